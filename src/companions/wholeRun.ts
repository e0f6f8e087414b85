import { type ParameterValues, withDefaults } from "../math/parameter.ts";
import type { Landscape, Objective } from "../objectives/objective.ts";
import { optimizerById, parametersOf } from "../optimizers/index.ts";
import { createBlock } from "../run/block.ts";
import { Run } from "../run/run.ts";
import type { Outcome } from "../run/runSetup.ts";

/** Steps between two breaths. */
const BREATH = 4;

/** An objective for methods that ask for gradients only. */
export function firstOrder(dimension: number, gradient: (theta: Float64Array, out: Float64Array) => number): Objective {
  const unused = new Float64Array(dimension);
  return {
    dimension,
    gradient,
    value: (theta) => gradient(theta, unused),
    hessianVector: () => {
      throw new Error("hessianVector: expected a method that asks for gradients only");
    },
  };
}

interface Training {
  readonly landscape: Landscape;
  /** A registered method's id. */
  readonly optimizer: string;
  readonly parameters: ParameterValues;
  readonly start: Float64Array;
  readonly steps: number;
  readonly seed: number;
  /** Ends after the first step by which this many gradients were asked for. */
  readonly budget?: number;
}

/** Every point of a run, the start included. */
export interface Trained {
  readonly count: number;
  readonly losses: Float64Array;
  readonly gradientNorms: Float64Array;
  /** Gradients asked for until each point. */
  readonly work: Float64Array;
  /** Undefined when the budget ended it. */
  readonly outcome: Outcome | undefined;
  /** θ of point i. */
  at(i: number): Float64Array;
}

/** Trains with one of the registered methods, by the loop that runs experiments, and keeps every point. */
export function* train(given: Training): Generator<undefined, Trained> {
  const { landscape, start, steps, seed, budget = Number.POSITIVE_INFINITY } = given;
  const optimizer = optimizerById(given.optimizer);
  if (optimizer === undefined) throw new RangeError(`optimizer: expected a registered id, got "${given.optimizer}"`);
  const run = new Run({
    landscape,
    optimizer,
    parameters: withDefaults(parametersOf(optimizer), given.parameters),
    changes: [],
    start,
    steps,
    seed,
    occurrence: 0,
    record: { every: 1, tolerance: 0 },
  });
  const block = createBlock(landscape.dimension, steps + 2, false);
  const p = landscape.dimension;
  while (!run.advance(block, budget === Number.POSITIVE_INFINITY ? BREATH : 1)) {
    const { gradients } = run.evaluations;
    if (gradients >= budget) break;
    yield undefined;
  }
  const { count, losses, gradientNorms, work, points } = block;
  const at = (i: number) => points.subarray(i * p, (i + 1) * p);
  return { count, losses, gradientNorms, work, outcome: run.outcome, at };
}
