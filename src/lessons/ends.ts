import type { Recorded } from "./lesson.ts";

/** θ where a run stands last. */
export const endOf = (run: Recorded): Float64Array => run.thetaAt(run.count - 1);

export function distance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let square = 0;
  for (let i = 0; i < a.length; i++) square += (a[i] - b[i]) * (a[i] - b[i]);
  return Math.sqrt(square);
}

/** Distances of all pairs, ascending. */
export function pairDistances(points: readonly ArrayLike<number>[]): readonly number[] {
  const all = points.flatMap((a, i) => points.slice(i + 1).map((b) => distance(a, b)));
  return all.sort((a, b) => a - b);
}

/** The middle one, or the mean of the two middle ones. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
