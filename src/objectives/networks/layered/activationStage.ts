import type { Activation } from "../activations/activation.ts";
import type { Stage } from "./stage.ts";

const NOTHING: Float64Array = new Float64Array(0);

/** y = φ(x), unit by unit. */
export class ActivationStage implements Stage {
  readonly width: number;
  readonly from = 0;
  readonly to = 0;
  private readonly activation: Activation;
  private size = 0;
  private x: Float64Array = NOTHING;
  private y: Float64Array = NOTHING;
  private rx: Float64Array | undefined;
  private slope: Float64Array = NOTHING;
  private curvature: Float64Array = NOTHING;
  /** Whether `slope` and `curvature` are those of the last `forward`. */
  private sloped = false;
  private curved = false;

  constructor(activation: Activation, width: number) {
    this.activation = activation;
    this.width = width;
  }

  resize(count: number): void {
    this.size = this.width * count;
    if (this.slope.length < this.size) this.slope = new Float64Array(this.size);
  }

  forward(_theta: Float64Array, x: Float64Array, y: Float64Array): void {
    this.x = x;
    this.y = y;
    this.sloped = false;
    this.curved = false;
    this.activation.apply(x, y, 0, this.size);
  }

  pullBack(_theta: Float64Array, above: Float64Array, below: Float64Array | undefined): void {
    if (below === undefined) return;
    const { size } = this;
    const slope = this.slopes();
    for (let i = 0; i < size; i++) below[i] = slope[i] * above[i];
  }

  rateForward(_theta: Float64Array, _v: unknown, rx: Float64Array | undefined, ry: Float64Array): void {
    const { size } = this;
    this.rx = rx;
    if (rx === undefined) {
      ry.fill(0, 0, size);
      return;
    }
    const slope = this.slopes();
    for (let i = 0; i < size; i++) ry[i] = slope[i] * rx[i];
  }

  bend(_v: unknown, above: Float64Array, below: Float64Array | undefined): void {
    const { rx, size, activation } = this;
    if (rx === undefined || below === undefined || activation.piecewiseLinear) return;
    if (this.curvature.length < size) this.curvature = new Float64Array(size);
    const { curvature } = this;
    if (!this.curved) activation.curvature(this.x, this.y, curvature, 0, size);
    this.curved = true;
    for (let i = 0; i < size; i++) below[i] += curvature[i] * rx[i] * above[i];
  }

  private slopes(): Float64Array {
    if (!this.sloped) this.activation.slope(this.x, this.y, this.slope, 0, this.size);
    this.sloped = true;
    return this.slope;
  }
}
