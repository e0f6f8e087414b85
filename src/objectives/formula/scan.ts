import { GREEK_LETTERS } from "./greek.ts";
import { type FormulaProblem, problemAt, type Span } from "./problem.ts";
import { NAME } from "./vocabulary.ts";

export type TokenKind = "number" | "name" | "operator" | "open" | "close" | "comma" | "bad" | "end";

export interface Token extends Span {
  readonly kind: TokenKind;
  /** The source with look-alikes replaced: what `+ - * / ^ ( ) ,` were typed as no longer matters. */
  readonly text: string;
  /** For `bad` only. */
  readonly problem?: FormulaProblem;
}

const SPACE = /[\s\u200B\u2060]+/y;
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const DIGITS_AND_POINTS = /[\d.]+/y;
const WORD = new RegExp(NAME.source, "y");
const OPERATOR = /\*\*|[-+*/^]/y;

/** Typed on other keyboards or pasted from print, and clear in meaning. One unit each, so columns stay true. */
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map([
  ["\u2212", "-"], // minus sign
  ["\u2013", "-"], // en dash
  ["\u00D7", "*"], // multiplication sign
  ["\u00B7", "*"], // middle dot
  ["\u22C5", "*"], // dot operator
  ["\u2217", "*"], // asterisk operator
  ["\u00F7", "/"], // division sign
  ["\u2215", "/"], // division slash
]);

/** Characters with a meaning elsewhere, and what to write here. */
const INSTEAD: ReadonlyMap<string, string> = new Map([
  ["|", "abs(…)"],
  ["√", "sqrt(…)"],
  ["∛", "cbrt(…)"],
  ["²", "^2"],
  ["³", "^3"],
  ["⁴", "^4"],
  ["½", "1/2"],
  ["[", "("],
  ["]", ")"],
  ["{", "("],
  ["}", ")"],
]);

/** α, from which the lower-case letters follow in the order of GREEK_LETTERS. */
const ALPHA = 0x3b1;

/** Cuts a text into tokens, the last of kind `end`. Linear in its length; never throws. */
export function scan(expression: string): readonly Token[] {
  const source = withoutLookAlikes(expression);
  const tokens: Token[] = [];
  for (let at = 0; at < source.length; ) {
    const space = match(SPACE, source, at);
    if (space > 0) {
      at += space;
      continue;
    }
    const token = tokenAt(source, at);
    tokens.push(token);
    at = token.end;
  }
  const end = tokens.at(-1)?.end ?? 0;
  tokens.push({ kind: "end", text: "", start: end, end });
  return tokens;
}

/** Full-width forms (Chinese and Japanese keyboards) and typographic operators become ASCII, unit for unit. */
function withoutLookAlikes(expression: string): string {
  return expression.replace(/[^\0-\x7F]/g, (unit) => {
    const code = unit.charCodeAt(0);
    if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
    return LOOK_ALIKES.get(unit) ?? unit;
  });
}

/** Length of the sticky pattern's match at `at`, or 0. */
function match(pattern: RegExp, source: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0].length ?? 0;
}

function tokenAt(source: string, start: number): Token {
  const cut = (kind: TokenKind, length: number): Token => {
    const end = start + length;
    return { kind, text: source.slice(start, end), start, end };
  };
  const character = source[start];
  if (character === "(") return cut("open", 1);
  if (character === ")") return cut("close", 1);
  if (character === ",") return cut("comma", 1);
  const operator = match(OPERATOR, source, start);
  if (operator > 0) return cut("operator", operator);
  const word = match(WORD, source, start);
  if (word > 0) return cut("name", word);
  if (character === "." || (character >= "0" && character <= "9")) return numberAt(source, start);
  const letter = character.charCodeAt(0) - ALPHA;
  if (letter >= 0 && letter < GREEK_LETTERS.length) return { ...cut("name", 1), text: GREEK_LETTERS[letter] };
  return strangeCharacter(source, start);
}

function numberAt(source: string, start: number): Token {
  const length = match(NUMBER, source, start);
  const end = start + length;
  const text = source.slice(start, end);
  if (length === 0 || match(DIGITS_AND_POINTS, source, end) > 0) {
    const whole = end + match(DIGITS_AND_POINTS, source, end);
    return bad(source, { start, end: whole }, "number", { text: shortened(source.slice(start, whole)) });
  }
  const value = Number(text);
  const lost = value === 0 && /[1-9]/.test(text.replace(/[eE].*/, ""));
  if (lost || !Number.isFinite(value)) return bad(source, { start, end }, "numberRange", { text: shortened(text) });
  return { kind: "number", text, start, end };
}

function strangeCharacter(source: string, start: number): Token {
  const character = String.fromCodePoint(source.codePointAt(start) ?? 0);
  const span = { start, end: start + character.length };
  if (character === "=") return bad(source, span, "equals");
  const instead = INSTEAD.get(character);
  if (instead !== undefined) return bad(source, span, "characterInstead", { character, instead });
  const visible = /[\p{L}\p{N}\p{P}\p{S}]/u.test(character);
  const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return bad(source, span, "character", { character: visible ? character : `U+${hex}` });
}

function bad(source: string, span: Span, key: string, values?: FormulaProblem["values"]): Token {
  return { ...span, kind: "bad", text: source.slice(span.start, span.end), problem: problemAt(span, key, values) };
}

/** A piece of source short enough for a sentence: its end matters most. */
export function shortened(text: string): string {
  const trimmed = text.trim();
  return trimmed.length <= 24 ? trimmed : `…${trimmed.slice(-20)}`;
}
