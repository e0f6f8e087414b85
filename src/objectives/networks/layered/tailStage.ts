import type { Stage } from "./stage.ts";

/** y = the samples behind the leading ones: those that a loss is taken over while the others give the statistics. */
export class TailStage implements Stage {
  readonly width: number;
  readonly from = 0;
  readonly to = 0;
  private count = 0;
  private leading = 0;

  constructor(width: number) {
    this.width = width;
  }

  resize(count: number, leading: number): void {
    this.count = count;
    this.leading = leading;
  }

  forward(_theta: Float64Array, x: Float64Array, y: Float64Array): void {
    const { width, count, leading } = this;
    const tail = count - leading;
    for (let unit = 0; unit < width; unit++)
      for (let n = 0; n < tail; n++) y[unit * tail + n] = x[unit * count + leading + n];
  }

  pullBack(_theta: Float64Array, above: Float64Array, below: Float64Array | undefined): void {
    if (below === undefined) return;
    const { width, count, leading } = this;
    const tail = count - leading;
    below.fill(0, 0, width * count);
    for (let unit = 0; unit < width; unit++)
      for (let n = 0; n < tail; n++) below[unit * count + leading + n] = above[unit * tail + n];
  }

  rateForward(theta: Float64Array, _v: unknown, rx: Float64Array | undefined, ry: Float64Array): void {
    if (rx === undefined) ry.fill(0, 0, this.width * (this.count - this.leading));
    else this.forward(theta, rx, ry);
  }

  bend(): void {}
}
