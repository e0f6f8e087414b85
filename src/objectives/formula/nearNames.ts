import { FOREIGN_NAMES, NAME_LIMIT, POWER } from "./vocabulary.ts";

/** More suggestions than this are noise. */
const SUGGESTIONS = 3;
/** Longest name taken apart into factors. */
const FACTORED_LENGTH = 12;

/**
 * What may have been meant by `name`: our word for a foreign one, names that differ in case or by a slip of the finger,
 * or a product written without its sign (`xy`, `x2`).
 */
export function nearNames(name: string, candidates: readonly string[], factors: readonly string[]): readonly string[] {
  if (name.length > NAME_LIMIT) return [];
  const folded = name.toLowerCase();
  const foreign = FOREIGN_NAMES.get(folded);
  if (foreign !== undefined && (foreign === POWER || candidates.includes(foreign))) return [foreign];
  const sameLetters = candidates.filter((candidate) => candidate.toLowerCase() === folded);
  if (sameLetters.length > 0) return sameLetters.slice(0, SUGGESTIONS);
  const product = name.length <= FACTORED_LENGTH ? factored(name, factors) : undefined;
  if (product !== undefined) return [product];
  const slips = name.length === 1 ? 0 : name.length <= 4 ? 1 : 2;
  return candidates
    .map((candidate) => ({ candidate, distance: distance(folded, candidate.toLowerCase(), slips) }))
    .filter((entry) => entry.distance <= slips)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, SUGGESTIONS)
    .map((entry) => entry.candidate);
}

/** `kxy` as `k*x*y`, `x2` as `x^2`; undefined when the letters are not all accounted for. */
function factored(name: string, factors: readonly string[]): string | undefined {
  if (name === "") return "";
  for (const factor of factors) {
    if (factor === name || !name.startsWith(factor)) continue;
    const [, digits, tail] = /^(\d*)(.*)$/.exec(name.slice(factor.length)) ?? [];
    const head = digits === "" ? factor : `${factor}^${digits}`;
    if (tail === "") return head;
    if (factors.includes(tail)) return `${head}*${tail}`;
    const rest = factored(tail, factors);
    if (rest !== undefined) return `${head}*${rest}`;
  }
  return undefined;
}

/**
 * Letters to insert, delete, replace or swap with a neighbour to get from a to b; any number above `limit` means
 * "more".
 */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let twoAbove: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = above[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      row[j] = Math.min(replaced, above[j] + 1, row[j - 1] + 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) row[j] = Math.min(row[j], twoAbove[j - 2] + 1);
    }
    twoAbove = above;
    above = row;
  }
  return above[b.length];
}
