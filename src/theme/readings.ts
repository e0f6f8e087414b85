import { formatNumber, superscript } from "./numbers.ts";

/**
 * A reading of a claim: whole numbers whole, others as measured numbers are, but with the exponent of what is rounding
 * noise elsewhere: a sentence that says "below 10⁻¹⁴" stands beside it.
 */
export function formatReading(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e6) return String(value).replace("-", "−");
  if (Math.abs(value) >= 1e-12) return formatNumber(value);
  const [figures, exponent] = value.toExponential(1).split("e");
  return `${figures.replace("-", "−")}×10${superscript(Number(exponent))}`;
}
