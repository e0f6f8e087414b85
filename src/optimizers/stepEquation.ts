import { gaussSolve, gaussSolveInParts } from "../math/dense.ts";
import { norm2 } from "../math/vector.ts";
import type { Objective } from "../objectives/objective.ts";
import { createHessianReader, readHessianInParts, SHORT_STEP } from "./hessian.ts";

/** The agreed accuracy of an implicit step: ‖G‖ ≤ 10⁻¹²·(1 + ‖θ‖ + η‖∇f(z)‖). */
export const ACCURACY = 1e-12;
/** Rounding in forming G itself: below a few ulp of its three terms no digit is left to gain. */
export const ROUNDING = 4 * Number.EPSILON;
/** Newton's method doubles its digits each time once it converges; what takes longer is lost. */
export const ITERATIONS = 100;

/** How a solve went: whether z solves the equation, Newton iterations used in the step so far, ‖G‖ at the end. */
export interface Solve {
  solved: boolean;
  iterations: number;
  residual: number;
}

/**
 * The equation of one implicit Euler step from θ, G(z; s) = z + s∇f(z) − θ = 0, with Jacobian I + s∇²f(z). Its roots at
 * s = η are the stationary points of f(z) + ‖z − θ‖²/2η.
 */
export class StepEquation {
  readonly dimension: number;
  /** A step takes long enough to be done in parts. */
  readonly long: boolean;
  readonly solve: Solve = { solved: false, iterations: 0, residual: Number.POSITIVE_INFINITY };
  /** G at the point of the last `evaluate`. */
  readonly residual: Float64Array;
  /** ∇f there. */
  readonly gradient: Float64Array;
  objective!: Objective;
  /** The step's start; owned by the drive, unchanged during the solve. */
  theta!: Float64Array;
  eta = 0;
  /** f at the point of the last `evaluate`. */
  value = 0;

  private readonly readHessian;
  private readonly matrix: Float64Array;
  private readonly correction: Float64Array;
  private readonly scales: Float64Array;
  private readonly trial: Float64Array;

  constructor(dimension: number) {
    this.dimension = dimension;
    this.long = dimension > SHORT_STEP;
    this.residual = new Float64Array(dimension);
    this.gradient = new Float64Array(dimension);
    this.readHessian = createHessianReader(dimension);
    this.matrix = new Float64Array(dimension * dimension);
    this.correction = new Float64Array(dimension);
    this.scales = new Float64Array(dimension);
    this.trial = new Float64Array(dimension);
  }

  /** Poses the equation of the step of size `eta` from `theta`. */
  pose(objective: Objective, theta: Float64Array, eta: number): void {
    this.objective = objective;
    this.theta = theta;
    this.eta = eta;
    this.solve.solved = false;
    this.solve.iterations = 0;
    this.solve.residual = Number.POSITIVE_INFINITY;
  }

  /** ‖G(z; s)‖, leaving G, ∇f(z) and f(z) in the fields. */
  evaluate(z: Float64Array, s: number): number {
    const { residual, gradient, theta } = this;
    this.value = this.objective.gradient(z, gradient);
    for (let i = 0; i < z.length; i++) residual[i] = z[i] - theta[i] + s * gradient[i];
    return norm2(residual);
  }

  /** Writes I + s∇²f(z). */
  jacobian(z: Float64Array, s: number, out: Float64Array): void {
    this.readHessian(this.objective, z, out);
    this.shifted(s, out);
  }

  /** `jacobian` in parts. */
  *jacobianInParts(z: Float64Array, s: number, out: Float64Array): Generator<undefined, void> {
    yield* readHessianInParts(this.readHessian, this.objective, z, out);
    this.shifted(s, out);
  }

  /** ∇²f in `out` becomes I + s∇²f. */
  private shifted(s: number, out: Float64Array): void {
    const p = this.dimension;
    for (let i = 0; i < out.length; i++) out[i] *= s;
    for (let i = 0; i < p; i++) out[i * (p + 1)] += 1;
  }

  /**
   * Newton's method on G(·; η), undamped, from z, which it overwrites with the best it finds; the result is in `solve`.
   * It goes on past the agreed accuracy until the residual no longer halves. Where rounding in ∇f keeps the residual
   * above it (η‖∇²f‖·ulp(z) can be larger), z is accepted once Newton's corrections are as small as 10⁻¹²(1 + ‖z‖) and
   * the residual no longer halves. Yields every few milliseconds in large dimensions.
   */
  *newton(z: Float64Array): Generator<undefined, void> {
    const { solve, eta, residual, gradient, theta, matrix, correction, trial, scales, dimension } = this;
    let size = this.evaluate(z, eta);
    let corrected = Number.POSITIVE_INFINITY;
    for (let iteration = 0; iteration < ITERATIONS && Number.isFinite(size); iteration++) {
      const scale = 1 + norm2(theta) + eta * norm2(gradient);
      const accurate = size <= ACCURACY * scale;
      solve.solved = accurate || corrected <= ACCURACY * (1 + norm2(z));
      solve.residual = size;
      if (size <= ROUNDING * scale) return;
      correction.set(residual);
      if (this.long) yield* this.jacobianInParts(z, eta, matrix);
      else this.jacobian(z, eta, matrix);
      const sign = this.long
        ? yield* gaussSolveInParts(matrix, dimension, correction, scales)
        : gaussSolve(matrix, dimension, correction, scales);
      if (sign === 0) {
        solve.solved = accurate;
        return;
      }
      solve.iterations++;
      corrected = norm2(correction);
      for (let i = 0; i < dimension; i++) trial[i] = z[i] - correction[i];
      const next = this.evaluate(trial, eta);
      if (solve.solved && !(next < size)) return;
      z.set(trial);
      if (solve.solved && next > 0.5 * size) {
        solve.residual = next;
        return;
      }
      size = next;
    }
    solve.solved = false;
  }
}
