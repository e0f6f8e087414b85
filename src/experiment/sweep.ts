import { pow } from "../math/elementary.ts";
import { numberExpectation } from "./expectation.ts";
import type { SweepSpec } from "./experiment.ts";
import type { Flaw } from "./flaw.ts";
import { LIMITS } from "./limits.ts";
import { type Path, parsePath, valueAt, withValueAt } from "./path.ts";

type Axis = SweepSpec["over"][number];

/** Holds an experiment in JSON form against the schema. */
export type Examine = (json: unknown) => { readonly parsed: unknown } | { readonly flaws: readonly Flaw[] };

/** Value `i` of an axis: evenly spaced, or in equal ratios on a log scale; the ends are exact. */
export function axisValue({ from, to, count, scale }: Axis, i: number): number {
  const last = count - 1;
  if (i === 0) return from;
  if (i === last) return to;
  if (scale === "log") {
    const ratio = to / from;
    // Ends more than the range of doubles apart have no ratio; their powers do.
    if (ratio > 0 && ratio < Number.POSITIVE_INFINITY) return from * pow(ratio, i / last);
    return pow(from, (last - i) / last) * pow(to, i / last);
  }
  return from * ((last - i) / last) + to * (i / last);
}

/** Combinations of a sweep: all values of all axes, each under every seed. */
export function combinationCount({ over, seeds }: SweepSpec): number {
  return over.reduce((product, { count }) => product * count, seeds);
}

/** One combination: the swept fields and what they are set to, and how far the seed moved. */
export interface Combination {
  readonly values: readonly (readonly [path: string, value: number])[];
  readonly seedOffset: number;
}

/** Combination `index` of `combinationCount`: the last axis moves faster than the first, and the seed fastest. */
export function combinationAt({ over, seeds }: SweepSpec, index: number): Combination {
  let rest = Math.floor(index / seeds);
  const values = over.map((axis): [string, number] => [axis.path, 0]);
  for (let i = over.length - 1; i >= 0; i--) {
    values[i][1] = axisValue(over[i], rest % over[i].count);
    rest = Math.floor(rest / over[i].count);
  }
  return { values, seedOffset: index % seeds };
}

/**
 * The experiment in JSON form with `value` in the field that `path` names; where only whole numbers are legal, the nearest
 * one. A formula's parameter takes the value and leaves its slider behind.
 */
export function withSwept(json: unknown, path: Path, value: number, examine: Examine): unknown {
  const exact = withValueAt(json, path, value);
  const rounded = Math.round(value);
  if (exact === undefined || rounded === value || "parsed" in examine(exact)) return exact;
  const whole = withValueAt(json, path, rounded);
  return "parsed" in examine(whole) ? whole : exact;
}

/** Fields that are no part of what is run: nothing would come of sweeping them. */
const NOT_RUN: ReadonlySet<unknown> = new Set(["version", "view", "sweep"]);

/** Values of an axis that are held against the schema; of longer axes as many, evenly chosen. */
const EXAMINED = 1000;

/** What is wrong with a sweep over the otherwise legal experiment `json`: paths that lead nowhere, values that are illegal. */
export function sweepFlaws(json: object, sweep: SweepSpec, examine: Examine): Flaw[] {
  const max = LIMITS.sweepRows;
  if (combinationCount(sweep) > max)
    return [{ path: ["sweep"], expected: { key: "expected.sweepRows", values: { max } } }];
  const base = { ...json, sweep: undefined };
  return sweep.over.flatMap((axis, i) => axisFlaws(base, axis, ["sweep", "over", i], examine));
}

function axisFlaws(base: unknown, axis: Axis, at: Path, examine: Examine): Flaw[] {
  const path = parsePath(axis.path);
  const current = path && valueAt(base, path);
  const isNumber = current === undefined || typeof current === "number" || valueAt(current, ["value"]) !== undefined;
  if (path === undefined || NOT_RUN.has(path[0]) || !isNumber || withValueAt(base, path, axis.from) === undefined)
    return [{ path: [...at, "path"], expected: { key: "expected.sweepPath" } }];
  const ends = (["from", "to"] as const).flatMap((end): Flaw[] => {
    if (axis.scale === "log" && !(axis[end] > 0))
      return [{ path: [...at, end], expected: numberExpectation({ min: 0, minOpen: true, max: Number.MAX_VALUE }) }];
    const examined = examine(withSwept(base, path, axis[end], examine));
    if ("parsed" in examined) return [];
    const { path: where, expected } = examined.flaws[0];
    return where.length > path.length || expected.key === "expected.field"
      ? [{ path: [...at, "path"], expected: { key: "expected.sweepPath" } }]
      : [{ path: [...at, end], expected }];
  });
  if (ends.length > 0) return ends.filter((flaw, i) => i === 0 || flaw.path[flaw.path.length - 1] !== "path");
  return betweenFlaws(base, axis, path, at, examine);
}

/** The first value between two legal ends that is not legal itself. */
function betweenFlaws(base: unknown, axis: Axis, path: Path, at: Path, examine: Examine): Flaw[] {
  const stride = Math.max(1, (axis.count - 1) / EXAMINED);
  for (let i = stride; i < axis.count - 1; i += stride) {
    const examined = examine(withSwept(base, path, axisValue(axis, Math.floor(i)), examine));
    if (!("parsed" in examined)) return [{ path: at, expected: examined.flaws[0].expected }];
  }
  return [];
}
