import * as z from "zod/mini";
import { incoherences, objectiveFlaws } from "./coherence.ts";
import { heard } from "./expectation.ts";
import type { ParsedExperiment } from "./fill.ts";
import type { Flaw } from "./flaw.ts";
import { type Path, valueAt } from "./path.ts";
import { experimentSchema, objectiveSchema } from "./schema.ts";

export type Examined = { readonly parsed: ParsedExperiment } | { readonly flaws: readonly Flaw[] };

/** Holds `json` against the schema and, where that is content, its fields against one another. */
export function examine(json: unknown): Examined {
  const result = z.safeParse(experimentSchema, json);
  if (!result.success) {
    const flaws = result.error.issues.flatMap((issue) => flawsOf(issue, [], json));
    return { flaws: [...flaws, ...formulaFlawsBeside(flaws, json)] };
  }
  const parsed = result.data as unknown as ParsedExperiment;
  const flaws = [...hiddenFlaws(json), ...incoherences(parsed, examine)];
  return flaws.length > 0 ? { flaws } : { parsed };
}

/** A formula is read even where other fields are bad, so that all that is wrong is told at once. */
function formulaFlawsBeside(flaws: readonly Flaw[], json: unknown): Flaw[] {
  if (flaws.some(({ path }) => path[0] === "objective")) return [];
  const objective = z.safeParse(objectiveSchema, valueAt(json, ["objective"]));
  return objective.success ? objectiveFlaws(objective.data as unknown as ParsedExperiment["objective"]) : [];
}

/** zod leaves `__proto__` out of records without a word; everywhere else it is refused as an unknown field. */
function hiddenFlaws(json: unknown): Flaw[] {
  const path = ["objective", "parameters", "__proto__"];
  return valueAt(json, path) === undefined ? [] : [{ path, expected: { key: "expected.noField" } }];
}

/** Every unknown field is a flaw of its own; of a union's branches the one that was meant is told. */
function flawsOf(issue: z.core.$ZodIssue, above: Path, json: unknown): Flaw[] {
  const path: Path = [...above, ...(issue.path as (string | number)[])];
  const expected = heard(issue.message);
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => ({
      path: [...path, key],
      expected,
    }));
  if (issue.code === "invalid_union" && typeof valueAt(json, path) === "object") {
    const fitting = issue.errors.filter((branch) =>
      branch.every(({ path: inner, code }) => inner.length > 0 || code === "unrecognized_keys"),
    );
    // Of two kinds of object the one whose fields are all there.
    const isThere = ({ path: inner }: z.core.$ZodIssue) => valueAt(json, [...path, ...(inner as Path)]) !== undefined;
    const meant = fitting.find((branch) => branch.every(isThere)) ?? fitting[0];
    if (meant !== undefined) return meant.flatMap((inner) => flawsOf(inner, path, json));
  }
  return [{ path, expected }];
}
