import { exp } from "./exp.ts";
import { log1p } from "./logarithm.ts";

/** 1/(1 + e⁻ˣ), without overflow and without loss of small values: on the left it is eˣ/(1 + eˣ). */
export function sigmoid(x: number): number {
  if (x >= 0) return 1 / (1 + exp(-x));
  const power = exp(x);
  return power / (1 + power);
}

/** ln(1 + eˣ) as max(x, 0) + ln(1 + e^−|x|), which neither overflows nor cancels. */
export function softplus(x: number): number {
  return Math.max(x, 0) + log1p(exp(-Math.abs(x)));
}
