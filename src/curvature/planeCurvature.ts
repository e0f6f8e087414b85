import { finish } from "../math/parts.ts";
import { eigenvalues2 } from "../math/symmetric2.ts";
import type { CriticalKind, Objective } from "../objectives/objective.ts";

export { eigenvalues2, eigenvectors2 } from "../math/symmetric2.ts";

/** What the signs of the eigenvalues would make of a point whose gradient is zero. */
export function shapeOf(lambdaMin: number, lambdaMax: number): CriticalKind {
  const zero = 1e-12 * Math.max(Math.abs(lambdaMin), Math.abs(lambdaMax)); // relative: rounding of the 2 × 2 formula is 1e-16
  if (lambdaMin > zero) return "minimum";
  if (lambdaMax < -zero) return "maximum";
  if (lambdaMin < -zero && lambdaMax > zero) return "saddle";
  return "degenerate";
}

/**
 * λmax of D^(−1/2) H D^(−1/2) in the plane, the curvature that a method preconditioned by D feels (Cohen et al. 2022,
 * "Adaptive gradient methods at the edge of stability", §2). `square` is H row-major.
 */
export function preconditionedSharpness(square: Float64Array, d0: number, d1: number, scratch: Float64Array): number {
  eigenvalues2(square[0] / d0, square[1] / Math.sqrt(d0 * d1), square[3] / d1, scratch, 0);
  return scratch[1];
}

/** The exact Hessian of any objective with p ≤ 500, row-major, from `hessian` or from p Hessian-vector products. */
export function hessianOf(objective: Objective, theta: Float64Array, out: Float64Array): void {
  if (objective.hessian !== undefined) {
    objective.hessian(theta, out);
    return;
  }
  finish(columns(objective, theta, out));
}

/** The same bits, yielding every few milliseconds where the objective can; other methods may be called meanwhile. */
export function* hessianInParts(
  objective: Objective,
  theta: Float64Array,
  out: Float64Array,
): Generator<undefined, void> {
  if (objective.hessianInParts !== undefined) yield* objective.hessianInParts(theta, out);
  else if (objective.hessian !== undefined) objective.hessian(theta, out);
  else yield* columns(objective, theta, out);
}

/** One product with a unit vector after the other. */
function* columns(objective: Objective, theta: Float64Array, out: Float64Array): Generator<undefined, void> {
  const p = objective.dimension;
  const unit = new Float64Array(p);
  for (let j = 0; j < p; j++) {
    unit.fill(0);
    unit[j] = 1;
    objective.hessianVector(theta, unit, out.subarray(j * p, (j + 1) * p));
    yield undefined;
  }
}
