import { showing } from "../../math/parts.ts";
import type { RandomStream } from "../../math/random.ts";
import { type LanczosProgress, lanczos } from "../lanczos.ts";
import { addMultiple, BREATH, inner, scaleBy } from "../longVectors.ts";
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
 * the way the trajectory went. Yields every few milliseconds.
 */
export function* principalDirections(
  points: Float64Array,
  p: number,
  random: RandomStream,
): Generator<LanczosProgress, PrincipalDirections> {
  const count = points.length / p;
  const beginning = { products: 0, residual: Number.POSITIVE_INFINITY, lowest: Number.NaN, highest: Number.NaN };
  const rows = yield* showing(centred(points, p), beginning);
  const scatter = function* (v: Float64Array, out: Float64Array): Generator<undefined, void> {
    out.fill(0);
    let work = 0;
    for (const row of rows) {
      addMultiple(out, inner(row, v), row);
      work += 2 * p;
      if (work < BREATH) continue;
      work = 0;
      yield undefined;
    }
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

/** The rows less their mean. */
function* centred(points: Float64Array, p: number): Generator<undefined, Float64Array[]> {
  const rows: Float64Array[] = [];
  const mean = new Float64Array(p);
  let work = 0;
  for (let from = 0; from < points.length; from += p) {
    const row = points.slice(from, from + p);
    addMultiple(mean, 1, row);
    rows.push(row);
    work += p;
    if (work < BREATH) continue;
    work = 0;
    yield undefined;
  }
  scaleBy(mean, p / points.length);
  for (const row of rows) {
    addMultiple(row, -1, mean);
    work += p;
    if (work < BREATH) continue;
    work = 0;
    yield undefined;
  }
  return rows;
}
