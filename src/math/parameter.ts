/**
 * One described parameter. The same row is the slider, the validator, the permalink field and the documentation of a
 * surface, an optimizer or a schedule.
 */
/** What all kinds of rows share. */
interface Row {
  /** Field name in an experiment, camelCase, permanent. */
  readonly id: string;
  /** Rarely touched: folded away where room is short. */
  readonly minor?: boolean;
}

export interface NumberParameter extends Row {
  readonly kind: "number";
  /** The symbol used in the displayed formula, as LaTeX. */
  readonly symbol: string;
  /** Unit written after the value; a sign that needs no translation. */
  readonly unit?: "°";
  /** Value when the field is absent; `undefined` means the feature is off when absent. */
  readonly default: number | undefined;
  /** What is legal. Bounds are inclusive unless marked open. */
  readonly domain: {
    readonly min: number;
    readonly max: number;
    readonly minOpen?: boolean;
    readonly maxOpen?: boolean;
    readonly integer?: boolean;
  };
  /** What the slider spans; a subset of the domain. Log needs `min > 0`. */
  readonly slider: { readonly min: number; readonly max: number; readonly scale: "linear" | "log" };
}

export interface ChoiceParameter extends Row {
  readonly kind: "choice";
  readonly default: string;
  readonly choices: readonly string[];
}

export interface FlagParameter extends Row {
  readonly kind: "flag";
  readonly default: boolean;
}

/** A list of numbers, each in the same domain (milestones). */
export interface ListParameter extends Row {
  readonly kind: "list";
  readonly symbol: string;
  readonly default: readonly number[];
  readonly domain: NumberParameter["domain"];
}

export type Parameter = NumberParameter | ChoiceParameter | FlagParameter | ListParameter;
export type ParameterValue = number | string | boolean | readonly number[];

/** Values by parameter id. Inside the core every value has been validated and defaults are filled in. */
export type ParameterValues = Readonly<Record<string, ParameterValue | undefined>>;

/** The declared defaults of `rows`, overlaid with `given`. Absent optional values stay absent. */
export function withDefaults(rows: readonly Parameter[], given: ParameterValues = {}): ParameterValues {
  const filled: Record<string, ParameterValue | undefined> = {};
  for (const row of rows) {
    const value = given[row.id] ?? row.default;
    if (value !== undefined) filled[row.id] = value;
  }
  return filled;
}

/** Reads a number that validation guarantees to be there. */
export function numberOf(values: ParameterValues, id: string): number {
  const value = values[id];
  if (typeof value !== "number") throw new TypeError(`${id}: expected a number, got ${String(value)}`);
  return value;
}

/** Those of `given` that `rows` know and allow. */
export function legalValues(rows: readonly Parameter[], given: ParameterValues): ParameterValues {
  const legal: Record<string, ParameterValue> = {};
  for (const row of rows) {
    const value = given[row.id];
    if (value !== undefined && allows(row, value)) legal[row.id] = value;
  }
  return legal;
}

function allows(row: Parameter, value: ParameterValue): boolean {
  switch (row.kind) {
    case "flag":
      return typeof value === "boolean";
    case "choice":
      return typeof value === "string" && row.choices.includes(value);
    case "list":
      return Array.isArray(value) && value.every((item) => within(row.domain, item));
    case "number":
      return typeof value === "number" && within(row.domain, value);
  }
}

function within({ min, max, minOpen, maxOpen, integer }: NumberParameter["domain"], value: number): boolean {
  if (!(minOpen ? value > min : value >= min) || !(maxOpen ? value < max : value <= max)) return false;
  return !integer || Number.isInteger(value);
}
