import fc from "fast-check";
import type { Formula } from "../../src/objectives/formula/index.ts";
import type { FormulaNode } from "../../src/objectives/formula/tree.ts";
import { FUNCTIONS, type FunctionName } from "../../src/objectives/formula/vocabulary.ts";

/** A formula as a nested value, before it is laid flat. */
type Branch =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "constant"; readonly name: "pi" | "e" }
  | { readonly kind: "variable" | "parameter"; readonly index: number }
  | { readonly kind: "negate"; readonly operand: Branch }
  | {
      readonly kind: "add" | "subtract" | "multiply" | "divide" | "power";
      readonly left: Branch;
      readonly right: Branch;
    }
  | { readonly kind: "call"; readonly name: FunctionName; readonly operands: readonly Branch[] };

const VARIABLES = ["x", "y"];
const PARAMETERS = ["a", "kappa"];

function flattened(root: Branch): Formula {
  const nodes: FormulaNode[] = [];
  const lay = (branch: Branch): number => {
    switch (branch.kind) {
      case "negate": {
        const operand = lay(branch.operand);
        return nodes.push({ kind: "negate", operand }) - 1;
      }
      case "call": {
        const operands = branch.operands.map(lay);
        return nodes.push({ kind: "call", name: branch.name, operands }) - 1;
      }
      case "number":
      case "constant":
      case "variable":
      case "parameter":
        return nodes.push(branch) - 1;
      default: {
        const left = lay(branch.left);
        const right = lay(branch.right);
        return nodes.push({ kind: branch.kind, left, right }) - 1;
      }
    }
  };
  lay(root);
  return { variables: VARIABLES, parameters: PARAMETERS, nodes };
}

const leaf: fc.Arbitrary<Branch> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("variable" as const), index: fc.nat(1) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("parameter" as const), index: fc.nat(1) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("number" as const), value: fc.nat(5) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("number" as const),
      value: fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("constant" as const),
      name: fc.constantFrom("pi" as const, "e" as const),
    }),
  },
);

const { tree } = fc.letrec<{ tree: Branch }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 6, depthSize: "small" },
    leaf,
    fc.record({ kind: fc.constant("negate" as const), operand: tie("tree") }),
    fc.record({
      kind: fc.constantFrom(
        "add" as const,
        "subtract" as const,
        "multiply" as const,
        "divide" as const,
        "power" as const,
      ),
      left: tie("tree"),
      right: tie("tree"),
    }),
    fc.constantFrom(...(Object.keys(FUNCTIONS) as FunctionName[])).chain((name) =>
      fc.record({
        kind: fc.constant("call" as const),
        name: fc.constant(name),
        operands: fc.array(tie("tree"), { minLength: FUNCTIONS[name], maxLength: FUNCTIONS[name] }),
      }),
    ),
  ),
}));

/** Any formula in x, y and the parameters a, kappa, with every operation and function. */
export const arbitraryFormula: fc.Arbitrary<Formula> = tree.map(flattened);

/** Text of a formula that is smooth and of moderate size for |x|, |y| ≤ 2: fit for differencing. */
export const { smoothText } = fc.letrec<{ smoothText: string }>((tie) => {
  const one = tie("smoothText");
  const two = fc.tuple(one, one);
  const wrapped = (pattern: (u: string) => string) => one.map((u) => pattern(u));
  return {
    smoothText: fc.oneof(
      { maxDepth: 4, depthSize: "small" },
      fc.constantFrom("x", "y", "x", "y", "1.5", "0.3*x", "a"),
      two.map(([u, w]) => `(${u} + ${w})`),
      two.map(([u, w]) => `(${u} - ${w})`),
      two.map(([u, w]) => `sin(${u})*${w}`),
      two.map(([u, w]) => `tanh(${u})*(${w})`),
      two.map(([u, w]) => `(${u})/(1 + (${w})^2)`),
      two.map(([u, w]) => `(1.5 + sin(${u}))^cos(${w})`),
      two.map(([u, w]) => `atan2(${u}, 2 + sin(${w}))`),
      wrapped((u) => `-cos(${u})`),
      wrapped((u) => `sin(${u})^3`),
      wrapped((u) => `(2 + cos(${u}))^-1.5`),
      wrapped((u) => `2^sin(${u})`),
      wrapped((u) => `exp(cos(${u}))`),
      wrapped((u) => `log(1 + (${u})^2)`),
      wrapped((u) => `log2(2 + sin(${u})) + log10(3 + cos(${u}))`),
      wrapped((u) => `sqrt(1 + (${u})^2)`),
      wrapped((u) => `cbrt(2 + tanh(${u}))`),
      wrapped((u) => `atan(${u}) + tan(sin(${u}))`),
      wrapped((u) => `asin(0.8*sin(${u})) - acos(0.7*tanh(${u}))`),
      wrapped((u) => `sinh(sin(${u})) - cosh(tanh(${u}))`),
      wrapped((u) => `erf(${u})`),
      wrapped((u) => `sigmoid(${u})`),
      wrapped((u) => `softplus(${u})`),
      wrapped((u) => `abs(2 + sin(${u})) + relu(3 - cos(${u})) + max(sin(${u}), 2) - min(sin(${u}), 3)`),
    ),
  };
});
