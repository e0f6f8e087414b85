import { formatChosen, formatDecade } from "../../theme/numbers.ts";
import { niceStep } from "../controls/rulerScale.ts";

/** How values stand on an axis. Symlog is asinh(v/c): linear around 0, logarithmic far from it. */
export type AxisKind = "linear" | "log" | "symlog";

export interface AxisTick {
  /** Position in the axis's own coordinate. */
  readonly at: number;
  /** Empty where there is room for a line but not for figures. */
  readonly label: string;
}

export interface Axis {
  readonly kind: AxisKind;
  /** Ends in the axis's own coordinate (log10 on log axes). */
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly AxisTick[];
  /** From a value to the axis's own coordinate; −∞ where a log axis has no place for it, NaN where there is no value. */
  readonly place: (value: number) => number;
}

/** A chart of 160 px has room for about this many figures. */
const FIGURES = 7;
/** More decades than this leave no shape to be seen; curves below leave the chart at the bottom. */
export const MOST_DECADES = 8;
/** Below this many decades, lines at 1-2-5 join the decades. */
const FEW_DECADES = 1.6;
/** Width of symlog's linear part: values below are drawn near 0. */
const SYMLOG_UNIT = 1;

/** A logarithmic axis around positive values [low, high]. */
export function logAxis(low: number, high: number): Axis {
  const place = (value: number) => (value <= 0 ? Number.NEGATIVE_INFINITY : Math.log10(value));
  const top = place(high);
  const bottom = Math.max(place(low), top - MOST_DECADES);
  if (!Number.isFinite(top)) return logAxis(0.1, 10);
  if (top - bottom < FEW_DECADES) return shortLogAxis(bottom, top, place);
  const max = Math.ceil(top - 1e-9); // 1e-9: log10(1000) may land just above 3
  const min = Math.floor(bottom + 1e-9);
  const stride = Math.ceil((max - min + 1) / FIGURES);
  const ticks: AxisTick[] = [];
  for (let exponent = min; exponent <= max; exponent++)
    ticks.push({ at: exponent, label: (exponent - max) % stride === 0 ? formatDecade(exponent) : "" });
  return { kind: "log", min, max, ticks, place };
}

function shortLogAxis(bottom: number, top: number, place: Axis["place"]): Axis {
  const steps: number[] = [];
  for (let exponent = Math.floor(bottom) - 1; exponent <= Math.ceil(top) + 1; exponent++)
    for (const figure of [1, 2, 5]) steps.push(figure * 10 ** exponent);
  const from = steps.findLastIndex((value) => place(value) <= bottom + 1e-9);
  const to = steps.findIndex((value, at) => at > from && place(value) >= top - 1e-9);
  const shown = steps.slice(Math.max(0, from), to + 1);
  return {
    kind: "log",
    min: place(shown[0]),
    max: place(shown[shown.length - 1]),
    ticks: shown.map((value) => ({ at: place(value), label: formatChosen(value) })),
    place,
  };
}

/** A linear axis around [low, high] with 1-2-5 intervals. */
export function linearAxis(low: number, high: number, figures = FIGURES - 2, snug = false): Axis {
  const span = high - low > 0 ? high - low : Math.max(1, Math.abs(high));
  const step = niceStep(span / figures);
  const first = Math.floor(low / step + 1e-9); // 1e-9: ends that are multiples of the step stay ends
  const last = Math.ceil((high > low ? high : low + span) / step - 1e-9);
  const ticks: AxisTick[] = [];
  for (let count = first; count <= last; count++) {
    const at = Number((count * step).toPrecision(12));
    if (!snug || at <= high) ticks.push({ at, label: formatChosen(at) });
  }
  return {
    kind: "linear",
    min: snug ? low : first * step,
    max: snug && high > low ? high : last * step,
    ticks,
    place: (value) => value,
  };
}

/** An axis for values of both signs over many decades. */
export function symlogAxis(low: number, high: number): Axis {
  const place = (value: number) => Math.asinh(value / SYMLOG_UNIT);
  const decade = Math.ceil(Math.log10(Math.max(Math.abs(low), Math.abs(high), 10)) - 1e-9); // 1e-9: as in logAxis
  const stride = Math.ceil((2 * decade + 1) / FIGURES);
  const ticks: AxisTick[] = [];
  for (let exponent = decade; exponent >= 0; exponent--) {
    const label = (decade - exponent) % stride === 0 ? formatDecade(exponent) : "";
    if (high > 0) ticks.push({ at: place(10 ** exponent), label });
    if (low < 0) ticks.push({ at: place(-(10 ** exponent)), label: label && `−${label}` });
  }
  ticks.push({ at: 0, label: "0" });
  ticks.sort((a, b) => a.at - b.at);
  return {
    kind: "symlog",
    min: low < 0 ? place(-(10 ** decade)) : 0,
    max: high > 0 ? place(10 ** decade) : 0,
    ticks,
    place,
  };
}

/** The axis a loss asks for: log while it is positive, else linear; symlog where linear would show one spike. */
export function lossAxis(low: number, high: number): Axis {
  if (low >= 0) return logAxis(low > 0 ? low : high * 1e-8, high);
  const size = Math.max(Math.abs(low), Math.abs(high));
  return size > 1e4 ? symlogAxis(low, high) : linearAxis(low, high);
}
