import type { Experiment } from "./experiment.ts";
import type { Path } from "./path.ts";

/** A setting that two experiments do not share; undefined where one has none. */
export interface Difference {
  readonly path: Path;
  readonly here: unknown;
  readonly there: unknown;
}

/** Longer lists (samples, grids) are named as a whole. */
const LONGEST = 8;

/**
 * Where two experiments differ, by the deepest paths that say it. How they are shown is no part of it, nor a sweep; where one
 * has another kind of landscape or another optimizer, what belongs to the kind is not listed as well.
 */
export function differences(here: Experiment, there: Experiment): readonly Difference[] {
  const found: Difference[] = [];
  compare({ ...here, view: undefined, sweep: undefined }, { ...there, view: undefined, sweep: undefined }, [], found);
  return found;
}

function compare(here: unknown, there: unknown, path: Path, found: Difference[]): void {
  if (Object.is(here, there)) return;
  if (!isBranch(here) || !isBranch(there) || kindOf(here) !== kindOf(there)) {
    if (JSON.stringify(here) !== JSON.stringify(there)) found.push({ path, here, there });
    return;
  }
  const names = Array.isArray(here) && Array.isArray(there) ? longer(here, there).keys() : namesOf(here, there);
  for (const name of names)
    compare(
      (here as Record<string | number, unknown>)[name],
      (there as Record<string | number, unknown>)[name],
      [...path, name],
      found,
    );
}

const longer = (a: readonly unknown[], b: readonly unknown[]) => (a.length >= b.length ? a : b);
const namesOf = (a: object, b: object) => new Set([...Object.keys(a), ...Object.keys(b)]);

/** Lists of numbers are leaves: a start is one thing. */
const isBranch = (value: unknown): value is object =>
  typeof value === "object" &&
  value !== null &&
  !(
    Array.isArray(value) &&
    (value.length > LONGEST || (value.every((item) => typeof item === "number") && value.length > 0))
  );

/** What tells one kind of thing from another. */
const kindOf = (value: object): unknown => {
  const { type, name, optimizer } = value as { type?: unknown; name?: unknown; optimizer?: unknown };
  return JSON.stringify([type, name, optimizer]);
};
