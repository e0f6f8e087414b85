import { LIMITS } from "../../experiment/limits.ts";
import { numberIn } from "./cell.ts";
import type { TableProblem } from "./problem.ts";
import { cellNumber, columnName, type Table } from "./table.ts";

/** Which columns say what. */
export interface Roles {
  /** Indices of the columns that go in, ascending. */
  readonly inputs: readonly number[];
  /** Index of the column that should come out. */
  readonly target: number;
  /** What stands there: numbers, or names of classes. */
  readonly kind: "values" | "classes";
}

/** Samples read from a table. */
export interface OwnSamples {
  readonly inputs: readonly (readonly number[])[];
  /** One number, or one class index, per sample. */
  readonly targets: readonly number[];
  /** Names of the inputs; absent where the table has no header. */
  readonly columns?: readonly string[];
  /** Names of the classes, by index. */
  readonly classes?: readonly string[];
}

/** More classes than this are no classes. */
const MOST_CLASSES = 100;
/** Whole numbers of at most so many kinds are taken for classes until told otherwise. */
const FEW = 10;

/** Columns that only count the rows. */
const COUNTING = /^(?:|id|index|idx|no\.?|nr\.?|#|序号|编号)$/i;
const TARGET = /^(?:target|label|class|species|y|类别|标签|目标)$/i;

/** What a table most likely means. */
export function guessRoles(table: Table): Roles {
  const { columns } = table;
  const indices = columns.map((_, index) => index);
  const words = indices.filter((index) => !columns[index].numeric);
  const named = indices.filter((index) => TARGET.test(columns[index].name));
  const target = named.at(-1) ?? (words.length === 1 ? words[0] : columns.length - 1);
  const counts = (index: number) => table.header && COUNTING.test(columns[index].name);
  const usable = indices.filter((index) => index !== target && columns[index].numeric);
  const inputs = usable.filter((index) => !counts(index));
  return { inputs: inputs.length > 0 ? inputs : usable, target, kind: guessKind(table, target) };
}

/** Words are classes, and so are few kinds of whole numbers that come again and again. */
export function guessKind(table: Table, target: number): Roles["kind"] {
  if (!table.columns[target].numeric) return "classes";
  const kinds = new Set<number>();
  for (const row of table.rows) {
    const value = numberIn(row[target], table.decimal);
    if (value === undefined || !Number.isInteger(value)) return "values";
    kinds.add(value);
    if (kinds.size > FEW) return "values";
  }
  return 2 * kinds.size <= table.rows.length ? "classes" : "values";
}

/** Reads the samples that a table holds under `roles`; a problem names the first cell or column that cannot be used. */
export function readSamples(
  table: Table,
  { inputs, target, kind }: Roles,
  standardise: boolean,
): { readonly samples: OwnSamples } | { readonly problem: TableProblem } {
  if (inputs.length === 0) return { problem: { key: "ownData.noInputs" } };
  const numbers = inputs.length * table.rows.length;
  if (numbers > LIMITS.dataNumbers)
    return { problem: { key: "ownData.tooManyNumbers", values: { max: LIMITS.dataNumbers, count: numbers } } };
  const rows: number[][] = [];
  for (let i = 0; i < table.rows.length; i++) {
    const row: number[] = [];
    for (const column of inputs) {
      const value = cellNumber(table, i, column);
      if (typeof value !== "number") return { problem: value };
      row.push(value);
    }
    rows.push(row);
  }
  const flat = standardise ? inputs.findIndex((_, j) => rows.every((row) => row[j] === rows[0][j])) : -1;
  if (flat >= 0) return { problem: { key: "ownData.constant", values: { column: columnName(table, inputs[flat]) } } };
  const asked = kind === "classes" ? readClasses(table, target) : readValues(table, target);
  if ("problem" in asked) return asked;
  const named = inputs.every((column) => table.columns[column].name !== "");
  const columns = inputs.map((column) => cut(table.columns[column].name));
  return { samples: { inputs: rows, ...asked, ...(named && { columns }) } };
}

const cut = (name: string) => name.slice(0, LIMITS.nameLength);

type Asked = Pick<OwnSamples, "targets" | "classes"> | { readonly problem: TableProblem };

function readValues(table: Table, target: number): Asked {
  const targets: number[] = [];
  for (let i = 0; i < table.rows.length; i++) {
    const value = cellNumber(table, i, target);
    if (typeof value !== "number") return { problem: value };
    targets.push(value);
  }
  if (targets.every((value) => value === targets[0]))
    return { problem: { key: "ownData.constantTarget", values: { column: columnName(table, target) } } };
  return { targets };
}

/** Names become indices in their own order: numbers by size, words letter by letter, as scikit-learn's LabelEncoder has them. */
function readClasses(table: Table, target: number): Asked {
  const labels = table.rows.map((row) => row[target].trim());
  const empty = labels.indexOf("");
  const column = columnName(table, target);
  if (empty >= 0) return { problem: { key: "ownData.emptyCell", values: { row: empty + table.firstRow, column } } };
  const kinds = [...new Set(labels)];
  if (kinds.length < 2) return { problem: { key: "ownData.oneClass", values: { column, found: cut(kinds[0]) } } };
  if (kinds.length > MOST_CLASSES)
    return { problem: { key: "ownData.tooManyClasses", values: { column, count: kinds.length, max: MOST_CLASSES } } };
  const values = new Map(kinds.map((kind) => [kind, numberIn(kind, table.decimal)]));
  const numeric = kinds.every((kind) => values.get(kind) !== undefined);
  kinds.sort((a, b) => (numeric ? Number(values.get(a)) - Number(values.get(b)) : a < b ? -1 : 1));
  const index = new Map(kinds.map((kind, i) => [kind, i]));
  return { targets: labels.map((label) => index.get(label) ?? 0), classes: kinds.map(cut) };
}
