import { PlaneFrame } from "../curvature/planeFrame.ts";
import { landscapeInParts } from "../experiment/landscape.ts";
import { runSetups } from "../experiment/setup.ts";
import type { Slice } from "../experiment/slice.ts";
import type { Objective } from "../objectives/objective.ts";
import { type Block, createBlock } from "../run/block.ts";
import { Run } from "../run/run.ts";
import { type Conditions, CurvatureAlong, conditionsOf } from "./curvatureAlong.ts";
import { type DigestRun, digestInParts } from "./digest.ts";
import { NETWORK_BLOCK, paceOf } from "./pace.ts";
import type { Answers, RacePart, RaceRequest, RunFrame, RunSummary, SliceFrame } from "./protocol.ts";
import type { RaceMemory } from "./remembered.ts";

interface Lane {
  readonly run: Run;
  readonly preconditioned: boolean;
  readonly points: Float64Array[];
  readonly losses: Float64Array[];
  readonly path: number[];
  block: Block;
  readonly conditions: Conditions;
  /** Evaluations when the last block was shown. */
  shown: number;
  ended: boolean;
}

/**
 * The one function from experiment to frames. A generator: it yields a frame per filled block and a summary per ended run,
 * `undefined` wherever it can be interrupted (every few hundred steps), and returns the digest. Runs advance in turn, so
 * all trails grow together. A network's race begins with the slice its points are drawn on, and where that is made of the
 * finished race, ends with it. Runs that `memory` has of the race that the asker holds are not raced again. The worker, the
 * command line and the tests all drive this.
 */
export function* race(experiment: RaceRequest, memory?: RaceMemory): Generator<RacePart | undefined, Answers["race"]> {
  const { drawn, setups } = runSetups(experiment, yield* landscapeInParts(experiment));
  const { landscape, network } = drawn;
  const { record } = experiment;
  const pace = paceOf(experiment, drawn);
  const curvature = new CurvatureAlong(landscape, experiment.record);
  const remembering = network === undefined ? memory : undefined;
  const known = remembering?.find(experiment, setups, experiment.held) ?? [];
  const lanes = setups.map((setup, index): Lane => {
    const run = new Run(setup);
    const preconditioned = run.state.preconditioner !== undefined && record.curvature !== "none";
    const block = createBlock(landscape.dimension, known[index] ? 0 : pace.capacity, preconditioned);
    const kept = { points: [], losses: [], path: [] };
    return {
      run,
      conditions: conditionsOf(setup),
      preconditioned,
      block,
      ...kept,
      shown: 0,
      ended: known[index] !== undefined,
    };
  });
  if (network !== undefined) yield sliceFrame(network.slice, []);
  for (const [run, same] of known.entries()) if (same !== undefined) yield { run, same: same.run };
  let running = lanes.filter(({ ended }) => !ended).length;
  while (running > 0) {
    for (let index = 0; index < lanes.length; index++) {
      const lane = lanes[index];
      if (lane.ended) continue;
      lane.ended = lane.run.advance(lane.block, pace.steps);
      const { block } = lane;
      const full = block.count === block.capacity;
      // What comes first is waited for.
      const patience = lane.shown === 0 ? pace.evaluations / 8 : pace.evaluations;
      const late = block.count > 0 && evaluationsOf(lane.run) - lane.shown >= patience;
      if (lane.ended || full || late) {
        lane.shown = evaluationsOf(lane.run);
        const points = block.points.slice(0, block.count * block.dimension);
        lane.points.push(points);
        lane.losses.push(block.losses.slice(0, block.count));
        const curved = yield* curvature.look(block, lane.conditions, lane.ended);
        const placed = placedOn(network?.slice, points, block);
        if (network !== undefined) for (const value of block.path) lane.path.push(value);
        const testLosses = testedAt(network?.test, points, block.count);
        yield { run: index, block, ...curved, ...placed, testLosses };
        if (!lane.ended) lane.block = createBlock(landscape.dimension, pace.capacity, lane.preconditioned);
      }
      if (lane.ended) {
        running--;
        yield summaryOf(index, lane.run);
      }
      yield undefined;
    }
  }
  const ways: Float64Array[] = [];
  if (network !== undefined) for (const { points } of lanes) ways.push(yield* joined(points));
  const final = network && (yield* network.sliceThrough(ways));
  if (final !== undefined) yield sliceFrame(final, yield* placedAnew(final, lanes, ways));
  const runs = lanes.map((lane, index) => known[index]?.recorded ?? recordedBy(lane));
  const digest = yield* digestInParts(runs);
  const kept = remembering?.keep(experiment, setups, runs);
  const plane = final ?? network?.slice;
  const explained = plane && (yield* new PlaneFrame(plane).explainedVariance(ways));
  return { digest, ...(kept !== undefined && { kept }), ...(explained !== undefined && { explained }) };
}

const evaluationsOf = ({ evaluations: { gradients, hessianVectors } }: Run) => gradients + hessianVectors;

const recordedBy = ({ run, points, losses }: Lane): DigestRun => ({ outcome: run.outcome ?? "", points, losses });

/** Where a block's points stand on the slice; nothing for surfaces. */
function placedOn(
  slice: Slice | undefined,
  points: Float64Array,
  { count, path }: Block,
): Pick<RunFrame, "plane" | "offPlane" | "planePath"> {
  if (slice === undefined) return { plane: new Float64Array(0), offPlane: new Float64Array(0) };
  return { ...shadows(slice, points, count), planePath: pathOn(slice, path) };
}

/** Losses over the samples kept for testing; none where there are none. */
function testedAt(test: Objective | undefined, points: Float64Array, count: number): Float64Array {
  if (test === undefined) return new Float64Array(0);
  const p = test.dimension;
  return Float64Array.from({ length: count }, (_, i) => test.value(points.subarray(i * p, (i + 1) * p)));
}

/** Coordinates and distances of points that are row-major. */
function shadows(slice: Slice, points: Float64Array, count: number): Pick<RunFrame, "plane" | "offPlane"> {
  const frame = new PlaneFrame(slice);
  const p = slice.origin.length;
  const plane = new Float64Array(2 * count);
  const offPlane = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const { a, b, distance } = frame.shadow(points.subarray(i * p, (i + 1) * p));
    plane[2 * i] = a;
    plane[2 * i + 1] = b;
    offPlane[i] = distance;
  }
  return { plane, offPlane };
}

/** Rows (step, θ) as rows (step, a, b). */
function pathOn(slice: Slice, path: readonly number[]): number[] {
  const frame = new PlaneFrame(slice);
  const p = slice.origin.length;
  const placed: number[] = [];
  for (let at = 0; at < path.length; at += 1 + p) {
    const { a, b } = frame.shadow(Float64Array.from(path.slice(at + 1, at + 1 + p)));
    placed.push(path[at], a, b);
  }
  return placed;
}

/** Where everything recorded stands on another slice; yields after every block. */
function* placedAnew(
  slice: Slice,
  lanes: readonly Lane[],
  ways: readonly Float64Array[],
): Generator<undefined, SliceFrame["placed"]> {
  const p = slice.origin.length;
  const block = NETWORK_BLOCK.points * p;
  const placed: SliceFrame["placed"][number][] = [];
  for (const [run, { path }] of lanes.entries()) {
    const way = ways[run];
    const plane = new Float64Array((2 * way.length) / p);
    const offPlane = new Float64Array(way.length / p);
    for (let from = 0; from < way.length; from += block) {
      const points = way.subarray(from, from + block);
      const some = shadows(slice, points, points.length / p);
      plane.set(some.plane, (2 * from) / p);
      offPlane.set(some.offPlane, from / p);
      yield undefined;
    }
    placed.push({ run, plane, offPlane, planePath: pathOn(slice, path) });
    yield undefined;
  }
  return placed;
}

/** With copies of the slice's vectors, as the buffers of a frame are given away. */
function sliceFrame(slice: Slice, placed: SliceFrame["placed"]): SliceFrame {
  const { origin, u, v } = slice;
  return { slice: { ...slice, origin: origin.slice(), u: u.slice(), v: v.slice() }, placed };
}

function* joined(pieces: readonly Float64Array[]): Generator<undefined, Float64Array> {
  const whole = new Float64Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
    yield undefined;
  }
  return whole;
}

function summaryOf(index: number, run: Run): RunSummary {
  const { outcome, convergedAt, lastStep, evaluations } = run;
  if (outcome === undefined) throw new Error(`run ${index}: expected an outcome at its end`);
  return { run: index, outcome, convergedAt, lastStep, evaluations: { ...evaluations } };
}
