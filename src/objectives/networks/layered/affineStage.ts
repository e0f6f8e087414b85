import { addRowSums } from "../dots.ts";
import type { NormalisationLayout } from "../layout.ts";
import type { Stage } from "./stage.ts";

const NOTHING: Float64Array = new Float64Array(0);

/** y = γx + β with a γ and a β for every unit: what follows a normalisation. */
export class AffineStage implements Stage {
  readonly width: number;
  readonly from: number;
  readonly to: number;
  private readonly layout: NormalisationLayout;
  private count = 0;
  private x: Float64Array = NOTHING;
  private rx: Float64Array | undefined;

  constructor(layout: NormalisationLayout) {
    this.layout = layout;
    this.width = layout.width;
    this.from = layout.scalesAt;
    this.to = layout.shiftsAt + layout.width;
  }

  resize(count: number): void {
    this.count = count;
  }

  forward(theta: Float64Array, x: Float64Array, y: Float64Array): void {
    const { width, count } = this;
    const { scalesAt, shiftsAt } = this.layout;
    this.x = x;
    for (let unit = 0; unit < width; unit++) {
      const gamma = theta[scalesAt + unit];
      const beta = theta[shiftsAt + unit];
      for (let i = unit * count; i < (unit + 1) * count; i++) y[i] = gamma * x[i] + beta;
    }
  }

  pullBack(
    theta: Float64Array,
    above: Float64Array,
    below: Float64Array | undefined,
    gradient: Float64Array | undefined,
  ): void {
    const { width, count } = this;
    const { scalesAt, shiftsAt } = this.layout;
    if (below !== undefined)
      for (let unit = 0; unit < width; unit++) {
        const gamma = theta[scalesAt + unit];
        for (let i = unit * count; i < (unit + 1) * count; i++) below[i] = gamma * above[i];
      }
    if (gradient === undefined) return;
    this.addAlong(above, this.x, gradient);
    addRowSums(above, 0, width, gradient, shiftsAt, count);
  }

  rateForward(theta: Float64Array, v: Float64Array | undefined, rx: Float64Array | undefined, ry: Float64Array): void {
    const { width, count, x } = this;
    const { scalesAt, shiftsAt } = this.layout;
    this.rx = rx;
    for (let unit = 0; unit < width; unit++) {
      const gamma = theta[scalesAt + unit];
      const rGamma = v === undefined ? 0 : v[scalesAt + unit];
      const rBeta = v === undefined ? 0 : v[shiftsAt + unit];
      const from = unit * count;
      for (let i = from; i < from + count; i++) ry[i] = rGamma * x[i] + rBeta;
      if (rx !== undefined) for (let i = from; i < from + count; i++) ry[i] += gamma * rx[i];
    }
  }

  bend(v: Float64Array | undefined, above: Float64Array, below: Float64Array | undefined, out: Float64Array): void {
    const { width, count } = this;
    if (v !== undefined && below !== undefined)
      for (let unit = 0; unit < width; unit++) {
        const rGamma = v[this.layout.scalesAt + unit];
        for (let i = unit * count; i < (unit + 1) * count; i++) below[i] += rGamma * above[i];
      }
    if (this.rx !== undefined) this.addAlong(above, this.rx, out);
  }

  /** out_γ += Σ_n above·x, unit by unit. */
  private addAlong(above: Float64Array, x: Float64Array, out: Float64Array): void {
    const { width, count } = this;
    for (let unit = 0; unit < width; unit++) {
      let sum = 0;
      for (let i = unit * count; i < (unit + 1) * count; i++) sum += above[i] * x[i];
      out[this.layout.scalesAt + unit] += sum;
    }
  }
}
