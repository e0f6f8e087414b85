import type { Objective } from "../objectives/objective.ts";

/** A one-step method for the gradient flow y′ = −∇f(y) with an error estimate. */
export interface FlowStepper {
  /** Where the last attempt arrived, and ∇f there. */
  readonly next: Float64Array;
  readonly nextGradient: Float64Array;
  /** The estimated error shrinks like h to this power. */
  readonly errorOrder: number;
  /** After an attempt: h times the largest eigenvalue in magnitude, as far as the method knows it. */
  readonly stiffness: number;
  /** Tries one step of length h from y with ∇f(y) given; returns the estimated ‖error‖, ∞ where it left the numbers. */
  attempt(objective: Objective, y: Float64Array, gradient: Float64Array, h: number): number;
}
