import { type Palette, palettes, type ThemeName } from "../theme/palette.ts";
import type { ContourLevel } from "./contours.ts";

/** Line widths in CSS pixels. */
export const FINE_WIDTH = 0.75;
export const INDEX_WIDTH = 1.35;
/** Half the soft edge of a line, in pixels. */
export const SOFTNESS = 0.6;
/** A family of lines fades out as its spacing drops from the first to the second, in pixels. */
export const FADE_FROM = 4.5;
export const FADE_TO = 2;
/** Below this change of h over a pixel the ground is flat to the rounding of 32-bit heights: no lines. */
export const FLAT = 2e-6;
/** Stands for "no level on this side". */
const NONE = 10;

/** Opacities of the lines of a theme; index lines change from `low` to `high` around h = 0.55. */
export interface ContourStyle {
  readonly fine: number;
  readonly indexLow: number;
  readonly indexHigh: number;
}

const paper: ContourStyle = { fine: 0.5, indexLow: 0.82, indexHigh: 0.82 };

export const contourStyles: Readonly<Record<ThemeName, ContourStyle>> = {
  dark: { fine: 0.5, indexLow: 0.5, indexHigh: 0.85 },
  light: paper,
  lecture: paper,
};

export const contourColours = (
  theme: ThemeName,
): Pick<Palette, "contourFine" | "contourIndexLow" | "contourIndexHigh"> => palettes[theme];

/**
 * Between which levels each stretch of heights lies: one row of four numbers per interval, levels + 1 rows, ascending:
 * level below, level above, bold level at or below, bold level at or above. Shader and raster look lines up in it.
 */
export function contourIntervals(levels: readonly ContourLevel[]): Float32Array<ArrayBuffer> {
  const rows = new Float32Array((levels.length + 1) * 4);
  let bold = -NONE;
  for (let k = 0; k <= levels.length; k++) {
    const below = levels[k - 1];
    if (below?.index) bold = below.height;
    rows[4 * k] = below?.height ?? -NONE;
    rows[4 * k + 2] = bold;
  }
  bold = NONE;
  for (let k = levels.length; k >= 0; k--) {
    const above = levels[k];
    if (above?.index) bold = above.height;
    rows[4 * k + 1] = above?.height ?? NONE;
    rows[4 * k + 3] = bold;
  }
  return rows;
}

/** Row of `intervals` that holds h. */
export function intervalAt(intervals: Float32Array, h: number): number {
  let low = 0;
  let high = intervals.length / 4 - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (intervals[4 * middle] <= h) low = middle;
    else high = middle - 1;
  }
  return low;
}

const smoothstep = (from: number, to: number, x: number): number => {
  const t = Math.min(1, Math.max(0, (x - from) / (to - from)));
  return t * t * (3 - 2 * t);
};

/** Coverage of a line of `width` pixels at `distance` pixels from its middle. */
const coverage = (distance: number, width: number): number =>
  1 - smoothstep(width / 2 - SOFTNESS, width / 2 + SOFTNESS, distance);

/** Ink of the two families of lines at one pixel, 0–1 each. */
export interface Ink {
  fine: number;
  index: number;
}

/** Writes how much of a pixel the contours cover; `slope` is the change of h over one pixel. */
export function contourInk(intervals: Float32Array, h: number, slope: number, scale: number, out: Ink): void {
  out.fine = 0;
  out.index = 0;
  if (!(slope > FLAT)) return;
  const row = 4 * intervalAt(intervals, h);
  const [below, above] = [intervals[row], intervals[row + 1]];
  const [boldBelow, boldAbove] = [intervals[row + 2], intervals[row + 3]];
  const toBold = Math.min(h - boldBelow, boldAbove - h) / slope;
  out.index =
    coverage(toBold / scale, INDEX_WIDTH) * smoothstep(FADE_TO, FADE_FROM, (boldAbove - boldBelow) / slope / scale);
  const toFine = Math.min(below === boldBelow ? NONE : h - below, above === boldAbove ? NONE : above - h) / slope;
  out.fine = coverage(toFine / scale, FINE_WIDTH) * smoothstep(FADE_TO, FADE_FROM, (above - below) / slope / scale);
}
