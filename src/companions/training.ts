import { withDefaults } from "../math/parameter.ts";
import type { Landscape } from "../objectives/objective.ts";
import { optimizerById, parametersOf } from "../optimizers/index.ts";
import { createBlock } from "../run/block.ts";
import { Run } from "../run/run.ts";

/** One run of a companion. */
export interface Training {
  readonly landscape: Landscape;
  readonly optimizer: string;
  readonly learningRate: number;
  readonly start: Float64Array;
  readonly steps: number;
  readonly seed: number;
  /** Called with every `every`-th point, the first and the last; `theta` is a view that is not to be kept. True: enough. */
  readonly watch?: (step: number, theta: Float64Array, loss: number) => boolean | undefined;
  readonly every?: number;
}

/** Points between two breaths. */
const BREATH = 64;

/** Trains as any run of the page does, yielding now and then, and returns where it ends. */
export function* train({ landscape, start, steps, seed, watch, every = 1, ...training }: Training) {
  const optimizer = optimizerById(training.optimizer);
  if (optimizer === undefined) throw new RangeError(`optimizer: expected a registered id, got "${training.optimizer}"`);
  const p = landscape.dimension;
  const run = new Run({
    landscape,
    optimizer,
    parameters: withDefaults(parametersOf(optimizer), { learningRate: training.learningRate }),
    changes: [],
    start,
    steps,
    seed,
    occurrence: 0,
    record: { every, tolerance: 0 },
  });
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
