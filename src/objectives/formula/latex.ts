import { GREEK_LETTERS } from "./greek.ts";
import type { Formula, FormulaNode } from "./tree.ts";
import type { FunctionName } from "./vocabulary.ts";

const SUM = 1;
const PRODUCT = 2;
const SIGNED = 3;
/** Powers and whatever else takes a superscript only in parentheses. */
const POWER = 4;
const ATOM = 5;

interface Piece {
  readonly latex: string;
  readonly tightness: number;
  /** Begins with a digit: a factor written to its left needs a dot between them. */
  readonly digits?: boolean;
  /** A word of several letters: a space keeps it apart from its neighbours. */
  readonly word?: boolean;
  /** For sin, log …: its name and argument, between which a superscript may go. */
  readonly named?: readonly [name: string, argument: string];
}

/** Functions written as a name and an argument in parentheses. */
const NAMED: Readonly<Partial<Record<FunctionName, string>>> = {
  sin: "\\sin",
  cos: "\\cos",
  tan: "\\tan",
  asin: "\\arcsin",
  acos: "\\arccos",
  atan: "\\arctan",
  sinh: "\\sinh",
  cosh: "\\cosh",
  tanh: "\\tanh",
  exp: "\\exp",
  log: "\\ln",
  log2: "\\log_{2}",
  log10: "\\log_{10}",
  sigmoid: "\\sigma",
  min: "\\min",
  max: "\\max",
};

/** Functions written as a pair of fences or under a sign. */
const ENCLOSED: Readonly<Partial<Record<FunctionName, readonly [string, string]>>> = {
  sqrt: ["\\sqrt{", "}"],
  cbrt: ["\\sqrt[3]{", "}"],
  abs: ["\\left|", "\\right|"],
  floor: ["\\left\\lfloor ", "\\right\\rfloor "],
  ceil: ["\\left\\lceil ", "\\right\\rceil "],
};

/** Functions whose superscript stands before the argument. */
const SUPERSCRIPTED = new Set(["\\sin", "\\cos", "\\tan", "\\sinh", "\\cosh", "\\tanh", "\\ln"]);

/** Names with a sign of their own in LaTeX; the other capitals look like Latin ones. */
const GREEK = new Set([
  ...GREEK_LETTERS.filter((letter) => letter !== "omicron"),
  ..."Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega".split(" "),
]);

/**
 * The formula as LaTeX in mathematical style: fractions, roots, superscripts, no sign for products where none is
 * needed.
 */
export function formulaLatex({ nodes, variables, parameters }: Formula): string {
  const pieces: Piece[] = [];
  for (const node of nodes) {
    if (node.kind === "variable") pieces.push(namePiece(variables[node.index]));
    else if (node.kind === "parameter") pieces.push(namePiece(parameters[node.index]));
    else pieces.push(pieceOf(node, nodes, pieces));
  }
  return pieces[pieces.length - 1].latex;
}

/** A variable or parameter as LaTeX: `w_{1}`, `\kappa`, `\mathit{rate}`. */
export const nameLatex = (name: string): string => namePiece(name).latex.trim();

type Composite = Exclude<FormulaNode, { kind: "variable" | "parameter" }>;

function pieceOf(node: Composite, nodes: readonly FormulaNode[], pieces: readonly Piece[]): Piece {
  switch (node.kind) {
    case "number":
      return numberPiece(node.value);
    case "constant":
      return { latex: node.name === "pi" ? "\\pi " : "\\mathrm{e}", tightness: ATOM };
    case "negate":
      return { latex: `-${operandLatex(pieces[node.operand], PRODUCT)}`, tightness: SIGNED };
    case "call":
      return callPiece(
        node.name,
        node.operands.map((operand) => pieces[operand]),
      );
    case "power":
      return powerPiece(pieces[node.left], exponentLatex(node.right, nodes, pieces));
    case "divide":
      return { latex: `\\frac{${pieces[node.left].latex}}{${pieces[node.right].latex}}`, tightness: PRODUCT };
    case "multiply":
      return productPiece(pieces[node.left], pieces[node.right]);
    default: {
      const sign = node.kind === "add" ? "+" : "-";
      return { latex: pieces[node.left].latex + sign + operandLatex(pieces[node.right], PRODUCT), tightness: SUM };
    }
  }
}

/** What stands after a sign: never begins with another one. */
function operandLatex(piece: Piece, tightness: number): string {
  return piece.latex.startsWith("-") ? parenthesised(piece.latex) : within(piece, tightness);
}

function within(piece: Piece, tightness: number): string {
  return piece.tightness < tightness ? parenthesised(piece.latex) : piece.latex;
}

/** Parentheses that grow only around what is tall. */
function parenthesised(latex: string): string {
  return /\\frac|\\left|\\sqrt|\^/.test(latex) ? `\\left(${latex}\\right)` : `(${latex})`;
}

/** x, \kappa, x_{1}, \mathit{width}; underscores and trailing digits become an index. */
function namePiece(name: string): Piece {
  const [, stem, index] = /^(.*?[A-Za-z])_*(\d*|_[A-Za-z0-9_]*)$/.exec(name) ?? [name, name, ""];
  const [head, ...rest] = stem.split("_").filter((part) => part !== "");
  const indices = [...rest, ...index.split("_")].filter((part) => part !== "");
  const symbol = GREEK.has(head) ? `\\${head} ` : head.length === 1 ? head : `\\mathit{${head}}`;
  const latex = indices.length === 0 ? symbol : `${symbol.trim()}_{${indices.map(indexLatex).join(",")}}`;
  return { latex, tightness: ATOM, word: symbol.startsWith("\\mathit") };
}

function indexLatex(index: string): string {
  return /^(\d+|[A-Za-z])$/.test(index) ? index : `\\mathrm{${index}}`;
}

/** 1e-7 as 10^{-7}, 2.5e21 as 2.5·10^{21}, all others as JavaScript prints them. */
function numberPiece(value: number): Piece {
  const [significand, exponent] = String(value).split("e");
  if (exponent === undefined) return { latex: significand, tightness: ATOM, digits: true };
  const power = `10^{${Number(exponent)}}`;
  return significand === "1"
    ? { latex: power, tightness: POWER, digits: true }
    : { latex: `${significand}\\cdot ${power}`, tightness: PRODUCT, digits: true };
}

function callPiece(name: FunctionName, operands: readonly Piece[]): Piece {
  const [argument] = operands;
  const fences = ENCLOSED[name];
  if (fences !== undefined) return { latex: fences[0] + argument.latex + fences[1], tightness: ATOM };
  const flat = !/\\frac|\\left|\\sqrt/.test(argument.latex);
  if (name === "exp" && flat && argument.latex.length <= 16) {
    return { latex: `\\mathrm{e}^{${argument.latex}}`, tightness: POWER };
  }
  const sign = NAMED[name] ?? `\\operatorname{${name}}`;
  const inner = parenthesised(operands.map((operand) => operand.latex).join(", "));
  return { latex: sign + inner, tightness: POWER, named: [sign, inner] };
}

/** A quotient of two plain numbers or names stays on one line in a superscript. */
function exponentLatex(exponent: number, nodes: readonly FormulaNode[], pieces: readonly Piece[]): string {
  const node = nodes[exponent];
  if (node.kind !== "divide" || pieces[node.left].tightness < ATOM || pieces[node.right].tightness < ATOM) {
    return pieces[exponent].latex;
  }
  return `${pieces[node.left].latex}/${pieces[node.right].latex}`;
}

function powerPiece(base: Piece, exponent: string): Piece {
  if (base.named === undefined) {
    return { latex: `${within(base, ATOM).trim()}^{${exponent}}`, tightness: POWER, digits: base.digits };
  }
  const [sign, argument] = base.named;
  const inside = SUPERSCRIPTED.has(sign) && /^[2-9]$/.test(exponent);
  return { latex: inside ? `${sign}^{${exponent}}${argument}` : `${base.latex}^{${exponent}}`, tightness: POWER };
}

/** Juxtaposed, with a dot before digits and a thin space beside words. */
function productPiece(left: Piece, right: Piece): Piece {
  const first = within(left, PRODUCT);
  const second = operandLatex(right, PRODUCT);
  const bareDigits = right.digits && right.tightness >= PRODUCT;
  const mixedNumber = /\d$/.test(first) && second.startsWith("\\frac"); // 2·3/4 is not two and three quarters
  const joint = bareDigits || mixedNumber ? "\\cdot " : left.word || right.word ? "\\," : "";
  return {
    latex: first + joint + second,
    tightness: PRODUCT,
    digits: left.digits && left.tightness >= PRODUCT,
    word: left.word || right.word,
  };
}
