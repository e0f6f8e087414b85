import { Operation } from "./operation.ts";
import type { Tape } from "./tape.ts";
import { TapeBuilder, type Value } from "./tapeBuilder.ts";
import type { Formula, FormulaNode } from "./tree.ts";
import { CONSTANTS } from "./vocabulary.ts";

/** Largest exponent written out as products (at most 20 of them). Beyond, `pow` is both quicker and closer. */
const PRODUCT_LIMIT = 1024;

/** Lays a formula out as a tape, with the parameters' values (in the formula's order) as constants. */
export function compileTape(formula: Formula, parameters: readonly number[]): Tape {
  const builder = new TapeBuilder(formula.variables.length);
  const values: Value[] = [];
  for (const node of formula.nodes) values.push(tapeValue(node, values, parameters, builder));
  return builder.finish(values[values.length - 1]);
}

function tapeValue(
  node: FormulaNode,
  values: readonly Value[],
  parameters: readonly number[],
  builder: TapeBuilder,
): Value {
  switch (node.kind) {
    case "number":
      return builder.constant(node.value);
    case "constant":
      return builder.constant(CONSTANTS[node.name]);
    case "parameter":
      return builder.constant(parameters[node.index]);
    case "variable":
      return builder.variable(node.index);
    case "negate":
      return builder.step(Operation.negate, values[node.operand]);
    case "call":
      return builder.step(Operation[node.name], values[node.operands[0]], values[node.operands[1]]);
    case "power":
      return power(builder, values[node.left], values[node.right]);
    default:
      return builder.step(Operation[node.kind], values[node.left], values[node.right]);
  }
}

/** xⁿ for whole |n| ≤ PRODUCT_LIMIT by repeated products, x^½ as a root, eˣ as the exponential; all others by `pow`. */
function power(builder: TapeBuilder, base: Value, exponent: Value): Value {
  if (exponent.kind === "constant") {
    const n = exponent.value;
    if (Number.isInteger(n) && Math.abs(n) <= PRODUCT_LIMIT) return integerPower(builder, base, n);
    if (n === 0.5) return builder.step(Operation.sqrt, base);
  }
  if (base.kind === "constant" && base.value === Math.E) return builder.step(Operation.exp, exponent);
  return builder.step(Operation.power, base, exponent);
}

/** The same products in the same order as `integerPower` of the elementary functions, with the squares shared. */
function integerPower(builder: TapeBuilder, base: Value, n: number): Value {
  let product = builder.constant(1);
  let square = base;
  for (let left = Math.abs(n); left >= 1; left = Math.floor(left / 2)) {
    if (left % 2 === 1) product = builder.step(Operation.multiply, product, square);
    if (left > 1) square = builder.step(Operation.multiply, square, square);
  }
  return n < 0 ? builder.step(Operation.divide, builder.constant(1), product) : product;
}
