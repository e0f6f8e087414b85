import { eigenvalues2, hessianOf, preconditionedSharpness } from "../curvature/planeCurvature.ts";
import type { Experiment } from "../experiment/experiment.ts";
import { runSetups } from "../experiment/setup.ts";
import type { Landscape } from "../objectives/objective.ts";
import { type Block, createBlock } from "../run/block.ts";
import { Run } from "../run/run.ts";
import type { RunSetup } from "../run/runSetup.ts";
import { type DigestRun, digestOf } from "./digest.ts";
import type { RunFrame, RunSummary } from "./protocol.ts";

/** Steps between two looks at the clock. */
const SLICE_STEPS = 256;
/** Recorded points of a block: enough that a race of usual length comes in one piece per run. */
const BLOCK_POINTS = 4096;

interface Lane {
  readonly run: Run;
  readonly setup: RunSetup;
  readonly preconditioned: boolean;
  readonly points: Float64Array[];
  readonly losses: Float64Array[];
  block: Block;
  /** η that led to the last point of the block before. */
  rate: number;
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
  const curvature = new Curvature(landscape, experiment);
  const lanes = setups.map((setup): Lane => {
    const run = new Run(setup);
    const preconditioned = run.state.preconditioner !== undefined && record.curvature !== "none";
    const block = createBlock(landscape.dimension, capacity, preconditioned);
    return { run, setup, preconditioned, block, points: [], losses: [], rate: Number.NaN, ended: false };
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
        yield curvature.frame(index, lane);
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

/** Eigenvalues and stability limits along trajectories, worked out after the steps and outside their evaluation counts. */
class Curvature {
  private readonly landscape: Landscape;
  private readonly mode: Experiment["record"]["curvature"];
  private readonly every: number;
  private readonly square: Float64Array;
  private readonly point: Float64Array;
  private readonly scratch = new Float64Array(2);

  constructor(landscape: Landscape, experiment: Experiment) {
    const p = landscape.dimension;
    this.landscape = landscape;
    this.mode = experiment.record.curvature;
    this.every = experiment.record.curvatureEvery;
    this.square = new Float64Array(p * p);
    this.point = new Float64Array(p);
  }

  frame(index: number, lane: Lane): RunFrame {
    const { block } = lane;
    const { count } = block;
    const on = this.mode !== "none";
    const eigenvalues = new Float64Array(on ? 2 * count : 0);
    const sharpness = new Float64Array(count).fill(Number.NaN);
    const limits = new Float64Array(count).fill(Number.NaN);
    for (let i = 0; i < count; i++) {
      const step = block.steps[i];
      const last = lane.ended && i === count - 1;
      if (!on) continue;
      if (step % this.every !== 0 && !last) eigenvalues.fill(Number.NaN, 2 * i, 2 * i + 2);
      else sharpness[i] = this.look(block, i, step, lane.preconditioned, eigenvalues);
    }
    this.limits(lane, limits);
    return { run: index, block, eigenvalues, sharpness, limits };
  }

  /** λmin, λmax at recorded point i; returns the curvature its method feels. */
  private look(block: Block, i: number, step: number, preconditioned: boolean, eigenvalues: Float64Array): number {
    const { square, point, scratch } = this;
    point[0] = block.points[2 * i];
    point[1] = block.points[2 * i + 1];
    hessianOf(this.landscape.whole(step), point, square);
    eigenvalues2(square[0], square[1], square[3], eigenvalues, 2 * i);
    if (!preconditioned) return eigenvalues[2 * i + 1];
    return preconditionedSharpness(square, block.preconditioners[2 * i], block.preconditioners[2 * i + 1], scratch);
  }

  /** The method's own limit at the rate that led to each point (at the start: the first rate). */
  private limits(lane: Lane, out: Float64Array): void {
    const { block, setup } = lane;
    const { stabilityLimit } = setup.optimizer;
    const { rates } = block;
    let pair = 0;
    let change = 0;
    let parameters = setup.parameters;
    if (Number.isNaN(lane.rate) && rates.length > 0) lane.rate = rates[1];
    for (let i = 0; i < block.count; i++) {
      const drove = Math.max(0, block.steps[i] - 1);
      while (pair < rates.length && rates[pair] <= drove) {
        lane.rate = rates[pair + 1];
        pair += 2;
      }
      while (change < setup.changes.length && setup.changes[change].step <= drove)
        parameters = { ...parameters, ...setup.changes[change++].parameters };
      if (stabilityLimit !== undefined) out[i] = stabilityLimit(parameters, lane.rate);
    }
    if (rates.length > pair) lane.rate = rates[rates.length - 1];
  }
}
