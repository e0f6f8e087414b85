import { createBlock } from "../run/block.ts";
import { type Beginning, begin } from "./begin.ts";

/** One run of a companion. */
export interface Training extends Omit<Beginning, "parameters"> {
  readonly learningRate: number;
  /** Called with every `every`-th point, the first and the last; `theta` is a view that is not to be kept. True: enough. */
  readonly watch?: (step: number, theta: Float64Array, loss: number) => boolean | undefined;
  readonly every?: number;
}

/** Points between two breaths. */
const BREATH = 64;

/** Trains as any run of the page does, yielding now and then, and returns where it ends. */
export function* train({ watch, every = 1, learningRate, ...beginning }: Training) {
  const p = beginning.landscape.dimension;
  const run = begin({ ...beginning, parameters: { learningRate } }, every);
  const block = createBlock(p, BREATH, false);
  for (let ended = false; !ended; ) {
    block.count = 0;
    block.rates = [];
    block.batchLosses = [];
    block.solves = [];
    block.path = [];
    ended = run.advance(block, BREATH);
    for (let i = 0; i < block.count; i++)
      if (watch?.(block.steps[i], block.points.subarray(i * p, (i + 1) * p), block.losses[i])) {
        return block.points.slice(i * p, (i + 1) * p);
      }
    yield undefined;
  }
  return run.theta.slice();
}
