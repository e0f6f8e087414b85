import type { Slice } from "../experiment/slice.ts";
import type { Outcome } from "../run/runSetup.ts";
import type { Evaluations } from "../run/stepObjective.ts";
import type { Answers, RacePart, RunFrame, RunSummary, SliceFrame } from "./protocol.ts";

/** What a network's frame holds of its points besides where they are drawn; kept as it came. */
interface Piece {
  /** Index of its first point. */
  readonly from: number;
  readonly dimension: number;
  /** Row-major, count × dimension. */
  readonly points: Float64Array;
  /** Row-major, count × eigenvalues kept of a point. */
  readonly eigenvalues: Float64Array;
  readonly kept: number;
}

/**
 * One run's trajectory on the page: append-only typed arrays that grow by doubling. Filled by the engine, read in the
 * frame loop. The arrays are replaced when they grow, so read them afresh through the object.
 */
export class Trajectory {
  /** Coordinates of a drawn point. */
  readonly dimension = 2;
  /** Counts what has been added or moved: drawings made of an equal count need not be made again. */
  version = 0;
  /** Recorded points. */
  count = 0;
  steps = new Uint32Array(0);
  /** Row-major, capacity × 2: where the points are drawn. θ itself for surfaces, its place on the slice for networks. */
  points = new Float64Array(0);
  losses = new Float64Array(0);
  gradientNorms = new Float64Array(0);
  /** Gradients and Hessian-vector products until each point. */
  work = new Float64Array(0);
  lambdaMin = new Float64Array(0);
  lambdaMax = new Float64Array(0);
  sharpness = new Float64Array(0);
  limits = new Float64Array(0);
  /** Distance from the slice; 0 for surfaces. */
  offPlane = new Float64Array(0);
  /** Loss over the samples kept for testing; NaN where there are none. */
  testLosses = new Float64Array(0);
  /** Pairs (step, η from that step on). */
  readonly rates: number[] = [];
  /** Triples (step, iterations, residual) of inner solves. */
  readonly solves: number[] = [];
  /** What step k + 1 saw of the loss before it moved; empty where all steps see the whole. */
  readonly batchLosses: number[] = [];
  /** Rows of 3 (step, drawn point): inner points of steps. */
  path: number[] = [];
  /** Rows of 1 + p (step, θ): the same in full where that is not where they are drawn, else empty. */
  readonly fullPath: number[] = [];
  /** Undefined while the run goes on. */
  outcome: Outcome | undefined;
  convergedAt: number | null = null;
  lastStep = -1;
  evaluations: Evaluations | undefined;
  private readonly pieces: Piece[] = [];

  append(frame: RunFrame): void {
    this.version++;
    const { block } = frame;
    const from = this.count;
    const count = block.count;
    this.reserve(from + count);
    this.steps.set(block.steps.subarray(0, count), from);
    const sliced = frame.planePath !== undefined;
    this.points.set(sliced ? frame.plane : block.points.subarray(0, 2 * count), 2 * from);
    if (sliced) this.offPlane.set(frame.offPlane, from);
    if (frame.testLosses.length > 0) this.testLosses.set(frame.testLosses, from);
    else this.testLosses.fill(Number.NaN, from, from + count);
    this.losses.set(block.losses.subarray(0, count), from);
    this.gradientNorms.set(block.gradientNorms.subarray(0, count), from);
    this.work.set(block.work.subarray(0, count), from);
    this.sharpness.set(frame.sharpness, from);
    this.limits.set(frame.limits, from);
    const k = count > 0 ? frame.eigenvalues.length / count : 0;
    for (let i = 0; i < count; i++) {
      this.lambdaMin[from + i] = k > 0 ? frame.eigenvalues[i * k] : Number.NaN;
      this.lambdaMax[from + i] = k > 0 ? frame.eigenvalues[i * k + k - 1] : Number.NaN;
    }
    for (const value of block.rates) this.rates.push(value);
    for (const value of block.solves) this.solves.push(value);
    for (const value of block.batchLosses) this.batchLosses.push(value);
    for (const value of frame.planePath ?? block.path) this.path.push(value);
    if (sliced) for (const value of block.path) this.fullPath.push(value);
    if (sliced && count > 0) {
      const { dimension } = block;
      const points = block.points.subarray(0, count * dimension);
      this.pieces.push({ from, dimension, points, eigenvalues: frame.eigenvalues, kept: k });
    }
    this.count = from + count;
    if (count > 0) this.lastStep = block.steps[count - 1];
  }

  /** θ of recorded point i, length p; a view. */
  thetaAt(i: number): Float64Array {
    const piece = this.pieceOf(i);
    if (piece === undefined) return this.points.subarray(2 * i, 2 * i + 2);
    const at = (i - piece.from) * piece.dimension;
    return piece.points.subarray(at, at + piece.dimension);
  }

  /** The eigenvalues kept of recorded point i, ascending: λmin and λmax or all; NaN where not computed. A copy. */
  eigenvaluesAt(i: number): Float64Array {
    const piece = this.pieceOf(i);
    if (piece === undefined || piece.kept === 0) return Float64Array.of(this.lambdaMin[i], this.lambdaMax[i]);
    const at = (i - piece.from) * piece.kept;
    return piece.eigenvalues.slice(at, at + piece.kept);
  }

  /** Draws all points so far on another slice. */
  place({ plane, offPlane, planePath }: SliceFrame["placed"][number]): void {
    this.version++;
    this.points.set(plane);
    this.offPlane.set(offPlane);
    this.path = [...planePath];
  }

  end(summary: RunSummary): void {
    this.outcome = summary.outcome;
    this.convergedAt = summary.convergedAt;
    this.lastStep = summary.lastStep;
    this.evaluations = summary.evaluations;
  }

  /** Index of the last recorded point at or before `step`; −1 when there is none. */
  indexAt(step: number): number {
    let low = 0;
    let high = this.count - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      if (this.steps[middle] <= step) low = middle + 1;
      else high = middle - 1;
    }
    return high;
  }

  private pieceOf(i: number): Piece | undefined {
    let low = 0;
    let high = this.pieces.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      if (this.pieces[middle].from <= i) low = middle + 1;
      else high = middle - 1;
    }
    return this.pieces[high];
  }

  private reserve(length: number): void {
    const capacity = this.losses.length;
    if (length <= capacity) return;
    const next = Math.max(length, capacity * 2, 256);
    const grow = (old: Float64Array<ArrayBuffer>, width = 1) => {
      const grown = new Float64Array(next * width);
      grown.set(old);
      return grown;
    };
    const steps = new Uint32Array(next);
    steps.set(this.steps);
    this.steps = steps;
    this.points = grow(this.points, 2);
    this.offPlane = grow(this.offPlane);
    this.testLosses = grow(this.testLosses);
    this.losses = grow(this.losses);
    this.gradientNorms = grow(this.gradientNorms);
    this.work = grow(this.work);
    this.lambdaMin = grow(this.lambdaMin);
    this.lambdaMax = grow(this.lambdaMax);
    this.sharpness = grow(this.sharpness);
    this.limits = grow(this.limits);
  }
}

/** All trajectories of one experiment, as they arrive. */
export class Race {
  /** Complete ones may be those of the race before, where their runs are. */
  readonly trajectories: Trajectory[];
  /** Steps the experiment asks for. */
  readonly steps: number;
  /** What a network's points are drawn on; undefined for surfaces, which are their own slices. */
  slice: Slice | undefined;
  /** 16 hex digits, once everything has arrived. */
  digest: string | undefined;
  /** The number by which the engine's worker knows this race, once it is complete. */
  kept: number | undefined;
  /** The share of a network's ways, all together, that lies in the plane they are drawn on; once it is complete. */
  explained: number | undefined;
  private before: Race | undefined;

  /** `before`: the race that the engine is told of as held. */
  constructor(runs: number, steps: number, before?: Race) {
    this.trajectories = Array.from({ length: runs }, () => new Trajectory());
    this.steps = steps;
    this.before = before;
  }

  /** Everything has arrived. */
  complete({ digest, kept, explained }: Answers["race"]): void {
    this.digest = digest;
    this.kept = kept;
    this.explained = explained;
    this.before = undefined;
  }

  /** Takes in what the engine sends. */
  add(part: RacePart): void {
    if ("slice" in part) {
      this.slice = part.slice;
      for (const placed of part.placed) this.trajectories[placed.run].place(placed);
    } else if ("same" in part) {
      const known = this.before?.trajectories[part.same];
      if (known === undefined) throw new Error(`run ${part.run}: expected a race that has it`);
      this.trajectories[part.run] = known;
    } else if ("block" in part) this.trajectories[part.run].append(part);
    else this.trajectories[part.run].end(part);
  }
}
