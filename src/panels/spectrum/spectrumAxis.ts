import { formatDecade } from "../../theme/numbers.ts";
import type { AxisTick } from "../charts/axis.ts";

/** Eigenvalues of both signs over many decades, drawn from 0 (left) to 1 (right). */
export interface SpectrumAxis {
  readonly place: (value: number) => number;
  /** In the axis's own coordinate, 0 to 1. */
  readonly ticks: readonly AxisTick[];
}

/** Decades below the largest eigenvalue in size that are told apart; what is smaller is drawn near 0. */
const DECADES = 4;
/** There is room for about this many figures. */
const FIGURES = 6;

/** A symmetric logarithmic axis, asinh(λ/u) with u four decades below the largest of [low, high] in size, 0 always on it. */
export function spectrumAxis(low: number, high: number): SpectrumAxis {
  const largest = Math.max(Math.abs(low), Math.abs(high));
  const top = largest > 0 && Number.isFinite(largest) ? Math.ceil(Math.log10(largest) - 1e-9) : 0; // 1e-9: 10ⁿ itself fits n decades
  const unit = 10 ** (top - DECADES);
  const bend = (value: number) => Math.asinh(value / unit);
  // A twentieth of room beside the outermost eigenvalues, for the heads of their stems.
  const [from, to] = [Math.min(0, bend(low)), Math.max(0, bend(high))];
  const room = 0.05 * (to - from || 1);
  const place = (value: number) => (bend(value) - from + room) / (to - from + 2 * room || 1);
  const ticks: AxisTick[] = [{ at: place(0), label: "0" }];
  // A side with rounding only has no decades.
  const sides = [...(high > unit ? [1] : []), ...(low < -unit ? [-1] : [])];
  const stride = Math.max(1, Math.ceil((sides.length * DECADES) / FIGURES));
  for (const side of sides)
    for (let exponent = top; exponent > top - DECADES; exponent--) {
      const at = place(side * 10 ** exponent);
      if (at < 0 || at > 1) continue;
      const label = (top - exponent) % stride === 0 ? formatDecade(exponent) : "";
      ticks.push({ at, label: label && (side < 0 ? `−${label}` : label) });
    }
  return { place, ticks: withoutCrowding(ticks) };
}

/** Lower figures that would run into those of a higher decade go. */
function withoutCrowding(ticks: readonly AxisTick[]): readonly AxisTick[] {
  const kept: AxisTick[] = [];
  for (const tick of ticks) {
    const crowded = kept.some(({ at, label }) => label !== "" && Math.abs(at - tick.at) < 0.11);
    kept.push(crowded ? { ...tick, label: "" } : tick);
  }
  return kept;
}
