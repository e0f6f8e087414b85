import type { Experiment } from "../experiment/experiment.ts";
import { runSetups } from "../experiment/setup.ts";
import { type Block, createBlock } from "../run/block.ts";
import { Run } from "../run/run.ts";
import { type Conditions, CurvatureAlong, conditionsOf } from "./curvatureAlong.ts";
import { type DigestRun, digestOf } from "./digest.ts";
import type { RunFrame, RunSummary } from "./protocol.ts";

/** Steps between two looks at the clock. */
const SLICE_STEPS = 256;
/** Recorded points of a block: enough that a race of usual length comes in one piece per run. */
const BLOCK_POINTS = 4096;

interface Lane {
  readonly run: Run;
  readonly preconditioned: boolean;
  readonly points: Float64Array[];
  readonly losses: Float64Array[];
  block: Block;
  readonly conditions: Conditions;
  ended: boolean;
}

/**
 * The one function from experiment to frames. A generator: it yields a frame per filled block and a summary per ended run,
 * `undefined` wherever it can be interrupted (every few hundred steps), and returns the digest. Runs advance in turn, so
 * all trails grow together. The worker, the command line and the tests all drive this.
 */
export function* race(
  experiment: Experiment,
): Generator<RunFrame | RunSummary | undefined, { readonly digest: string }> {
  const { landscape, setups } = runSetups(experiment);
  const { record, steps } = experiment;
  const capacity = Math.max(1, Math.min(BLOCK_POINTS, Math.floor(steps / record.every) + 2));
  const curvature = new CurvatureAlong(landscape, experiment.record);
  const lanes = setups.map((setup): Lane => {
    const run = new Run(setup);
    const preconditioned = run.state.preconditioner !== undefined && record.curvature !== "none";
    const block = createBlock(landscape.dimension, capacity, preconditioned);
    return { run, conditions: conditionsOf(setup), preconditioned, block, points: [], losses: [], ended: false };
  });
  let running = lanes.length;
  while (running > 0) {
    for (let index = 0; index < lanes.length; index++) {
      const lane = lanes[index];
      if (lane.ended) continue;
      lane.ended = lane.run.advance(lane.block, SLICE_STEPS);
      if (lane.ended || lane.block.count === lane.block.capacity) {
        const { block } = lane;
        lane.points.push(block.points.slice(0, block.count * block.dimension));
        lane.losses.push(block.losses.slice(0, block.count));
        yield { run: index, block, ...curvature.look(block, lane.conditions, lane.ended) };
        if (!lane.ended) lane.block = createBlock(landscape.dimension, capacity, lane.preconditioned);
      }
      if (lane.ended) {
        running--;
        yield summaryOf(index, lane.run);
      }
      yield undefined;
    }
  }
  const runs = lanes.map(({ run, points, losses }): DigestRun => ({ outcome: run.outcome ?? "", points, losses }));
  return { digest: digestOf(runs) };
}

function summaryOf(index: number, run: Run): RunSummary {
  const { outcome, convergedAt, lastStep, evaluations } = run;
  if (outcome === undefined) throw new Error(`run ${index}: expected an outcome at its end`);
  return { run: index, outcome, convergedAt, lastStep, evaluations: { ...evaluations } };
}
