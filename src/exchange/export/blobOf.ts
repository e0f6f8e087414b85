import { breathe } from "./film.ts";

/** The page is let through after this long. */
const SLICE_MS = 12;

/** Gathers pieces of text into a file without holding the page up. Rejects with AbortError when aborted. */
export async function blobOf(pieces: Iterable<string>, type: string, signal: AbortSignal): Promise<Blob> {
  const parts: string[] = [];
  let since = performance.now();
  for (const piece of pieces) {
    parts.push(piece);
    if (performance.now() - since < SLICE_MS) continue;
    await breathe(signal);
    since = performance.now();
  }
  return new Blob(parts, { type });
}
