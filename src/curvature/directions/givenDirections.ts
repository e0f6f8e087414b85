import { norm2 } from "../../math/vector.ts";
import { addMultiple, inner, scaleBy } from "../longVectors.ts";
import type { Pane } from "../slice.ts";

/** The pane of parameters i and j with all others as in θ: a is θ_i itself and b is θ_j. */
export function weightDirections(theta: Float64Array, i: number, j: number): Pane {
  const origin = Float64Array.from(theta);
  const u = new Float64Array(theta.length);
  const v = new Float64Array(theta.length);
  origin[i] = origin[j] = 0;
  u[i] = 1;
  v[j] = 1;
  return { origin, u, v };
}

/** Through θ along two given directions, such as eigenvectors of the Hessian. */
export function directionsThrough(theta: Float64Array, u: Float64Array, v: Float64Array): Pane {
  return { origin: Float64Array.from(theta), u: Float64Array.from(u), v: Float64Array.from(v) };
}

/**
 * The plane through three points (Garipov et al. 2018, §4.1 and appendix A): origin at `first`, u the unit vector to
 * `second`, v the unit vector to `third` without its part along u. Where the points are on one line v is 0.
 */
export function threePoints(first: Float64Array, second: Float64Array, third: Float64Array): Pane {
  const u = second.map((x, j) => x - first[j]);
  const v = third.map((x, j) => x - first[j]);
  const lengthU = norm2(u);
  if (lengthU > 0) scaleBy(u, 1 / lengthU);
  const lengthV = norm2(v);
  addMultiple(v, -inner(u, v), u);
  addMultiple(v, -inner(u, v), u);
  const rest = norm2(v);
  // Below this the third point is on the line as far as its digits tell.
  scaleBy(v, rest > 1e-14 * lengthV ? 1 / rest : 0);
  return { origin: Float64Array.from(first), u, v };
}
