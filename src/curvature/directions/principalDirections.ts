import type { RandomStream } from "../../math/random.ts";
import { type LanczosProgress, lanczos } from "../lanczos.ts";
import { addMultiple, inner } from "../longVectors.ts";
import { meanOf } from "../planeFrame.ts";
import type { Pane } from "../slice.ts";

export interface PrincipalDirections {
  /** Through the last point, along unit vectors. */
  readonly pane: Pane;
  /** Share of the points' scatter along u and along v; NaN where all points are one. */
  readonly explained: readonly [number, number];
}

/** Far below what a picture or a percentage shows. */
const TOLERANCE = 1e-10;
/** Products with the scatter matrix; ten are usual, since trajectories bend in few directions. */
const PRODUCTS = 200;

/**
 * The two directions in which the points of a trajectory scatter most about their mean: principal components (Li et al.
 * 2018, §7, who subtract the last point instead). `points` is row-major, one point of length p a row. Each direction points
 * the way the trajectory went. Yields after every product.
 */
export function* principalDirections(
  points: Float64Array,
  p: number,
  random: RandomStream,
): Generator<LanczosProgress, PrincipalDirections> {
  const count = points.length / p;
  const mean = meanOf(points, p);
  const rows = Array.from({ length: count }, (_, k) => {
    const row = points.slice(k * p, (k + 1) * p);
    addMultiple(row, -1, mean);
    return row;
  });
  const scatter = (v: Float64Array, out: Float64Array) => {
    out.fill(0);
    for (const row of rows) addMultiple(out, inner(row, v), row);
  };
  const request = { lowest: 0, highest: 2, tolerance: TOLERANCE, products: PRODUCTS, random };
  const { highest } = yield* lanczos(scatter, p, request);
  const travelled = Float64Array.from(rows[count - 1]);
  addMultiple(travelled, -1, rows[0]);
  const directions = highest.vectors.map((vector) => (inner(vector, travelled) < 0 ? vector.map((x) => -x) : vector));
  const total = rows.reduce((sum, row) => sum + inner(row, row), 0);
  // Where there is one parameter there is one direction.
  const u = directions[directions.length - 1];
  const v = directions[directions.length - 2] ?? new Float64Array(p);
  const share = (value: number | undefined) => Math.max(0, value ?? 0) / total;
  const { values } = highest;
  return {
    pane: { origin: points.slice((count - 1) * p), u, v },
    explained: [share(values[values.length - 1]), share(values[values.length - 2])],
  };
}
