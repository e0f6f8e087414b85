import { type Expectation, shown } from "./expectation.ts";
import type { Problem } from "./experiment.ts";
import { type Path, valueAt, writtenPath } from "./path.ts";

/** One thing wrong with an experiment in JSON form. */
export interface Flaw {
  readonly path: Path;
  readonly expected: Expectation;
}

export function problemOf({ path, expected }: Flaw, json: unknown): Problem {
  return { field: writtenPath(path), expected, found: shown(valueAt(json, path)) };
}
