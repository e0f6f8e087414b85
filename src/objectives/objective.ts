/**
 * A function to be minimised, f: ℝᵖ → ℝ, with exact derivatives (closed forms or automatic differentiation, never
 * differences). Methods read `theta` and write only into `out`; they allocate nothing, throw nothing, and let
 * non-finite numbers through untouched so that the run can tell where it diverged.
 */
export interface Objective {
  /** p ≥ 1. */
  readonly dimension: number;
  /** f(θ). */
  value(theta: Float64Array): number;
  /** Writes ∇f(θ) (length p) into `out` and returns f(θ), the same bits as `value(theta)`. */
  gradient(theta: Float64Array, out: Float64Array): number;
  /** Writes ∇²f(θ)·v (length p) into `out`; `out` may not alias `v` or `theta`. */
  hessianVector(theta: Float64Array, v: Float64Array, out: Float64Array): void;
  /** Writes ∇²f(θ), row-major p × p and exactly symmetric, into `out`. Present where it is cheap. */
  hessian?(theta: Float64Array, out: Float64Array): void;
  /** The same bits with breaths in between, where it takes long; other methods may be called meanwhile. */
  hessianInParts?(theta: Float64Array, out: Float64Array): Generator<undefined, void>;
  /**
   * Present where two players share one function. Then `gradient` writes the field that both descend, which is the
   * gradient of no function, and `hessian` and `hessianVector` give its Jacobian, which is not symmetric.
   */
  readonly game?: Game;
}

/** Who plays what: the field is S∇f with S = diag(signs). */
export interface Game {
  /** 1 for coordinates whose player wants f low, −1 for those whose player wants it high. */
  readonly signs: Float64Array;
  /** f itself, with its gradient and its symmetric Hessian. */
  readonly height: Objective;
}

/** An axis-aligned window of the plane: what is drawn, never a constraint. */
export type Domain = readonly [x: readonly [number, number], y: readonly [number, number]];

/**
 * f_x, f_y. A plain array made by `createSlope`: unlike a typed array's, its elements stay in registers where the engine
 * writes a kernel out in place, so that a walk's next step need not wait for the memory.
 */
export type Slope = number[];

/** Holds fractions from the start, as an array of whole numbers would be stored in another way. */
export function createSlope(): Slope {
  return [Number.NaN, Number.NaN];
}

/** An objective over the plane, quick to sample on grids. */
export interface PlaneObjective extends Objective {
  readonly dimension: 2;
  /** f(x, y), the same bits as `value([x, y])`. */
  height(x: number, y: number): number;
  /** Writes ∇f(x, y) into `out` and returns f(x, y), the same bits as `gradient`. Present for closed forms. */
  slope?(x: number, y: number, out: Slope): number;
  hessian(theta: Float64Array, out: Float64Array): void;
  /**
   * Writes f(xs[i], ys[j]) into `out[j * xs.length + i]`, the same bits as `height`. Present where sampling a whole
   * grid at once is faster than point by point.
   */
  grid?(xs: Float64Array, ys: Float64Array, out: Float64Array): void;
  /** Samples that take a few milliseconds together; absent where that is tens of thousands. */
  readonly breath?: number;
}

interface KernelBase {
  height(x: number, y: number): number;
  /** Writes f_xx, f_xy, f_yx, f_yy. */
  hessian(theta: Float64Array, out: Float64Array): void;
  grid?(xs: Float64Array, ys: Float64Array, out: Float64Array): void;
}

/** The three functions from which `plane` makes a whole objective: first derivatives from two numbers or from a vector. */
export type PlaneKernel = KernelBase &
  ({ slope(x: number, y: number, out: Slope): number } | { gradient(theta: Float64Array, out: Float64Array): number });

/** Completes a kernel over the plane with `value`, `gradient` and the Hessian-vector product. */
export function plane(kernel: PlaneKernel): PlaneObjective {
  const { height, hessian } = kernel;
  const square = new Float64Array(4);
  return {
    ...kernel,
    dimension: 2,
    value: (theta) => height(theta[0], theta[1]),
    gradient: "slope" in kernel ? gradientBy(kernel.slope) : kernel.gradient,
    hessianVector(theta, v, out) {
      hessian(theta, square);
      const vx = v[0];
      const vy = v[1];
      out[0] = square[0] * vx + square[1] * vy;
      out[1] = square[2] * vx + square[3] * vy;
    },
  };
}

function gradientBy(slope: (x: number, y: number, out: Slope) => number): Objective["gradient"] {
  const pair = createSlope();
  return (theta, out) => {
    const value = slope(theta[0], theta[1], pair);
    out[0] = pair[0];
    out[1] = pair[1];
    return value;
  };
}

/** Kinds a point with zero (or undefined) gradient can be of. */
export type CriticalKind = "minimum" | "saddle" | "maximum" | "degenerate" | "cusp";

export interface CriticalPoint {
  readonly at: readonly [number, number];
  readonly kind: CriticalKind;
  readonly value: number;
}

/**
 * A landscape in time: a fixed surface ignores both arguments of `at`, mini-batches draw from `random`, moving targets
 * and homotopies read the step. Optimizers never know which it was.
 */
export interface Landscape {
  readonly dimension: number;
  /** True when `at` returns the same objective for every step. */
  readonly fixed: boolean;
  /** The loss is known in a part of the space only, and not a number elsewhere. */
  readonly bounded?: true;
  /** What step `step` (zero-based) sees. */
  at(step: number): Objective;
  /** What is recorded at point `step`: the whole objective after transforms. */
  whole(step: number): Objective;
}

export function fixedLandscape(objective: Objective): Landscape {
  return { dimension: objective.dimension, fixed: true, at: () => objective, whole: () => objective };
}
