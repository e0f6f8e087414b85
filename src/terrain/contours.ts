import type { HeightMap } from "./frame.ts";
import { heightOf } from "./heightMap.ts";

/** One contour line: its loss, its mapped height, and whether it is drawn bold. */
export interface ContourLevel {
  readonly loss: number;
  readonly height: number;
  readonly index: boolean;
}

/** The preferred numbers between 1 and 10 (R10 of ISO 3, with the rounded values surveyors print). */
const PREFERRED = [1, 1.25, 1.6, 2, 2.5, 3.15, 4, 5, 6.3, 8];
/** Bold among the preferred numbers: 1, 2, 5. */
const BOLD = new Set([1, 2, 5]);
/** Enough for 25 decades; a landscape with more is cut long before. */
const MAX_LEVELS = 254;

/** a × 10^n without the crumbs of binary: 1.6e-3 is 0.0016. */
const decimal = (mantissa: number, exponent: number): number => Number(`${mantissa}e${exponent}`);

/** Decimal exponent of a positive number: 10^n ≤ x < 10^(n+1). */
export const decimalExponent = (x: number): number => Number(x.toExponential().split("e")[1]);

/** The largest 1-2-5 number not above x > 0. */
export function oneTwoFive(x: number): number {
  const exponent = decimalExponent(x);
  let chosen = decimal(1, exponent);
  for (const mantissa of [2, 5]) if (decimal(mantissa, exponent) <= x) chosen = decimal(mantissa, exponent);
  return chosen;
}

/** True when lines at equal losses serve better than lines at equal ratios. */
function isEven({ kind, scale, floor, top }: HeightMap): boolean {
  return kind === "linear" || scale > 0.45 * (top - floor);
}

/**
 * The lines of a landscape, ascending. Equal intervals (a 1-2-5 number giving 20–30 lines, every fifth bold) where the map
 * is nearly linear, else the preferred numbers of both signs, without those too near 0 to tell apart. The shader, the map,
 * the thumbnails and the legend all draw these.
 */
export function contourLevels(map: HeightMap): readonly ContourLevel[] {
  const ceiling = map.cut ?? map.top;
  const losses = isEven(map) ? evenLosses(map.floor, ceiling) : ratioLosses(map, ceiling);
  const levels = losses.map(({ loss, index }) => ({ loss, index, height: heightOf(map, loss) }));
  return levels
    .filter(({ height }, k) => height > 0 && (k === 0 || height > levels[k - 1].height))
    .slice(0, MAX_LEVELS);
}

interface Line {
  readonly loss: number;
  readonly index: boolean;
}

function evenLosses(floor: number, ceiling: number): Line[] {
  const interval = evenInterval(floor, ceiling);
  const lines: Line[] = [];
  for (let k = Math.ceil(floor / interval); k * interval <= ceiling; k++) {
    // The interval is a short decimal: its multiples are rounded back to short decimals.
    lines.push({ loss: Number((k * interval).toPrecision(12)), index: k % 5 === 0 });
    if (lines.length >= MAX_LEVELS) break;
  }
  return lines;
}

/** The contour interval of a nearly linear map: the 1-2-5 number that comes nearest to 25 lines. */
export function evenInterval(floor: number, ceiling: number): number {
  const ideal = (ceiling - floor) / 25;
  if (!(ideal > 0)) return 1;
  const below = oneTwoFive(ideal);
  const above = oneTwoFive(below * 2.6); // 2.6: takes 1 to 2, 2 to 5 and 5 to 10
  return ideal / below < above / ideal ? below : above;
}

function ratioLosses({ floor, scale }: HeightMap, ceiling: number): Line[] {
  const positive = ratioLadder(scale, ceiling).filter(({ loss }) => loss > floor);
  if (floor >= 0) return positive;
  const negative = ratioLadder(scale, -floor)
    .map(({ loss, index }) => ({ loss: -loss, index }))
    .reverse();
  return [...negative, ...(ceiling > 0 ? [{ loss: 0, index: true }] : []), ...positive].filter(
    ({ loss }) => loss <= ceiling,
  );
}

/** Preferred numbers up to `ceiling`: bold from c/30, fine from c/6. */
function ratioLadder(scale: number, ceiling: number): Line[] {
  const lines: Line[] = [];
  if (!(ceiling > 0)) return lines;
  const last = decimalExponent(ceiling);
  for (let exponent = decimalExponent(scale / 30); exponent <= last; exponent++)
    for (const mantissa of PREFERRED) {
      const loss = decimal(mantissa, exponent);
      const index = BOLD.has(mantissa);
      if (loss > ceiling || loss < scale / (index ? 30 : 6)) continue;
      lines.push({ loss, index });
    }
  return lines;
}

/**
 * Figures for a legend: the floor and bold levels, rounder numbers first, no two nearer than `gap` (a share of the whole
 * height). Ascending.
 */
export function legendTicks(map: HeightMap, gap = 0.12): readonly { readonly loss: number; readonly height: number }[] {
  const even = isEven(map);
  const levels = contourLevels(map).filter(({ index }) => index);
  const isDecade = ({ loss }: ContourLevel) =>
    even
      ? Number((loss / evenInterval(map.floor, map.cut ?? map.top)).toFixed(6)) % 10 === 0
      : /^-?1e/.test(loss.toExponential());
  const ordered = [...levels.filter(isDecade), ...levels.filter((level) => !isDecade(level))];
  const chosen: { loss: number; height: number }[] = even ? [] : [{ loss: map.floor, height: 0 }];
  for (const { loss, height } of ordered)
    if (height <= 1 && chosen.every((tick) => Math.abs(tick.height - height) >= gap)) chosen.push({ loss, height });
  return chosen.sort((a, b) => a.height - b.height);
}
