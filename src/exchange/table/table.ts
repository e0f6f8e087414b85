import { LIMITS } from "../../experiment/limits.ts";
import { type Decimal, numberIn } from "./cell.ts";
import { decimalOf, guessHeader, guessSeparator, isNumeric } from "./guess.ts";
import type { TableProblem } from "./problem.ts";
import { isBlank, type Records, recordsOf, type Separator } from "./records.ts";

/** What a reader may correct of how a table is taken; absent: guessed. */
export interface TableOptions {
  readonly separator?: Separator;
  readonly header?: boolean;
}

export interface Column {
  /** From the header; empty where there is none. */
  readonly name: string;
  /** Holds numbers, but for a few cells that may be bad. */
  readonly numeric: boolean;
}

/** A table of cells, every row as long as the others. */
export interface Table {
  readonly separator: Separator;
  readonly decimal: Decimal;
  readonly header: boolean;
  readonly columns: readonly Column[];
  /** Without the header. */
  readonly rows: Records;
  /** The spreadsheet row of `rows[0]`: 1, or 2 under a header. */
  readonly firstRow: number;
}

/** A table that does not fit together, and how it was taken: that is what may have to be corrected. */
export interface Misfit {
  readonly problem: TableProblem;
  /** Absent where there is no text to take. */
  readonly taken?: Required<TableOptions>;
}

/** Reads delimited text; a problem names the first row that does not fit. */
export function readTable(text: string, options: TableOptions = {}): { readonly table: Table } | Misfit {
  const plain = text.replace(/^\uFEFF/, "");
  if (plain.trim() === "") return { problem: { key: "ownData.empty" } };
  if (plain.includes("\0")) return { problem: { key: "ownData.notText" } };
  const separator = options.separator ?? guessSeparator(plain);
  // One row more than can be used tells that there are too many, without splitting the rest.
  const read = recordsOf(plain, separator, LIMITS.samples + 2);
  if ("problem" in read) return { ...read, taken: { separator, header: options.header ?? false } };
  const { records } = read;
  const decimal = decimalOf(records, separator);
  const header = options.header ?? guessHeader(records, decimal);
  const firstRow = header ? 2 : 1;
  const rows = header ? records.slice(1) : records;
  const problem = flawOf(records, rows, firstRow);
  if (problem !== undefined) return { problem, taken: { separator, header } };
  const columns = records[0].map(
    (cell, index): Column => ({
      name: header ? cell.trim() : "",
      numeric: isNumeric(rows, index, 0, decimal),
    }),
  );
  return { table: { separator, decimal, header, columns, rows, firstRow } };
}

function flawOf(records: Records, rows: Records, firstRow: number): TableProblem | undefined {
  if (rows.length === 0) return { key: "ownData.headerOnly" };
  if (rows.length > LIMITS.samples) return { key: "ownData.tooManyRows", values: { max: LIMITS.samples } };
  const width = records[0].length;
  if (width < 2) return { key: "ownData.oneColumn" };
  const i = rows.findIndex((row) => row.length !== width);
  if (i < 0) return undefined;
  const row = i + firstRow;
  if (isBlank(rows[i])) return { key: "ownData.blankRow", values: { row } };
  return { key: "ownData.ragged", values: { row, count: rows[i].length, width } };
}

/** The number in a cell of a table's column, or what is wrong with it, by row and column. */
export function cellNumber(table: Table, i: number, column: number): number | TableProblem {
  const cell = table.rows[i][column];
  const value = numberIn(cell, table.decimal);
  if (value !== undefined && Number.isFinite(value)) return value;
  const where = { row: i + table.firstRow, column: columnName(table, column) };
  if (cell.trim() === "") return { key: "ownData.emptyCell", values: where };
  const key = value === undefined ? "ownData.notANumber" : "ownData.notFinite";
  return { key, values: { ...where, found: cell.trim().length > 24 ? `${cell.trim().slice(0, 23)}…` : cell.trim() } };
}

/** A column as sentences name it: its number, and its name where it has one. */
export function columnName({ columns }: Pick<Table, "columns">, index: number): string {
  const { name } = columns[index];
  return name === "" ? String(index + 1) : `${index + 1} (${name})`;
}
