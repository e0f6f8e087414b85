/** Texts are gathered to pieces of this many characters before they are written. */
const PIECE = 1 << 16;

/** A stream written in pieces, waiting while its reader is slower. */
export class Output {
  private readonly stream: NodeJS.WritableStream;
  private pending: string[] = [];
  private length = 0;

  constructor(stream: NodeJS.WritableStream) {
    this.stream = stream;
  }

  async write(text: string): Promise<void> {
    this.pending.push(text);
    this.length += text.length;
    if (this.length >= PIECE) await this.flush();
  }

  async flush(): Promise<void> {
    const text = this.pending.join("");
    this.pending = [];
    this.length = 0;
    if (text !== "" && !this.stream.write(text)) await new Promise((resolve) => this.stream.once("drain", resolve));
  }
}

/** Rows per piece of a streamed list. */
const ROWS = 4096;

/** Writes `[item(0),…,item(count − 1)]` without ever holding more than a piece of it. */
export async function writeList(out: Output, count: number, item: (i: number) => string): Promise<void> {
  await out.write("[");
  for (let from = 0; from < count; from += ROWS) {
    const items: string[] = [];
    for (let i = from; i < Math.min(count, from + ROWS); i++) items.push(item(i));
    await out.write((from > 0 ? "," : "") + items.join(","));
  }
  await out.write("]");
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
