import { formatNumber } from "./numbers.ts";

/** A reading of a claim: whole numbers whole, others as measured numbers are. */
export const formatReading = (value: number): string =>
  Number.isInteger(value) && Math.abs(value) < 1e6 ? String(value).replace("-", "−") : formatNumber(value);
