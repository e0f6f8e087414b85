import { smoothFormula } from "./formula/gaussian.ts";
import { createPlaneFormula, formulaLatex, parseFormula } from "./formula/index.ts";
import type { Bare } from "./index.ts";
import type { PlaneObjective } from "./objective.ts";
import type { FormulaSpec } from "./spec.ts";

/** Builds the surface that a validated formula describes. */
export function formulaLandscape({ expression, variables, parameters, domain }: FormulaSpec): Bare {
  const read = parseFormula(expression, variables, Object.keys(parameters));
  if (!read.ok) throw new RangeError(`objective.expression: expected a formula, got "${expression}"`);
  const values = Object.entries(parameters).map(([name, { value }]) => [name, value]);
  const [[x0, x1], [y0, y1]] = domain;
  return {
    plane: createPlaneFormula(read.formula, Object.fromEntries(values)),
    domain,
    // Off every axis of symmetry, in the upper left of the map; part of version 1.
    start: [0.8 * x0 + 0.2 * x1, 0.2 * y0 + 0.8 * y1],
    criticalPoints: [],
    quadratic: false,
    latex: formulaLatex(read.formula),
    nonNegative: false,
    smoothed: (width) => smoothedFormula(expression, variables, Object.fromEntries(values), width),
  };
}

/** E f(θ + σξ), σ = `width`, of a function given by an expression, where it has a closed form. */
export function smoothedFormula(
  expression: string,
  variables: readonly [string, string],
  parameters: Readonly<Record<string, number>>,
  width: number,
): PlaneObjective | undefined {
  const read = parseFormula(expression, variables, Object.keys(parameters));
  const smooth = read.ok ? smoothFormula(read.formula, parameters, width) : undefined;
  return smooth && createPlaneFormula(smooth);
}
