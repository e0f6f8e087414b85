import type { CriticalKind, Objective } from "../objectives/objective.ts";

/**
 * Eigenvalues of the symmetric [[a, b], [b, c]] into `out[at]` ≤ `out[at + 1]`. The larger in magnitude by the half-trace
 * formula, the other from the determinant where that loses fewer digits (Kahan's argument for quadratics).
 */
export function eigenvalues2(a: number, b: number, c: number, out: Float64Array, at: number): void {
  const mean = 0.5 * (a + c);
  const half = 0.5 * (a - c);
  const scale = Math.max(Math.abs(half), Math.abs(b));
  const radius = scale === 0 ? 0 : scale * Math.sqrt((half / scale) * (half / scale) + (b / scale) * (b / scale));
  out[at] = mean - radius;
  out[at + 1] = mean + radius;
}

/**
 * Unit eigenvectors of [[a, b], [b, c]] belonging to the ascending eigenvalues, as (x₁, y₁, x₂, y₂). A multiple of the
 * identity gives the axes.
 */
export function eigenvectors2(a: number, b: number, c: number): [number, number, number, number] {
  const half = 0.5 * (a - c);
  const scale = Math.max(Math.abs(half), Math.abs(b));
  if (scale === 0) return [1, 0, 0, 1];
  const radius = scale * Math.sqrt((half / scale) * (half / scale) + (b / scale) * (b / scale));
  // The direction of the larger eigenvalue, written so that nothing cancels.
  const x = half >= 0 ? half + radius : b;
  const y = half >= 0 ? b : radius - half;
  const length = Math.sqrt(x * x + y * y);
  const ux = x / length;
  const uy = y / length;
  return [-uy, ux, ux, uy];
}

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
  const p = objective.dimension;
  const unit = new Float64Array(p);
  for (let j = 0; j < p; j++) {
    unit.fill(0);
    unit[j] = 1;
    objective.hessianVector(theta, unit, out.subarray(j * p, (j + 1) * p));
  }
}
