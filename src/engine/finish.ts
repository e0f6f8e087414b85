import { type Block, createBlock } from "../run/block.ts";
import { Run } from "../run/run.ts";
import type { Outcome, RunSetup } from "../run/runSetup.ts";
import type { Pace } from "./pace.ts";

/**
 * What became of a run. One that ended before its last step is called by its outcome. Of the others
 *
 * - `converged`: ‖∇f‖ is at or below the tolerance at the last step;
 * - `oscillating`: not converged, and more than `IDLE_SHARE` of the last `LAST_STEPS` steps moved without lowering the
 *   loss (all steps, where there were fewer). A cycle between equal losses counts as well as one that rises and falls;
 * - `growing`: the same, and the loss ends above where it began: diverging, too slowly to have left the range of numbers;
 * - `moving`: none of these, so still on its way.
 */
export const fates = [
  "converged",
  "moving",
  "oscillating",
  "growing",
  "diverged",
  "solve-failed",
  "left-grid",
] as const;

export type Fate = (typeof fates)[number];

/** Long enough for a slow ringing to show several of its swings. */
export const LAST_STEPS = 100;
/** Steady descent never idles, a cycle of two does so every other step, a ringing ball about as often. */
export const IDLE_SHARE = 0.25;

/** How a run ended, without its trajectory. */
export interface RunEnd {
  readonly outcome: Outcome;
  readonly convergedAt: number | null;
  /** Index of the last good point; −1 when the start is not finite. */
  readonly lastStep: number;
  /** At the last good point, and the least of all; NaN when there is none. */
  readonly finalLoss: number;
  readonly bestLoss: number;
  readonly fate: Fate;
  /** The last good point. */
  readonly theta: Float64Array;
}

/**
 * Takes a run to its end and keeps nothing of its way but what tells its fate. The steps, and so all numbers, are those of
 * the same run in a race. Yields wherever it can be interrupted. `block` is overwritten; a caller with many runs lends one.
 */
export function* finishRun(
  { record, ...rest }: RunSetup,
  pace: Pace,
  block: Block = createBlock(rest.landscape.dimension, pace.capacity, false),
): Generator<undefined, RunEnd> {
  const run = new Run({ ...rest, record: { ...record, every: 1 } });
  const way = new Way(block.dimension);
  clear(block);
  for (;;) {
    const first = block.count;
    const ended = run.advance(block, pace.steps);
    way.follow(block, first);
    if (ended) break;
    if (block.count === block.capacity) clear(block);
    yield undefined;
  }
  const { outcome, convergedAt, lastStep } = run;
  if (outcome === undefined) throw new Error("run: expected an outcome at its end");
  const { finalLoss, bestLoss, theta } = way;
  const fate = outcome !== "completed" ? outcome : convergedAt !== null ? "converged" : way.fate;
  return { outcome, convergedAt, lastStep, finalLoss, bestLoss, fate, theta };
}

function clear(block: Block): void {
  block.count = 0;
  for (const list of [block.rates, block.batchLosses, block.solves, block.path]) list.length = 0;
}

/** What is remembered of the points that a run has passed. */
class Way {
  /** The newest point. */
  readonly theta: Float64Array;
  finalLoss = Number.NaN;
  bestLoss = Number.NaN;
  private firstLoss = Number.NaN;
  private steps = 0;
  /** Whether each of the last steps idled: moved without lowering the loss. Step k stands at k modulo the length. */
  private readonly idled = new Uint8Array(LAST_STEPS);
  private idle = 0;

  constructor(dimension: number) {
    this.theta = new Float64Array(dimension);
  }

  /** Passes the block's points from row `first` on. */
  follow({ count, losses, points, dimension }: Block, first: number): void {
    if (count === first) return;
    for (let i = first; i < count; i++) {
      const loss = losses[i];
      if (Number.isNaN(this.firstLoss)) this.firstLoss = this.bestLoss = loss;
      else {
        const idles =
          loss >= this.finalLoss && this.moved(points, i * dimension, i === first ? -1 : (i - 1) * dimension);
        const at = this.steps++ % LAST_STEPS;
        this.idle += (idles ? 1 : 0) - this.idled[at];
        this.idled[at] = idles ? 1 : 0;
        if (loss < this.bestLoss) this.bestLoss = loss;
      }
      this.finalLoss = loss;
    }
    this.theta.set(points.subarray((count - 1) * dimension, count * dimension));
  }

  /** Of a run that was not cut short and has not converged. */
  get fate(): Fate {
    if (!(this.idle > IDLE_SHARE * Math.min(LAST_STEPS, this.steps))) return "moving";
    return this.finalLoss > this.firstLoss ? "growing" : "oscillating";
  }

  /** Whether the point at `now` differs from the one at `before`; −1 for the one remembered. */
  private moved(points: Float64Array, now: number, before: number): boolean {
    for (let j = 0; j < this.theta.length; j++)
      if (points[now + j] !== (before < 0 ? this.theta[j] : points[before + j])) return true;
    return false;
  }
}
