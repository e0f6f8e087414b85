import type { Objective, PlaneObjective } from "../objective.ts";

/** A plane origin + a·u + b·v. */
interface Plane {
  readonly origin: Float64Array;
  readonly u: Float64Array;
  readonly v: Float64Array;
}

type Sampler = Pick<PlaneObjective, "height"> & Required<Pick<PlaneObjective, "grid">>;

/**
 * f restricted to a plane, g(a, b) = f(origin + a·u + b·v), with exact derivatives: ∇g = (u·∇f, v·∇f), and its Hessian
 * from the products ∇²f·u and ∇²f·v. Heights come from `sampler`, which knows a quicker way.
 */
export function slicedObjective(inner: Objective, { origin, u, v }: Plane, sampler: Sampler): PlaneObjective {
  const p = origin.length;
  const theta = new Float64Array(p);
  const long = new Float64Array(p);
  const square = new Float64Array(4);
  const move = (a: number, b: number) => {
    for (let j = 0; j < p; j++) theta[j] = origin[j] + a * u[j] + b * v[j];
  };
  const along = (direction: Float64Array) => {
    let sum = 0;
    for (let j = 0; j < p; j++) sum += direction[j] * long[j];
    return sum;
  };
  const hessian = (at: Float64Array, out: Float64Array) => {
    move(at[0], at[1]);
    inner.hessianVector(theta, u, long);
    out[0] = along(u);
    out[1] = along(v);
    out[2] = out[1];
    inner.hessianVector(theta, v, long);
    out[3] = along(v);
  };
  return {
    dimension: 2,
    height: sampler.height,
    grid: sampler.grid,
    value: (at) => sampler.height(at[0], at[1]),
    gradient(at, out) {
      move(at[0], at[1]);
      inner.gradient(theta, long);
      out[0] = along(u);
      out[1] = along(v);
      return sampler.height(at[0], at[1]);
    },
    hessian,
    hessianVector(at, w, out) {
      hessian(at, square);
      const [wx, wy] = [w[0], w[1]];
      out[0] = square[0] * wx + square[1] * wy;
      out[1] = square[2] * wx + square[3] * wy;
    },
  };
}
