import type { Domain } from "../../objectives/objective.ts";
import type { TrailSource } from "./trail.ts";

/** Knots of one trail: u, v, step of each. `data` has room for a fixed number. */
export interface Knots {
  readonly data: Float32Array;
  count: number;
}

/** Marks real iterates inside the domain, skipping those nearer than `gap` world units to the last marked one. */
export function buildKnots(
  { count, steps, points, dimension }: TrailSource,
  [[x0, x1], [y0, y1]]: Domain,
  planX: number,
  planZ: number,
  gap: number,
  knots: Knots,
): void {
  const room = knots.data.length / 3;
  knots.count = 0;
  let [lastU, lastV] = [Number.NaN, Number.NaN];
  for (let k = 0; k < count && knots.count < room; k++) {
    const u = (points[k * dimension] - x0) / (x1 - x0);
    const v = (points[k * dimension + 1] - y0) / (y1 - y0);
    const [dx, dz] = [(u - lastU) * planX, (v - lastV) * planZ];
    if (dx * dx + dz * dz < gap * gap) continue;
    lastU = u;
    lastV = v;
    if (!(u >= 0 && u <= 1 && v >= 0 && v <= 1) || k === 0) continue;
    knots.data[3 * knots.count] = u;
    knots.data[3 * knots.count + 1] = v;
    knots.data[3 * knots.count + 2] = steps[k];
    knots.count++;
  }
}
