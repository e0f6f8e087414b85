import type { TableProblem } from "./table/problem.ts";

/** Largest file that is read, bytes: far more than 20 000 rows of usual width. */
export const LARGEST_FILE = 32_000_000;

/** What a reader dropped or chose. */
export interface OpenedFile {
  readonly name: string;
  readonly text: string;
}

/** The text of a file; a problem where it is too large to be a table or an experiment. */
export async function fileText(file: File): Promise<OpenedFile | { readonly problem: TableProblem }> {
  const megabytes = (bytes: number) => (bytes / 1e6).toFixed(0);
  if (file.size > LARGEST_FILE)
    return {
      problem: {
        key: "ownData.tooLarge",
        values: { name: file.name, size: megabytes(file.size), max: megabytes(LARGEST_FILE) },
      },
    };
  return { name: file.name, text: decodeText(new Uint8Array(await file.arrayBuffer())) };
}

/** Byte order marks, and the encodings they announce. */
const MARKS: readonly (readonly [mark: readonly number[], encoding: string])[] = [
  [[0xef, 0xbb, 0xbf], "utf-8"],
  [[0xff, 0xfe], "utf-16le"],
  [[0xfe, 0xff], "utf-16be"],
];

/** Without a mark UTF-8; what is not legal there is tried as what spreadsheets in China write, then as what those in Europe wrote. */
const GUESSES = ["utf-8", "gb18030", "windows-1252"];

export function decodeText(bytes: Uint8Array): string {
  const marked = MARKS.find(([mark]) => mark.every((byte, i) => bytes[i] === byte));
  if (marked !== undefined) return new TextDecoder(marked[1]).decode(bytes);
  for (const encoding of GUESSES)
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not that one.
    }
  return new TextDecoder().decode(bytes);
}
