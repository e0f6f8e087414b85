import type { Recorded } from "./lesson.ts";

/** The first recorded step at which `test` is true of the point's index; −1 where there is none. */
export function firstStep({ count, steps }: Recorded, test: (i: number) => boolean): number {
  for (let i = 0; i < count; i++) if (test(i)) return steps[i];
  return -1;
}

/** The last recorded loss. */
export const lastLoss = ({ losses, count }: Recorded): number => losses[count - 1];

/** θ at the last recorded point. */
export const lastPoint = (run: Recorded): Float64Array => run.thetaAt(run.count - 1);

/** Euclidean distance. */
export function distanceOf(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let square = 0;
  for (let i = 0; i < a.length; i++) square += (a[i] - b[i]) * (a[i] - b[i]);
  return Math.sqrt(square);
}

/** The middle value, or the mean of the two middle ones. */
export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
