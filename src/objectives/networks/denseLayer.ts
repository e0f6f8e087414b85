import type { Activation } from "./activations/activation.ts";
import type { LayerLayout } from "./layout.ts";
import { addProduct, affineProduct } from "./products.ts";

/**
 * One fully connected layer a = φ(z), z = Wx + b, at work on a block of samples. Arrays are unit-major and hold `room`
 * samples; `at` is where the block begins in them, and x is the layer before (or the samples) at `xAt`. The R-passes
 * (Pearlmutter 1994, §3) keep the derivative along a direction v of the parameters: rz of z, ra of a, for one block of up
 * to `blockRoom` samples. Nothing is allocated after the first call of each kind.
 */
export class DenseLayer {
  readonly layout: LayerLayout;
  readonly activation: Activation;
  readonly z: Float64Array;
  /** φ(z); the same array as z where nothing needs z any more. */
  readonly a: Float64Array;
  /** ∂L/∂a on the way in, ∂L/∂z after `turn`. */
  readonly delta: Float64Array;
  /** φ′(z). */
  readonly slope: Float64Array;
  private readonly room: number;
  private readonly blockRoom: number;
  private bends: Float64Array | undefined;
  private rates: { readonly z: Float64Array; readonly a: Float64Array; readonly delta: Float64Array } | undefined;

  constructor(layout: LayerLayout, activation: Activation, room: number, blockRoom: number) {
    const size = layout.outputs * room;
    this.layout = layout;
    this.activation = activation;
    this.room = room;
    this.blockRoom = blockRoom;
    this.z = new Float64Array(size);
    this.a = activation.identity || activation.fromValue ? this.z : new Float64Array(size);
    this.delta = new Float64Array(size);
    this.slope = new Float64Array(activation.identity ? 0 : size);
  }

  /** φ″(z)·∂L/∂a, where φ is curved. */
  get bend(): Float64Array {
    this.bends ??= new Float64Array(this.activation.piecewiseLinear ? 0 : this.layout.outputs * this.room);
    return this.bends;
  }

  /** R-pass arrays. */
  get rate(): { readonly z: Float64Array; readonly a: Float64Array; readonly delta: Float64Array } {
    if (this.rates === undefined) {
      const size = this.layout.outputs * this.blockRoom;
      const z = new Float64Array(size);
      const a = this.activation.identity ? z : new Float64Array(size);
      this.rates = { z, a, delta: new Float64Array(size) };
    }
    return this.rates;
  }

  /** z ← Wx + b, a ← φ(z). */
  forward(theta: Float64Array, x: Float64Array, xAt: number, at: number, count: number): void {
    const { inputs, outputs, weightsAt, biasesAt } = this.layout;
    affineProduct(theta, biasesAt, weightsAt, outputs, inputs, x, xAt, this.z, at, count);
    this.activate(at, count);
  }

  /** a ← φ(z). */
  activate(at: number, count: number): void {
    if (!this.activation.identity) this.activation.apply(this.z, this.a, at, at + this.layout.outputs * count);
  }

  /** delta: ∂L/∂a → ∂L/∂z = φ′(z)·∂L/∂a; with `bending`, `bend` too. */
  turn(at: number, count: number, bending: boolean): void {
    const { activation, delta, slope, z, a } = this;
    if (activation.identity) return;
    const to = at + this.layout.outputs * count;
    activation.slope(z, a, slope, at, to);
    if (bending && !activation.piecewiseLinear) {
      const { bend } = this;
      activation.curvature(z, a, bend, at, to);
      multiplyInto(bend, delta, at, to);
    }
    multiplyInto(delta, slope, at, to);
  }

  /** below += Mᵀ·above, where M is this layer's weight matrix inside `parameters`. */
  pullBack(
    parameters: Float64Array,
    above: Float64Array,
    aboveAt: number,
    below: Float64Array,
    belowAt: number,
    count: number,
  ): void {
    const { inputs, outputs, weightsAt } = this.layout;
    addProduct(parameters, weightsAt, 1, inputs, inputs, outputs, above, aboveAt, below, belowAt, count);
  }

  /** rz ← Vx + v_b + W·rx, ra ← φ′·rz; `rx` absent: the samples, which do not move. */
  rateForward(
    theta: Float64Array,
    v: Float64Array,
    x: Float64Array,
    xAt: number,
    rx: Float64Array | undefined,
    at: number,
    count: number,
  ): void {
    const { inputs, outputs, weightsAt, biasesAt } = this.layout;
    const { z } = this.rate;
    affineProduct(v, biasesAt, weightsAt, outputs, inputs, x, xAt, z, 0, count);
    if (rx !== undefined) addProduct(theta, weightsAt, inputs, 1, outputs, inputs, rx, 0, z, 0, count);
    this.rateActivate(at, count);
  }

  /** As z of unit i moves at unit rate in every sample and the others stand: rz and ra. */
  push(i: number, at: number, count: number): void {
    const { z, a } = this.rate;
    const size = this.layout.outputs * count;
    const row = i * count;
    z.fill(0, 0, size);
    z.fill(1, row, row + count);
    if (this.activation.identity) return;
    a.fill(0, 0, size);
    a.set(this.slope.subarray(at + row, at + row + count), row);
  }

  /** rz ← W·rx with the columns `from` to `to` (excluded) of W, ra ← φ′·rz: rates with the parameters held still. */
  rateForwardAtRest(theta: Float64Array, rx: Float64Array, from: number, to: number, at: number, count: number): void {
    const { inputs, outputs, weightsAt } = this.layout;
    const { z } = this.rate;
    z.fill(0, 0, outputs * count);
    addProduct(theta, weightsAt + from, inputs, 1, outputs, to - from, rx, from * count, z, 0, count);
    this.rateActivate(at, count);
  }

  /** ra ← φ′·rz. */
  rateActivate(at: number, count: number): void {
    if (this.activation.identity) return;
    const { slope } = this;
    const { z, a } = this.rate;
    const size = this.layout.outputs * count;
    for (let i = 0; i < size; i++) a[i] = slope[at + i] * z[i];
  }

  /** rate.delta: R∂L/∂a → R∂L/∂z = φ′·R∂L/∂a + φ″·∂L/∂a·rz; without `bending` the first term alone. */
  rateTurn(at: number, count: number, bending: boolean): void {
    const { activation, slope } = this;
    if (activation.identity) return;
    const { z, delta } = this.rate;
    const size = this.layout.outputs * count;
    if (bending && !activation.piecewiseLinear) {
      const { bend } = this;
      for (let i = 0; i < size; i++) delta[i] = slope[at + i] * delta[i] + bend[at + i] * z[i];
    } else for (let i = 0; i < size; i++) delta[i] *= slope[at + i];
  }
}

/** x ← x∘y between `from` and `to`. */
function multiplyInto(x: Float64Array, y: Float64Array, from: number, to: number): void {
  for (let i = from; i < to; i++) x[i] *= y[i];
}
