import { escapeAtom, unescapeText } from "./text.ts";

const NUMBER = /^-?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/;
const LITERALS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ["true", true],
  ["false", false],
  ["null", null],
]);

/** Deepest nesting of lists; real values have two. */
const DEPTH = 16;

const isLiteral = (atom: string) => NUMBER.test(atom) || LITERALS.has(atom);

/** The shortest text that reads back to the same bits; an exponent only where it saves two characters. No `+` anywhere. */
export function writeNumber(value: number): string {
  const plain = String(value).replace("+", "");
  const exponential = value.toExponential().replace("+", "");
  return exponential.length <= plain.length - 2 ? exponential : plain;
}

/** True for what fits on one side of an `=`: no object anywhere inside. */
export function isInline(value: unknown): boolean {
  return Array.isArray(value) ? value.every(isInline) : typeof value !== "object" || value === null;
}

/** A number, a flag, a text, or a list of values. */
export function writeValue(value: unknown): string {
  if (!Array.isArray(value)) return writeItem(value);
  return value.length < 2 ? writeItem(value) : value.map(writeItem).join(",");
}

function writeItem(value: unknown): string {
  if (Array.isArray(value)) return `(${value.map(writeItem).join(",")})`;
  if (typeof value === "number") return writeNumber(value);
  if (typeof value === "string") return escapeAtom(value, isLiteral);
  return String(value);
}

function readAtom(atom: string): unknown {
  if (LITERALS.has(atom)) return LITERALS.get(atom);
  if (NUMBER.test(atom)) {
    const value = Number(atom);
    // Too large for a double: kept as written, so that the refusal shows what was there.
    return Number.isFinite(value) ? value : atom;
  }
  return unescapeText(atom);
}

/**
 * Reads what `writeValue` wrote. Parentheses left open at the end count as closed, because a program may have cut them
 * off as punctuation; other misfits are undefined.
 */
export function readValue(text: string): unknown {
  if (!/[,()]/.test(text)) return readAtom(text);
  const top: unknown[] = [];
  const open: unknown[][] = [top];
  /** True where an item must follow: at the start and after a comma. */
  let expecting = true;
  for (const token of text.match(/[,()]|[^,()]+/g) ?? []) {
    const current = open[open.length - 1];
    if (token === ",") {
      if (expecting) return undefined;
      expecting = true;
    } else if (token === "(") {
      if (!expecting || open.length > DEPTH) return undefined;
      const inner: unknown[] = [];
      current.push(inner);
      open.push(inner);
    } else if (token === ")") {
      if (open.length === 1 || (expecting && current.length > 0)) return undefined;
      open.pop();
      expecting = false;
    } else {
      if (!expecting) return undefined;
      current.push(readAtom(token));
      expecting = false;
    }
  }
  if (expecting && open.length === 1) return undefined;
  return top.length === 1 ? top[0] : top;
}
