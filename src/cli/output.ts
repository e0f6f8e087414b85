import { jsonList } from "../exchange/export/text.ts";

export { cell, jsonNumber, jsonNumbers, row } from "../exchange/export/text.ts";

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

/** Writes `[item(0),…,item(count − 1)]` without ever holding more than a piece of it. */
export const writeList = (out: Output, count: number, item: (i: number) => string): Promise<void> =>
  writeAll(out, jsonList(count, item));

/** Writes pieces as they come. */
export async function writeAll(out: Output, pieces: Iterable<string>): Promise<void> {
  for (const piece of pieces) await out.write(piece);
}
