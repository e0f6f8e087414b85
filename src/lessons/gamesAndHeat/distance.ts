import type { Recorded } from "../lesson.ts";

/** Distance of recorded point i from the origin. */
export function distance({ points }: Recorded, i: number): number {
  const [x, y] = [points[2 * i], points[2 * i + 1]];
  return Math.sqrt(x * x + y * y);
}

/** Distance of the last recorded point from the origin. */
export const lastDistance = (run: Recorded): number => distance(run, run.count - 1);
