import type { RandomStream } from "../../math/random.ts";
import type { Objective } from "../objective.ts";
import { activationById } from "./activations/index.ts";
import type { ConvolutionSpec } from "./convolution.ts";
import type { DropoutSpec } from "./dropout.ts";
import { createLayout, type Layout } from "./layout.ts";
import { lossById } from "./losses/index.ts";
import type { Loss } from "./losses/loss.ts";
import type { NormalisationSpec } from "./normalisation.ts";
import type { PlaneSampler } from "./planeSampler.ts";
import type { SampleSet } from "./samples.ts";

/** Largest p with a `hessian`: 2000² numbers are 32 MB. */
export const LARGEST_HESSIAN = 2000;

/** A network and its loss. Validated and complete. */
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
  /** Absent: hidden layers act on what their weights give. */
  readonly normalisation?: NormalisationSpec;
  /** Absent: nothing is dropped. */
  readonly dropout?: DropoutSpec;
  /** Absent: the first layer is fully connected like the others. */
  readonly convolution?: ConvolutionSpec;
}

/**
 * The loss of a network over its samples as a function of all its parameters, in the order of `layout`. Sampled dropout is
 * off, expected dropout is in it. Methods share
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
  /**
   * The loss over other samples with dropout off. Batch normalisation takes its statistics from this network's samples, so
   * that what a trained network does is defined for one sample too; derivatives go through them.
   */
  elsewhere(set: SampleSet): Network;
  /** The loss over the pane origin + a·u + b·v, quick to sample on grids. Keeps copies of the vectors. */
  across(origin: Float64Array, u: Float64Array, v: Float64Array): PlaneSampler;
}

/** A network whose samples can be exchanged without allocating. */
export interface BatchView extends Network {
  /** From here on the samples are those at `indices`, at most as many as the view's capacity. */
  see(indices: ArrayLike<number>): void;
  /** Draws dropout's masks for the samples now seen, valid until the next `see`; without dropout nothing happens. */
  drop(random: RandomStream): void;
}

/** What the ids of a spec stand for. */
export function partsOf(spec: NetworkSpec) {
  const { layers, activation, loss, bias, smoothing } = spec;
  const found = activationById(activation);
  if (found === undefined) throw new RangeError(`activation: expected a registered id, got "${activation}"`);
  const measured: Loss | undefined = lossById(loss, smoothing);
  if (measured === undefined) throw new RangeError(`loss: expected a registered id, got "${loss}"`);
  return { layout: createLayout(layers, bias, spec), activation: found, loss: measured };
}

/** Throws where samples do not fit widths. */
export function checkSamples({ samples, inputs, targets }: SampleSet, inputWidth: number, targetWidth: number): void {
  if (!(samples >= 1)) throw new RangeError(`samples: expected at least 1, got ${samples}`);
  if (inputs.length !== samples * inputWidth)
    throw new RangeError(`inputs: expected ${samples} × ${inputWidth} numbers, got ${inputs.length}`);
  if (targets.length !== samples * targetWidth)
    throw new RangeError(`targets: expected ${samples} × ${targetWidth} numbers, got ${targets.length}`);
}
