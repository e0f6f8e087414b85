import type { FigureAxis } from "../../../companions/companion.ts";
import { formatChosen } from "../../../theme/numbers.ts";
import { type Axis, linearAxis, logAxis, MOST_DECADES } from "../../charts/axis.ts";

/** The least and the greatest of the finite values that the axis has a place for; undefined without any. */
export function rangeOf(axis: FigureAxis, lists: readonly ArrayLike<number>[]): readonly [number, number] | undefined {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const list of lists)
    for (let i = 0; i < list.length; i++) {
      const value = list[i];
      if (!Number.isFinite(value) || (axis.scale === "log" && value <= 0)) continue;
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  return high >= low ? [low, high] : undefined;
}

/**
 * The part of positive values, at most as many decades as a log axis shows, in which most of them are; undefined where the
 * greatest ones are not few. Some that diverged would else leave the others on the floor.
 */
export function crowdedRange(lists: readonly ArrayLike<number>[]): readonly [number, number] | undefined {
  const values = lists.flatMap((list) => Array.from(list).filter((value) => value > 0 && Number.isFinite(value)));
  values.sort((a, b) => a - b);
  const reach = 10 ** MOST_DECADES;
  let [best, from, to] = [0, 0, 0];
  for (let low = 0, high = 0; high < values.length; high++) {
    while (values[low] * reach < values[high]) low++;
    if (high - low + 1 >= best) [best, from, to] = [high - low + 1, low, high];
  }
  const greatest = values[values.length - 1];
  const onTop = values.length - values.findIndex((value) => value * reach >= greatest);
  return best > 2 * onTop ? [values[from], values[to]] : undefined;
}

function sparseAxis(kind: "linear" | "log", values: readonly number[]): Axis {
  const place = (value: number) => (kind === "log" ? Math.log10(value) : value);
  const ticks = values.map((value) => ({ at: place(value), label: formatChosen(value) }));
  return { kind, min: ticks[0].at, max: ticks[ticks.length - 1].at, ticks, place };
}

/** The axis that a figure's values ask for. */
export function figureAxis(axis: FigureAxis, lists: readonly ArrayLike<number>[], figures: number, zero = false): Axis {
  if (axis.ticks !== undefined) return sparseAxis(axis.scale, axis.ticks);
  const found = rangeOf(axis, lists) ?? (axis.scale === "log" ? [0.1, 10] : [0, 1]);
  const low = axis.from ?? (zero && axis.scale === "linear" ? Math.min(0, found[0]) : found[0]);
  const high = axis.to ?? (zero && axis.scale === "linear" ? Math.max(0, found[1]) : found[1]);
  return axis.scale === "log" ? logAxis(low, high) : linearAxis(low, high, figures);
}
