import { addDots, addRowSums } from "../dots.ts";
import type { LayerLayout } from "../layout.ts";
import { addProduct, fillRows } from "../products.ts";
import type { Stage } from "./stage.ts";

const NOTHING: Float64Array = new Float64Array(0);

/** y = Wx + b. */
export class DenseStage implements Stage {
  readonly width: number;
  readonly from: number;
  readonly to: number;
  private readonly layout: LayerLayout;
  private count = 0;
  private x: Float64Array = NOTHING;
  private rx: Float64Array | undefined;

  constructor(layout: LayerLayout) {
    const { inputs, outputs, weightsAt, biasesAt } = layout;
    this.layout = layout;
    this.width = outputs;
    this.from = weightsAt;
    this.to = biasesAt < 0 ? weightsAt + inputs * outputs : biasesAt + outputs;
  }

  resize(count: number): void {
    this.count = count;
  }

  forward(theta: Float64Array, x: Float64Array, y: Float64Array): void {
    this.x = x;
    fillRows(theta, this.layout.biasesAt, this.width, y, 0, this.count);
    this.addForward(theta, x, y);
  }

  pullBack(
    theta: Float64Array,
    above: Float64Array,
    below: Float64Array | undefined,
    gradient: Float64Array | undefined,
  ): void {
    const { layout, count } = this;
    if (below !== undefined) {
      below.fill(0, 0, layout.inputs * count);
      this.addBackward(theta, above, below);
    }
    if (gradient === undefined) return;
    this.addOuter(above, this.x, gradient);
    if (layout.biasesAt >= 0) addRowSums(above, 0, this.width, gradient, layout.biasesAt, count);
  }

  rateForward(theta: Float64Array, v: Float64Array | undefined, rx: Float64Array | undefined, ry: Float64Array): void {
    this.rx = rx;
    if (v === undefined) ry.fill(0, 0, this.width * this.count);
    else {
      fillRows(v, this.layout.biasesAt, this.width, ry, 0, this.count);
      this.addForward(v, this.x, ry);
    }
    if (rx !== undefined) this.addForward(theta, rx, ry);
  }

  bend(v: Float64Array | undefined, above: Float64Array, below: Float64Array | undefined, out: Float64Array): void {
    if (v !== undefined && below !== undefined) this.addBackward(v, above, below);
    if (this.rx !== undefined) this.addOuter(above, this.rx, out);
  }

  private addForward(matrix: Float64Array, x: Float64Array, y: Float64Array): void {
    const { inputs, outputs, weightsAt } = this.layout;
    addProduct(matrix, weightsAt, inputs, 1, outputs, inputs, x, 0, y, 0, this.count);
  }

  private addBackward(matrix: Float64Array, above: Float64Array, below: Float64Array): void {
    const { inputs, outputs, weightsAt } = this.layout;
    addProduct(matrix, weightsAt, 1, inputs, inputs, outputs, above, 0, below, 0, this.count);
  }

  private addOuter(above: Float64Array, x: Float64Array, out: Float64Array): void {
    const { inputs, outputs, weightsAt } = this.layout;
    addDots(above, 0, outputs, x, 0, inputs, out, weightsAt, inputs, this.count);
  }
}
