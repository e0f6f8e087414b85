import { declarationProblems } from "./names.ts";
import { type FormulaProblem, problemAt } from "./problem.ts";
import { FormulaReader } from "./reader.ts";
import type { Formula } from "./tree.ts";

/** Longest text read: bounds every later cost, far above what anyone types. */
export const LENGTH_LIMIT = 10_000;

/** Problems reported at once; more would only repeat the message. */
const PROBLEM_LIMIT = 8;

export type Parsed =
  | { readonly ok: true; readonly formula: Formula }
  | { readonly ok: false; readonly problems: readonly FormulaProblem[] };

/**
 * Reads a formula in the given variables and parameters. Never throws: whatever is wrong comes back as problems in the
 * order of their columns: all unknown names, and the first place where the grammar is broken.
 */
export function parseFormula(
  expression: string,
  variables: readonly string[],
  parameters: readonly string[] = [],
): Parsed {
  const misnamed = declarationProblems(variables, parameters);
  if (misnamed.length > 0) return { ok: false, problems: misnamed };
  const { length } = expression;
  if (length > LENGTH_LIMIT) {
    return {
      ok: false,
      problems: [problemAt({ start: LENGTH_LIMIT, end: length }, "tooLong", { length, limit: LENGTH_LIMIT })],
    };
  }
  const { nodes, problems } = new FormulaReader(expression, variables, parameters).read();
  if (problems.length === 0) return { ok: true, formula: { variables, parameters, nodes } };
  return { ok: false, problems: problems.toSorted((a, b) => a.column - b.column).slice(0, PROBLEM_LIMIT) };
}
