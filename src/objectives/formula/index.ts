/** A formula typed by the user: text → `parseFormula` → `Formula`, a plain value → `createFormula` → an objective. */

export { createFormula, createPlaneFormula, type FormulaParameters } from "./formulaObjective.ts";
export { formulaLatex } from "./latex.ts";
export { declarationProblem, freeNames } from "./names.ts";
export { LENGTH_LIMIT, type Parsed, parseFormula } from "./parse.ts";
export type { FormulaProblem } from "./problem.ts";
export { NESTING_LIMIT } from "./reader.ts";
export { formulaText } from "./text.ts";
export type { Formula } from "./tree.ts";
