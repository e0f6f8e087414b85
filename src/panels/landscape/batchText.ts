import { LIMITS } from "../../experiment/limits.ts";
import type { TextKey, TextValues } from "../../language/translate.ts";

type Batches = readonly (readonly number[])[];

/** Lists of indices as a person writes them: one batch a line. */
export const batchText = (batches: Batches): string => batches.map((batch) => batch.join(" ")).join("\n");

/** Between indices: spaces, commas, semicolons, of either width. */
const BETWEEN = /[\s,;，；、]+/;

interface Refused {
  readonly problem: TextKey;
  readonly values: TextValues;
}

/** The batches of `typed`, with indices from 0 to `count` − 1; or the first thing that cannot be taken, by line. Empty lines are passed over. */
export function readBatches(typed: string, count: number): { readonly batches: Batches } | Refused {
  const batches: number[][] = [];
  for (const [at, line] of typed.split("\n").entries()) {
    const words = line.split(BETWEEN).filter((word) => word !== "");
    const bad = words.find((word) => !/^\d+$/.test(word) || Number(word) >= count);
    if (bad !== undefined)
      return { problem: "batches.notIndex", values: { line: at + 1, found: bad, last: count - 1 } };
    if (words.length > LIMITS.samples)
      return { problem: "batches.tooLong", values: { line: at + 1, count: words.length, max: LIMITS.samples } };
    if (words.length > 0) batches.push(words.map(Number));
  }
  if (batches.length === 0) return { problem: "batches.none", values: { last: count - 1 } };
  return { batches };
}
