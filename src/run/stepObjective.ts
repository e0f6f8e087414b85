import type { Game, Objective } from "../objectives/objective.ts";
import type { Perturbation } from "./perturbation.ts";

export interface Evaluations {
  values: number;
  /** A value and a gradient at one point count as one gradient. */
  gradients: number;
  /** A whole Hessian counts as p products. */
  hessianVectors: number;
}

/** The function one step sees: the landscape's own, perturbed. Counts what it is asked. */
export class StepObjective implements Objective {
  readonly dimension: number;
  readonly evaluations: Evaluations = { values: 0, gradients: 0, hessianVectors: 0 };
  /** Present exactly where the landscape's objective has a cheap Hessian. */
  hessian?: (theta: Float64Array, out: Float64Array) => void;
  /** The same, yielding, where the landscape's can; only of a landscape that stands still between the parts. */
  hessianInParts?: (theta: Float64Array, out: Float64Array) => Generator<undefined, void>;
  /** True once the loss at some finite θ was asked for and is not a number; the run takes it back before each step. */
  strayed = false;
  private inner: Objective;
  private readonly perturbation: Perturbation;

  constructor(inner: Objective, perturbation: Perturbation) {
    this.dimension = inner.dimension;
    this.perturbation = perturbation;
    this.inner = inner;
    this.see(inner);
  }

  get game(): Game | undefined {
    return this.inner.game;
  }

  /** From here on the step sees `inner`. */
  see(inner: Objective): void {
    this.inner = inner;
    if (inner.hessian === undefined) this.hessian = undefined;
    else this.hessian ??= (theta, out) => this.seenHessian(theta, out);
  }

  value(theta: Float64Array): number {
    this.evaluations.values++;
    const value = this.inner.value(theta);
    if (Number.isNaN(value)) this.noteStray(theta);
    return this.perturbation.active ? this.perturbation.value(value, theta) : value;
  }

  gradient(theta: Float64Array, out: Float64Array): number {
    this.evaluations.gradients++;
    const value = this.inner.gradient(theta, out);
    if (Number.isNaN(value)) this.noteStray(theta);
    return this.perturbation.active ? this.perturbation.gradient(value, theta, out) : value;
  }

  hessianVector(theta: Float64Array, v: Float64Array, out: Float64Array): void {
    this.evaluations.hessianVectors++;
    this.inner.hessianVector(theta, v, out);
    if (this.perturbation.active) this.perturbation.hessianVector(v, out);
  }

  /** Lets `hessianInParts` be asked for. */
  standStill(): void {
    const { inner } = this;
    if (inner.hessianInParts === undefined) return;
    this.hessianInParts = function* (this: StepObjective, theta: Float64Array, out: Float64Array) {
      this.evaluations.hessianVectors += this.dimension;
      yield* inner.hessianInParts?.(theta, out) ?? [];
      if (this.perturbation.active) this.perturbation.hessian(this.dimension, out);
    };
  }

  private noteStray(theta: Float64Array): void {
    this.strayed ||= theta.every(Number.isFinite);
  }

  private seenHessian(theta: Float64Array, out: Float64Array): void {
    this.evaluations.hessianVectors += this.dimension;
    this.inner.hessian?.(theta, out);
    if (this.perturbation.active) this.perturbation.hessian(this.dimension, out);
  }
}
