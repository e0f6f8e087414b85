import type { BinaryKind, Formula } from "./tree.ts";

/** How tightly a piece of text holds together; a piece goes into parentheses where something tighter is expected. */
const SUM = 1;
const PRODUCT = 2;
const SIGNED = 3;
const POWER = 4;
const ATOM = 5;

interface Piece {
  readonly text: string;
  readonly tightness: number;
}

/** Per operator: its sign, its own tightness, and what it asks of its operands. */
const OPERATORS: Readonly<Record<BinaryKind, readonly [sign: string, own: number, left: number, right: number]>> = {
  add: [" + ", SUM, SUM, PRODUCT],
  subtract: [" - ", SUM, SUM, PRODUCT],
  multiply: ["*", PRODUCT, PRODUCT, POWER],
  divide: ["/", PRODUCT, PRODUCT, POWER],
  power: ["^", POWER, ATOM, POWER],
};

/** x^-2 needs no parentheses; other signs after a sign get them. */
const SIGNED_ATOM = /^-[\w.]+$/;

/** The canonical text: as few parentheses as keep the tree, so that reading it gives the same formula again. */
export function formulaText({ nodes, variables, parameters }: Formula): string {
  const pieces: Piece[] = [];
  const within = (index: number, tightness: number): string => {
    const piece = pieces[index];
    return piece.tightness < tightness ? `(${piece.text})` : piece.text;
  };
  const atom = (text: string): Piece => ({ text, tightness: ATOM });
  for (const node of nodes) {
    switch (node.kind) {
      case "number":
        pieces.push(atom(String(node.value)));
        break;
      case "constant":
        pieces.push(atom(node.name));
        break;
      case "variable":
        pieces.push(atom(variables[node.index]));
        break;
      case "parameter":
        pieces.push(atom(parameters[node.index]));
        break;
      case "negate":
        pieces.push({ text: `-${within(node.operand, POWER)}`, tightness: SIGNED });
        break;
      case "call":
        pieces.push(atom(`${node.name}(${node.operands.map((operand) => pieces[operand].text).join(", ")})`));
        break;
      default: {
        const [sign, own, asked, askedRight] = OPERATORS[node.kind];
        const { text } = pieces[node.right];
        const bare = node.kind === "power" && SIGNED_ATOM.test(text);
        const right = text.startsWith("-") && !bare ? `(${text})` : within(node.right, bare ? SIGNED : askedRight);
        pieces.push({ text: within(node.left, asked) + sign + right, tightness: own });
      }
    }
  }
  return pieces[pieces.length - 1].text;
}
