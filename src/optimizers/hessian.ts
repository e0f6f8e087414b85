import type { Objective } from "../objectives/objective.ts";

/** Largest dimension for which methods assemble a whole Hessian from products: 500² numbers, 500 products. */
const LARGEST_ASSEMBLED = 500;

/** Writes ∇²f(θ), row-major p × p, into `out`; false where p is too large for it. */
export type HessianReader = (objective: Objective, theta: Float64Array, out: Float64Array) => boolean;

/** The objective's own Hessian where it has one, otherwise column by column from products with unit vectors. */
export function createHessianReader(dimension: number): HessianReader {
  const unit = new Float64Array(dimension);
  const column = new Float64Array(dimension);
  return (objective, theta, out) => {
    if (objective.hessian !== undefined) {
      objective.hessian(theta, out);
      return true;
    }
    if (dimension > LARGEST_ASSEMBLED) return false;
    for (let j = 0; j < dimension; j++) {
      unit[j] = 1;
      objective.hessianVector(theta, unit, column);
      unit[j] = 0;
      for (let i = 0; i < dimension; i++) out[i * dimension + j] = column[i];
    }
    return true;
  };
}
