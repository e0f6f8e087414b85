import { unknownName } from "./names.ts";
import { type FormulaProblem, problemAt, Refusal, type Span } from "./problem.ts";
import { scan, shortened, type Token } from "./scan.ts";
import type { BinaryKind, FormulaNode } from "./tree.ts";
import { FUNCTIONS, isConstantName, isFunctionName } from "./vocabulary.ts";

/** Deepest nesting of parentheses and calls; also the most signs in a row and the longest tower of powers. */
export const NESTING_LIMIT = 256;

const SUMS: ReadonlyMap<string, BinaryKind> = new Map([
  ["+", "add"],
  ["-", "subtract"],
]);
const PRODUCTS: ReadonlyMap<string, BinaryKind> = new Map([
  ["*", "multiply"],
  ["/", "divide"],
]);

/**
 * Reads one text by recursive descent. Methods return the index of the node they made.
 *
 *     sum     = product { ("+" | "-") product }
 *     product = signed { ("*" | "/") signed }
 *     signed  = { "-" | "+" } power
 *     power   = operand [ ("^" | "**") signed ]
 *     operand = number | name | name "(" sum { "," sum } ")" | "(" sum ")"
 */
export class FormulaReader {
  private readonly nodes: FormulaNode[] = [];
  private readonly problems: FormulaProblem[] = [];
  private readonly source: string;
  private readonly tokens: readonly Token[];
  private readonly variables: readonly string[];
  private readonly parameters: readonly string[];
  private at = 0;
  private depth = 0;
  /** The operand or power read last, to be quoted. */
  private lastOperand: Span = { start: 0, end: 0 };

  constructor(source: string, variables: readonly string[], parameters: readonly string[]) {
    this.source = source;
    this.tokens = scan(source);
    this.variables = variables;
    this.parameters = parameters;
  }

  /** Call once. The nodes make a formula only when there are no problems. */
  read(): { readonly nodes: readonly FormulaNode[]; readonly problems: readonly FormulaProblem[] } {
    try {
      this.whole();
    } catch (thrown) {
      if (!(thrown instanceof Refusal)) throw thrown;
      this.problems.push(thrown.problem);
    }
    return { nodes: this.nodes, problems: this.problems };
  }

  private whole(): void {
    if (this.tokens.length === 1) throw new Refusal(problemAt(this.token, "empty"));
    const equation = this.tokens.find(({ problem }) => problem?.key === "formula.equals")?.problem;
    if (equation !== undefined) throw new Refusal(equation);
    this.sum();
    if (this.token.kind === "close") throw new Refusal(problemAt(this.token, "extraClose"));
    if (this.token.kind === "comma") throw new Refusal(problemAt(this.token, "comma"));
    if (this.token.kind !== "end") throw this.unexpected();
  }

  private get token(): Token {
    return this.tokens[this.at];
  }

  private text(span: Span): string {
    return shortened(this.source.slice(span.start, span.end));
  }

  private add(node: FormulaNode): number {
    return this.nodes.push(node) - 1;
  }

  private sum(): number {
    let left = this.product();
    for (let kind = this.operator(SUMS); kind !== undefined; kind = this.operator(SUMS)) {
      const right = this.product();
      left = this.add({ kind, left, right });
    }
    return left;
  }

  private product(): number {
    let left = this.signed();
    for (let kind = this.operator(PRODUCTS); kind !== undefined; kind = this.operator(PRODUCTS)) {
      const right = this.signed();
      left = this.add({ kind, left, right });
    }
    if (this.startsOperand()) throw this.missingOperator();
    return left;
  }

  /** Takes the next token if it is one of these operators. */
  private operator(kinds: ReadonlyMap<string, BinaryKind>): BinaryKind | undefined {
    const kind = this.token.kind === "operator" ? kinds.get(this.token.text) : undefined;
    if (kind !== undefined) this.at++;
    return kind;
  }

  private signed(): number {
    const minuses = this.signs();
    return this.negated(this.power(), minuses);
  }

  /** Reads signs and returns how many were minus. */
  private signs(): number {
    let minuses = 0;
    while (this.token.kind === "operator" && SUMS.has(this.token.text)) {
      if (this.token.text === "-") minuses++;
      if (minuses > NESTING_LIMIT) throw this.tooDeep();
      this.at++;
    }
    return minuses;
  }

  private negated(operand: number, times: number): number {
    let node = operand;
    for (let i = 0; i < times; i++) node = this.add({ kind: "negate", operand: node });
    return node;
  }

  /** a^b^c is a^(b^c), and a^-b^c is a^(-(b^c)): the tower is read upwards and built downwards. */
  private power(): number {
    const { start } = this.token;
    const tower = [{ operand: this.operand(), minuses: 0 }];
    while (this.token.text === "^" || this.token.text === "**") {
      if (tower.length > NESTING_LIMIT) throw this.tooDeep();
      this.at++;
      const minuses = this.signs();
      tower.push({ operand: this.operand(), minuses });
    }
    this.lastOperand = { start, end: this.lastOperand.end };
    return tower.reduceRight((top, { operand, minuses }, i) => {
      const node = i === tower.length - 1 ? operand : this.add({ kind: "power", left: operand, right: top });
      return this.negated(node, minuses);
    }, -1);
  }

  private operand(): number {
    const token = this.token;
    if (token.kind === "open") {
      this.open();
      const inner = this.sum();
      this.close(token.start);
      return inner;
    }
    if (token.kind !== "number" && token.kind !== "name") throw this.unexpected();
    this.at++;
    this.lastOperand = token;
    if (token.kind === "number") return this.add({ kind: "number", value: Number(token.text) });
    return this.token.kind === "open" || isFunctionName(token.text) ? this.call(token) : this.name(token);
  }

  private open(): void {
    if (this.depth === NESTING_LIMIT) throw this.tooDeep();
    this.depth++;
    this.at++;
  }

  private comma(): boolean {
    const here = this.token.kind === "comma";
    if (here) this.at++;
    return here;
  }

  /** Reads the ")" of what began at `start`. */
  private close(start: number): void {
    const token = this.token;
    if (token.kind === "comma") throw new Refusal(problemAt(token, "comma"));
    if (token.kind === "bad") throw this.unexpected();
    if (token.kind !== "close") {
      throw new Refusal(problemAt(token, "missingClose", { after: this.text(this.lastOperand) }));
    }
    this.depth--;
    this.at++;
    this.lastOperand = { start, end: token.end };
  }

  private name(token: Token): number {
    const variable = this.variables.indexOf(token.text);
    if (variable >= 0) return this.add({ kind: "variable", index: variable });
    const parameter = this.parameters.indexOf(token.text);
    if (parameter >= 0) return this.add({ kind: "parameter", index: parameter });
    if (isConstantName(token.text)) return this.add({ kind: "constant", name: token.text });
    this.problems.push(unknownName(token, "value", this.variables, this.parameters));
    return this.placeholder();
  }

  private call(token: Token): number {
    const name = token.text;
    const known = isFunctionName(name);
    if (!known && this.isValue(name)) throw this.missingOperator();
    if (this.token.kind !== "open") throw new Refusal(problemAt(token, "call", { name }));
    const operands: number[] = [];
    this.open();
    do operands.push(this.sum());
    while (this.comma());
    this.close(token.start);
    if (known && operands.length === FUNCTIONS[name]) return this.add({ kind: "call", name, operands });
    this.problems.push(
      known
        ? problemAt(token, "operands", { name, expected: FUNCTIONS[name], found: operands.length })
        : unknownName(token, "function", this.variables, this.parameters),
    );
    return this.placeholder();
  }

  private isValue(name: string): boolean {
    return this.variables.includes(name) || this.parameters.includes(name) || isConstantName(name);
  }

  /** Stands for what could not be understood, so that reading goes on; the formula is refused anyway. */
  private placeholder(): number {
    return this.add({ kind: "number", value: 0 });
  }

  private startsOperand(): boolean {
    const { kind } = this.token;
    return kind === "number" || kind === "name" || kind === "open";
  }

  /** `2x`, `x y`, `2(x + 1)`: says what to write instead. */
  private missingOperator(): Refusal {
    const { kind, text } = this.token;
    const right = kind === "open" ? "(…)" : isFunctionName(text) ? `${text}(…)` : shortened(text);
    return new Refusal(problemAt(this.token, "multiply", { instead: `${this.text(this.lastOperand)}*${right}` }));
  }

  private unexpected(): Refusal {
    const token = this.token;
    if (token.problem !== undefined) return new Refusal(token.problem);
    const before = this.at > 0 ? this.tokens[this.at - 1] : undefined;
    if (token.kind === "end") {
      return new Refusal(problemAt(token, "unfinished", { after: this.text({ start: 0, end: token.end }) }));
    }
    const found = shortened(token.text);
    if (before === undefined) return new Refusal(problemAt(token, "expectedFirst", { found }));
    return new Refusal(problemAt(token, "expected", { after: shortened(before.text), found }));
  }

  private tooDeep(): Refusal {
    return new Refusal(problemAt(this.token, "tooDeep", { limit: NESTING_LIMIT }));
  }
}
