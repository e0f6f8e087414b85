import type { NumberParameter } from "../math/parameter.ts";
import type { Problem } from "./experiment.ts";

/** What a field should have held: a catalogue key plus the values its sentence needs. */
export type Expectation = Problem["expected"];

/**
 * A schema's errors travel as messages, so an expectation is written as one. The same text on every check of a field: a
 * reader who sees one bound needs the other too.
 */
export const says = (expected: Expectation): string => JSON.stringify(expected);

/** The expectation a message was made of; messages of other origin (none are known) become the plainest sentence. */
export function heard(message: string): Expectation {
  try {
    const value: unknown = JSON.parse(message);
    if (typeof value === "object" && value !== null && "key" in value) return value as Expectation;
  } catch {}
  return { key: "expected.valid" };
}

/** "a finite number > 0", "a whole number from 1 to 64", "a finite number in [0, 1)". */
export function numberExpectation(domain: NumberParameter["domain"]): Expectation {
  const { min, max, minOpen, maxOpen, integer } = domain;
  const below = min > -Number.MAX_VALUE;
  const above = max < Number.MAX_VALUE;
  if (integer) return { key: "expected.whole", values: { min, max } };
  if (below && above)
    return { key: "expected.within", values: { range: `${minOpen ? "(" : "["}${min}, ${max}${maxOpen ? ")" : "]"}` } };
  if (below) return { key: minOpen ? "expected.above" : "expected.atLeast", values: { bound: min } };
  if (above) return { key: maxOpen ? "expected.below" : "expected.atMost", values: { bound: max } };
  return { key: "expected.finite" };
}

/** Longest JSON shown of what was found. */
const SHOWN = 60;

/** `value` as JSON for a reader: non-finite numbers by name, long texts cut, a dash for nothing at all. */
export function shown(value: unknown): string {
  if (value === undefined) return "—";
  if (typeof value === "number" && !Number.isFinite(value)) return String(value);
  const text = brief(value, 0);
  return text.length > SHOWN ? `${text.slice(0, SHOWN - 1)}…` : text;
}

/** JSON of the first few entries of each level: enough to recognise a value, whatever its size or depth. */
function brief(value: unknown, depth: number): string {
  if (typeof value === "string") return JSON.stringify(value.length > SHOWN ? value.slice(0, SHOWN) : value);
  if (typeof value === "number" || typeof value === "boolean" || value === null) return String(value);
  if (typeof value !== "object") return typeof value;
  if (depth > 3) return "…";
  if (Array.isArray(value))
    return `[${value
      .slice(0, SHOWN)
      .map((item) => brief(item, depth + 1))
      .join(",")}]`;
  const entries = Object.entries(value).slice(0, SHOWN);
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${brief(item, depth + 1)}`).join(",")}}`;
}
