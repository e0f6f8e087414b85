import { parseFormula } from "../../../objectives/formula/parse.ts";
import type { Formula } from "../../../objectives/formula/tree.ts";
import type { FormulaSpec, SurfaceSpec } from "../../../objectives/spec.ts";
import { surfaceById } from "../../../objectives/surfaces/index.ts";
import { type TorchExpression, torchExpression } from "./expression.ts";
import { float } from "./python.ts";
import { Untranslatable } from "./untranslatable.ts";

/** Words a Python program may not, or had better not, use as names of its own. */
const TAKEN = new Set(
  (
    "False None True and as assert async await break case class continue def del elif else except finally for from " +
    "global if import in is lambda match nonlocal not or pass raise return try while with yield " +
    "theta torch math F loss cbrt sigmoid part print float len min max range"
  ).split(" "),
);

/** Lines longer than this are broken between the terms of the sum. */
const WIDE = 100;

/** `loss(theta)` of a surface or a formula; `extra` is added to it. */
export function planeLoss(spec: SurfaceSpec | FormulaSpec, extra: string): string {
  const { formula, values } = formulaOf(spec);
  const expression = torchExpression(formula);
  const [x, y] = formula.variables;
  const text = expression.moves ? expression.text : `${expression.text} + 0 * theta.sum()`;
  const lines = [
    ...expression.helpers.map((name) => HELPERS[name]),
    "def loss(theta):",
    `    ${x}, ${y} = theta`,
    ...formula.parameters.map((name, i) => `    ${name} = torch.tensor(${float(values[i])})`),
    ...expression.assignments.map((line) => `    ${line}`),
    ...returned(text, expression, extra),
  ];
  return `${lines.join("\n")}\n`;
}

const HELPERS = {
  cbrt: `def cbrt(u):
    return torch.sign(u) * torch.abs(u) ** (1 / 3)

`,
  // torch.sigmoid's slope is s(1 - s), of which nothing is left where s rounds to 1.
  sigmoid: `def sigmoid(u):
    """torch.sigmoid, with a slope that keeps its digits where the value is nearly 1."""
    return torch.exp(F.logsigmoid(u))

`,
} as const;

function returned(text: string, { moves }: TorchExpression, extra: string): string[] {
  const terms = text.length + extra.length > WIDE && moves ? termsOf(text) : [text];
  if (extra !== "") terms.push(extra.trimStart());
  if (terms.length === 1) return [`    return ${text}`];
  return ["    return (", ...terms.map((term) => `        ${term}`), "    )"];
}

/** The terms of the outermost sum, each with its sign. */
function termsOf(text: string): string[] {
  const terms: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === "(") depth++;
    else if (text[i] === ")") depth--;
    else if (depth === 0 && i > 0 && text[i] === " " && /^ [+-] /.test(text.slice(i, i + 3))) {
      terms.push(text.slice(from, i));
      from = i + 1;
    }
  }
  terms.push(text.slice(from));
  return terms;
}

/** The function as read from its text, under names that Python can use, with the parameters' values. */
function formulaOf(spec: SurfaceSpec | FormulaSpec): { formula: Formula; values: readonly number[] } {
  const written =
    spec.type === "formula"
      ? {
          expression: spec.expression,
          variables: spec.variables as readonly string[],
          parameters: Object.keys(spec.parameters),
          values: Object.values(spec.parameters).map(({ value }) => value),
        }
      : surfaceText(spec);
  const parsed = parseFormula(written.expression, written.variables, written.parameters);
  if (!parsed.ok) throw new Untranslatable("objective.expression", written.expression);
  return { formula: pythonNames(parsed.formula), values: written.values };
}

function surfaceText({ name, parameters }: SurfaceSpec) {
  const surface = surfaceById(name);
  if (surface === undefined) throw new Untranslatable("objective.name", name);
  const ids = surface.parameters.map(({ id }) => id);
  return {
    expression: surface.expression,
    variables: ["x", "y"],
    parameters: ids,
    values: ids.map((id) => parameters[id]),
  };
}

function pythonNames({ nodes, variables, parameters }: Formula): Formula {
  const taken = new Set(TAKEN);
  const rename = (name: string) => {
    let free = name;
    while (taken.has(free) || /^part_\d+$/.test(free)) free += "_";
    taken.add(free);
    return free;
  };
  // Names that need no change keep theirs, whatever the others turn into.
  const names = [...variables, ...parameters];
  const kept = new Set(names.filter((name) => !TAKEN.has(name) && !/^part_\d+$/.test(name)));
  for (const name of kept) taken.add(name);
  const renamed = (name: string) => (kept.has(name) ? name : rename(name));
  return { nodes, variables: variables.map(renamed), parameters: parameters.map(renamed) };
}
