import { termCount } from "../objectives/sums/columns.ts";
import type { ParsedFormula, ParsedSum } from "./fill.ts";
import type { Flaw } from "./flaw.ts";
import { LIMITS } from "./limits.ts";

/** What is wrong inside a sum whose fields are each legal; `formulaFlaws` reads one formula at a path. */
export function sumFlaws(
  sum: ParsedSum,
  formulaFlaws: (formula: ParsedFormula, columns: readonly string[]) => Flaw[],
): Flaw[] {
  const { terms, expression, columns, samples } = sum;
  if ((terms === undefined) === (expression === undefined))
    return [{ path: ["objective", "expression"], expected: { key: "expected.termsOrExpression" } }];
  const names = Object.keys(columns);
  if (terms !== undefined) {
    if (terms.length === 0) return [{ path: ["objective", "terms"], expected: { key: "expected.terms" } }];
    if (names.length > 0 || samples !== undefined)
      return [{ path: ["objective", "columns"], expected: { key: "expected.termsOrExpression" } }];
    return terms.flatMap(({ objective }, i) =>
      objective.type === "formula"
        ? formulaFlaws(objective, []).map((flaw) => ({
            ...flaw,
            path: ["objective", "terms", i, "objective", ...flaw.path.slice(1)],
          }))
        : [],
    );
  }
  if (names.length > LIMITS.columns)
    return [{ path: ["objective", "columns"], expected: { key: "expected.list", values: { max: LIMITS.columns } } }];
  const count = termCount(sum);
  if (count === 0) return [{ path: ["objective", "samples"], expected: { key: "expected.terms" } }];
  const uneven = names.find(
    (name) => Array.isArray(columns[name]) && (columns[name] as readonly number[]).length !== count,
  );
  if (uneven !== undefined)
    return [{ path: ["objective", "columns", uneven], expected: { key: "expected.columnLength", values: { count } } }];
  return formulaFlaws({ ...sum, type: "formula", expression: expression ?? "", domain: DRAWN }, names);
}

/** Of no importance to what a formula means. */
const DRAWN = [
  [0, 1],
  [0, 1],
] as const;
