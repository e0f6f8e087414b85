import { numberOf, type ParameterValues } from "../math/parameter.ts";
import { randomStream } from "../math/random.ts";
import { norm2 } from "../math/vector.ts";
import type { Objective, PlaneObjective } from "../objectives/objective.ts";
import type { Drive, OptimizerState, ScheduleState } from "../optimizers/optimizer.ts";
import type { Block } from "./block.ts";
import { Perturbation } from "./perturbation.ts";
import { PlaneWalk, TINY_SQUARE } from "./planeWalk.ts";
import type { Outcome, RunSetup } from "./runSetup.ts";
import { type Evaluations, StepObjective } from "./stepObjective.ts";

/**
 * Steps that a method takes in one call. Called often, its loop is compiled as a whole function; called once, V8 replaces
 * it while it runs and then keeps each of the loop's numbers in an object of its own.
 */
const STRIDE = 64;

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
  eta = 0;
  /** Undefined while the run goes on. */
  outcome: Outcome | undefined;
  /** Index of the last good point; −1 when the start itself is not finite. */
  lastStep = -1;

  private readonly setup: RunSetup;
  private readonly every: number;
  private readonly tolerance: number;
  private readonly perturbation: Perturbation;
  /** ∇f of the whole objective at θ. */
  private readonly wholeGradient: Float64Array;
  /** The step's own gradient where it differs from the whole one. */
  private readonly stepGradient: Float64Array;
  /** The last good point, kept only where not every point is recorded. */
  private readonly lastGood: Float64Array;
  private whole: Objective;
  private block!: Block;
  private parameters: ParameterValues;
  private schedule: ScheduleState | undefined;
  private baseRate = 0;
  /** The step sees the whole objective as it is: no batch, noise, clipping or decay. */
  private plain = true;
  private changesDone = 0;
  private wholeValue = 0;
  private gradientNorm = 0;
  private lastAbove = -1;
  private lastRecorded = -1;
  private lastRate = Number.NaN;
  /** The landscape changes from step to step. */
  private readonly moving: boolean;
  /** The optimizer asks for nothing beyond the one gradient that every step begins with. */
  private readonly oneGradient: boolean;
  /** A step begins with nothing to prepare: plain, at a constant rate. */
  private simple = true;
  /** Points go straight into the block, and `complete` fills in the rest. */
  private direct = false;
  private stepValue = 0;
  /** The short way, where landscape and method have one. */
  private readonly plane: PlaneWalk | undefined;

  constructor(setup: RunSetup) {
    const { landscape, optimizer, parameters, start, seed, occurrence } = setup;
    const p = landscape.dimension;
    this.setup = setup;
    this.moving = !landscape.fixed;
    this.every = setup.record.every;
    this.oneGradient = optimizer.gradientsPerStep === 1;
    this.tolerance = setup.record.tolerance;
    this.dimension = p;
    this.theta = Float64Array.from(start);
    this.lastGood = Float64Array.from(start);
    this.wholeGradient = new Float64Array(p);
    this.stepGradient = new Float64Array(p);
    this.gradient = this.wholeGradient;
    this.whole = landscape.whole(0);
    this.perturbation = new Perturbation(p, randomStream(seed, `noise/${occurrence}`));
    this.objective = new StepObjective(this.whole, this.perturbation);
    if (landscape.fixed) this.objective.standStill();
    this.state = optimizer.create(p, parameters, randomStream(seed, `${optimizer.id}/${occurrence}`));
    const { slope } = this.whole as Partial<PlaneObjective>;
    this.plane = slope && setup.walk && new PlaneWalk({ slope });
    this.parameters = parameters;
    this.adopt();
    this.schedule = setup.schedule?.(this.baseRate);
  }

  /** What the optimizer has asked for so far: one gradient for every step begun, and whatever else it evaluated. */
  get evaluations(): Evaluations {
    const asked = this.objective.evaluations;
    return { ...asked, gradients: asked.gradients + this.stepsBegun };
  }

  /** The first step from which ‖∇f‖ stayed at or below the tolerance; null while it has not. */
  get convergedAt(): number | null {
    return this.lastAbove < this.lastStep ? this.lastAbove + 1 : null;
  }

  get step(): number {
    return this.lastStep;
  }

  get value(): number {
    return this.plain ? this.wholeValue : this.stepValue;
  }

  /**
   * Takes up to `count` steps, or a part of one that takes long, appending to `block` until it is full. Returns true when the run has ended and all of it is
   * recorded. A full block has to be exchanged for an empty one before the next call.
   */
  advance(block: Block, count: number): boolean {
    this.block = block;
    this.direct = this.every === 1 && !this.moving && this.oneGradient && block.preconditioners.length === 0;
    const first = block.count;
    if (this.lastStep < 0 && this.outcome === undefined) this.finish();
    let left = count;
    while (this.outcome === undefined && left > 0 && block.count < block.capacity) {
      const before = this.lastStep;
      // Others may have asked the landscape for other steps since.
      if (this.state.busy && this.moving) this.objective.see(this.setup.landscape.at(this.step));
      this.applyChanges(before);
      const segmentEnd = this.setup.changes[this.changesDone]?.step ?? this.setup.steps;
      const most = Math.min(left, segmentEnd - before, this.setup.steps - before, STRIDE);
      if (this.direct && this.simple && this.plane !== undefined) this.walk(this.plane, most);
      else this.state.advance(this, most);
      left -= this.lastStep - before;
      if (this.state.busy) break;
      if (this.outcome === undefined && this.lastStep >= this.setup.steps) this.outcome = "completed";
    }
    if (this.direct) this.complete(first);
    else if (this.outcome !== undefined && this.lastRecorded < this.lastStep && block.count < block.capacity)
      this.write(this.outcome === "diverged" || this.outcome === "left-grid" ? this.lastGood : this.theta);
    return this.outcome !== undefined && this.lastRecorded === this.lastStep;
  }

  begin(): void {
    if (!this.simple) this.prepare();
  }

  // The hot path: 8 × 100 000 steps would spend half their time here, so all that is rare stands in functions of its own,
  // and what `complete` can work out later is left to it.
  finish(): boolean {
    const { theta, wholeGradient } = this;
    if (this.moving) this.whole = this.setup.landscape.whole(this.lastStep + 1);
    const value = this.whole.gradient(theta, wholeGradient);
    let square: number;
    let sum: number;
    if (this.dimension === 2) {
      const gx = wholeGradient[0];
      const gy = wholeGradient[1];
      square = gx * gx + gy * gy;
      sum = value + theta[0] + theta[1] + square;
    } else {
      square = 0;
      sum = value;
      for (let j = 0; j < theta.length; j++) {
        square += wholeGradient[j] * wholeGradient[j];
        sum += theta[j];
      }
      sum += square;
    }
    let norm: number;
    // Not finite, or finite numbers whose squares or sum leave the range of doubles.
    if (!(sum - sum === 0 && square > TINY_SQUARE)) {
      if (!this.isFinite(value)) {
        this.outcome = this.leftGrid(value) ? "left-grid" : "diverged";
        return false;
      }
      norm = norm2(wholeGradient);
    } else norm = Math.sqrt(square);
    this.wholeValue = value;
    this.gradientNorm = norm;
    this.lastStep++;
    if (!this.direct) return this.arrive();
    const { block } = this;
    const i = block.count++;
    if (this.dimension === 2) {
      block.points[2 * i] = theta[0];
      block.points[2 * i + 1] = theta[1];
    } else block.points.set(theta, i * theta.length);
    block.losses[i] = value;
    block.gradientNorms[i] = norm;
    return i + 1 < block.capacity;
  }

  fail(outcome: "solve-failed"): void {
    this.outcome = this.setup.landscape.bounded && this.objective.strayed ? "left-grid" : outcome;
  }

  noteSolve(iterations: number, residual: number): void {
    this.block.solves.push(this.step, iterations, residual);
  }

  notePath(point: Float64Array): void {
    this.block.path.push(this.step);
    for (let j = 0; j < point.length; j++) this.block.path.push(point[j]);
  }

  /**
   * Whether a step ended where nothing is known of the loss, or came to no number because it asked about such a point on
   * its way.
   */
  private leftGrid(value: number): boolean {
    if (!this.setup.landscape.bounded) return false;
    return this.theta.every(Number.isFinite) ? Number.isNaN(value) : this.objective.strayed;
  }

  /** Up to `count` steps over the plane; afterwards everything stands as after steps of the long way. */
  private walk(plane: PlaneWalk, count: number): void {
    const { block, theta, wholeGradient } = this;
    const first = block.count;
    plane.enter(block, theta, wholeGradient, this.eta);
    this.setup.walk?.(plane, count, this.state.memory ?? [], this.parameters);
    if (plane.lost) this.outcome = "diverged";
    const last = block.count - 1;
    if (last < first) return;
    theta[0] = block.points[2 * last];
    theta[1] = block.points[2 * last + 1];
    wholeGradient.set(plane.slope);
    this.wholeValue = block.losses[last];
    this.gradientNorm = block.gradientNorms[last];
    this.lastStep += block.count - first;
  }

  private isFinite(value: number): boolean {
    let zero = value * 0;
    for (let j = 0; j < this.theta.length; j++) zero += this.theta[j] * 0 + this.wholeGradient[j] * 0;
    return zero === 0;
  }

  /** Fills in what follows from the position alone for the points written directly since row `first`. */
  private complete(first: number): void {
    const { block, tolerance } = this;
    const { count } = block;
    const offset = this.lastStep - (count - 1);
    for (let i = first; i < count; i++) {
      block.steps[i] = offset + i;
      block.work[i] = offset + i;
    }
    let above = count - 1;
    while (above >= first && block.gradientNorms[above] <= tolerance) above--;
    if (above >= first) this.lastAbove = offset + above;
    this.lastRecorded = this.lastStep;
  }

  /** Books the point just reached. One that is not recorded is kept aside, as it may turn out to be the last. */
  private arrive(): boolean {
    const { theta, lastStep, every } = this;
    if (this.gradientNorm > this.tolerance) this.lastAbove = lastStep;
    if (every !== 1) this.lastGood.set(theta);
    if (lastStep % every !== 0 && lastStep !== this.setup.steps) return true;
    this.write(theta);
    return this.block.count < this.block.capacity;
  }

  /** Records the last good point, which is `theta`. */
  private write(theta: Float64Array): void {
    const { block, lastStep } = this;
    const { gradients, hessianVectors } = this.objective.evaluations;
    const i = block.count++;
    const from = i * theta.length;
    block.points.set(theta, from);
    block.steps[i] = lastStep;
    block.losses[i] = this.wholeValue;
    block.gradientNorms[i] = this.gradientNorm;
    block.work[i] = lastStep + gradients + hessianVectors;
    if (block.preconditioners.length > 0)
      this.state.preconditioner?.(block.preconditioners.subarray(from, from + theta.length));
    this.lastRecorded = lastStep;
  }

  /** The number of steps begun: those taken, and the one in which the run ended before its time. */
  private get stepsBegun(): number {
    const cutShort = this.outcome !== undefined && this.outcome !== "completed" && this.lastStep >= 0;
    return Math.max(0, this.lastStep) + (cutShort ? 1 : 0);
  }

  private applyChanges(step: number): void {
    const { changes } = this.setup;
    if (changes[this.changesDone]?.step <= step) {
      const merged: Record<string, ParameterValues[string]> = { ...this.parameters };
      while (changes[this.changesDone]?.step <= step) Object.assign(merged, changes[this.changesDone++].parameters);
      const oldRate = this.baseRate;
      this.parameters = merged;
      this.state.configure(merged);
      this.adopt();
      if (this.baseRate !== oldRate) this.schedule?.rebase(this.baseRate);
    }
    if (this.schedule === undefined) this.noteRate();
  }

  /** Reads the common rows from the parameters in force. */
  private adopt(): void {
    const { parameters, setup, perturbation } = this;
    this.baseRate = numberOf(parameters, "learningRate");
    perturbation.adopt(parameters, setup.optimizer.decoupledDecay === true);
    this.plain = !perturbation.active && !this.moving;
    this.simple = this.plain && setup.schedule === undefined && !setup.landscape.bounded;
    this.eta = this.baseRate;
    this.gradient = this.plain ? this.wholeGradient : this.stepGradient;
  }

  /** Sets this step's learning rate, and its own value and gradient where they differ from the whole ones. */
  private prepare(): void {
    const { objective, perturbation, stepGradient, setup, theta, schedule } = this;
    if (schedule !== undefined && !(setup.optimizer.firstRateOnly && this.step > 0)) {
      this.eta = schedule.rate(this.step, this.wholeValue, this.gradientNorm);
      this.noteRate();
    }
    objective.strayed = false;
    if (this.plain) return;
    let value = this.wholeValue;
    if (this.moving) {
      const seen = setup.landscape.at(this.step);
      objective.see(seen);
      // Without batches the step sees what was just recorded.
      if (seen === this.whole) stepGradient.set(this.wholeGradient);
      else {
        value = seen.gradient(theta, stepGradient);
        this.block.batchLosses.push(value);
      }
    } else stepGradient.set(this.wholeGradient);
    this.stepValue = perturbation.active ? perturbation.draw(value, theta, stepGradient) : value;
  }

  /** η of the step that begins, where it differs from the step before. */
  private noteRate(): void {
    if (this.eta === this.lastRate) return;
    this.lastRate = this.eta;
    this.block.rates.push(this.step, this.eta);
  }
}
