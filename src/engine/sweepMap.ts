import type { Experiment, SweepSpec } from "../experiment/experiment.ts";
import type { DrawnLandscape } from "../experiment/landscape.ts";
import { type Path, parsePath, withValueAt } from "../experiment/path.ts";
import { runSetups } from "../experiment/setup.ts";
import { combinationAt } from "../experiment/sweep.ts";
import { optimizerById, parametersOf } from "../optimizers/index.ts";
import { createBlock } from "../run/block.ts";
import { fates, finishRun, type RunEnd } from "./finish.ts";
import { paceOf } from "./pace.ts";

/** Some cells of a map of two hyperparameters or of starts, in the order they were worked out. Entry i of each array is one cell. */
export interface MapCells {
  /** Combinations of the sweep, numbered as at the command line: the second axis moves faster. */
  readonly combinations: Uint32Array;
  /** Positions in `fates`. */
  readonly fates: Uint8Array;
  /** The first step from which ‖∇f‖ stayed within the tolerance; NaN where it did not. */
  readonly convergedAt: Float64Array;
  readonly lastSteps: Int32Array;
  readonly finalLosses: Float64Array;
  /** Row-major, cells × 2: the last good points of a landscape of two parameters; empty for others. */
  readonly ends: Float64Array;
  /** Points along each axis of the stage they belong to. */
  readonly size: number;
  /** How much of what was asked is done, 0 to 1. */
  readonly share: number;
}

/** Looks at the clock between two messages, so that fast cells come in parcels. */
const BREATHS = 64;

/** Which cells of every stage one of several workers works out: each `of`-th, from the one at `index` on. */
export interface MapShare {
  readonly index: number;
  readonly of: number;
}

/**
 * What becomes of a run for every pair of two of its hyperparameters, or from every start on a grid: the axes of the
 * experiment's sweep, worked out from coarse to fine. `sizes` are points along each axis, ascending, the last the axes' own
 * count. Cell by cell the same run as in a race, or in the same sweep at the command line.
 */
export function* sweepMap(
  experiment: Experiment,
  sizes: readonly number[],
  drawn: DrawnLandscape,
  { index, of }: MapShare = { index: 0, of: 1 },
): Generator<MapCells | undefined, undefined> {
  const { sweep } = experiment;
  if (sweep === undefined) throw new Error("sweep: expected two axes, found none");
  const variant = variants(experiment, sweep);
  const count = sweep.over[0].count;
  const pace = paceOf(experiment, drawn);
  const block = createBlock(drawn.landscape.dimension, pace.capacity, false);
  const done = new Uint8Array(count * count);
  let total = 0;
  let passed = 0;
  const own = Math.ceil((done.length - index) / of);
  let parcel: Entry[] = [];
  let breaths = 0;
  for (const size of sizes) {
    const stride = (count - 1) / (size - 1);
    if (!Number.isInteger(stride)) throw new RangeError(`size: expected points among ${count}, got ${size}`);
    for (let i = 0; i < size * size; i++) {
      const combination = stride * Math.floor(i / size) * count + stride * (i % size);
      if (done[combination] === 1) continue;
      done[combination] = 1;
      if (passed++ % of !== index) continue;
      const { experiment: one, run } = variant(combination);
      const task = finishRun(runSetups(one, drawn).setups[run], pace, block);
      let step = task.next();
      for (; !step.done; step = task.next()) {
        breaths++;
        yield undefined;
      }
      total++;
      parcel.push([combination, step.value]);
      if (++breaths < BREATHS) continue;
      yield packed(parcel, size, total / own);
      parcel = [];
      breaths = 0;
    }
    if (parcel.length > 0) yield packed(parcel, size, total / own);
    parcel = [];
  }
  return undefined;
}

type Entry = readonly [combination: number, end: RunEnd];

function packed(parcel: readonly Entry[], size: number, share: number): MapCells {
  return {
    combinations: Uint32Array.from(parcel, ([combination]) => combination),
    fates: Uint8Array.from(parcel, ([, { fate }]) => fates.indexOf(fate)),
    convergedAt: Float64Array.from(parcel, ([, { convergedAt }]) => convergedAt ?? Number.NaN),
    lastSteps: Int32Array.from(parcel, ([, { lastStep }]) => lastStep),
    finalLosses: Float64Array.from(parcel, ([, { finalLoss }]) => finalLoss),
    ends: Float64Array.from(parcel.flatMap(([, { theta }]) => (theta.length === 2 ? [...theta] : []))),
    size,
    share,
  };
}

/**
 * The experiment of each combination. The axes name hyperparameters of one run, or both coordinates of its start, and their
 * values are legal, so that they are set as they are; where only whole numbers are legal, the nearest one, as everywhere in
 * sweeps. The shared start is the last run's.
 */
function variants(experiment: Experiment, sweep: SweepSpec) {
  const paths = sweep.over.map(({ path }) => parsePath(path) ?? []);
  const last = experiment.runs.length - 1;
  const owners = paths.map((path) => ownerOf(path, last));
  const [owner] = owners;
  const spec = owner && experiment.runs[owner.run];
  const optimizer = spec && optimizerById(spec.optimizer);
  if (
    owner === undefined ||
    optimizer === undefined ||
    paths.length !== 2 ||
    !owners.every((other) => other?.run === owner.run && other.of === owner.of)
  )
    throw new Error("sweep: expected hyperparameters or both coordinates of the start of one run");
  const rows = parametersOf(optimizer);
  const isWhole = paths.map(
    (path) =>
      owner.of === "parameters" &&
      rows.some((row) => row.id === path[3] && row.kind === "number" && row.domain.integer),
  );
  return (combination: number): { readonly experiment: Experiment; readonly run: number } => {
    const { values } = combinationAt(sweep, combination);
    let one: unknown = experiment;
    for (const [axis, [, value]] of values.entries())
      one = withValueAt(one, paths[axis], isWhole[axis] ? Math.round(value) : value);
    if (one === undefined) throw new Error("sweep: expected fields that are there");
    return { experiment: one as Experiment, run: owner.run };
  };
}

/** Which run a swept field belongs to, and to what of it. */
function ownerOf(path: Path, last: number): { readonly run: number; readonly of: "parameters" | "start" } | undefined {
  const [first, index, field] = path;
  if (first === "start" && path.length === 2) return { run: last, of: "start" };
  if (first !== "runs" || typeof index !== "number" || path.length !== 4) return undefined;
  return field === "parameters" || field === "start" ? { run: index, of: field } : undefined;
}
