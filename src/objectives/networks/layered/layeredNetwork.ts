import { finish } from "../../../math/parts.ts";
import type { RandomStream } from "../../../math/random.ts";
import { dropsHidden, dropsInputs } from "../dropout.ts";
import type { Layout } from "../layout.ts";
import {
  type BatchView,
  checkSamples,
  LARGEST_HESSIAN,
  type Network,
  type NetworkSpec,
  partsOf,
} from "../networkParts.ts";
import type { PlaneSampler } from "../planeSampler.ts";
import type { SampleSet } from "../samples.ts";
import { ChainPasses } from "./chainPasses.ts";
import { writeHessian } from "./columnHessian.ts";
import type { DropoutStage } from "./dropoutStage.ts";
import { ExpectedDropout } from "./expectedDropout.ts";
import { chainOf } from "./stages.ts";
import { TailStage } from "./tailStage.ts";

/** Samples that statistics are taken from, ahead of those that the loss is taken over. */
interface Reference {
  readonly samples: number;
  readonly inputs: Float64Array;
}

/** A network with normalisation, dropout or a convolution on the samples of `set`. */
export function createLayeredNetwork(spec: NetworkSpec, set: SampleSet): Network {
  const network = new LayeredNetwork(spec, set, set.samples);
  network.see(undefined);
  return network;
}

/** A view of such a network for batches of up to `capacity` samples. */
export function createLayeredView(spec: NetworkSpec, set: SampleSet, capacity: number): BatchView {
  return new LayeredNetwork(spec, set, capacity);
}

class LayeredNetwork implements BatchView {
  readonly dimension: number;
  readonly spec: NetworkSpec;
  readonly layout: Layout;
  hessian?: (theta: Float64Array, out: Float64Array) => void;
  hessianInParts?: (theta: Float64Array, out: Float64Array) => Generator<undefined, void>;
  private readonly set: SampleSet;
  private readonly reference: Reference | undefined;
  private readonly passes: ChainPasses;
  private readonly drops: readonly DropoutStage[];
  private readonly outputWidth: number;
  private readonly targetWidth: number;
  private readonly inputs: Float64Array;
  private seen: ArrayLike<number> | undefined;
  private count = 0;

  constructor(spec: NetworkSpec, set: SampleSet, capacity: number, reference?: Reference) {
    const { layout, activation, loss } = partsOf(spec);
    const { layers, dropout } = spec;
    const outputs = layers[layers.length - 1];
    const targets = loss.targets === "classes" ? 1 : outputs;
    checkSamples(set, layers[0], targets);
    const chain = chainOf(spec, layout, activation);
    const stages = reference === undefined ? chain.stages : [...chain.stages, new TailStage(outputs)];
    // What is measured elsewhere has dropout off.
    const averages = dropout?.form === "expected" && reference === undefined;
    const dropped = (layer: number) => dropout !== undefined && (layer === 0 ? dropsInputs : dropsHidden)(dropout);
    const keep = dropout === undefined ? 1 : 1 - dropout.rate;
    const expected = averages
      ? new ExpectedDropout(layout.layers, chain.weights, dropped, keep, dropout.scaling === "inverted")
      : undefined;
    this.spec = spec;
    this.layout = layout;
    this.dimension = layout.parameters;
    this.set = set;
    this.reference = reference;
    this.drops = chain.drops;
    this.outputWidth = outputs;
    this.targetWidth = targets;
    const room = capacity + (reference?.samples ?? 0);
    const shape = { inputs: layers[0], targets, capacity: room, measured: capacity, p: layout.parameters };
    this.passes = new ChainPasses(stages, loss, shape, expected);
    this.inputs = this.passes.wires[0].value;
    if (this.dimension <= LARGEST_HESSIAN) {
      this.hessianInParts = (theta, out) => writeHessian(this.passes, theta, expected === undefined, out);
      this.hessian = (theta, out) => finish(writeHessian(this.passes, theta, expected === undefined, out));
    }
  }

  get samples(): number {
    return this.count;
  }

  see(indices: ArrayLike<number> | undefined): void {
    const { set, reference, passes, inputs, targetWidth } = this;
    const leading = reference?.samples ?? 0;
    const count = indices?.length ?? set.samples;
    const width = this.spec.layers[0];
    this.seen = indices && Int32Array.from(indices);
    this.count = count;
    if (reference !== undefined) unitMajor(reference.inputs, width, undefined, leading, inputs, leading + count, 0);
    unitMajor(set.inputs, width, indices, count, inputs, leading + count, leading);
    unitMajor(set.targets, targetWidth, indices, count, passes.targets, count, 0);
    passes.refresh(leading + count, reference === undefined ? count : leading, count);
  }

  drop(random: RandomStream): void {
    for (const stage of this.drops) stage.draw(random);
    this.passes.forget();
  }

  value(theta: Float64Array): number {
    return this.passes.value(theta);
  }

  gradient(theta: Float64Array, out: Float64Array): number {
    return this.passes.gradient(theta, out);
  }

  hessianVector(theta: Float64Array, v: Float64Array, out: Float64Array): void {
    this.product(theta, v, out, true);
  }

  gaussNewtonVector(theta: Float64Array, v: Float64Array, out: Float64Array): void {
    this.product(theta, v, out, false);
  }

  outputs(theta: Float64Array, out: Float64Array): void {
    const { passes, outputWidth: width, count } = this;
    passes.value(theta);
    for (let n = 0; n < count; n++)
      for (let k = 0; k < width; k++) out[n * width + k] = passes.last.value[k * count + n];
  }

  restrict(indices: ArrayLike<number>): Network {
    const network = new LayeredNetwork(this.spec, this.set, indices.length, this.reference);
    network.see(indices);
    return network;
  }

  view(capacity: number): BatchView {
    return new LayeredNetwork(this.spec, this.set, capacity, this.reference);
  }

  elsewhere(set: SampleSet): Network {
    const network = new LayeredNetwork(
      this.spec,
      set,
      set.samples,
      this.spec.normalisation?.type === "batch" ? this.here() : NOWHERE,
    );
    network.see(undefined);
    return network;
  }

  across(origin: Float64Array, u: Float64Array, v: Float64Array): PlaneSampler {
    const theta = new Float64Array(this.dimension);
    const [from, alongU, alongV] = [origin, u, v].map((vector) => Float64Array.from(vector));
    const height = (a: number, b: number) => {
      for (let j = 0; j < theta.length; j++) theta[j] = from[j] + b * alongV[j] + a * alongU[j];
      return this.value(theta);
    };
    return {
      height,
      grid(xs, ys, out) {
        for (let j = 0; j < ys.length; j++)
          for (let i = 0; i < xs.length; i++) out[j * xs.length + i] = height(xs[i], ys[j]);
      },
    };
  }

  private product(theta: Float64Array, v: Float64Array, out: Float64Array, exact: boolean): void {
    out.fill(0);
    this.passes.linearise(theta);
    this.passes.addProduct(theta, v, out, exact);
  }

  /** The samples seen, as those that statistics are taken from; where they come from elsewhere themselves, those. */
  private here(): Reference {
    const { reference, seen, set, count } = this;
    if (reference !== undefined) return reference;
    const width = this.spec.layers[0];
    if (seen === undefined) return { samples: count, inputs: set.inputs };
    const inputs = new Float64Array(count * width);
    for (let n = 0; n < count; n++) inputs.set(set.inputs.subarray(seen[n] * width, (seen[n] + 1) * width), n * width);
    return { samples: count, inputs };
  }
}

/** No samples to take statistics from, where none are needed. */
const NOWHERE: Reference = { samples: 0, inputs: new Float64Array(0) };

/** Writes rows of `from`, row-major, into the samples from `at` on of the unit-major `to`, which holds `count` samples. */
function unitMajor(
  from: Float64Array,
  width: number,
  indices: ArrayLike<number> | undefined,
  samples: number,
  to: Float64Array,
  count: number,
  at: number,
): void {
  for (let n = 0; n < samples; n++) {
    const row = width * (indices === undefined ? n : indices[n]);
    for (let i = 0; i < width; i++) to[i * count + at + n] = from[row + i];
  }
}
