import { inflateSync } from "node:zlib";

/** A picture as rows of RGB bytes. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8Array;
}

export type Rgb = readonly [red: number, green: number, blue: number];

/** Reads what a browser's screenshot is: a PNG of 8 bits, RGB or RGBA, not interlaced (PNG specification, §§ 5, 9, 11). */
export function readPng(png: Buffer): Picture {
  const [width, height, depth, kind, interlaced] = [
    png.readUInt32BE(16),
    png.readUInt32BE(20),
    ...[24, 25, 28].map((at) => png[at]),
  ];
  if (depth !== 8 || (kind !== 2 && kind !== 6) || interlaced !== 0)
    throw new Error(`png: expected 8 bits of RGB or RGBA, got depth ${depth}, kind ${kind}, interlace ${interlaced}`);
  const chunks: Buffer[] = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    if (png.toString("latin1", at + 4, at + 8) === "IDAT") chunks.push(png.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  const channels = kind === 2 ? 3 : 4;
  const rows = unfilter(inflateSync(Buffer.concat(chunks)), width * channels, height, channels);
  const rgb = new Uint8Array(3 * width * height);
  for (let pixel = 0; pixel < width * height; pixel++)
    for (let c = 0; c < 3; c++) rgb[3 * pixel + c] = rows[channels * pixel + c];
  return { width, height, rgb };
}

/** Undoes PNG's row filters: none, sub, up, average, Paeth. */
function unfilter(filtered: Uint8Array, stride: number, height: number, channels: number): Uint8Array {
  const rows = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = filtered[y * (stride + 1)];
    for (let x = 0; x < stride; x++) {
      const left = x >= channels ? rows[y * stride + x - channels] : 0;
      const up = y > 0 ? rows[(y - 1) * stride + x] : 0;
      const corner = x >= channels && y > 0 ? rows[(y - 1) * stride + x - channels] : 0;
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter];
      rows[y * stride + x] = filtered[y * (stride + 1) + 1 + x] + guess;
    }
  }
  return rows;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

/** How many colours the picture holds, told apart by five bits a channel. */
export function countColours({ rgb }: Picture): number {
  const seen = new Set<number>();
  for (let at = 0; at < rgb.length; at += 3)
    seen.add(((rgb[at] >> 3) << 10) | ((rgb[at + 1] >> 3) << 5) | (rgb[at + 2] >> 3));
  return seen.size;
}

/** True when some pixel within `reach` of (x, y) is as `colour`, each channel within `tolerance`. */
export function showsColour(
  picture: Picture,
  x: number,
  y: number,
  colour: Rgb,
  reach: number,
  tolerance = 40,
): boolean {
  const { width, height, rgb } = picture;
  for (let py = Math.max(0, Math.round(y) - reach); py <= Math.min(height - 1, Math.round(y) + reach); py++)
    for (let px = Math.max(0, Math.round(x) - reach); px <= Math.min(width - 1, Math.round(x) + reach); px++) {
      const at = 3 * (py * width + px);
      if (colour.every((channel, c) => Math.abs(rgb[at + c] - channel) <= tolerance)) return true;
    }
  return false;
}

/** The share of pixels in which two pictures of one size differ noticeably. */
export function differingShare(a: Picture, b: Picture): number {
  if (a.width !== b.width || a.height !== b.height) return 1;
  let differing = 0;
  for (let at = 0; at < a.rgb.length; at += 3)
    if ([0, 1, 2].some((c) => Math.abs(a.rgb[at + c] - b.rgb[at + c]) > 12)) differing++;
  return differing / (a.width * a.height);
}
