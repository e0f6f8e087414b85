import type { Race, Trajectory } from "../../engine/race.ts";
import type { RunLook } from "../useRuns.ts";
import type { Curve } from "./align.ts";
import { type Axis, linearAxis, logAxis, lossAxis, symlogAxis } from "./axis.ts";

/** What a chart can show of every run. */
export type Quantity = "loss" | "gradient" | "ratio" | "sharpness";
/** What its x axis counts. */
export type Abscissa = "steps" | "gradients";

/** One run's curve with the means to find its value at a step. */
export interface ChartLine {
  readonly curve: Curve;
  readonly run: RunLook;
  readonly trajectory: Trajectory;
  /** The stability limit of the run as a curve of its own, on the raw-sharpness chart. */
  readonly limit: boolean;
  /** The loss over the samples kept for testing, on the loss chart. */
  readonly test: boolean;
}

export interface Chart {
  readonly quantity: Quantity;
  readonly lines: readonly ChartLine[];
  readonly x: Axis;
  readonly y: Axis;
  /** Everything above is unstable: drawn hatched. */
  readonly unstableAbove: number | undefined;
}

type Column = (trajectory: Trajectory, index: number) => number;

const columns: Readonly<Record<Quantity, Column>> = {
  loss: ({ losses }, i) => losses[i],
  gradient: ({ gradientNorms }, i) => gradientNorms[i],
  ratio: ({ sharpness, limits }, i) => sharpness[i] / limits[i],
  sharpness: ({ sharpness }, i) => sharpness[i],
};

/** What a chart draws of a run at point `index`. */
export const valueAt = (quantity: Quantity, trajectory: Trajectory, index: number): number =>
  columns[quantity](trajectory, index);

/** The run's own stability limit at point `index`, the raw sharpness's bound. */
export const limitAt: Column = ({ limits }, i) => limits[i];
/** The loss of the samples kept for testing. */
export const testAt: Column = ({ testLosses }, i) => testLosses[i];

/** True where some samples of a run's network were kept for testing. */
export const isTested = ({ count, testLosses }: Trajectory): boolean => count > 0 && !Number.isNaN(testLosses[0]);

/** A loss may rise this far above where it began before its curve leaves the chart. */
const RISE = 1e3;
/** The ratio chart always shows this much around 1. */
const RATIO = { low: 0.01, high: 10 };

/** Builds a chart of what has been computed so far. */
export function createChart(
  quantity: Quantity,
  abscissa: Abscissa,
  race: Pick<Race, "trajectories" | "steps">,
  runs: readonly RunLook[],
): Chart {
  const shown = runs.flatMap((run) => {
    const trajectory = race.trajectories[run.index];
    return run.hidden || trajectory === undefined || trajectory.count === 0 ? [] : [{ run, trajectory }];
  });
  const column = columns[quantity];
  const y = axisFor(
    quantity,
    shown.map(({ trajectory }) => trajectory),
  );
  const draw = (of: Column, kind: Partial<Pick<ChartLine, "limit" | "test">> = {}): ChartLine[] =>
    shown.map(({ run, trajectory }) => ({
      run,
      trajectory,
      limit: false,
      test: false,
      ...kind,
      curve: curve(trajectory, abscissa, of, y),
    }));
  const known = (line: ChartLine) => line.curve.ys.some(Number.isFinite);
  const whole = quantity === "loss" || quantity === "gradient";
  const lines = draw(column).filter((line) => whole || known(line));
  const limits = quantity === "sharpness" ? draw(limitAt, { limit: true }).filter(known) : [];
  const tests =
    quantity === "loss" ? draw(testAt, { test: true }).filter(({ trajectory }) => isTested(trajectory)) : [];
  let last = abscissa === "steps" ? race.steps : 1;
  if (abscissa === "gradients")
    for (const { trajectory } of shown) last = Math.max(last, trajectory.work[trajectory.count - 1]);
  return {
    quantity,
    lines: [...tests, ...lines, ...limits],
    x: linearAxis(0, Math.max(1, last), 4, true),
    y,
    unstableAbove: quantity === "ratio" ? y.place(1) : undefined,
  };
}

/** The x coordinate of point `index`. */
export function abscissaOf(trajectory: Trajectory, abscissa: Abscissa, index: number): number {
  return abscissa === "steps" ? trajectory.steps[index] : trajectory.work[index];
}

/** The step that stands at `x`, for scrubbing by a click; the run in focus says how many gradients a step took. */
export function stepAt(trajectory: Trajectory | undefined, abscissa: Abscissa, x: number): number {
  if (abscissa === "steps" || trajectory === undefined) return Math.round(x);
  let low = 0;
  let high = trajectory.count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (trajectory.work[middle] <= x) low = middle;
    else high = middle - 1;
  }
  return trajectory.steps[low] ?? 0;
}

/** The y coordinate of a line at point `index`. */
export function ordinateOf(chart: Chart, line: ChartLine, index: number): number {
  const column = line.limit ? limitAt : line.test ? testAt : columns[chart.quantity];
  return chart.y.place(column(line.trajectory, index));
}

/** Curves by trajectory and by what else they are made of: a moved slider leaves most trajectories as they were. */
const curves = new WeakMap<Trajectory, Map<Column, Made>>();

interface Made {
  readonly version: number;
  readonly abscissa: Abscissa;
  readonly kind: Axis["kind"];
  readonly min: number;
  readonly curve: Curve;
}

function curve(trajectory: Trajectory, abscissa: Abscissa, column: Column, axis: Axis): Curve {
  const { version } = trajectory;
  const { kind, min } = axis;
  let known = curves.get(trajectory);
  if (known === undefined) curves.set(trajectory, (known = new Map()));
  const made = known.get(column);
  if (made?.version === version && made.abscissa === abscissa && made.kind === kind && made.min === min)
    return made.curve;
  const curve = makeCurve(trajectory, abscissa, column, axis);
  known.set(column, { version, abscissa, kind, min, curve });
  return curve;
}

function makeCurve(trajectory: Trajectory, abscissa: Abscissa, column: Column, axis: Axis): Curve {
  const { count } = trajectory;
  const xs = new Float64Array(count);
  const ys = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    xs[i] = abscissaOf(trajectory, abscissa, i);
    // What lies below a log axis is drawn on its lower end, outside the clip, so that the line leaves the chart there.
    const y = axis.place(column(trajectory, i));
    ys[i] = y === Number.NEGATIVE_INFINITY ? axis.min - 1 : y;
  }
  return { xs, ys };
}

interface Extent {
  readonly version: number;
  readonly low: number;
  readonly high: number;
}

const extents = new WeakMap<Trajectory, Map<Quantity, Extent>>();

/** The least and the greatest value that an axis has to hold; ∞ and −∞ where there is none. */
function extentOf(quantity: Quantity, trajectory: Trajectory): Extent {
  const { version, count } = trajectory;
  let known = extents.get(trajectory);
  if (known === undefined) extents.set(trajectory, (known = new Map()));
  const made = known.get(quantity);
  if (made?.version === version) return made;
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  const take = (value: number) => {
    if (Number.isNaN(value) || (quantity === "sharpness" && !Number.isFinite(value))) return;
    // A zero has no place on a log axis and must not stretch it.
    if (value < low && (value !== 0 || quantity === "sharpness")) low = value;
    if (value > high) high = value;
  };
  const column = columns[quantity];
  for (let i = 0; i < count; i++) take(column(trajectory, i));
  if (quantity === "loss" && isTested(trajectory)) for (let i = 0; i < count; i++) take(testAt(trajectory, i));
  const extent = { version, low, high };
  known.set(quantity, extent);
  return extent;
}

function axisFor(quantity: Quantity, trajectories: readonly Trajectory[]): Axis {
  if (quantity === "ratio") return logAxis(RATIO.low, RATIO.high);
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  let ceiling = Number.NEGATIVE_INFINITY;
  for (const trajectory of trajectories) {
    ceiling = Math.max(ceiling, RISE * Math.abs(columns[quantity](trajectory, 0)));
    const extent = extentOf(quantity, trajectory);
    low = Math.min(low, extent.low);
    high = Math.max(high, extent.high);
  }
  if (!(high > Number.NEGATIVE_INFINITY) || !Number.isFinite(low)) return logAxis(0.1, 10);
  if (ceiling > 0) high = Math.min(high, Math.max(ceiling, low));
  if (quantity === "loss") return lossAxis(low, high);
  return low > 0 ? logAxis(low, high) : symlogAxis(low, high);
}
