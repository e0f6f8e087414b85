import { type Decimal, numberIn } from "./cell.ts";
import { isBlank, type Records, recordsOf, type Separator, separators } from "./records.ts";

/** Rows looked at to guess how a table is written. */
const LOOKED = 100;

/**
 * What separates the cells of a table: what cuts its rows into the same number of cells, at least two; of several such the
 * one whose cells are numbers most often. Of "1,5;2,5" both would do, and both halves of 1,5 are numbers: then the one
 * with fewer, longer numbers is meant.
 */
export function guessSeparator(text: string): Separator {
  let best: Separator = ",";
  let most = Number.NEGATIVE_INFINITY;
  for (const separator of separators) {
    const read = recordsOf(text, separator, LOOKED);
    if ("problem" in read) continue;
    const records = read.records.filter((record) => !isBlank(record));
    if (records.length === 0) continue;
    const width = commonWidth(records);
    if (width < 2) continue;
    const even = records.filter((record) => record.length === width).length / records.length;
    const decimal = decimalOf(records, separator);
    const cells = records.flat();
    const numbers = cells.filter((cell) => numberIn(cell, decimal) !== undefined).length / cells.length;
    const score = even + numbers;
    // Later separators are rarer inside cells: a tie goes to them.
    if (score >= most) {
      most = score;
      best = separator;
    }
  }
  return best;
}

/** The number of cells that most rows have. */
export function commonWidth(records: Records): number {
  const counts = new Map<number, number>();
  for (const { length } of records) counts.set(length, (counts.get(length) ?? 0) + 1);
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best))[0];
}

/** How decimals are written: with commas where these separate nothing, some cell has one, and none has a point. */
export function decimalOf(records: Records, separator: Separator): Decimal {
  if (separator === ",") return ".";
  const some = (pattern: RegExp) =>
    records.slice(0, LOOKED).some((record) => record.some((cell) => pattern.test(cell.trim())));
  return some(/^[-+−]?\d*,\d+(?:[eE][-+]?\d+)?$/) && !some(/^[-+−]?\d*\.\d+(?:[eE][-+]?\d+)?$/) ? "," : ".";
}

/** True for columns that hold numbers but for a few bad cells. `from` is the first row that counts. */
export function isNumeric(records: Records, column: number, from: number, decimal: Decimal): boolean {
  const cells = records.slice(from, from + LOOKED).map((record) => record[column] ?? "");
  const filled = cells.filter((cell) => cell.trim() !== "");
  const numbers = filled.filter((cell) => numberIn(cell, decimal) !== undefined).length;
  return filled.length === 0 || 2 * numbers > filled.length;
}

/** The first row names the columns when it has words where numbers follow, and no number above numbers; alone, when it has no number. */
export function guessHeader(records: Records, decimal: Decimal): boolean {
  const [first] = records;
  if (records.length < 2)
    return first !== undefined && first.length > 1 && first.every((cell) => numberIn(cell, decimal) === undefined);
  const above = records[0].map((cell, column) => ({ cell, numbers: isNumeric(records, column, 1, decimal) }));
  const overNumbers = above.filter(({ numbers }) => numbers);
  return overNumbers.length > 0 && overNumbers.every(({ cell }) => numberIn(cell, decimal) === undefined);
}
