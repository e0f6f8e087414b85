import { cos, exp, log, sin, tanh } from "../../math/elementary.ts";
import type { Formula, FormulaNode } from "./tree.ts";
import { CONSTANTS } from "./vocabulary.ts";
import {
  constantOf,
  constantWave,
  gathered,
  plus,
  scaled,
  times,
  trigonometric,
  type Wave,
  type Waves,
} from "./waves.ts";

/** Largest power that is multiplied out. */
const HIGHEST = 12;

/**
 * E f(x + σξ, y + σζ) with σ = `width` and independent standard normal ξ, ζ as a formula without parameters, for formulas
 * of two variables that are sums of products of polynomials, sines and cosines (of αx + βy + γ); undefined for others.
 * A wave stays a wave: E (x + σξ)ᵐ e^{ia(x + σξ)} = e^{iax − a²σ²/2} Σₖ (m choose 2k)(2k − 1)!! σ²ᵏ (x + iaσ²)ᵐ⁻²ᵏ.
 */
export function smoothFormula(
  formula: Formula,
  parameters: Readonly<Record<string, number>>,
  width: number,
): Formula | undefined {
  if (formula.variables.length !== 2) return undefined;
  const waves = wavesOf(formula, parameters);
  const smooth = waves && gathered(smoothed(waves, width));
  return smooth && written(smooth, formula.variables);
}

/** The formula as a sum of waves. */
function wavesOf({ nodes, parameters: names }: Formula, parameters: Readonly<Record<string, number>>) {
  const values: (Waves | undefined)[] = [];
  for (const node of nodes) {
    const value = waveValue(node, values, (index) => parameters[names[index]]);
    if (value === undefined) return undefined;
    values.push(value);
  }
  return values[values.length - 1];
}

function waveValue(
  node: FormulaNode,
  values: readonly (Waves | undefined)[],
  parameter: (index: number) => number,
): Waves | undefined {
  const operand = (index: number) => values[index] as Waves;
  switch (node.kind) {
    case "number":
      return gathered([constantWave(node.value)]);
    case "constant":
      return gathered([constantWave(CONSTANTS[node.name])]);
    case "parameter":
      return gathered([constantWave(parameter(node.index))]);
    case "variable":
      return gathered([{ ...constantWave(1), m: node.index === 0 ? 1 : 0, n: node.index === 1 ? 1 : 0 }]);
    case "negate":
      return scaled(operand(node.operand), -1);
    case "add":
      return plus(operand(node.left), operand(node.right));
    case "subtract": {
      const right = scaled(operand(node.right), -1);
      return right && plus(operand(node.left), right);
    }
    case "multiply":
      return times(operand(node.left), operand(node.right));
    case "divide": {
      const divisor = constantOf(operand(node.right));
      return divisor ? scaled(operand(node.left), 1 / divisor) : undefined;
    }
    case "power":
      return power(operand(node.left), constantOf(operand(node.right)));
    case "call": {
      const argument = operand(node.operands[0]);
      if (node.name === "cos" || node.name === "sin") return trigonometric(node.name, argument);
      const value = constantOf(argument);
      const known = CALLS[node.name];
      return value === undefined || known === undefined ? undefined : gathered([constantWave(known(value))]);
    }
  }
}

/** Functions of constants. */
const CALLS: Readonly<Record<string, ((x: number) => number) | undefined>> = {
  cos,
  sin,
  exp,
  log,
  tanh,
  sqrt: Math.sqrt,
  abs: Math.abs,
};

function power(base: Waves, exponent: number | undefined): Waves | undefined {
  if (exponent === undefined || !Number.isInteger(exponent) || exponent < 0 || exponent > HIGHEST) return undefined;
  let product = gathered([constantWave(1)]);
  for (let k = 0; k < exponent && product !== undefined; k++) product = times(product, base);
  return product;
}

/** Every wave's expectation. */
function* smoothed(waves: Waves, width: number): Generator<Wave> {
  const square = width * width;
  for (const { m, n, a, b, re, im } of waves.values()) {
    const damping = exp(-0.5 * square * (a * a + b * b));
    for (const x of moments(m, a * square, square))
      for (const y of moments(n, b * square, square)) {
        const factor = { re: x.re * y.re - x.im * y.im, im: x.re * y.im + x.im * y.re };
        yield {
          m: x.power,
          n: y.power,
          a,
          b,
          re: damping * (re * factor.re - im * factor.im),
          im: damping * (re * factor.im + im * factor.re),
        };
      }
  }
}

interface Moment {
  readonly power: number;
  readonly re: number;
  readonly im: number;
}

/** E (x + i·lift + σξ)ᵐ as a polynomial in x, σ² = `square`. */
function moments(m: number, lift: number, square: number): Moment[] {
  const found: Moment[] = [];
  let even = 1;
  for (let k = 0; 2 * k <= m; k++) {
    // `even` is (m choose 2k)(2k − 1)!! σ²ᵏ.
    const rest = m - 2 * k;
    let part = even;
    for (let l = 0; l <= rest; l++) {
      // `part` is `even`·(rest choose l)·liftˡ, and iˡ turns.
      const turn = l % 4;
      found.push({
        power: rest - l,
        re: turn === 0 ? part : turn === 2 ? -part : 0,
        im: turn === 1 ? part : turn === 3 ? -part : 0,
      });
      part *= (lift * (rest - l)) / (l + 1);
    }
    even *= (square * rest * (rest - 1)) / (2 * (k + 1));
  }
  return found;
}

/** The sum of waves as a formula; of a wave and its conjugate one is written, twice. */
function written(waves: Waves, variables: readonly string[]): Formula {
  const writer = new Writer();
  let sum = writer.number(0);
  for (const { m, n, a, b, re, im } of waves.values()) {
    const still = a === 0 && b === 0;
    if (!still && (a < 0 || (a === 0 && b < 0))) continue;
    const factors = writer.monomial(m, n);
    if (still) {
      if (re !== 0) sum = writer.binary("add", sum, writer.binary("multiply", writer.number(re), factors));
      continue;
    }
    const phase = writer.phase(a, b);
    for (const [name, weight] of [["cos", 2 * re] as const, ["sin", -2 * im] as const]) {
      if (weight === 0) continue;
      const scaledWave = writer.binary("multiply", writer.number(weight), writer.call(name, phase));
      sum = writer.binary("add", sum, m + n === 0 ? scaledWave : writer.binary("multiply", factors, scaledWave));
    }
  }
  // The root comes last, whatever was laid down after it.
  writer.binary("add", sum, writer.number(0));
  return { variables, parameters: [], nodes: writer.nodes };
}

/** Lays nodes down in order; what it returns are their indices. */
class Writer {
  readonly nodes: FormulaNode[] = [];

  number(value: number): number {
    const size = this.push({ kind: "number", value: Math.abs(value) });
    return value < 0 ? this.push({ kind: "negate", operand: size }) : size;
  }

  binary(kind: "add" | "multiply" | "power", left: number, right: number): number {
    return this.push({ kind, left, right });
  }

  call(name: "cos" | "sin", operand: number): number {
    return this.push({ kind: "call", name, operands: [operand] });
  }

  /** xᵐyⁿ. */
  monomial(m: number, n: number): number {
    const parts = [m, n].flatMap((exponent, index) => {
      if (exponent === 0) return [];
      const variable = this.push({ kind: "variable", index });
      return [exponent === 1 ? variable : this.binary("power", variable, this.number(exponent))];
    });
    return parts.length === 0 ? this.number(1) : parts.reduce((left, right) => this.binary("multiply", left, right));
  }

  /** ax + by. */
  phase(a: number, b: number): number {
    const parts = [a, b].flatMap((frequency, index) =>
      frequency === 0 ? [] : [this.binary("multiply", this.number(frequency), this.push({ kind: "variable", index }))],
    );
    return parts.reduce((left, right) => this.binary("add", left, right));
  }

  private push(node: FormulaNode): number {
    this.nodes.push(node);
    return this.nodes.length - 1;
  }
}
