import { multiplesWithin } from "../../math/multiples.ts";

/** What a ruler spans. `zero`: the left end stands for 0 on a logarithmic ruler (weight decay, noise). */
export interface RulerRange {
  readonly min: number;
  readonly max: number;
  readonly scale: "linear" | "log";
  readonly zero?: boolean;
}

export interface RulerTicks {
  /** Positions in [0, 1]. */
  readonly major: readonly number[];
  readonly minor: readonly number[];
}

/** How far one key press goes. */
export type Stride = "tick" | "coarse" | "fine";

/** A logarithmic ruler that starts at 0 keeps this much of its left end for it. */
const ZERO_SHARE = 0.06;
/** More decades than this leave no room for the ticks between them on a 180 px ruler. */
const DECADES_WITH_MINORS = 9;
/** Linear rulers aim at no more ticks than this; the smallest 1-2-5 interval that keeps it is taken. */
const LINEAR_TICKS = 25;

const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high);
const roundTo = (value: number, figures: number) => Number(value.toPrecision(figures));

/** Where `value` stands on the ruler, 0–1; values beyond an end stand at that end. */
export function positionOf(range: RulerRange, value: number): number {
  const { min, max, scale } = range;
  if (scale === "linear") return clamp((value - min) / (max - min), 0, 1);
  const from = range.zero ? ZERO_SHARE : 0;
  if (value < min) return range.zero && value > 0 ? ZERO_SHARE : 0;
  return clamp(from + (1 - from) * (Math.log(value / min) / Math.log(max / min)), 0, 1);
}

/** The value at a position, rounded to what a hand can mean: three figures on log rulers, 1/1000 of the span on linear. */
export function valueAt(range: RulerRange, position: number): number {
  const { min, max, scale } = range;
  if (scale === "linear") return onGrid(range, min + (max - min) * clamp(position, 0, 1));
  const from = range.zero ? ZERO_SHARE : 0;
  if (position < from / 2 && range.zero) return 0;
  const share = clamp((position - from) / (1 - from), 0, 1);
  if (share === 0 || share === 1) return share === 0 ? min : max;
  return clamp(roundTo(min * (max / min) ** share, 3), min, max);
}

/** The value after one key press. Log: ×1.1, ×10, ×1.01. Linear: 1/100, 1/10 and 1/1000 of the span. */
export function strideFrom(range: RulerRange, value: number, direction: 1 | -1, stride: Stride): number {
  const { min, max, scale } = range;
  if (scale === "linear") {
    const part = stride === "tick" ? 0.01 : stride === "coarse" ? 0.1 : 0.001;
    return onGrid(range, value + direction * niceStep((max - min) * part));
  }
  if (value < min) return direction > 0 ? min : range.zero ? 0 : min;
  const factor = stride === "tick" ? 1.1 : stride === "coarse" ? 10 : 1.01;
  const next = direction > 0 ? value * factor : value / factor;
  if (next < min && range.zero && value <= min) return 0;
  return clamp(roundTo(next, 4), min, max);
}

/** The smallest 1-2-5 number at or above `step`, give or take rounding. */
export function niceStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step) + 1e-9); // 1e-9: log10(0.001) may fall short of −3
  const share = step / power;
  const nice = share <= 1 + 1e-9 ? 1 : share <= 2 + 1e-9 ? 2 : share <= 5 + 1e-9 ? 5 : 10; // 1e-9: rounding of the division
  return roundTo(nice * power, 12);
}

/** Decades and the figures between them, or 1-2-5 intervals on linear rulers. */
export function ticksOf(range: RulerRange): RulerTicks {
  return range.scale === "log" ? logTicks(range) : linearTicks(range);
}

function logTicks(range: RulerRange): RulerTicks {
  const { min, max } = range;
  const first = Math.floor(Math.log10(min) + 1e-9); // 1e-9: as in niceStep
  const last = Math.ceil(Math.log10(max) - 1e-9);
  const major: number[] = [];
  const minor: number[] = [];
  if (range.zero) major.push(0);
  for (let exponent = first; exponent <= last; exponent++) {
    for (let figure = 1; figure <= 9; figure++) {
      const value = figure * 10 ** exponent;
      if (value < min * (1 - 1e-9) || value > max * (1 + 1e-9)) continue; // 1e-9: ends count as inside
      if (figure === 1) major.push(positionOf(range, value));
      else if (last - first <= DECADES_WITH_MINORS) minor.push(positionOf(range, value));
    }
  }
  return { major, minor };
}

function linearTicks(range: RulerRange): RulerTicks {
  const { min, max } = range;
  const step = niceStep((max - min) / LINEAR_TICKS);
  const major: number[] = [];
  const minor: number[] = [];
  const slack = 1e-9 * step; // 1e-9: ends count as inside
  for (const count of multiplesWithin(step, min - slack, max + slack))
    (count % 5 === 0 ? major : minor).push(positionOf(range, count * step));
  return { major, minor };
}

/** Snaps to a 1-2-5 grid of about a thousandth of the span and keeps inside the ends. */
function onGrid({ min, max }: RulerRange, value: number): number {
  const step = niceStep((max - min) / 1000);
  return clamp(roundTo(Math.round(value / step) * step, 12), min, max);
}
