import { finish } from "../../math/parts.ts";
import { CoupledLoss } from "./coupledLoss.ts";
import { createLayeredNetwork, createLayeredView } from "./layered/layeredNetwork.ts";
import type { Layout } from "./layout.ts";
import {
  type BatchView,
  checkSamples,
  LARGEST_HESSIAN,
  type Network,
  type NetworkSpec,
  partsOf,
} from "./networkParts.ts";
import { createPlaneSampler, type PlaneSampler } from "./planeSampler.ts";
import { Propagation } from "./propagation.ts";
import { bendOutputs, rateBackward, rateForward } from "./ratePasses.ts";
import { SampleBlocks, type SampleSet } from "./samples.ts";
import { UnitHessian } from "./unitHessian.ts";

export { type BatchView, LARGEST_HESSIAN, type Network, type NetworkSpec } from "./networkParts.ts";

/** The network `spec` describes, on the samples of `set`. */
export function createNetwork(spec: NetworkSpec, set: SampleSet): Network {
  if (!isPlain(spec)) return createLayeredNetwork(spec, set);
  const network = new DenseNetwork(spec, set, set.samples);
  network.see(undefined);
  return network;
}

/** Whether with dropout off nothing is there but fully connected layers: these have the fastest passes. */
const isPlain = ({ normalisation, dropout, convolution }: NetworkSpec) =>
  normalisation === undefined &&
  convolution === undefined &&
  (dropout === undefined || (dropout.form === "sampled" && dropout.scaling === "inverted"));

class DenseNetwork implements BatchView {
  readonly dimension: number;
  readonly spec: NetworkSpec;
  readonly layout: Layout;
  hessian?: (theta: Float64Array, out: Float64Array) => void;
  hessianInParts?: (theta: Float64Array, out: Float64Array) => Generator<undefined, void>;
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
    if (this.dimension <= LARGEST_HESSIAN) {
      this.hessianInParts = (theta, out) => this.writeHessian(theta, out);
      this.hessian = (theta, out) => finish(this.writeHessian(theta, out));
    }
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
    const { spec, set } = this;
    return spec.dropout === undefined ? new DenseNetwork(spec, set, capacity) : createLayeredView(spec, set, capacity);
  }

  drop(): void {}

  elsewhere(set: SampleSet): Network {
    return createNetwork(this.spec, set);
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

  private *writeHessian(theta: Float64Array, out: Float64Array): Generator<undefined, void> {
    const { propagation, dimension: p } = this;
    this.unitHessian ??= new UnitHessian(propagation, p);
    yield* this.unitHessian.write(theta, out);
    if (this.coupled !== undefined) {
      yield undefined;
      propagation.linearise(theta);
      this.coupled.addToHessian(theta, out);
    }
    for (let i = 1; i < p; i++) for (let j = 0; j < i; j++) out[i * p + j] = out[j * p + i];
  }
}
