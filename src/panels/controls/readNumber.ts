import { isInside, type NumberDomain } from "./numberDomain.ts";

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const plainSuperscripts = (text: string) =>
  text
    .replace(/[⁻⁺]/g, (sign) => (sign === "⁻" ? "-" : "+"))
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (figure) => String(superscripts.indexOf(figure)));

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/**
 * Reads a number as people type or paste it: `0.018`, `3e-4`, `1/200`, `−0.6`, `2×10⁻³`, `10^-3`. Undefined when it is not
 * one number; never NaN, but infinite when the figures overflow, so that the caller's range check speaks.
 */
export function readNumber(text: string): number | undefined {
  const plain = text
    .replace(
      /[×x*·]\s*10\s*(\^\s*[+\-−]?\d+|[⁻⁺⁰¹²³⁴⁵⁶⁷⁸⁹]+)/g,
      (_, power: string) => `e${plainSuperscripts(power.replace(/[\^\s]/g, ""))}`,
    )
    .replace(
      /^\s*10(\^\s*[+\-−]?\d+|[⁻⁺⁰¹²³⁴⁵⁶⁷⁸⁹]+)\s*$/,
      (_, power: string) => `1e${plainSuperscripts(power.replace(/[\^\s]/g, ""))}`,
    )
    .normalize("NFKC")
    .replace(/[−–]/g, "-")
    .replace(/\s+/g, "");
  const [numerator, denominator, ...rest] = plain.split("/");
  if (rest.length > 0 || !NUMBER.test(numerator)) return undefined;
  if (denominator === undefined) return Number(numerator);
  if (!NUMBER.test(denominator) || Number(denominator) === 0) return undefined;
  return Number(numerator) / Number(denominator);
}

/** Numbers separated by commas or spaces; undefined unless each is one that `domain` takes and there are at most `most`. */
export function readNumbers(text: string, domain: NumberDomain, most: number): readonly number[] | undefined {
  const numbers: number[] = [];
  for (const item of text.split(/[,，、;\s]+/)) {
    if (item === "") continue;
    const number = readNumber(item);
    if (number === undefined || !isInside(domain, number) || numbers.length === most) return undefined;
    numbers.push(number);
  }
  return numbers;
}
