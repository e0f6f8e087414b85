import type { Trajectory } from "../../engine/race.ts";

/** The learning rate that drove step `step` (zero-based); NaN before any is known. */
export function rateAt(rates: readonly number[], step: number): number {
  let rate = Number.NaN;
  for (let i = 0; i + 1 < rates.length && (rates[i] <= step || i === 0); i += 2) rate = rates[i + 1];
  return rate;
}

/**
 * The largest stable learning rate where the run stands at `step`: every limit law has the form c/η, so
 * η_max = η · limit/sharpness. Undefined where no law is known or the curvature does not bound the rate.
 */
export function stableRate(trajectory: Trajectory, step: number): number | undefined {
  const index = trajectory.indexAt(step);
  if (index < 0) return undefined;
  const sharpness = trajectory.sharpness[index];
  const limit = trajectory.limits[index];
  const rate = rateAt(trajectory.rates, Math.max(0, trajectory.steps[index] - 1));
  if (!(sharpness > 0) || !Number.isFinite(limit) || !Number.isFinite(rate)) return undefined;
  return (rate * limit) / sharpness;
}

/** True where the method has a law and it says: any learning rate is stable. */
export function hasNoLimit(trajectory: Trajectory, step: number): boolean {
  const index = trajectory.indexAt(step);
  return index >= 0 && trajectory.limits[index] === Number.POSITIVE_INFINITY;
}
