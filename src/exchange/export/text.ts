/** Rows per piece of a list. */
const ROWS = 4096;

/** `[item(0),…,item(count − 1)]` in pieces, so that nobody has to hold all of it. */
export function* jsonList(count: number, item: (i: number) => string): Generator<string> {
  yield "[";
  for (let from = 0; from < count; from += ROWS) {
    const items: string[] = [];
    for (let i = from; i < Math.min(count, from + ROWS); i++) items.push(item(i));
    yield (from > 0 ? "," : "") + items.join(",");
  }
  yield "]";
}

/** A number as JSON that reads back to the same bits, −0 too; what is not finite is null. */
export function jsonNumber(value: number): string {
  if (!Number.isFinite(value)) return "null";
  return Object.is(value, -0) ? "-0.0" : String(value);
}

/** Numbers as a JSON list. */
export const jsonNumbers = (values: ArrayLike<number>) => `[${Array.from(values, jsonNumber).join(",")}]`;

/** A cell of a table (RFC 4180): empty for nothing, quoted where it must be. */
export function cell(value: unknown): string {
  if (value === undefined || value === null || (typeof value === "number" && !Number.isFinite(value))) return "";
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export const row = (cells: readonly unknown[]) => `${cells.map(cell).join(",")}\n`;
