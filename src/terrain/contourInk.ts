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
/** Bold lines change from their lowland to their highland colour between these heights. */
export const UPPER_FROM = 0.38;
export const UPPER_TO = 0.58;
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

/** Numbers per interval of heights. */
export const INTERVAL_SIZE = 8;

/**
 * Between which levels each stretch of heights lies: one row of eight numbers per interval, levels + 1 rows, ascending:
 * level below, level above, bold level at or below, bold level at or above; then, for the same four lines, the room to
 * the nearest line of the family, by which a line fades as a whole. Shader and raster look lines up in it.
 */
export function contourIntervals(levels: readonly ContourLevel[]): Float32Array<ArrayBuffer> {
  const bold = levels.filter(({ index }) => index);
  const rooms = roomsOf(levels);
  const boldRooms = roomsOf(bold);
  const rows = new Float32Array((levels.length + 1) * INTERVAL_SIZE);
  let boldBelow = -1;
  for (let k = 0; k <= levels.length; k++) {
    if (levels[k - 1]?.index) boldBelow++;
    const boldAbove = boldBelow + 1;
    rows.set(
      [
        levels[k - 1]?.height ?? -NONE,
        levels[k]?.height ?? NONE,
        bold[boldBelow]?.height ?? -NONE,
        bold[boldAbove]?.height ?? NONE,
        rooms[k - 1] ?? NONE,
        rooms[k] ?? NONE,
        boldRooms[boldBelow] ?? NONE,
        boldRooms[boldAbove] ?? NONE,
      ],
      k * INTERVAL_SIZE,
    );
  }
  return rows;
}

/** Distance of each level to its nearer neighbour. */
function roomsOf(levels: readonly ContourLevel[]): readonly number[] {
  return levels.map(({ height }, k) =>
    Math.min(height - (levels[k - 1]?.height ?? -NONE), (levels[k + 1]?.height ?? NONE) - height),
  );
}

/** Row of `intervals` that holds h. */
export function intervalAt(intervals: Float32Array, h: number): number {
  let low = 0;
  let high = intervals.length / INTERVAL_SIZE - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (intervals[INTERVAL_SIZE * middle] <= h) low = middle;
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
  const row = INTERVAL_SIZE * intervalAt(intervals, h);
  const [toBelow, toAbove] = [h - intervals[row], intervals[row + 1] - h];
  const [toBoldBelow, toBoldAbove] = [h - intervals[row + 2], intervals[row + 3] - h];
  const px = 1 / (slope * scale);
  const boldRoom = intervals[row + (toBoldBelow < toBoldAbove ? 6 : 7)];
  out.index =
    coverage(Math.min(toBoldBelow, toBoldAbove) * px, INDEX_WIDTH) * smoothstep(FADE_TO, FADE_FROM, boldRoom * px);
  const fineBelow = toBelow === toBoldBelow ? NONE : toBelow;
  const fineAbove = toAbove === toBoldAbove ? NONE : toAbove;
  const fineRoom = intervals[row + (fineBelow < fineAbove ? 4 : 5)];
  out.fine = coverage(Math.min(fineBelow, fineAbove) * px, FINE_WIDTH) * smoothstep(FADE_TO, FADE_FROM, fineRoom * px);
}
