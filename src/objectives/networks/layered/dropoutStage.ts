import type { RandomStream } from "../../../math/random.ts";
import type { Stage } from "./stage.ts";

const NOTHING: Float64Array = new Float64Array(0);

/**
 * y = f∘x: dropout (Srivastava et al. 2014, §4). Off, f is one number: 1 where what is kept was scaled up in training
 * (inverted), the share that is kept where it was not and the weights are scaled at test time instead. On, f is 0 for what
 * is dropped, each unit of each sample by a draw of its own, and 1/keep (inverted) or 1 for the rest.
 */
export class DropoutStage implements Stage {
  readonly width: number;
  readonly from = 0;
  readonly to = 0;
  private readonly keep: number;
  private readonly inverted: boolean;
  private count = 0;
  private factors: Float64Array = NOTHING;
  private on = false;

  constructor(width: number, keep: number, inverted: boolean) {
    this.width = width;
    this.keep = keep;
    this.inverted = inverted;
  }

  resize(count: number): void {
    this.count = count;
    this.on = false;
  }

  /** Dropout off: what losses are recorded with. */
  still(): void {
    this.on = false;
  }

  /** A mask for the samples that are there, drawn unit by unit. */
  draw(random: RandomStream): void {
    const { keep } = this;
    this.mask(() => random.uniform() < keep);
  }

  /** Keeps unit i of sample n where `kept` says so, asked for in the order of units, then samples. */
  mask(kept: (unit: number, sample: number) => boolean): void {
    const { width, count } = this;
    if (this.factors.length < width * count) this.factors = new Float64Array(width * count);
    const factor = this.inverted ? 1 / this.keep : 1;
    for (let unit = 0; unit < width; unit++)
      for (let n = 0; n < count; n++) this.factors[unit * count + n] = kept(unit, n) ? factor : 0;
    this.on = true;
  }

  forward(_theta: Float64Array, x: Float64Array, y: Float64Array): void {
    this.multiply(x, y);
  }

  pullBack(_theta: Float64Array, above: Float64Array, below: Float64Array | undefined): void {
    if (below !== undefined) this.multiply(above, below);
  }

  rateForward(_theta: Float64Array, _v: unknown, rx: Float64Array | undefined, ry: Float64Array): void {
    if (rx === undefined) ry.fill(0, 0, this.width * this.count);
    else this.multiply(rx, ry);
  }

  bend(): void {}

  private multiply(x: Float64Array, y: Float64Array): void {
    const { factors } = this;
    const size = this.width * this.count;
    if (this.on) for (let i = 0; i < size; i++) y[i] = factors[i] * x[i];
    else {
      const factor = this.inverted ? 1 : this.keep;
      for (let i = 0; i < size; i++) y[i] = factor * x[i];
    }
  }
}
