import Papa from "papaparse";
import type { TableProblem } from "./problem.ts";

export const separators = [",", ";", "\t"] as const;
export type Separator = (typeof separators)[number];

/** Rows of cells as they stand in the text; row i + 1 of a spreadsheet is entry i. */
export type Records = readonly (readonly string[])[];

/** Splits at most `most` rows of delimited text (RFC 4180: cells may be quoted). Rows without any cell at the end fall away. */
export function recordsOf(
  text: string,
  separator: Separator,
  most = 0,
): { readonly records: Records } | { readonly problem: TableProblem } {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: separator, preview: most });
  const bad = errors.find(({ type }) => type === "Quotes");
  if (bad !== undefined) return { problem: { key: "ownData.quote", values: { row: (bad.row ?? 0) + 1 } } };
  let end = data.length;
  while (end > 0 && isBlank(data[end - 1])) end--;
  return { records: data.slice(0, end) };
}

export const isBlank = (record: readonly string[]): boolean => record.every((cell) => cell.trim() === "");
