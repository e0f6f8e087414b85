import { createPlaneFormula, type Formula, parseFormula } from "../../src/objectives/formula/index.ts";
import type { PlaneObjective } from "../../src/objectives/objective.ts";

/** A formula that must be readable. */
export function createFormulaTree(
  expression: string,
  variables: readonly string[] = ["x", "y"],
  parameters: readonly string[] = [],
): Formula {
  const parsed = parseFormula(expression, variables, parameters);
  if (!parsed.ok) throw new Error(`${expression}: ${JSON.stringify(parsed.problems)}`);
  return parsed.formula;
}

export function createFormulaObjective(
  expression: string,
  parameters: Readonly<Record<string, number>> = {},
): PlaneObjective {
  return createPlaneFormula(createFormulaTree(expression, ["x", "y"], Object.keys(parameters)), parameters);
}

/** f, fx, fy, fxx, fxy, fyy. */
export function planeJet(objective: PlaneObjective, x: number, y: number): readonly number[] {
  const theta = Float64Array.of(x, y);
  const gradient = new Float64Array(2);
  const hessian = new Float64Array(4);
  const value = objective.gradient(theta, gradient);
  objective.hessian(theta, hessian);
  return [value, ...gradient, hessian[0], hessian[1], hessian[3]];
}
