import { deflateSync, Inflate, strFromU8, strToU8 } from "fflate";
import { packWith } from "./packer.ts";

/** Longest JSON that a packed field is unpacked to: far more than a link of legal length holds of real data. */
const LARGEST = 16_000_000;
/** Compressed bytes inflated at a time, so that a bomb is noticed after 4 MB. */
const PIECE = 4096;

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const DIGITS = new Map([...ALPHABET].map((letter, i) => [letter, i]));

/** Plain JSON as DEFLATE (RFC 1951) of its text, in base64url (RFC 4648, §5) without padding. */
export function pack(value: unknown): string {
  return toBase64(deflateSync(strToU8(JSON.stringify(value)), { level: 9 }));
}

packWith(pack);

/** Reads what `pack` wrote; undefined for anything else. */
export function unpack(text: string): unknown {
  const bytes = fromBase64(text);
  if (bytes === undefined) return undefined;
  try {
    const json = inflated(bytes);
    return json === undefined ? undefined : JSON.parse(json);
  } catch {
    return undefined;
  }
}

function inflated(bytes: Uint8Array): string | undefined {
  const pieces: Uint8Array[] = [];
  let length = 0;
  let ended = false;
  const stream = new Inflate((piece, final) => {
    pieces.push(piece);
    length += piece.length;
    ended = final;
  });
  for (let from = 0; from < bytes.length; from += PIECE) {
    stream.push(bytes.subarray(from, from + PIECE), from + PIECE >= bytes.length);
    if (length > LARGEST) return undefined;
  }
  if (!ended) return undefined;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return strFromU8(whole);
}

function toBase64(bytes: Uint8Array): string {
  let text = "";
  for (let i = 0; i < bytes.length; i += 3) {
    const bits = (bytes[i] << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    for (let k = 0; k < Math.min(4, bytes.length - i + 1); k++) text += ALPHABET[(bits >> (18 - 6 * k)) & 63];
  }
  return text;
}

function fromBase64(text: string): Uint8Array | undefined {
  if (text.length % 4 === 1) return undefined;
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let bits = 0;
  let held = 0;
  let at = 0;
  for (const letter of text) {
    const digit = DIGITS.get(letter);
    if (digit === undefined) return undefined;
    bits = ((bits << 6) | digit) & 0xffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes[at++] = (bits >> held) & 255;
  }
  return bytes;
}
