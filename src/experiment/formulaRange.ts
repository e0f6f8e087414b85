import type { FormulaParameter } from "../objectives/spec.ts";

/** A formula's parameter as written: the number alone, or with as much of its range as someone cared to say. */
export type FormulaParameterJson = number | (Partial<FormulaParameter> & Pick<FormulaParameter, "value">);

const LARGEST = Number.MAX_VALUE;

/**
 * The parameter with the range its slider spans. What is not said follows from the value: positive values slide over two
 * decades either way on a log scale, others over ±10·max(1, |value|) on a linear one. Part of version 1.
 */
export function completeFormulaParameter(written: FormulaParameterJson): FormulaParameter {
  const given = typeof written === "number" ? { value: written } : written;
  const { value } = given;
  const scale = given.scale ?? (value > 0 && (given.min ?? 1) > 0 ? "log" : "linear");
  const reach = 10 * Math.max(1, Math.abs(value));
  const min = scale === "log" ? Math.max(value / 100, Number.MIN_VALUE) : Math.max(value - reach, -LARGEST);
  const max = scale === "log" ? Math.min(value * 100, LARGEST) : Math.min(value + reach, LARGEST);
  return { value, min: given.min ?? min, max: given.max ?? max, scale };
}

/**
 * The parameter with its range widened to hold its value, and on a linear scale where a log one cannot be: what a reader
 * of its link accepts, whatever was set by hand.
 */
export function rangeAround({ value, min, max, scale }: FormulaParameter): FormulaParameter {
  const high = Math.max(max, value);
  const log = scale === "log" && value > 0;
  // Three decades are what a log scale starts with where the lower end is not positive.
  const low = Math.min(log && !(min > 0) ? high / 1000 : min, value);
  if (!(low < high) || (log && !(low > 0))) return completeFormulaParameter(value);
  return { value, min: low, max: high, scale: log ? "log" : "linear" };
}

/** As little as completes to `parameter` again. */
export function briefFormulaParameter(parameter: FormulaParameter): FormulaParameterJson {
  const { value, min, max, scale } = parameter;
  const bare = completeFormulaParameter(value);
  const same = (other: FormulaParameter) => other.min === min && other.max === max && other.scale === scale;
  if (same(bare)) return value;
  const limits = { value, ...(min !== bare.min && { min }), ...(max !== bare.max && { max }) };
  return same(completeFormulaParameter(limits)) ? limits : parameter;
}
