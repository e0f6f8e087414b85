import type { BinaryKind, Formula, FormulaNode } from "../../../objectives/formula/tree.ts";
import type { FunctionName } from "../../../objectives/formula/vocabulary.ts";
import { float, number } from "./python.ts";

/** How tightly a piece holds together in Python; a looser one goes into parentheses. */
const SUM = 1;
const PRODUCT = 2;
const SIGNED = 3;
const POWER = 4;
const ATOM = 5;

interface Piece {
  readonly text: string;
  readonly tightness: number;
  /** Whether Python computes it as a tensor; else it is a plain number. */
  readonly tensor: boolean;
  /** Parentheses within parentheses. */
  readonly depth: number;
}

/** Per operator: its sign, its own tightness, and what it asks of its operands; Python's grammar agrees with ours. */
const OPERATORS: Readonly<Record<BinaryKind, readonly [sign: string, own: number, left: number, right: number]>> = {
  add: [" + ", SUM, SUM, PRODUCT],
  subtract: [" - ", SUM, SUM, PRODUCT],
  multiply: [" * ", PRODUCT, PRODUCT, POWER],
  divide: [" / ", PRODUCT, PRODUCT, POWER],
  power: ["**", POWER, ATOM, POWER],
};

const FUNCTION_TEXTS: Readonly<Record<FunctionName, (operands: readonly string[]) => string>> = (() => {
  const torch = (name: string) => (operands: readonly string[]) => `torch.${name}(${operands.join(", ")})`;
  return {
    sin: torch("sin"),
    cos: torch("cos"),
    tan: torch("tan"),
    asin: torch("asin"),
    acos: torch("acos"),
    atan: torch("atan"),
    atan2: torch("atan2"),
    sinh: torch("sinh"),
    cosh: torch("cosh"),
    tanh: torch("tanh"),
    exp: torch("exp"),
    log: torch("log"),
    log2: torch("log2"),
    log10: torch("log10"),
    sqrt: torch("sqrt"),
    cbrt: ([u]) => `cbrt(${u})`,
    abs: torch("abs"),
    sign: torch("sign"),
    min: torch("minimum"),
    max: torch("maximum"),
    erf: torch("erf"),
    sigmoid: ([u]) => `sigmoid(${u})`,
    softplus: ([u]) => `F.softplus(${u}, threshold=700)`,
    relu: torch("relu"),
    floor: torch("floor"),
    ceil: torch("ceil"),
  };
})();

/** Python's parser gives up near 100 parentheses within one another. */
const DEEPEST = 40;

/** A formula in torch: assignments that come first (deep nesting is cut there), then the expression. */
export interface TorchExpression {
  readonly assignments: readonly string[];
  readonly text: string;
  /** Functions it calls that the program has to define. */
  readonly helpers: readonly ("cbrt" | "sigmoid")[];
  /** Reads a variable, so that autograd finds its way. */
  readonly moves: boolean;
}

/** Writes a formula as torch computes it. Variables and parameters are tensors of float64 under their own names. */
export function torchExpression({ nodes, variables, parameters }: Formula): TorchExpression {
  const pieces: Piece[] = [];
  const assignments: string[] = [];
  for (const node of nodes) {
    const piece = pieceOf(node, pieces, variables, parameters);
    if (piece.depth < DEEPEST) pieces.push(piece);
    else {
      const name = `part_${assignments.length + 1}`;
      assignments.push(`${name} = ${piece.text}`);
      pieces.push({ text: name, tightness: ATOM, tensor: piece.tensor, depth: 0 });
    }
  }
  return {
    assignments,
    text: pieces[pieces.length - 1].text,
    helpers: (["cbrt", "sigmoid"] as const).filter((name) =>
      nodes.some((node) => node.kind === "call" && node.name === name),
    ),
    moves: nodes.some(({ kind }) => kind === "variable"),
  };
}

function pieceOf(
  node: FormulaNode,
  pieces: readonly Piece[],
  variables: readonly string[],
  parameters: readonly string[],
): Piece {
  const within = (piece: Piece, tightness: number) => (piece.tightness < tightness ? `(${piece.text})` : piece.text);
  const wrapped = (piece: Piece, tightness: number) => piece.depth + (piece.tightness < tightness ? 1 : 0);
  switch (node.kind) {
    case "number":
      return { text: number(node.value), tightness: ATOM, tensor: false, depth: 0 };
    case "constant":
      return { text: `math.${node.name}`, tightness: ATOM, tensor: false, depth: 0 };
    case "variable":
      return { text: variables[node.index], tightness: ATOM, tensor: true, depth: 0 };
    case "parameter":
      return { text: parameters[node.index], tightness: ATOM, tensor: true, depth: 0 };
    case "negate": {
      const operand = pieces[node.operand];
      return {
        text: `-${within(operand, POWER)}`,
        tightness: SIGNED,
        tensor: operand.tensor,
        depth: wrapped(operand, POWER),
      };
    }
    case "call": {
      const operands = node.operands.map((operand) => pieces[operand]);
      return {
        text: FUNCTION_TEXTS[node.name](operands.map(asTensor)),
        tightness: ATOM,
        tensor: true,
        depth: 1 + Math.max(...operands.map(({ depth }) => depth)),
      };
    }
    default: {
      const [sign, own, asked, askedRight] = OPERATORS[node.kind];
      const right = pieces[node.right];
      // Plain numbers would raise where torch gives ∞ or NaN: at 1/0, at fractional powers of negative numbers.
      const plain = !pieces[node.left].tensor && !right.tensor;
      const guarded = plain && (node.kind === "divide" || node.kind === "power");
      const left: Piece = guarded
        ? { ...pieces[node.left], text: asTensor(pieces[node.left]), tightness: ATOM, tensor: true }
        : pieces[node.left];
      const signed = node.kind === "power" && right.tightness === SIGNED ? SIGNED : askedRight;
      const bare = right.text.startsWith("-") && signed !== SIGNED ? `(${right.text})` : within(right, signed);
      return {
        text: within(left, asked) + sign + bare,
        tightness: own,
        tensor: left.tensor || right.tensor,
        depth: Math.max(wrapped(left, asked), wrapped(right, askedRight)),
      };
    }
  }
}

/** The piece where torch insists on a tensor. */
function asTensor({ text, tensor }: Piece): string {
  if (tensor) return text;
  return /^\d+$/.test(text) ? `torch.tensor(${float(Number(text))})` : `torch.tensor(${text}, dtype=torch.float64)`;
}
