import { declarationProblem, parseFormula } from "../objectives/formula/index.ts";
import type { FormulaParameter } from "../objectives/spec.ts";
import { numberExpectation } from "./expectation.ts";
import type { ParsedExperiment, ParsedFormula } from "./fill.ts";
import type { Flaw } from "./flaw.ts";
import { completeFormulaParameter } from "./formulaRange.ts";
import { gridFlaws } from "./gridCoherence.ts";
import { LIMITS } from "./limits.ts";
import { networkFlaws, surroundingFlaws } from "./networkCoherence.ts";
import type { Path } from "./path.ts";
import { sumFlaws } from "./sumCoherence.ts";
import { type Examine, sweepFlaws } from "./sweep.ts";
import { transformFlaws } from "./transformCoherence.ts";

/** What is wrong between fields that are each legal alone. `examine` is asked about experiments with swept values. */
export function incoherences(parsed: ParsedExperiment, examine: Examine): Flaw[] {
  const { objective, sweep } = parsed;
  const inside = objectiveFlaws(objective);
  const flaws = inside.length > 0 ? inside : [...transformFlaws(parsed, objectiveFlaws), ...surroundingFlaws(parsed)];
  return flaws.length > 0 || sweep === undefined ? flaws : sweepFlaws(parsed, sweep, examine);
}

/** What is wrong inside an objective whose fields are each legal. */
export function objectiveFlaws(objective: ParsedExperiment["objective"]): Flaw[] {
  switch (objective.type) {
    case "formula":
      return formulaFlaws(objective);
    case "sum":
      return sumFlaws(objective, formulaFlaws);
    case "network":
      return networkFlaws(objective);
    case "grid":
      return gridFlaws(objective);
    case "surface":
      return [];
  }
}

/** Names and ranges first: with a bad name, what the formula engine says of the expression is only a consequence. */
function formulaFlaws(formula: ParsedFormula, columns: readonly string[] = []): Flaw[] {
  const { expression, variables, parameters } = formula;
  const names = [...Object.keys(parameters), ...columns];
  const flaws = [
    ...nameFlaws(formula, columns),
    ...Object.keys(parameters).flatMap((name) => rangeFlaws(name, completeFormulaParameter(parameters[name]))),
  ];
  if (flaws.length > 0) return flaws;
  const read = parseFormula(expression, variables, names);
  if (read.ok) return [];
  const path = ["objective", "expression"];
  return read.problems.map(({ key, values, column }) => ({
    path,
    expected: { key: "expected.formula", values: { ...values, column, reason: key } },
  }));
}

function nameFlaws({ variables, parameters }: ParsedFormula, columns: readonly string[]): Flaw[] {
  const names = Object.keys(parameters);
  const max = LIMITS.formulaParameters;
  if (names.length > max)
    return [{ path: ["objective", "parameters"], expected: { key: "expected.list", values: { max } } }];
  const all = [...variables, ...names, ...columns];
  const first = variables.length + names.length;
  return all.flatMap((name, i) => {
    const problem = declarationProblem(name, all.slice(0, i));
    const path: Path =
      i < 2 ? ["objective", "variables", i] : ["objective", i < first ? "parameters" : "columns", name];
    return problem === undefined
      ? []
      : [{ path, expected: { key: "expected.name", values: { ...problem.values, reason: problem.key } } }];
  });
}

/** min < max, the value between them, and on a log scale all of it positive. */
function rangeFlaws(name: string, { value, min, max, scale }: FormulaParameter): Flaw[] {
  const path = ["objective", "parameters", name];
  const positive = numberExpectation({ min: 0, minOpen: true, max: Number.MAX_VALUE });
  if (scale === "log" && !(value > 0)) return [{ path: [...path, "value"], expected: positive }];
  if (scale === "log" && !(min > 0)) return [{ path: [...path, "min"], expected: positive }];
  if (!(min < max))
    return [{ path: [...path, "max"], expected: numberExpectation({ min, minOpen: true, max: Number.MAX_VALUE }) }];
  if (value < min || value > max) return [{ path: [...path, "value"], expected: numberExpectation({ min, max }) }];
  return [];
}
