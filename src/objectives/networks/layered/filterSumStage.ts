import type { LayerLayout } from "../layout.ts";
import type { Stage } from "./stage.ts";

const NOTHING: Float64Array = new Float64Array(0);

/**
 * A one-dimensional convolution whose filters are summed: y_t = Σ_f (b_f + Σ_k w_fk x_{t+k−padding}), outside the signal 0;
 * PyTorch's `Conv1d(1, filters, taps, padding=…)` followed by a sum over its channels (like there, filters are not
 * mirrored). Only the sum of the filters acts, so all filters have the same gradient, to the bit: differences between them
 * never change under methods that treat equal gradients alike.
 */
export class FilterSumStage implements Stage {
  readonly width: number;
  readonly from: number;
  readonly to: number;
  private readonly layout: LayerLayout;
  private readonly signal: number;
  private readonly padding: number;
  private readonly filter: Float64Array;
  private readonly shares: Float64Array;
  private count = 0;
  private x: Float64Array = NOTHING;
  private rx: Float64Array | undefined;

  /** `layout` has the taps as its inputs and the filters as its outputs; `signal` units come in. */
  constructor(layout: LayerLayout, signal: number, width: number, padding: number) {
    const { inputs: taps, outputs: filters, weightsAt, biasesAt } = layout;
    this.layout = layout;
    this.signal = signal;
    this.width = width;
    this.padding = padding;
    this.from = weightsAt;
    this.to = biasesAt < 0 ? weightsAt + filters * taps : biasesAt + filters;
    this.filter = new Float64Array(taps);
    this.shares = new Float64Array(taps);
  }

  resize(count: number): void {
    this.count = count;
  }

  forward(theta: Float64Array, x: Float64Array, y: Float64Array): void {
    this.x = x;
    y.fill(this.biasOf(theta), 0, this.width * this.count);
    this.addForward(this.filterOf(theta), x, y);
  }

  pullBack(
    theta: Float64Array,
    above: Float64Array,
    below: Float64Array | undefined,
    gradient: Float64Array | undefined,
  ): void {
    if (below !== undefined) {
      below.fill(0, 0, this.signal * this.count);
      this.addBackward(this.filterOf(theta), above, below);
    }
    if (gradient === undefined) return;
    this.addOuter(above, this.x, gradient);
    const { biasesAt, outputs: filters } = this.layout;
    if (biasesAt < 0) return;
    let sum = 0;
    for (let i = 0; i < this.width * this.count; i++) sum += above[i];
    for (let f = 0; f < filters; f++) gradient[biasesAt + f] += sum;
  }

  rateForward(theta: Float64Array, v: Float64Array | undefined, rx: Float64Array | undefined, ry: Float64Array): void {
    this.rx = rx;
    ry.fill(v === undefined ? 0 : this.biasOf(v), 0, this.width * this.count);
    if (v !== undefined) this.addForward(this.filterOf(v), this.x, ry);
    if (rx !== undefined) this.addForward(this.filterOf(theta), rx, ry);
  }

  bend(v: Float64Array | undefined, above: Float64Array, below: Float64Array | undefined, out: Float64Array): void {
    if (v !== undefined && below !== undefined) this.addBackward(this.filterOf(v), above, below);
    if (this.rx !== undefined) this.addOuter(above, this.rx, out);
  }

  /** The sum of the filters inside `parameters`, valid until the next call. */
  private filterOf(parameters: Float64Array): Float64Array {
    const { filter } = this;
    const { inputs: taps, outputs: filters, weightsAt } = this.layout;
    filter.fill(0);
    for (let f = 0; f < filters; f++) for (let k = 0; k < taps; k++) filter[k] += parameters[weightsAt + f * taps + k];
    return filter;
  }

  private biasOf(parameters: Float64Array): number {
    const { outputs: filters, biasesAt } = this.layout;
    let sum = 0;
    if (biasesAt >= 0) for (let f = 0; f < filters; f++) sum += parameters[biasesAt + f];
    return sum;
  }

  private addForward(filter: Float64Array, x: Float64Array, y: Float64Array): void {
    this.everyPair((t, k, source) => {
      const weight = filter[k];
      for (let n = 0; n < this.count; n++) y[t + n] += weight * x[source + n];
    });
  }

  private addBackward(filter: Float64Array, above: Float64Array, below: Float64Array): void {
    this.everyPair((t, k, source) => {
      const weight = filter[k];
      for (let n = 0; n < this.count; n++) below[source + n] += weight * above[t + n];
    });
  }

  private addOuter(above: Float64Array, x: Float64Array, out: Float64Array): void {
    const { shares } = this;
    const { inputs: taps, outputs: filters, weightsAt } = this.layout;
    shares.fill(0);
    this.everyPair((t, k, source) => {
      let sum = 0;
      for (let n = 0; n < this.count; n++) sum += above[t + n] * x[source + n];
      shares[k] += sum;
    });
    for (let f = 0; f < filters; f++) for (let k = 0; k < taps; k++) out[weightsAt + f * taps + k] += shares[k];
  }

  /** Rows of what comes out, taps, and the rows of what comes in that they meet. */
  private everyPair(meet: (row: number, tap: number, source: number) => void): void {
    const { width, signal, padding, count } = this;
    const taps = this.layout.inputs;
    for (let t = 0; t < width; t++)
      for (let k = 0; k < taps; k++) {
        const source = t + k - padding;
        if (source >= 0 && source < signal) meet(t * count, k, source * count);
      }
  }
}
