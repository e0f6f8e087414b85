/** True where the symmetric 2 × 2 matrix `h` is positive definite. */
export const choleskyIsDefinite = (h: Float64Array) => h[0] > 0 && h[0] * h[3] - h[1] * h[2] > 0;

/** Signs that the coordinates of a minimiser can have. */
const SIGNS = [-1, 0, 1];
/** Rounding of a 2 × 2 solve, against which conditions are held. */
const ROUNDING = 1e-12;

/**
 * The multiplier λ of the budget in min ½θᵀHθ + bᵀθ subject to |θ₁| + |θ₂| ≤ τ, H positive definite: the conditions of
 * Karush, Kuhn and Tucker,
 *
 *     (Hθ + b)ᵢ = −λ sign θᵢ where θᵢ ≠ 0,   |(Hθ + b)ᵢ| ≤ λ where θᵢ = 0,   ‖θ‖₁ = τ or λ = 0,
 *
 * solved for every pattern of signs; exactly one pattern fits.
 */
export function kktMultiplier(h: Float64Array, b: Float64Array, budget: number): number {
  const determinant = h[0] * h[3] - h[1] * h[2];
  const free = [(h[1] * b[1] - h[3] * b[0]) / determinant, (h[2] * b[0] - h[0] * b[1]) / determinant];
  if (Math.abs(free[0]) + Math.abs(free[1]) <= budget) return 0;
  if (budget === 0) return Math.max(Math.abs(b[0]), Math.abs(b[1]));
  for (const s0 of SIGNS)
    for (const s1 of SIGNS) {
      if (s0 === 0 && s1 === 0) continue;
      const theta = s0 === 0 ? [0, s1 * budget] : s1 === 0 ? [s0 * budget, 0] : onEdge(h, b, budget, s0, s1);
      const slope = [h[0] * theta[0] + h[1] * theta[1] + b[0], h[2] * theta[0] + h[3] * theta[1] + b[1]];
      const lambda = s0 === 0 ? -s1 * slope[1] : -s0 * slope[0];
      const fits = [s0, s1].every((sign, i) =>
        sign === 0 ? Math.abs(slope[i]) <= lambda * (1 + ROUNDING) : sign * theta[i] > 0,
      );
      if (fits && lambda >= 0) return lambda;
    }
  throw new RangeError("sparsity: expected a convex quadratic");
}

/** The minimiser on the line s₀θ₀ + s₁θ₁ = τ. */
function onEdge(h: Float64Array, b: Float64Array, budget: number, s0: number, s1: number): readonly number[] {
  // θ = (s₀t, s₁(τ − t)): the derivative along t is zero.
  const curvature = h[0] - 2 * s0 * s1 * h[1] + h[3];
  const t = (budget * (h[3] - s0 * s1 * h[1]) - s0 * b[0] + s1 * b[1]) / curvature;
  return [s0 * t, s1 * (budget - t)];
}
