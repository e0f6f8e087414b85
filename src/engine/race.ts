import type { Outcome } from "../run/runSetup.ts";
import type { Evaluations } from "../run/stepObjective.ts";
import type { RunFrame, RunSummary } from "./protocol.ts";

/**
 * One run's trajectory on the page: append-only typed arrays that grow by doubling. Filled by the engine, read in the
 * frame loop. The arrays are replaced when they grow, so read them afresh through the object.
 */
export class Trajectory {
  readonly dimension: number;
  /** Recorded points. */
  count = 0;
  steps = new Uint32Array(0);
  /** Row-major, capacity × dimension. */
  points = new Float64Array(0);
  losses = new Float64Array(0);
  gradientNorms = new Float64Array(0);
  /** Gradients and Hessian-vector products until each point. */
  work = new Float64Array(0);
  lambdaMin = new Float64Array(0);
  lambdaMax = new Float64Array(0);
  sharpness = new Float64Array(0);
  limits = new Float64Array(0);
  /** Pairs (step, η from that step on). */
  readonly rates: number[] = [];
  /** Triples (step, iterations, residual) of inner solves. */
  readonly solves: number[] = [];
  /** Rows of 1 + dimension (step, θ): inner points of steps. */
  readonly path: number[] = [];
  /** Undefined while the run goes on. */
  outcome: Outcome | undefined;
  convergedAt: number | null = null;
  lastStep = -1;
  evaluations: Evaluations | undefined;

  constructor(dimension: number) {
    this.dimension = dimension;
  }

  append(frame: RunFrame): void {
    const { block } = frame;
    const from = this.count;
    const count = block.count;
    this.reserve(from + count);
    this.steps.set(block.steps.subarray(0, count), from);
    this.points.set(block.points.subarray(0, count * this.dimension), from * this.dimension);
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
    for (const value of block.path) this.path.push(value);
    this.count = from + count;
    if (count > 0) this.lastStep = block.steps[count - 1];
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
    this.points = grow(this.points, this.dimension);
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
  readonly trajectories: readonly Trajectory[];
  /** Steps the experiment asks for. */
  readonly steps: number;
  /** 16 hex digits, once everything has arrived. */
  digest: string | undefined;

  constructor(runs: number, dimension: number, steps: number) {
    this.trajectories = Array.from({ length: runs }, () => new Trajectory(dimension));
    this.steps = steps;
  }
}
