import { createPlaneFormula, formulaLatex, parseFormula } from "../formula/index.ts";
import type { Bare } from "../index.ts";
import type { FormulaSpec, SumSpec, SurfaceSpec } from "../spec.ts";
import { columnValues, termCount } from "./columns.ts";
import { createMean, type MeanTerm } from "./meanObjective.ts";

/** Builds the mean that a validated sum describes; `termOf` builds one of its surfaces or formulas. */
export function sumLandscape(spec: SumSpec, seed: number, termOf: (spec: SurfaceSpec | FormulaSpec) => Bare): Bare {
  return spec.terms === undefined ? overColumns(spec, seed) : overTerms(spec, spec.terms, termOf);
}

function overTerms(
  { domain }: SumSpec,
  specs: NonNullable<SumSpec["terms"]>,
  termOf: (spec: SurfaceSpec | FormulaSpec) => Bare,
): Bare {
  const bares = specs.map(({ objective }) => termOf(objective));
  const terms = specs.map(({ weight, shift }, i): MeanTerm => ({ objective: bares[i].plane, weight, shift }));
  const shown = bares
    .slice(0, SHOWN)
    .map(({ latex }, i) => {
      const { weight, shift } = specs[i];
      const moved =
        shift[0] === 0 && shift[1] === 0 ? `(${latex})` : `\\left.(${latex})\\right|_{\\theta - (${shift.join(",")})}`;
      return weight === 1 ? moved : `${weight} \\cdot ${moved}`;
    })
    .join(" + ");
  const rest = specs.length > SHOWN ? " + \\cdots" : "";
  return {
    ...described(terms, domain ?? bares[0].domain, `\\tfrac{1}{${specs.length}} \\left[ ${shown}${rest} \\right]`),
    quadratic: bares.every(({ quadratic }) => quadratic),
    nonNegative: false,
  };
}

/** Terms whose formulas are written out. */
const SHOWN = 3;

function overColumns(spec: SumSpec, seed: number): Bare {
  const { expression = "", variables, parameters, columns, domain } = spec;
  const names = Object.keys(columns);
  const read = parseFormula(expression, variables, [...Object.keys(parameters), ...names]);
  if (!read.ok || domain === undefined)
    throw new RangeError(`objective.expression: expected a formula, got "${expression}"`);
  const count = termCount(spec);
  const values = names.map((name) => columnValues(name, columns[name], count, spec.seed ?? seed));
  const common = Object.entries(parameters).map(([name, { value }]) => [name, value] as const);
  const terms = Array.from({ length: count }, (_, n): MeanTerm => {
    const own = names.map((name, k) => [name, values[k][n]] as const);
    const objective = createPlaneFormula(read.formula, Object.fromEntries([...common, ...own]));
    return { objective, weight: 1, shift: [0, 0] };
  });
  return described(
    terms,
    domain,
    `\\tfrac{1}{${count}} \\sum_{n=1}^{${count}} \\left( ${formulaLatex(read.formula)} \\right)`,
  );
}

function described(terms: readonly MeanTerm[], domain: Bare["domain"], latex: string): Bare {
  const [[x0, x1], [y0, y1]] = domain;
  return {
    plane: createMean(terms).plane,
    domain,
    // As a formula's.
    start: [0.8 * x0 + 0.2 * x1, 0.2 * y0 + 0.8 * y1],
    criticalPoints: [],
    quadratic: false,
    latex,
    nonNegative: false,
    sum: { terms: terms.length, view: () => createMean(terms) },
  };
}
