import { LN2, sumError } from "./doubleDouble.ts";
import { exp, expm1, expOfSum } from "./exp.ts";

/** (eˣ − e⁻ˣ)/2, exact in relative terms also near 0. */
export function sinh(x: number): number {
  const size = Math.abs(x);
  if (!(size > 1e-8)) return x;
  if (size < 1 / 4) return sinhNearZero(x);
  const half = size > 40 ? halfExp(size) : halfDifference(expm1(size));
  return x < 0 ? -half : half;
}

/** The Taylor series of sinh; for |x| ≤ 1/4 seven terms leave 10⁻²⁰. */
function sinhNearZero(x: number): number {
  const s = x * x;
  const fromFifth = 1 / 120 + s * (1 / 5040 + s * (1 / 362880 + s * (1 / 39916800 + s * (1 / 6227020800))));
  return x + x * s * (1 / 6 + s * fromFifth);
}

/** (eˣ − e⁻ˣ)/2 from m = eˣ − 1: half of m + m/(m + 1). */
function halfDifference(m: number): number {
  return (m + m / (m + 1)) / 2;
}

/** (eˣ + e⁻ˣ)/2. */
export function cosh(x: number): number {
  const size = Math.abs(x);
  if (!(size <= 40)) return halfExp(size);
  const power = exp(size);
  return (power + 1 / power) / 2;
}

/** eˣ/2 = e^(x − ln 2), which is finite a little further than eˣ. */
function halfExp(x: number): number {
  if (!(x < 1000)) return exp(x);
  const shifted = x - LN2[0];
  return expOfSum(shifted, sumError(x, -LN2[0], shifted) - LN2[1]);
}
