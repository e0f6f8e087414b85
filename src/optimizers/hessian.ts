import type { Objective } from "../objectives/objective.ts";

/** Largest dimension for which a whole Hessian is assembled from products: 500 products, 500² numbers. */
const LARGEST_ASSEMBLED = 500;

/** Whether `createHessianReader` can be used: the objective has a Hessian, or few enough dimensions to assemble one. */
export function hessianInReach(objective: Objective): boolean {
  return objective.hessian !== undefined || objective.dimension <= LARGEST_ASSEMBLED;
}

/** Dimensions up to which a step is over before anybody waits, and its parts are not worth their making. */
export const SHORT_STEP = 32;

/** Writes ∇²f(θ), row-major p × p, into `out`. */
export type HessianReader = (objective: Objective, theta: Float64Array, out: Float64Array) => void;

/** What a `HessianReader` does, yielding where the objective can. */
export function* readHessianInParts(
  read: HessianReader,
  objective: Objective,
  theta: Float64Array,
  out: Float64Array,
): Generator<undefined, void> {
  if (objective.hessianInParts !== undefined) yield* objective.hessianInParts(theta, out);
  else read(objective, theta, out);
}

/** The objective's own Hessian where it has one, otherwise column by column from products with unit vectors. */
export function createHessianReader(dimension: number): HessianReader {
  const unit = new Float64Array(dimension);
  const column = new Float64Array(dimension);
  return (objective, theta, out) => {
    if (objective.hessian !== undefined) {
      objective.hessian(theta, out);
      return;
    }
    for (let j = 0; j < dimension; j++) {
      unit[j] = 1;
      objective.hessianVector(theta, unit, column);
      unit[j] = 0;
      for (let i = 0; i < dimension; i++) out[i * dimension + j] = column[i];
    }
  };
}
