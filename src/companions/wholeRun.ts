import type { Objective } from "../objectives/objective.ts";
import { createBlock } from "../run/block.ts";
import type { Outcome } from "../run/runSetup.ts";
import { type Beginning, begin } from "./begin.ts";

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

interface Training extends Beginning {
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
export function* train({ budget = Number.POSITIVE_INFINITY, ...beginning }: Training): Generator<undefined, Trained> {
  const { landscape, steps } = beginning;
  const run = begin(beginning);
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
