import type { Objective, PlaneObjective } from "../objective.ts";

/** What `like` needs to know. */
export interface Parts extends Omit<Objective, "dimension"> {
  /** Row-major over the plane, the same bits as `value`; without it a grid is sampled point by point. */
  grid?: PlaneObjective["grid"];
}

/** True for an objective over the plane, which knows its heights by coordinates. */
export const isPlane = (objective: Objective): objective is PlaneObjective => "height" in objective;

/** The objective with these methods; over the plane where `inner` is one. */
export function like(inner: Objective, parts: Parts): Objective {
  if (!isPlane(inner)) return { dimension: inner.dimension, ...parts };
  const point = new Float64Array(2);
  const { value } = parts;
  return {
    dimension: 2,
    ...parts,
    height(x: number, y: number) {
      point[0] = x;
      point[1] = y;
      return value(point);
    },
  } as PlaneObjective;
}

/** Samples an objective over the plane on a grid, by its own quick way where it has one. */
export function sample({ grid, height }: PlaneObjective, xs: Float64Array, ys: Float64Array, out: Float64Array): void {
  if (grid !== undefined) {
    grid(xs, ys, out);
    return;
  }
  for (let j = 0; j < ys.length; j++) for (let i = 0; i < xs.length; i++) out[j * xs.length + i] = height(xs[i], ys[j]);
}

/** Writes ∇²f(θ), row-major, by the objective's own way or from products with unit vectors. */
export function denseHessian(objective: Objective, theta: Float64Array, out: Float64Array): void {
  if (objective.hessian !== undefined) {
    objective.hessian(theta, out);
    return;
  }
  const p = objective.dimension;
  const unit = new Float64Array(p);
  for (let j = 0; j < p; j++) {
    unit[j] = 1;
    objective.hessianVector(theta, unit, out.subarray(j * p, (j + 1) * p));
    unit[j] = 0;
  }
}
