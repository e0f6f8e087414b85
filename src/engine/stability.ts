import type { Experiment, SweepSpec } from "../experiment/experiment.ts";
import type { DrawnLandscape } from "../experiment/landscape.ts";
import { parsePath } from "../experiment/path.ts";
import { runSetups } from "../experiment/setup.ts";
import { combinationAt } from "../experiment/sweep.ts";
import { optimizerById, parametersOf } from "../optimizers/index.ts";
import { createBlock } from "../run/block.ts";
import { fates, finishRun } from "./finish.ts";
import { paceOf } from "./pace.ts";

/** Some cells of a map of two hyperparameters, in the order they were worked out. Entry i of each array is one cell. */
export interface StabilityCells {
  /** Combinations of the sweep, numbered as at the command line: the second axis moves faster. */
  readonly combinations: Uint32Array;
  /** Positions in `fates`. */
  readonly fates: Uint8Array;
  /** The first step from which ‖∇f‖ stayed within the tolerance; NaN where it did not. */
  readonly convergedAt: Float64Array;
  readonly lastSteps: Int32Array;
  readonly finalLosses: Float64Array;
  /** Points along each axis of the stage they belong to. */
  readonly size: number;
  /** How much of the whole map is done, 0 to 1. */
  readonly share: number;
}

/** Looks at the clock between two messages, so that fast cells come in parcels. */
const BREATHS = 64;

/**
 * What becomes of a run for every pair of two of its hyperparameters, the axes of the experiment's sweep, worked out from
 * coarse to fine: `sizes` are points along each axis, ascending, the last the axes' own count. Cell by cell the same run as
 * in a race, or in the same sweep at the command line.
 */
export function* stabilityMap(
  experiment: Experiment,
  sizes: readonly number[],
  drawn: DrawnLandscape,
): Generator<StabilityCells | undefined, undefined> {
  const { sweep } = experiment;
  if (sweep === undefined) throw new Error("sweep: expected two axes, found none");
  const variant = variants(experiment, sweep);
  const count = sweep.over[0].count;
  const pace = paceOf(experiment, drawn);
  const block = createBlock(drawn.landscape.dimension, pace.capacity, false);
  const done = new Uint8Array(count * count);
  let total = 0;
  let parcel: (readonly [combination: number, fate: number, convergedAt: number, lastStep: number, loss: number])[] =
    [];
  let breaths = 0;
  for (const size of sizes) {
    const stride = (count - 1) / (size - 1);
    if (!Number.isInteger(stride)) throw new RangeError(`size: expected points among ${count}, got ${size}`);
    for (let i = 0; i < size * size; i++) {
      const combination = stride * Math.floor(i / size) * count + stride * (i % size);
      if (done[combination] === 1) continue;
      const { experiment: one, run } = variant(combination);
      const task = finishRun(runSetups(one, drawn).setups[run], pace, block);
      let step = task.next();
      for (; !step.done; step = task.next()) {
        breaths++;
        yield undefined;
      }
      const { fate, convergedAt, lastStep, finalLoss } = step.value;
      done[combination] = 1;
      total++;
      parcel.push([combination, fates.indexOf(fate), convergedAt ?? Number.NaN, lastStep, finalLoss]);
      if (++breaths < BREATHS) continue;
      yield packed(parcel, size, total / done.length);
      parcel = [];
      breaths = 0;
    }
    if (parcel.length > 0) yield packed(parcel, size, total / done.length);
    parcel = [];
  }
  return undefined;
}

function packed(
  parcel: readonly (readonly [number, number, number, number, number])[],
  size: number,
  share: number,
): StabilityCells {
  return {
    combinations: Uint32Array.from(parcel, (cell) => cell[0]),
    fates: Uint8Array.from(parcel, (cell) => cell[1]),
    convergedAt: Float64Array.from(parcel, (cell) => cell[2]),
    lastSteps: Int32Array.from(parcel, (cell) => cell[3]),
    finalLosses: Float64Array.from(parcel, (cell) => cell[4]),
    size,
    share,
  };
}

/**
 * The experiment of each combination. The axes name hyperparameters of one run and their values are legal, so that they
 * are set as they are; where only whole numbers are legal, the nearest one, as everywhere in sweeps.
 */
function variants(experiment: Experiment, sweep: SweepSpec) {
  const axes = sweep.over.map(({ path }) => parsePath(path) ?? []);
  const run = axes[0]?.[1];
  const isParameter = (path: (typeof axes)[number]) =>
    path.length === 4 && path[0] === "runs" && path[1] === run && path[2] === "parameters";
  const spec = typeof run === "number" ? experiment.runs[run] : undefined;
  const optimizer = spec && optimizerById(spec.optimizer);
  if (typeof run !== "number" || spec === undefined || optimizer === undefined || !axes.every(isParameter))
    throw new Error("sweep: expected hyperparameters of one run");
  const rows = parametersOf(optimizer);
  const isWhole = axes.map(([, , , id]) =>
    rows.some((row) => row.id === id && row.kind === "number" && row.domain.integer),
  );
  return (combination: number): { readonly experiment: Experiment; readonly run: number } => {
    const { values } = combinationAt(sweep, combination);
    const parameters = { ...spec.parameters };
    for (const [axis, [, value]] of values.entries())
      parameters[axes[axis][3]] = isWhole[axis] ? Math.round(value) : value;
    return { experiment: { ...experiment, runs: experiment.runs.with(run, { ...spec, parameters }) }, run };
  };
}
