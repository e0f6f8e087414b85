import { type Decimal, numberIn } from "../table/cell.ts";
import { decimalOf, guessSeparator } from "../table/guess.ts";
import { isBlank, type Records, recordsOf } from "../table/records.ts";
import type { FileProblem, NumberArray } from "./numberArray.ts";
import { type ReadGrids, titleOf } from "./readGrids.ts";
import { surfacesOf } from "./surfaces.ts";

/** A landscape in delimited text; `certain` where it could hardly be a table of anything else. */
export interface GridText {
  readonly certain: boolean;
  readonly read: ReadGrids;
}

/** A row of the text and where it stands, counted from 1. */
interface Line {
  readonly row: number;
  readonly cells: readonly string[];
}

/** What says nothing of itself is taken for a landscape only from so many rows and columns on. */
const BARE = 4;

const NOT_FINITE = /^[-+]?(?:nan|inf(?:inity)?)$/i;
const ABSCISSA = /^(?:x|xs|alpha|xcoord\w*)$/i;
/** What a third column is called that holds heights, and not what a sample should be told to be. */
const HEIGHT = /^(?:z|f|values?|heights?|energy|cost|error|\w*(?:loss|acc)\w*|损失|值)$/i;

/**
 * Reads losses in delimited text, however the cells are separated (spaces, as numpy.savetxt writes, too): rows of x, y and
 * loss that fill a grid; a matrix with axes in its first row and column; or a bare matrix. Undefined for anything else.
 */
export function readGridText(text: string, file: string): GridText | undefined {
  const read = linesOf(text);
  if (read === undefined) return undefined;
  const { lines, decimal } = read;
  if (lines.length < 2) return undefined;
  const number = (cell: string): number | undefined =>
    NOT_FINITE.test(cell.trim())
      ? /nan/i.test(cell)
        ? Number.NaN
        : Number.POSITIVE_INFINITY
      : numberIn(cell, decimal);
  return triples(lines, number, file) ?? matrixWithAxes(lines, number, file) ?? bareMatrix(lines, number, file);
}

type ReadNumber = (cell: string) => number | undefined;

function linesOf(text: string): { readonly lines: readonly Line[]; readonly decimal: Decimal } | undefined {
  // What numpy.savetxt writes above the numbers is a comment, but may name the columns.
  const plain = text.replace(/^\uFEFF/, "").replace(/^#[ \t]*(?=x[ \t]*[,;\t ])/i, "");
  const numbered = (records: Records): Line[] =>
    records.flatMap((cells, i) => (isBlank(cells) || cells[0].startsWith("#") ? [] : [{ row: i + 1, cells }]));
  if (!/[,;\t]/.test(plain)) {
    const records = plain.split(/\r?\n/).map((line) => line.trim().split(/\s+/));
    return { lines: numbered(records), decimal: "." };
  }
  const separator = guessSeparator(plain);
  const read = recordsOf(plain, separator);
  if ("problem" in read) return undefined;
  return { lines: numbered(read.records), decimal: decimalOf(read.records, separator) };
}

/** Rows of x, y and loss in any order; a header says that they are meant so, and a grid that they fill to the last. */
function triples(lines: readonly Line[], number: ReadNumber, file: string): GridText | undefined {
  if (lines.some(({ cells }) => cells.length !== 3)) return undefined;
  const header = lines[0].cells.every((cell) => number(cell) === undefined);
  const [first, , third] = lines[0].cells.map((cell) => cell.trim());
  const meant = header && ABSCISSA.test(first) && HEIGHT.test(third);
  if (header && !meant) return undefined;
  const rows = lines.slice(header ? 1 : 0);
  const problem = (key: string, values: FileProblem["values"]): GridText | undefined =>
    meant ? { certain: true, read: { problem: { key: `gridFile.${key}`, values } } } : undefined;
  const points: (readonly [x: number, y: number, loss: number, row: number])[] = [];
  for (const { cells, row } of rows) {
    const numbers = cells.map(number);
    const bad = numbers.findIndex((value, k) => value === undefined || (k < 2 && !Number.isFinite(value)));
    if (bad >= 0) return problem("csvCell", { row, column: bad + 1, found: cells[bad].trim() });
    points.push([numbers[0] ?? 0, numbers[1] ?? 0, numbers[2] ?? 0, row]);
  }
  const [x, y] = ([0, 1] as const).map((k) => Float64Array.from(new Set(points.map((point) => point[k]))).sort());
  if (!meant && (points.length !== x.length * y.length || Math.min(x.length, y.length) < BARE)) return undefined;
  if (x.length * y.length > 4 * points.length + 16) return problem("csvHole", { x: x[0], y: y[0] });
  const columns = new Map(Array.from(x, (at, i) => [at, i]));
  const lanes = new Map(Array.from(y, (at, j) => [at, j]));
  const data = new Float64Array(x.length * y.length);
  const seen = new Uint8Array(data.length);
  for (const [px, py, loss, row] of points) {
    const k = (lanes.get(py) ?? 0) * x.length + (columns.get(px) ?? 0);
    if (seen[k] === 1) return problem("csvTwice", { row, x: px, y: py });
    seen[k] = 1;
    data[k] = loss;
  }
  const hole = seen.indexOf(0);
  if (hole >= 0) return problem("csvHole", { x: x[hole % x.length], y: y[Math.floor(hole / x.length)] });
  return { certain: true, read: surfaces(x, y, data, file) };
}

/** The corner is empty or a word, the first row and column are numbers in order. */
function matrixWithAxes(lines: readonly Line[], number: ReadNumber, file: string): GridText | undefined {
  const [head, ...body] = lines;
  if (number(head.cells[0]) !== undefined || head.cells.length < 3 || body.length < 2) return undefined;
  const axis = (cells: readonly string[]) => Float64Array.from(cells, (cell) => number(cell) ?? Number.NaN);
  const [x, y] = [axis(head.cells.slice(1)), axis(body.map(({ cells }) => cells[0]))];
  if (!ordered(x) || !ordered(y)) return undefined;
  const numbers = numbersOf(body, number, 1, head.cells.length);
  if ("problem" in numbers) return { certain: true, read: numbers };
  return { certain: true, read: surfaces(x, y, numbers.data, file) };
}

function bareMatrix(lines: readonly Line[], number: ReadNumber, file: string): GridText | undefined {
  const width = lines[0].cells.length;
  if (lines.length < BARE || width < BARE) return undefined;
  const numbers = numbersOf(lines, number, 0, width);
  if ("problem" in numbers) return undefined;
  const values: NumberArray = { name: "values", shape: [lines.length, width], data: numbers.data };
  return { certain: false, read: surfacesOf([values], titleOf(file), false) };
}

const surfaces = (x: Float64Array, y: Float64Array, data: Float64Array, file: string): ReadGrids =>
  surfacesOf(
    [
      { name: "x", shape: [x.length], data: x },
      { name: "y", shape: [y.length], data: y },
      { name: "values", shape: [y.length, x.length], data },
    ],
    titleOf(file),
    false,
  );

function ordered(axis: Float64Array): boolean {
  const sign = Math.sign(axis[1] - axis[0]);
  return sign !== 0 && axis.every((at, i) => i === 0 || sign * (at - axis[i - 1]) > 0);
}

/** The cells from `first` on of every line, which all have `width`. */
function numbersOf(
  lines: readonly Line[],
  number: ReadNumber,
  first: number,
  width: number,
): { readonly data: Float64Array } | { readonly problem: FileProblem } {
  const data = new Float64Array(lines.length * (width - first));
  let at = 0;
  for (const { row, cells } of lines) {
    if (cells.length !== width)
      return { problem: { key: "gridFile.ragged", values: { place: String(row), found: cells.length, width } } };
    for (let column = first; column < width; column++) {
      const value = number(cells[column]);
      if (value === undefined) {
        const values = { row, column: column + 1, found: cells[column].trim().slice(0, 24) || "—" };
        return { problem: { key: "gridFile.csvCell", values } };
      }
      data[at++] = value;
    }
  }
  return { data };
}
