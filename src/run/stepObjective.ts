import type { Objective } from "../objectives/objective.ts";

export interface Evaluations {
  values: number;
  /** A value and a gradient at one point count as one gradient. */
  gradients: number;
  /** A whole Hessian counts as p products. */
  hessianVectors: number;
}

/**
 * The function one step sees: s·(f(θ) + ξᵀθ) + ½λ‖θ‖², where ξ is the step's gradient noise, s the factor its clipping
 * chose, λ the weight decay. Plain steps have ξ = 0, s = 1, λ = 0 and pass straight through. Counts what it is asked.
 */
export class StepObjective implements Objective {
  readonly dimension: number;
  readonly evaluations: Evaluations = { values: 0, gradients: 0, hessianVectors: 0 };
  /** Present exactly where the landscape's objective has a cheap Hessian. */
  hessian?: (theta: Float64Array, out: Float64Array) => void;
  /** ξ, length p. */
  readonly noise: Float64Array;
  scale = 1;
  decay = 0;
  /** False while ξ = 0, s = 1 and λ = 0. */
  tilted = false;
  private inner: Objective;

  constructor(inner: Objective) {
    this.dimension = inner.dimension;
    this.noise = new Float64Array(inner.dimension);
    this.inner = inner;
    this.see(inner);
  }

  /** From here on the step sees `inner`. */
  see(inner: Objective): void {
    this.inner = inner;
    if (inner.hessian === undefined) this.hessian = undefined;
    else this.hessian ??= (theta, out) => this.tiltHessian(theta, out);
  }

  value(theta: Float64Array): number {
    this.evaluations.values++;
    const value = this.inner.value(theta);
    return this.tilted ? this.tiltValue(value, theta) : value;
  }

  gradient(theta: Float64Array, out: Float64Array): number {
    this.evaluations.gradients++;
    const value = this.inner.gradient(theta, out);
    return this.tilted ? this.tiltGradient(value, theta, out) : value;
  }

  hessianVector(theta: Float64Array, v: Float64Array, out: Float64Array): void {
    this.evaluations.hessianVectors++;
    this.inner.hessianVector(theta, v, out);
    if (!this.tilted) return;
    for (let j = 0; j < out.length; j++) out[j] = this.scale * out[j] + this.decay * v[j];
  }

  /** The value this step sees, from f(θ). */
  tiltValue(value: number, theta: Float64Array): number {
    const { noise, scale, decay } = this;
    let linear = 0;
    let square = 0;
    for (let j = 0; j < theta.length; j++) {
      linear += noise[j] * theta[j];
      square += theta[j] * theta[j];
    }
    return scale * (value + linear) + 0.5 * decay * square;
  }

  /** Turns ∇f(θ) in `out` into the gradient this step sees, and f(θ) into the value it sees. */
  tiltGradient(value: number, theta: Float64Array, out: Float64Array): number {
    const { noise, scale, decay } = this;
    for (let j = 0; j < out.length; j++) out[j] = scale * (out[j] + noise[j]) + decay * theta[j];
    return this.tiltValue(value, theta);
  }

  private tiltHessian(theta: Float64Array, out: Float64Array): void {
    const p = this.dimension;
    this.evaluations.hessianVectors += p;
    this.inner.hessian?.(theta, out);
    if (!this.tilted) return;
    for (let i = 0; i < out.length; i++) out[i] *= this.scale;
    for (let j = 0; j < p; j++) out[j * (p + 1)] += this.decay;
  }
}
