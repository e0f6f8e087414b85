import type { Objective } from "../objective.ts";
import { activationById } from "./activations/index.ts";
import { CoupledLoss } from "./coupledLoss.ts";
import { createLayout, type Layout } from "./layout.ts";
import { lossById } from "./losses/index.ts";
import type { Loss } from "./losses/loss.ts";
import { createPlaneSampler, type PlaneSampler } from "./planeSampler.ts";
import { Propagation } from "./propagation.ts";
import { bendOutputs, rateBackward, rateForward } from "./ratePasses.ts";
import { SampleBlocks, type SampleSet } from "./samples.ts";
import { UnitHessian } from "./unitHessian.ts";

/** Largest p with a `hessian`: 2000² numbers are 32 MB. */
export const LARGEST_HESSIAN = 2000;

/** A fully connected network and its loss. Validated and complete. */
export interface NetworkSpec {
  /** Widths [inputs, hidden …, outputs]; no hidden layer makes a linear model. */
  readonly layers: readonly number[];
  /** Id of the hidden layers' activation; outputs are linear. */
  readonly activation: string;
  /** Id of the loss. */
  readonly loss: string;
  readonly bias: boolean;
  /** ε ≥ 0 of the Dice loss. */
  readonly smoothing?: number;
}

/**
 * The loss of a network over its samples as a function of all weights and biases, in the order of `layout`. Methods share
 * one workspace, so an instance is not to be called from within itself; they allocate at the first call of a kind only.
 * What was worked out at a θ is kept for the next call at the same θ.
 */
export interface Network extends Objective {
  readonly spec: NetworkSpec;
  readonly layout: Layout;
  /** Number of samples. */
  readonly samples: number;
  /** Present for p ≤ 2000. */
  hessian?(theta: Float64Array, out: Float64Array): void;
  /** Writes the Gauss–Newton product Jᵀ(∂²L/∂z²)J·v with the Jacobian J of the outputs z; `out` may not alias. */
  gaussNewtonVector(theta: Float64Array, v: Float64Array, out: Float64Array): void;
  /** Writes the outputs (logits), row-major `[samples][outputs]`. */
  outputs(theta: Float64Array, out: Float64Array): void;
  /** The same loss over some of the samples, which may repeat, in that order; with a workspace of its own. */
  restrict(indices: ArrayLike<number>): Network;
  /** A view for mini-batches of up to `capacity` of the samples. */
  view(capacity: number): BatchView;
  /** The loss over the pane origin + a·u + b·v, quick to sample on grids. Keeps copies of the vectors. */
  across(origin: Float64Array, u: Float64Array, v: Float64Array): PlaneSampler;
}

/** A network whose samples can be exchanged without allocating. */
export interface BatchView extends Network {
  /** From here on the samples are those at `indices`, at most as many as the view's capacity. */
  see(indices: ArrayLike<number>): void;
}

/** The network `spec` describes, on the samples of `set`. */
export function createNetwork(spec: NetworkSpec, set: SampleSet): Network {
  const network = new DenseNetwork(spec, set, set.samples);
  network.see(undefined);
  return network;
}

class DenseNetwork implements BatchView {
  readonly dimension: number;
  readonly spec: NetworkSpec;
  readonly layout: Layout;
  hessian?: (theta: Float64Array, out: Float64Array) => void;
  private readonly set: SampleSet;
  private readonly blocks: SampleBlocks;
  private readonly propagation: Propagation;
  private readonly coupled: CoupledLoss | undefined;
  private unitHessian: UnitHessian | undefined;

  constructor(spec: NetworkSpec, set: SampleSet, capacity: number) {
    const { layout, activation, loss } = partsOf(spec);
    const inputs = spec.layers[0];
    const outputs = spec.layers[spec.layers.length - 1];
    const targetWidth = loss.targets === "classes" ? 1 : outputs;
    checkSamples(set, inputs, targetWidth);
    this.spec = spec;
    this.layout = layout;
    this.dimension = layout.parameters;
    this.set = set;
    this.blocks = new SampleBlocks(capacity, inputs, targetWidth);
    this.propagation = new Propagation(layout, activation, loss, this.blocks, capacity);
    this.coupled = loss.coupling && new CoupledLoss(this.propagation, loss.coupling);
    if (this.dimension <= LARGEST_HESSIAN) this.hessian = (theta, out) => this.writeHessian(theta, out);
  }

  get samples(): number {
    return this.blocks.count;
  }

  see(indices: ArrayLike<number> | undefined): void {
    this.blocks.take(this.set, indices);
    this.propagation.refresh();
  }

  value(theta: Float64Array): number {
    return this.propagation.value(theta);
  }

  gradient(theta: Float64Array, out: Float64Array): number {
    return this.propagation.gradient(theta, out);
  }

  hessianVector(theta: Float64Array, v: Float64Array, out: Float64Array): void {
    this.product(theta, v, out, true);
  }

  gaussNewtonVector(theta: Float64Array, v: Float64Array, out: Float64Array): void {
    this.product(theta, v, out, false);
  }

  outputs(theta: Float64Array, out: Float64Array): void {
    const { propagation, blocks } = this;
    const { last } = propagation;
    const width = last.layout.outputs;
    propagation.forget();
    for (const block of blocks.blocks) {
      propagation.forward(theta, block, 0);
      const at = propagation.outputsAt(block);
      for (let n = 0; n < block.count; n++)
        for (let k = 0; k < width; k++) out[(block.first + n) * width + k] = last.z[at + k * block.count + n];
    }
  }

  restrict(indices: ArrayLike<number>): Network {
    const network = new DenseNetwork(this.spec, this.set, indices.length);
    network.see(indices);
    return network;
  }

  view(capacity: number): BatchView {
    return new DenseNetwork(this.spec, this.set, capacity);
  }

  across(origin: Float64Array, u: Float64Array, v: Float64Array): PlaneSampler {
    return createPlaneSampler(this.propagation, origin, u, v);
  }

  private product(theta: Float64Array, v: Float64Array, out: Float64Array, exact: boolean): void {
    const { propagation, coupled } = this;
    out.fill(0);
    propagation.linearise(theta);
    coupled?.along(theta, v);
    for (const block of propagation.samples.blocks) {
      propagation.lookUp(theta, block);
      rateForward(propagation, theta, v, block);
      bendOutputs(propagation, block);
      coupled?.addTo(block);
      rateBackward(propagation, theta, exact ? v : undefined, block, out);
    }
  }

  private writeHessian(theta: Float64Array, out: Float64Array): void {
    const { propagation, dimension: p } = this;
    this.unitHessian ??= new UnitHessian(propagation, p);
    propagation.linearise(theta);
    this.unitHessian.write(theta, out);
    this.coupled?.addToHessian(theta, out);
    for (let i = 1; i < p; i++) for (let j = 0; j < i; j++) out[i * p + j] = out[j * p + i];
  }
}

function partsOf({ layers, activation, loss, bias, smoothing }: NetworkSpec) {
  const found = activationById(activation);
  if (found === undefined) throw new RangeError(`activation: expected a registered id, got "${activation}"`);
  const measured: Loss | undefined = lossById(loss, smoothing);
  if (measured === undefined) throw new RangeError(`loss: expected a registered id, got "${loss}"`);
  return { layout: createLayout(layers, bias), activation: found, loss: measured };
}

function checkSamples({ samples, inputs, targets }: SampleSet, inputWidth: number, targetWidth: number): void {
  if (!(samples >= 1)) throw new RangeError(`samples: expected at least 1, got ${samples}`);
  if (inputs.length !== samples * inputWidth)
    throw new RangeError(`inputs: expected ${samples} × ${inputWidth} numbers, got ${inputs.length}`);
  if (targets.length !== samples * targetWidth)
    throw new RangeError(`targets: expected ${samples} × ${targetWidth} numbers, got ${targets.length}`);
}
