import type { InputGrid, SamplesReport } from "../../engine/protocol.ts";

/** A window of what a picture shows, in the data's own units. */
export interface Frame {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

/** Share of the data's extent that is left free around it. */
const MARGIN = 0.08;
/** Directions of about the same extent are drawn to one scale. */
const SAME_SCALE = 3;

/** One of a sample's inputs in the data's own units. */
export function rawInput({ standardisation }: SamplesReport, scaled: number, i: number): number {
  return standardisation === undefined ? scaled : scaled * standardisation.deviations[i] + standardisation.means[i];
}

/** The way back. */
export function scaledInput({ standardisation }: SamplesReport, raw: number, i: number): number {
  return standardisation === undefined ? raw : (raw - standardisation.means[i]) / standardisation.deviations[i];
}

type Interval = readonly [number, number];

/** The interval of all finite numbers, with a margin; around a single one, a unit. */
export function around(...lists: readonly Iterable<number>[]): Interval {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const list of lists)
    for (const value of list)
      if (Number.isFinite(value)) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
  if (!(low <= high)) return [-1, 1];
  const room = high > low ? MARGIN * (high - low) : 0.5 * (Math.abs(high) || 1);
  return [low - room, high + room];
}

/** The i-th input of every sample, in the data's own units. */
export function* rawInputs(report: SamplesReport, i: number, width: number): Generator<number> {
  for (const set of [report.train, report.test])
    for (let n = 0; n < (set?.samples ?? 0); n++) yield rawInput(report, set?.inputs[n * width + i] ?? Number.NaN, i);
}

/** What frames the samples of a network: two inputs, or one input and its targets; undefined for more. */
export function frameOf(report: SamplesReport, inputs: number): Frame | undefined {
  if (inputs === 2) return toScale({ x: around(rawInputs(report, 0, 2)), y: around(rawInputs(report, 1, 2)) });
  const { train, test } = report;
  return inputs === 1
    ? { x: around(rawInputs(report, 0, 1)), y: around(train.targets, test?.targets ?? []) }
    : undefined;
}

/** Both sides as long as the longer one, unless they are of different orders. */
function toScale({ x, y }: Frame): Frame {
  const [width, height] = [x[1] - x[0], y[1] - y[0]];
  const side = Math.max(width, height);
  if (side > SAME_SCALE * Math.min(width, height)) return { x, y };
  const widened = ([from, to]: Interval): Interval => [0.5 * (from + to - side), 0.5 * (from + to + side)];
  return { x: widened(x), y: widened(y) };
}

/** Passes through parameters that a picture may cost: about 10 ms. */
const WORK = 12e6;
const SIDE = { fewest: 17, most: 97 };

/** The grid that fills a frame of a network of `inputs` inputs and p parameters, in the network's own scale. */
export function gridOf(report: SamplesReport, frame: Frame, inputs: number, p: number): InputGrid {
  const scaled = (interval: Interval, i: number): Interval => [
    scaledInput(report, interval[0], i),
    scaledInput(report, interval[1], i),
  ];
  if (inputs === 1) return { x: scaled(frame.x, 0), columns: 201, rows: 1 };
  const side = Math.max(SIDE.fewest, Math.min(SIDE.most, Math.floor(Math.sqrt(WORK / p))));
  return { x: scaled(frame.x, 0), columns: side, y: scaled(frame.y, 1), rows: side };
}
