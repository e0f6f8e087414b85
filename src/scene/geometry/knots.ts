import { PIECE_SIZE, type Trail } from "./trail.ts";

/** Numbers per knot: u, v, step; line widths aside; u, v of where the path comes from. */
export const KNOT_SIZE = 6;

/** Knots of one trail; `data` has room for a fixed number. */
export interface Knots {
  readonly data: Float32Array;
  count: number;
}

/** Marks the real iterates of a trail, skipping those nearer than `gap` world units to the last marked one. */
export function buildKnots({ data, pieces }: Trail, planX: number, planZ: number, gap: number, knots: Knots): void {
  const room = Math.floor(knots.data.length / KNOT_SIZE);
  knots.count = 0;
  let [lastU, lastV] = [data[0], data[1]];
  for (let at = 0; at < pieces * PIECE_SIZE && knots.count < room; at += PIECE_SIZE) {
    const [u, v, step] = [data[at + 2], data[at + 3], data[at + 5]];
    // Pieces that end between iterates only follow the ground or stop at the edge.
    if (step !== Math.floor(step)) continue;
    const [dx, dz] = [(u - lastU) * planX, (v - lastV) * planZ];
    if (dx * dx + dz * dz < gap * gap) continue;
    lastU = u;
    lastV = v;
    knots.data.set([u, v, step, data[at + 9], data[at], data[at + 1]], knots.count * KNOT_SIZE);
    knots.count++;
  }
}
