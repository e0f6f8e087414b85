import { numberOf, type ParameterValues } from "../math/parameter.ts";
import { decayPower } from "./memory.ts";

/** Hyperparameters of the methods that keep running means of g and g². */
export interface Moments {
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
}

export function readMoments(parameters: ParameterValues): Moments {
  return {
    beta1: numberOf(parameters, "beta1"),
    beta2: numberOf(parameters, "beta2"),
    epsilon: numberOf(parameters, "epsilon"),
  };
}

/** The clock of bias correction before the first step: t, β₁ᵗ, β₂ᵗ. */
export function createClock(): Float64Array {
  return Float64Array.of(0, 1, 1);
}

/**
 * After a β changed in mid-run its power is that of the new β over all t steps, as where PyTorch computes βᵗ afresh in
 * every step.
 */
export function retime(clock: Float64Array, before: Moments, after: Moments): void {
  if (after.beta1 !== before.beta1) clock[1] = decayPower(after.beta1, clock[0]);
  if (after.beta2 !== before.beta2) clock[2] = decayPower(after.beta2, clock[0]);
}

/**
 * Largest stable eigenvalue of D^(−½)HD^(−½) for θ ← θ − ηD⁻¹m with m ← β₁m + (1 − β₁)g and D held fixed (Cohen et al.
 * 2022, arXiv:2207.14484, abstract and §3: 38/η at β₁ = 0.9). D absorbs the bias correction 1 − β₁ᵗ.
 */
export function adamLimit(parameters: ParameterValues, eta: number): number {
  const beta1 = numberOf(parameters, "beta1");
  return (2 * (1 + beta1)) / ((1 - beta1) * eta);
}

/** The two lines that update m and v. */
export const momentLines = [
  "m \\leftarrow \\beta_1 m + (1 - \\beta_1)\\, g",
  "v \\leftarrow \\beta_2 v + (1 - \\beta_2)\\, g^2",
] as const;
