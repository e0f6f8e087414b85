import type { Activation } from "./activations/activation.ts";
import { linear } from "./activations/linear.ts";
import { DenseLayer } from "./denseLayer.ts";
import { addDots, addRowSums } from "./dots.ts";
import type { Layout } from "./layout.ts";
import type { Loss } from "./losses/loss.ts";
import { addProduct } from "./products.ts";
import { BLOCK_SAMPLES, type Block, type SampleBlocks } from "./samples.ts";

/**
 * Units × samples up to which every block's passes are kept (8 MB an array): then a gradient after a value, and products
 * after a gradient, at the same θ repeat nothing. Beyond, blocks share one block's room and are passed through anew.
 */
const LARGEST_KEPT = 1 << 20;

/** What is known about the θ seen last: nothing, the forward pass, or the backward pass with its second derivatives. */
const NOTHING = 0;
const FORWARD = 1;
const BACKWARD = 2;

/**
 * A fully connected network at work on samples in blocks: the forward pass, the loss, and the backward pass (Rumelhart,
 * Hinton & Williams 1986). Blocks are worked through in order and a block's sums in the order of `products.ts`, so the
 * bits depend on the shapes alone.
 */
export class Propagation {
  readonly layers: readonly DenseLayer[];
  readonly last: DenseLayer;
  readonly loss: Loss;
  readonly samples: SampleBlocks;
  /** Of the θ seen last. */
  readonly totals: Float64Array;
  /** What the loss remembers of the outputs, in their places. */
  readonly memo: Float64Array;
  /** The loss's factor for this number of samples. */
  scale = 0;
  /** True where `layers` hold every block. */
  private readonly kept: boolean;
  private readonly theta: Float64Array;
  private known = NOTHING;
  private lossValue = Number.NaN;

  /** For up to `capacity` samples; `refresh` before the first use. */
  constructor(layout: Layout, activation: Activation, loss: Loss, samples: SampleBlocks, capacity: number) {
    const units = layout.layers.reduce((sum, { outputs }) => sum + outputs, 0);
    this.kept = units * capacity <= LARGEST_KEPT;
    const blockRoom = Math.min(capacity, BLOCK_SAMPLES);
    const room = this.kept ? capacity : blockRoom;
    const top = layout.layers.length - 1;
    this.layers = layout.layers.map(
      (layer, l) => new DenseLayer(layer, l === top ? linear : activation, room, blockRoom),
    );
    this.last = this.layers[top];
    this.loss = loss;
    this.samples = samples;
    this.totals = new Float64Array(loss.sums);
    this.memo = new Float64Array(this.last.layout.outputs * room);
    this.theta = new Float64Array(layout.parameters);
  }

  /** To be called when the samples have changed. */
  refresh(): void {
    this.known = NOTHING;
    this.scale = this.loss.scale(this.samples.count, this.last.layout.outputs);
  }

  /** To be called by whoever writes into the layers from outside. */
  forget(): void {
    this.known = NOTHING;
  }

  /** Where the block begins in the arrays of layer l. */
  at(l: number, { first }: Block): number {
    return this.kept ? this.layers[l].layout.outputs * first : 0;
  }

  /** The array in which layer l finds its inputs … */
  input(l: number): Float64Array {
    return l === 0 ? this.samples.inputs : this.layers[l - 1].a;
  }

  /** … and where in it the block begins. */
  inputAt(l: number, block: Block): number {
    return l === 0 ? this.samples.inputWidth * block.first : this.at(l - 1, block);
  }

  /** Where the block's outputs, and where its targets begin. */
  outputsAt(block: Block): number {
    return this.at(this.layers.length - 1, block);
  }

  targetsAt(block: Block): number {
    return this.samples.targetWidth * block.first;
  }

  value(theta: Float64Array): number {
    if (this.knows(theta, FORWARD)) return this.lossValue;
    this.totals.fill(0);
    for (const block of this.samples.blocks) {
      this.forward(theta, block, 0);
      this.tally(block);
    }
    this.lossValue = this.loss.value(this.totals, this.scale);
    this.remember(theta, FORWARD);
    return this.lossValue;
  }

  /** Writes ∂L/∂θ into `out`; returns L. */
  gradient(theta: Float64Array, out: Float64Array): number {
    const { kept, loss } = this;
    out.fill(0);
    // Where blocks are not kept, one forward pass serves both sums and derivatives, unless the derivatives need the sums.
    const together = !kept && !loss.coupled;
    if (together) this.totals.fill(0);
    else this.value(theta);
    for (const block of this.samples.blocks) {
      if (!kept) this.forward(theta, block, 0);
      if (together) this.tally(block);
      this.backward(theta, block, false, out);
    }
    if (together) this.lossValue = loss.value(this.totals, this.scale);
    return this.lossValue;
  }

  /** Passes at θ through to where second derivatives begin; then `lookUp` finds each block. */
  linearise(theta: Float64Array): void {
    if (this.knows(theta, BACKWARD)) return;
    if (this.kept || this.loss.coupled) this.value(theta);
    if (!this.kept) return;
    for (const block of this.samples.blocks) this.backward(theta, block, true, undefined);
    this.remember(theta, BACKWARD);
  }

  /** After `linearise`: has the block's passes in the layers' arrays. */
  lookUp(theta: Float64Array, block: Block): void {
    if (this.kept) return;
    this.forward(theta, block, 0);
    this.backward(theta, block, true, undefined);
  }

  /** The block's forward pass from layer `from` on. */
  forward(theta: Float64Array, block: Block, from: number): void {
    for (let l = from; l < this.layers.length; l++)
      this.layers[l].forward(theta, this.input(l), this.inputAt(l, block), this.at(l, block), block.count);
  }

  /** Adds the block's outputs, which a forward pass has left, to the totals. */
  tally(block: Block): void {
    const { last, loss, samples, totals } = this;
    loss.tally(
      last.z,
      this.outputsAt(block),
      samples.targets,
      this.targetsAt(block),
      last.layout.outputs,
      block.count,
      totals,
    );
  }

  /**
   * ∂L/∂z of every layer into its `delta`, with `bending` also what second derivatives need; and the block's share of
   * ∂L/∂θ is added to `gradient`.
   */
  private backward(theta: Float64Array, block: Block, bending: boolean, gradient: Float64Array | undefined): void {
    const { layers, last, loss, samples, totals, scale, memo } = this;
    const { count } = block;
    const top = layers.length - 1;
    loss.delta(
      last.z,
      this.outputsAt(block),
      samples.targets,
      this.targetsAt(block),
      last.layout.outputs,
      count,
      totals,
      scale,
      memo,
      last.delta,
    );
    for (let l = top; l >= 0; l--) {
      const layer = layers[l];
      const at = this.at(l, block);
      if (gradient !== undefined) this.addGradient(l, layer.delta, at, block, gradient);
      if (l === 0) break;
      const below = layers[l - 1];
      const belowAt = this.at(l - 1, block);
      below.delta.fill(0, belowAt, belowAt + below.layout.outputs * count);
      layer.pullBack(theta, layer.delta, at, below.delta, belowAt, count);
      below.turn(belowAt, count, bending);
    }
  }

  /** Adds Σ_n ∂L/∂z·xᵀ, and its sum without x for the biases, to the gradient; ∂L/∂z of layer l begins at `deltaAt`. */
  addGradient(l: number, delta: Float64Array, deltaAt: number, block: Block, gradient: Float64Array): void {
    const { inputs, outputs, weightsAt, biasesAt } = this.layers[l].layout;
    const { rows } = this.samples;
    const { first, count } = block;
    if (l === 0 && rows !== undefined)
      addProduct(delta, deltaAt, count, 1, outputs, count, rows, inputs * first, gradient, weightsAt, inputs);
    else
      addDots(
        delta,
        deltaAt,
        outputs,
        this.input(l),
        this.inputAt(l, block),
        inputs,
        gradient,
        weightsAt,
        inputs,
        count,
      );
    if (biasesAt >= 0) addRowSums(delta, deltaAt, outputs, gradient, biasesAt, count);
  }

  private knows(theta: Float64Array, what: number): boolean {
    if (this.known < what) return false;
    const { theta: seen } = this;
    for (let j = 0; j < seen.length; j++) if (seen[j] !== theta[j]) return false;
    return true;
  }

  private remember(theta: Float64Array, what: number): void {
    if (!this.kept) return;
    this.theta.set(theta);
    this.known = what;
  }
}
