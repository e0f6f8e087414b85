import type { Experiment, TransformSpec } from "../experiment/experiment.ts";
import type { DrawnLandscape } from "../experiment/landscape.ts";

/** Steps between two looks at the clock. */
const SLICE_STEPS = 256;
/** Parameters × samples passed through between two looks: a few milliseconds. */
const SLICE_WORK = 500_000;
/** And of those after which what there is of a block is shown: about a second. */
const SHOWN_WORK = 500_000_000;
/** Recorded points of a block: enough that a race of usual length comes in one piece per run. */
const BLOCK_POINTS = 4096;
/** Of a network fewer, so that its slower steps are seen while it trains, and 2 MB at most. */
export const NETWORK_BLOCK = { points: 256, numbers: 262_144 };

/** How far a run goes at a time. */
export interface Pace {
  /** Recorded points of a block. */
  readonly capacity: number;
  /** Steps between two looks at the clock. */
  readonly steps: number;
  /** Evaluations (gradients and products with the Hessian) after which a block is shown before it is full. */
  readonly evaluations: number;
}

/** Recorded points of the smallest block. */
const FEWEST_POINTS = 8;

/** Evaluations that stand behind one of a network that is smoothed by sampling. */
const passesOf = (transform: TransformSpec) =>
  transform.type === "smoothing" || (transform.type === "homotopy" && transform.path === "blur")
    ? 2 * transform.samples
    : 1;

export function paceOf({ steps, record, transforms }: Experiment, { landscape, network }: DrawnLandscape): Pace {
  const needed = Math.max(1, Math.floor(steps / record.every) + 2);
  if (network === undefined)
    return { capacity: Math.min(BLOCK_POINTS, needed), steps: SLICE_STEPS, evaluations: Number.POSITIVE_INFINITY };
  const { points, numbers } = NETWORK_BLOCK;
  const fitting = Math.max(1, Math.floor(numbers / landscape.dimension));
  const passes = transforms.reduce((product, transform) => product * passesOf(transform), 1);
  const work = landscape.dimension * network.facts.trainingSamples * passes;
  return {
    // A smoothed one, whose steps cost as much as a hundred, is seen all the same while it trains.
    capacity: Math.min(Math.max(FEWEST_POINTS, Math.floor(points / passes)), fitting, needed),
    steps: Math.min(SLICE_STEPS, Math.max(1, Math.floor(SLICE_WORK / work))),
    evaluations: Math.ceil(SHOWN_WORK / work),
  };
}
