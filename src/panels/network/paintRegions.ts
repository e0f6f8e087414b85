import type { Verdict } from "./task.ts";

export type Rgb = readonly [number, number, number];

/** "#4FA8F0" as three numbers from 0 to 255. */
export const rgbOf = (hex: string): Rgb => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as never;

/** Share of a class's colour over the ground where the network is unsure, and what sureness adds. */
const TINT = { least: 0.16, more: 0.4 };

/** Outputs over a grid of inputs, row-major `[rows][columns][outputs]`, the rows from the bottom up. */
export interface OutputGrid {
  readonly values: Float64Array;
  readonly columns: number;
  readonly rows: number;
  readonly outputs: number;
}

/** Calls `visit` for every pixel of a square of `side`, top row first, with the outputs there (bilinear, reused). */
function overPixels(grid: OutputGrid, side: number, visit: (pixel: number, here: Float64Array) => void): void {
  const { values, columns, rows, outputs } = grid;
  const here = new Float64Array(outputs);
  const row = new Float64Array(columns * outputs);
  for (let py = 0; py < side; py++) {
    const v = ((side - 1 - py) / (side - 1)) * (rows - 1);
    const j = Math.min(rows - 2, Math.floor(v));
    const below = j * row.length;
    for (let c = 0; c < row.length; c++)
      row[c] = values[below + c] + (v - j) * (values[below + row.length + c] - values[below + c]);
    for (let px = 0; px < side; px++) {
      const u = (px / (side - 1)) * (columns - 1);
      const i = Math.min(columns - 2, Math.floor(u));
      const at = i * outputs;
      for (let k = 0; k < outputs; k++) here[k] = row[at + k] + (u - i) * (row[at + outputs + k] - row[at + k]);
      visit(py * side + px, here);
    }
  }
}

const mix = (a: number, b: number, share: number) => a + share * (b - a);

/** Writes the colour at `share` of the way from a to b. */
function write(image: Uint8ClampedArray, pixel: number, a: Rgb, b: Rgb = a, share = 0): void {
  const at = 4 * pixel;
  image[at] = mix(a[0], b[0], share);
  image[at + 1] = mix(a[1], b[1], share);
  image[at + 2] = mix(a[2], b[2], share);
  image[at + 3] = 255;
}

/** A canvas' pixels, and a note of the class in each, used again from picture to picture. */
export interface RegionSheet {
  readonly side: number;
  readonly image: Uint8ClampedArray;
  /** −1 where the network's outputs are not finite: the ground shows. */
  readonly classes: Int8Array;
}

/** Paints where the network takes which class: its colour, stronger where it is surer, and a line where two meet. */
export function paintClasses(
  { side, image, classes }: RegionSheet,
  grid: OutputGrid,
  verdict: Verdict,
  colours: readonly Rgb[],
  ground: Rgb,
  ink: Rgb,
): void {
  overPixels(grid, side, (pixel, here) => {
    const index = verdict.classAt(here, 0);
    classes[pixel] = index;
    if (index < 0) write(image, pixel, ground);
    else write(image, pixel, ground, colours[index % colours.length], TINT.least + TINT.more * verdict.sureAt(here, 0));
  });
  for (let py = 0; py < side - 1; py++)
    for (let px = 0; px < side - 1; px++) {
      const pixel = py * side + px;
      const differs = classes[pixel] !== classes[pixel + 1] || classes[pixel] !== classes[pixel + side];
      if (differs) write(image, pixel, ink);
    }
}

/** Paints one output as heights of the terrain's ramp, from `low` to `high`. */
export function paintValues(
  { side, image, classes }: RegionSheet,
  grid: OutputGrid,
  ramp: readonly Rgb[],
  range: readonly [number, number],
): void {
  const [low, high] = range;
  overPixels(grid, side, (pixel, here) => {
    classes[pixel] = 0;
    write(image, pixel, rampAt(ramp, (here[0] - low) / (high - low)));
  });
}

/** The colour at `h` in [0, 1] of evenly spaced stops; beyond, and where nothing is known, the ends. */
export function rampAt(ramp: readonly Rgb[], h: number): Rgb {
  const at = Math.min(1, Math.max(0, Number.isFinite(h) ? h : 0)) * (ramp.length - 1);
  const i = Math.min(ramp.length - 2, Math.floor(at));
  const [a, b] = [ramp[i], ramp[i + 1]];
  return [mix(a[0], b[0], at - i), mix(a[1], b[1], at - i), mix(a[2], b[2], at - i)];
}

/** Pixels between two looks for a place for a name. */
const STRIDE = 8;
/** A name needs a square of so many of those looks. */
const ROOM = 5;

/** Where each class has the most room for its name, pixels: the middle of its largest square; only those with room. */
export function labelPlaces({ side, classes }: RegionSheet): ReadonlyMap<number, readonly [x: number, y: number]> {
  const across = Math.floor(side / STRIDE);
  let above = new Int32Array(across);
  const best = new Map<number, { readonly size: number; readonly at: readonly [number, number] }>();
  for (let j = 0; j < across; j++) {
    const row = new Int32Array(across);
    for (let i = 0; i < across; i++) {
      const at = j * STRIDE * side + i * STRIDE;
      const index = classes[at];
      const same =
        i > 0 &&
        j > 0 &&
        classes[at - STRIDE] === index &&
        classes[at - STRIDE * side] === index &&
        classes[at - STRIDE * side - STRIDE] === index;
      row[i] = same ? 1 + Math.min(row[i - 1], above[i], above[i - 1]) : 1;
      if (index >= 0 && row[i] >= ROOM && row[i] > (best.get(index)?.size ?? 0)) {
        const half = ((row[i] - 1) * STRIDE) / 2;
        best.set(index, { size: row[i], at: [i * STRIDE - half, j * STRIDE - half] });
      }
    }
    above = row;
  }
  return new Map([...best].map(([index, { at }]) => [index, at]));
}
