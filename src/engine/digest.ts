import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";

/** What a digest needs of one run: how it ended, and every recorded point and loss in order. */
export interface DigestRun {
  readonly outcome: string;
  readonly points: readonly Float64Array[];
  readonly losses: readonly Float64Array[];
}

/** Little-endian bytes of `values`, whatever the machine's own order. */
function littleEndian(values: Float64Array): Uint8Array {
  const bytes = new Uint8Array(values.length * 8);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < values.length; i++) view.setFloat64(8 * i, values[i], true);
  return bytes;
}

/**
 * The first 16 hex digits of SHA-256 over, run by run: the outcome's UTF-8, all recorded points in order, all recorded
 * losses in order (little-endian float64). Curvature does not enter. Yields after every piece.
 */
export function* digestInParts(runs: readonly DigestRun[]): Generator<undefined, string> {
  const hash = sha256.create();
  for (const run of runs) {
    hash.update(Uint8Array.from(run.outcome, (letter) => letter.charCodeAt(0))); // outcomes are ASCII
    for (const points of run.points) {
      hash.update(littleEndian(points));
      yield undefined;
    }
    for (const losses of run.losses) hash.update(littleEndian(losses));
    yield undefined;
  }
  return bytesToHex(hash.digest()).slice(0, 16);
}
