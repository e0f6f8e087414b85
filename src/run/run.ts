import type { ParameterValues } from "../math/parameter.ts";
import { type RandomStream, randomStream } from "../math/random.ts";
import { norm2 } from "../math/vector.ts";
import type { Landscape, Objective } from "../objectives/objective.ts";
import type { Drive, Optimizer, OptimizerState, ScheduleState } from "../optimizers/optimizer.ts";
import type { Block } from "./block.ts";
import { type Evaluations, StepObjective } from "./stepObjective.ts";

/** How a run ended. `left-grid`: the next iterate lay outside an imported grid. */
export type Outcome = "completed" | "diverged" | "solve-failed" | "left-grid";

/** From step `step` (zero-based) on, these hyperparameters hold; a changed `learningRate` becomes the schedule's base. */
export interface Change {
  readonly step: number;
  readonly parameters: ParameterValues;
}

export interface RunSetup {
  readonly landscape: Landscape;
  readonly optimizer: Optimizer;
  /** Validated, defaults filled in, the common rows included. */
  readonly parameters: ParameterValues;
  /** Absent: the learning rate stays as it is. */
  readonly schedule?: (learningRate: number) => ScheduleState;
  /** In ascending order of step. */
  readonly changes: readonly Change[];
  readonly start: Float64Array;
  readonly steps: number;
  readonly seed: number;
  /**
   * 0 for the first run of its optimizer, 1 for the second, …: names the run's random streams, so that first runs of
   * different methods meet the same noise (a fair race) and twins meet different noise (an ensemble).
   */
  readonly occurrence: number;
  readonly record: { readonly every: number; readonly tolerance: number };
}

/** PyTorch's clip_grad_norm_ adds this to the norm. */
const CLIP_EPSILON = 1e-6;

/**
 * One optimizer on its way down. `advance` takes steps and fills blocks; between two calls everything there is to know is
 * in fields, so a run can be abandoned or continued at any step. Within a step: gradient → noise → clipping → weight
 * decay → update. Recording every `every`-th point plus the first and the last costs no counted evaluation.
 */
export class Run implements Drive {
  readonly theta: Float64Array;
  readonly objective: StepObjective;
  readonly dimension: number;
  readonly state: OptimizerState;
  gradient: Float64Array;
  value = 0;
  eta = 0;
  step = 0;
  /** Undefined while the run goes on. */
  outcome: Outcome | undefined;
  /** Index of the last good point; −1 when the start itself is not finite. */
  lastStep = -1;

  private readonly setup: RunSetup;
  private readonly every: number;
  private readonly tolerance: number;
  private readonly noise: RandomStream;
  /** ∇f of the whole objective at θ. */
  private readonly wholeGradient: Float64Array;
  /** The step's own gradient where it differs from the whole one. */
  private readonly stepGradient: Float64Array;
  /** Scratch: gradient plus noise. */
  private readonly noisy: Float64Array;
  /** The last good point, kept only where not every point is recorded. */
  private readonly lastGood: Float64Array;
  private whole: Objective;
  private block!: Block;
  private parameters: ParameterValues;
  private schedule: ScheduleState | undefined;
  private baseRate = 0;
  private noiseLevel = 0;
  private clipNorm = Number.POSITIVE_INFINITY;
  private decay = 0;
  /** The step sees the whole objective as it is: no batch, noise, clipping or decay. */
  private plain = true;
  private changesDone = 0;
  private wholeValue = 0;
  private gradientNorm = 0;
  private lastAbove = -1;
  private lastRecorded = -1;
  private lastRate = Number.NaN;

  constructor(setup: RunSetup) {
    const { landscape, optimizer, parameters, start, seed, occurrence } = setup;
    const p = landscape.dimension;
    this.setup = setup;
    this.every = setup.record.every;
    this.tolerance = setup.record.tolerance;
    this.dimension = p;
    this.theta = Float64Array.from(start);
    this.lastGood = Float64Array.from(start);
    this.wholeGradient = new Float64Array(p);
    this.stepGradient = new Float64Array(p);
    this.noisy = new Float64Array(p);
    this.gradient = this.wholeGradient;
    this.whole = landscape.whole(0);
    this.objective = new StepObjective(this.whole);
    this.noise = randomStream(seed, `noise/${occurrence}`);
    this.state = optimizer.create(p, parameters, randomStream(seed, `${optimizer.id}/${occurrence}`));
    this.parameters = parameters;
    this.adopt();
    this.schedule = setup.schedule?.(this.baseRate);
  }

  get evaluations(): Evaluations {
    return this.objective.evaluations;
  }

  /** The first step from which ‖∇f‖ stayed at or below the tolerance; null while it has not. */
  get convergedAt(): number | null {
    return this.lastAbove < this.lastStep ? this.lastAbove + 1 : null;
  }

  /**
   * Takes up to `count` steps, appending to `block` until it is full. Returns true when the run has ended and all of it is
   * recorded. A full block has to be exchanged for an empty one before the next call.
   */
  advance(block: Block, count: number): boolean {
    this.block = block;
    if (this.lastStep < 0 && this.outcome === undefined) this.begins();
    let left = count;
    while (this.outcome === undefined && left > 0 && block.count < block.capacity) {
      const before = this.lastStep;
      this.applyChanges(before);
      const segmentEnd = this.setup.changes[this.changesDone]?.step ?? this.setup.steps;
      this.state.advance(this, Math.min(left, segmentEnd - before, this.setup.steps - before));
      left -= this.lastStep - before;
      if (this.outcome === undefined && this.lastStep >= this.setup.steps) this.outcome = "completed";
    }
    if (this.outcome !== undefined && this.lastRecorded < this.lastStep && block.count < block.capacity)
      this.write(this.outcome === "diverged" ? this.lastGood : this.theta);
    return this.outcome !== undefined && this.lastRecorded === this.lastStep;
  }

  begin(): void {
    this.step = this.lastStep;
    this.eta =
      this.schedule === undefined ? this.baseRate : this.schedule.rate(this.step, this.wholeValue, this.gradientNorm);
    if (this.plain) {
      this.objective.evaluations.gradients++;
      this.value = this.wholeValue;
    } else this.prepare();
  }

  finish(): boolean {
    const { theta, wholeGradient } = this;
    if (!this.setup.landscape.fixed) this.whole = this.setup.landscape.whole(this.lastStep + 1);
    const value = this.whole.gradient(theta, wholeGradient);
    let square = 0;
    let zero = value * 0;
    for (let j = 0; j < theta.length; j++) {
      const g = wholeGradient[j];
      square += g * g;
      zero += theta[j] * 0 + g * 0;
    }
    if (zero !== 0) {
      this.outcome = "diverged";
      return false;
    }
    this.wholeValue = value;
    // Squares leave the range of doubles long before norms do.
    this.gradientNorm =
      square < 1e-290 || square === Number.POSITIVE_INFINITY ? norm2(wholeGradient) : Math.sqrt(square);
    return this.arrive();
  }

  fail(outcome: "solve-failed"): void {
    this.outcome = outcome;
  }

  noteSolve(iterations: number, residual: number): void {
    this.block.solves.push(this.step, iterations, residual);
  }

  notePath(point: Float64Array): void {
    this.block.path.push(this.step);
    for (let j = 0; j < point.length; j++) this.block.path.push(point[j]);
  }

  /** θ, its loss and gradient are good: book the point. */
  private arrive(): boolean {
    const step = ++this.lastStep;
    if (this.gradientNorm > this.tolerance) this.lastAbove = step;
    const block = this.block;
    if (this.eta !== this.lastRate && step > 0) {
      this.lastRate = this.eta;
      block.rates.push(step - 1, this.eta);
    }
    if (this.every === 1) this.write(this.theta);
    else {
      this.lastGood.set(this.theta);
      if (step % this.every === 0 || step === this.setup.steps) this.write(this.theta);
    }
    return block.count < block.capacity;
  }

  private write(theta: Float64Array): void {
    const block = this.block;
    const i = block.count++;
    const p = theta.length;
    for (let j = 0; j < p; j++) block.points[i * p + j] = theta[j];
    block.steps[i] = this.lastStep;
    block.losses[i] = this.wholeValue;
    block.gradientNorms[i] = this.gradientNorm;
    const { gradients, hessianVectors } = this.objective.evaluations;
    block.work[i] = gradients + hessianVectors;
    if (block.preconditioners.length > 0)
      this.state.preconditioner?.(block.preconditioners.subarray(i * p, (i + 1) * p));
    this.lastRecorded = this.lastStep;
  }

  /** The start is point 0: looked at, not stepped to. */
  private begins(): void {
    this.finish();
  }

  private applyChanges(step: number): void {
    const { changes } = this.setup;
    const before = this.changesDone;
    const merged: Record<string, ParameterValues[string]> = { ...this.parameters };
    while (this.changesDone < changes.length && changes[this.changesDone].step <= step)
      Object.assign(merged, changes[this.changesDone++].parameters);
    if (this.changesDone === before) return;
    const oldRate = this.baseRate;
    this.parameters = merged;
    this.state.configure(merged);
    this.adopt();
    if (this.baseRate !== oldRate) this.schedule?.rebase(this.baseRate);
  }

  /** Reads the common rows from the parameters in force. */
  private adopt(): void {
    const { parameters, setup, objective } = this;
    const positive = (id: string, otherwise: number) => {
      const value = parameters[id];
      return typeof value === "number" ? value : otherwise;
    };
    this.baseRate = positive("learningRate", 0);
    this.noiseLevel = positive("noise", 0);
    this.clipNorm = positive("clipNorm", Number.POSITIVE_INFINITY);
    this.decay = setup.optimizer.decoupledDecay ? 0 : positive("weightDecay", 0);
    const tilted = this.noiseLevel > 0 || this.clipNorm < Number.POSITIVE_INFINITY || this.decay > 0;
    this.plain = !tilted && setup.landscape.fixed;
    this.gradient = this.plain ? this.wholeGradient : this.stepGradient;
    objective.tilted = tilted;
    objective.decay = this.decay;
    objective.scale = 1;
    objective.noise.fill(0);
  }

  /** Draws this step's noise, decides its clipping, and leaves the step's own value and gradient. */
  private prepare(): void {
    const { objective, stepGradient, setup, theta } = this;
    let value = this.wholeValue;
    if (setup.landscape.fixed) {
      objective.evaluations.gradients++;
      stepGradient.set(this.wholeGradient);
    } else {
      const seen = setup.landscape.at(this.step);
      objective.see(seen);
      objective.evaluations.gradients++;
      value = seen.gradient(theta, stepGradient);
    }
    if (!objective.tilted) {
      this.value = value;
      return;
    }
    const { noise } = objective;
    if (this.noiseLevel > 0) for (let j = 0; j < noise.length; j++) noise[j] = this.noiseLevel * this.noise.normal();
    objective.scale = 1;
    if (this.clipNorm < Number.POSITIVE_INFINITY) {
      const { noisy } = this;
      for (let j = 0; j < noise.length; j++) noisy[j] = stepGradient[j] + noise[j];
      objective.scale = Math.min(1, this.clipNorm / (norm2(noisy) + CLIP_EPSILON));
    }
    this.value = objective.tiltGradient(value, theta, stepGradient);
  }
}
