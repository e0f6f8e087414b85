import type { Loss } from "../losses/loss.ts";
import type { ExpectedDropout } from "./expectedDropout.ts";
import type { Stage } from "./stage.ts";
import { Wire } from "./wire.ts";

/** What is known about the θ seen last: nothing, the forward pass, or the backward pass too. */
const NOTHING = 0;
const FORWARD = 1;
const BACKWARD = 2;

/**
 * A chain of stages at work on a batch: forward, loss, backward, and the passes of rates for Hessian-vector and
 * Gauss–Newton products (Pearlmutter 1994; Schraudolph 2002, §3). What was worked out at a θ is kept for the next call
 * at the same θ.
 */
export class ChainPasses {
  readonly stages: readonly Stage[];
  /** wires[s] goes into stage s, wires[s + 1] comes out of it. */
  readonly wires: readonly Wire[];
  readonly targets: Float64Array;
  private readonly loss: Loss;
  private readonly outputs: number;
  private readonly expected: ExpectedDropout | undefined;
  private readonly totals: Float64Array;
  private readonly totalRates: Float64Array;
  private readonly totalHessian: Float64Array;
  private readonly memo: Float64Array;
  private readonly slope: Float64Array;
  private readonly theta: Float64Array;
  private known = NOTHING;
  private lossValue = Number.NaN;
  /** Samples that the loss is taken over. */
  private measured = 0;
  private scale = 0;

  /**
   * For up to `capacity` samples in the stages and `measured` in the loss. `inputs` and `targets` are per sample; `p` is
   * the number of parameters.
   */
  constructor(
    stages: readonly Stage[],
    loss: Loss,
    shape: {
      readonly inputs: number;
      readonly targets: number;
      readonly capacity: number;
      readonly measured: number;
      readonly p: number;
    },
    expected?: ExpectedDropout,
  ) {
    const { inputs, targets, capacity, measured, p } = shape;
    this.stages = stages;
    this.loss = loss;
    this.expected = expected;
    this.wires = [inputs, ...stages.map(({ width }) => width)].map((width) => new Wire(width * capacity));
    this.outputs = stages[stages.length - 1].width;
    this.targets = new Float64Array(targets * measured);
    this.totals = new Float64Array(loss.sums);
    this.totalRates = new Float64Array(loss.sums);
    this.totalHessian = new Float64Array(loss.sums * loss.sums);
    this.memo = new Float64Array(this.outputs * measured);
    this.slope = new Float64Array(loss.coupling ? this.outputs * measured : 0);
    this.theta = new Float64Array(p);
  }

  get last(): Wire {
    return this.wires[this.wires.length - 1];
  }

  /** To be called when samples have changed: so many in the stages, so many leading ones, so many in the loss. */
  refresh(count: number, leading: number, measured: number): void {
    for (const stage of this.stages) stage.resize(count, leading);
    this.measured = measured;
    this.scale = this.loss.scale(measured, this.outputs);
    this.expected?.resize(count, this.scale);
    this.known = NOTHING;
  }

  /** To be called when a stage was changed from outside. */
  forget(): void {
    this.known = NOTHING;
  }

  forward(theta: Float64Array): void {
    const { stages, wires } = this;
    for (let s = 0; s < stages.length; s++) stages[s].forward(theta, wires[s].value, wires[s + 1].value);
  }

  value(theta: Float64Array): number {
    if (this.knows(theta, FORWARD)) return this.lossValue;
    const { loss, totals, targets, outputs, measured, expected } = this;
    this.forward(theta);
    totals.fill(0);
    loss.tally(this.last.value, 0, targets, 0, outputs, measured, totals);
    this.lossValue = loss.value(totals, this.scale);
    if (expected !== undefined) this.lossValue += expected.value(theta, this.wires);
    this.remember(theta, FORWARD);
    return this.lossValue;
  }

  /** Writes ∂L/∂θ into `out`; returns L. */
  gradient(theta: Float64Array, out: Float64Array): number {
    const value = this.value(theta);
    out.fill(0);
    this.backward(theta, out);
    this.remember(theta, BACKWARD);
    return value;
  }

  /** Passes at θ through to where second derivatives begin. */
  linearise(theta: Float64Array): void {
    if (this.knows(theta, BACKWARD)) return;
    this.value(theta);
    this.backward(theta, undefined);
    this.remember(theta, BACKWARD);
  }

  /**
   * After `linearise`: adds ∇²L·v to `out`, or without `exact` the Gauss–Newton product. With `only` v is 0 outside that
   * stage, and no parameter below it is written.
   */
  addProduct(theta: Float64Array, v: Float64Array, out: Float64Array, exact: boolean, only?: number): void {
    const { stages, wires, expected } = this;
    const lowest = only ?? 0;
    const moved = (s: number) => (only === undefined || s === only ? v : undefined);
    for (let s = lowest; s < stages.length; s++)
      stages[s].rateForward(theta, moved(s), s === lowest ? undefined : wires[s].rate, wires[s + 1].rate);
    this.bendOutputs();
    expected?.rates(theta, v, exact, out);
    for (let s = stages.length - 1; s >= lowest; s--) {
      const below = s > lowest ? wires[s].rateAdjoint : undefined;
      stages[s].pullBack(theta, wires[s + 1].rateAdjoint, below, out);
      if (exact) stages[s].bend(moved(s), wires[s + 1].adjoint, below, out);
      if (below !== undefined) expected?.addRateAdjoint(s, below);
    }
  }

  private backward(theta: Float64Array, gradient: Float64Array | undefined): void {
    const { stages, wires, loss, last, targets, outputs, measured, totals, scale, memo, expected } = this;
    loss.delta(last.value, 0, targets, 0, outputs, measured, totals, scale, memo, last.adjoint);
    if (gradient !== undefined) expected?.addGradient(theta, gradient);
    for (let s = stages.length - 1; s >= 0; s--) {
      const below = s > 0 ? wires[s].adjoint : undefined;
      stages[s].pullBack(theta, wires[s + 1].adjoint, below, gradient);
      if (below !== undefined) expected?.addAdjoint(s, below);
    }
  }

  /** The rate of ∂L/∂z at the outputs: (∂²L/∂z²)·rz. */
  private bendOutputs(): void {
    const { loss, last, targets, outputs, measured, totals, totalRates, totalHessian, scale, memo, slope } = this;
    const { rate, rateAdjoint } = last;
    loss.bend(memo, 0, targets, 0, outputs, measured, totals, scale, rate, rateAdjoint);
    const { coupling } = loss;
    if (coupling === undefined) return;
    const size = outputs * measured;
    const sums = totals.length;
    for (let a = 0; a < sums; a++) {
      coupling.slope(a, memo, 0, targets, 0, outputs, measured, slope);
      totalRates[a] = 0;
      for (let i = 0; i < size; i++) totalRates[a] += slope[i] * rate[i];
    }
    coupling.hessian(totals, totalHessian);
    for (let a = 0; a < sums; a++) {
      let share = 0;
      for (let b = 0; b < sums; b++) share += totalHessian[a * sums + b] * totalRates[b];
      coupling.slope(a, memo, 0, targets, 0, outputs, measured, slope);
      for (let i = 0; i < size; i++) rateAdjoint[i] += share * slope[i];
    }
  }

  private knows(theta: Float64Array, what: number): boolean {
    if (this.known < what) return false;
    const { theta: seen } = this;
    for (let j = 0; j < seen.length; j++) if (seen[j] !== theta[j]) return false;
    return true;
  }

  private remember(theta: Float64Array, what: number): void {
    this.theta.set(theta);
    this.known = what;
  }
}
