import type { LayerLayout } from "../layout.ts";
import { addMatrixProduct, matrixAt } from "./matrixProduct.ts";
import type { Wire } from "./wire.ts";

/** One layer of weights under expected dropout: matrices n × n or m × m for n inputs, m outputs, row-major. */
interface Share {
  readonly layout: LayerLayout;
  /** Index of the wire that it reads, after dropout's scaling. */
  readonly wire: number;
  /** (1 − keep)/keep where its inputs are dropped, else 0. */
  readonly kappa: number;
  /** Square of the factor between what is dropped and `wire`: keep² with test-time scaling, else 1. */
  readonly factor: number;
  readonly a: Float64Array;
  readonly aBar: Float64Array;
  readonly aRate: Float64Array;
  readonly aBarRate: Float64Array;
  readonly c: Float64Array;
  readonly cBar: Float64Array;
  readonly cRate: Float64Array;
  readonly cBarRate: Float64Array;
  /** C·W or C·V, m × n. */
  readonly left: Float64Array;
  /** W·Ā or V·Ā, m × n. */
  readonly right: Float64Array;
  readonly squares: Float64Array;
  readonly squareRates: Float64Array;
}

/**
 * What the expectation over dropout's masks adds to the squared error of a network of linear layers. A masked input ã_i
 * has the mean a_i that the network computes with dropout off, and the masks of different units are independent, so the
 * mean of the outputs is untouched and only their variance comes in. Going down from the outputs with C = I on top, for
 * every layer z = Wã + b
 *
 *     A = WᵀCW,   E − L = s Σ_layers κ Σ_i A_ii Σ_n a_in²,   κ = (1 − keep)/keep,
 *
 * and C of the layer below is A + κ diag A (times keep² with test-time scaling): for one layer of inputs this is
 * s κ Σ_i ‖w_i‖² Σ_n x_in² (Wager, Wang & Liang 2013, §2.1; Baldi & Sadowski 2013, eq. 12). s is the factor of the sum
 * of squares in the loss. First derivatives by going back up through this recursion with Ā = ∂/∂A; for rates along a
 * direction it is enough to move the left W of WᵀCW, as the right one adds the transpose.
 */
export class ExpectedDropout {
  private readonly shares: readonly Share[];
  private readonly byWire = new Map<number, Share>();
  private count = 0;
  private scale = 0;
  private exact = true;
  private wires: readonly Wire[] = [];

  /** `dropped(l)`: whether the inputs of layer l (0-based), on wire `wireOf[l]`, are dropped. */
  constructor(
    layers: readonly LayerLayout[],
    wireOf: readonly number[],
    dropped: (layer: number) => boolean,
    keep: number,
    inverted: boolean,
  ) {
    this.shares = layers.map((layout, l): Share => {
      const { inputs: n, outputs: m } = layout;
      const wide = () => new Float64Array(n * n);
      const high = () => new Float64Array(m * m);
      return {
        layout,
        wire: wireOf[l],
        kappa: dropped(l) ? (1 - keep) / keep : 0,
        factor: dropped(l) && !inverted ? keep * keep : 1,
        a: wide(),
        aBar: wide(),
        aRate: wide(),
        aBarRate: wide(),
        c: high(),
        cBar: high(),
        cRate: high(),
        cBarRate: high(),
        left: new Float64Array(m * n),
        right: new Float64Array(m * n),
        squares: new Float64Array(n),
        squareRates: new Float64Array(n),
      };
    });
    for (const share of this.shares) if (share.kappa > 0) this.byWire.set(share.wire, share);
  }

  resize(count: number, scale: number): void {
    this.count = count;
    this.scale = scale;
  }

  /** What is added to the loss; after the forward pass. */
  value(theta: Float64Array, wires: readonly Wire[]): number {
    const { shares, scale } = this;
    this.wires = wires;
    let sum = 0;
    for (let l = shares.length - 1; l >= 0; l--) {
      const { layout, wire, kappa, a, c, left, squares } = shares[l];
      const { inputs: n, outputs: m, weightsAt } = layout;
      const w = matrixAt(theta, weightsAt, m, n);
      if (l === shares.length - 1) identity(c, m);
      else spread(shares[l + 1], shares[l + 1].a, c, m);
      left.fill(0);
      addMatrixProduct(matrixAt(c, 0, m, m), w, 1, left);
      a.fill(0);
      addMatrixProduct(w.transposed, matrixAt(left, 0, m, n), 1, a);
      if (kappa === 0) continue;
      this.dotRows(wires[wire].value, wires[wire].value, squares);
      for (let i = 0; i < n; i++) sum += kappa * a[i * n + i] * squares[i];
    }
    return scale * sum;
  }

  /** Its part of ∂L/∂θ through the matrices; what goes through the units is added by `addAdjoint`. */
  addGradient(theta: Float64Array, gradient: Float64Array): void {
    for (const [l, { layout, aBar, left }] of this.shares.entries()) {
      this.raiseBar(theta, l);
      const { inputs: n, outputs: m, weightsAt } = layout;
      addMatrixProduct(matrixAt(left, 0, m, n), matrixAt(aBar, 0, n, n), 2, gradient, weightsAt);
    }
  }

  /** Adds to ∂L/∂(wire) what comes in there. */
  addAdjoint(wire: number, adjoint: Float64Array): void {
    const share = this.byWire.get(wire);
    if (share === undefined) return;
    const { count } = this;
    const { value } = this.wires[wire];
    const n = share.layout.inputs;
    for (let i = 0; i < n; i++) {
      const factor = 2 * this.scale * share.kappa * share.a[i * n + i];
      for (let k = i * count; k < (i + 1) * count; k++) adjoint[k] += factor * value[k];
    }
  }

  /** Rates along v, after the forward pass of rates; their part through the matrices is added to `out`. */
  rates(theta: Float64Array, v: Float64Array, exact: boolean, out: Float64Array): void {
    const { shares, wires } = this;
    this.exact = exact;
    for (let l = shares.length - 1; l >= 0; l--) {
      const { layout, wire, kappa, aRate, cRate, left, right, squareRates } = shares[l];
      const { inputs: n, outputs: m, weightsAt } = layout;
      const w = matrixAt(theta, weightsAt, m, n);
      if (l === shares.length - 1) cRate.fill(0);
      else spread(shares[l + 1], shares[l + 1].aRate, cRate, m);
      aRate.fill(0);
      addMatrixProduct(matrixAt(v, weightsAt, m, n).transposed, matrixAt(left, 0, m, n), 1, aRate);
      right.fill(0);
      addMatrixProduct(matrixAt(cRate, 0, m, m), w, 1, right);
      addMatrixProduct(w.transposed, matrixAt(right, 0, m, n), 1, aRate);
      if (kappa > 0) this.dotRows(wires[wire].value, wires[wire].rate, squareRates);
    }
    for (let l = 0; l < shares.length; l++) {
      this.raiseBar(theta, l);
      this.raiseBarRate(theta, v, l);
      this.addRate(theta, v, shares[l], out);
    }
  }

  /** Adds to the rate of ∂L/∂(wire) what comes in there. */
  addRateAdjoint(wire: number, rateAdjoint: Float64Array): void {
    const share = this.byWire.get(wire);
    if (share === undefined) return;
    const { count } = this;
    const { value, rate } = this.wires[wire];
    const n = share.layout.inputs;
    for (let i = 0; i < n; i++) {
      const factor = 2 * this.scale * share.kappa;
      const still = factor * share.a[i * n + i];
      const moving = (this.exact ? 2 : 1) * factor * share.aRate[i * n + i];
      for (let k = i * count; k < (i + 1) * count; k++) rateAdjoint[k] += moving * value[k] + still * rate[k];
    }
  }

  /** Ā and, for the layer above, C̄ = WĀWᵀ. */
  private raiseBar(theta: Float64Array, l: number): void {
    const share = this.shares[l];
    const { layout, kappa, aBar, cBar, right, squares } = share;
    const { inputs: n, outputs: m, weightsAt } = layout;
    if (l === 0) aBar.fill(0);
    else spread(share, this.shares[l - 1].cBar, aBar, n);
    if (kappa > 0) for (let i = 0; i < n; i++) aBar[i * n + i] += this.scale * kappa * squares[i];
    const w = matrixAt(theta, weightsAt, m, n);
    right.fill(0);
    addMatrixProduct(w, matrixAt(aBar, 0, n, n), 1, right);
    cBar.fill(0);
    addMatrixProduct(matrixAt(right, 0, m, n), w.transposed, 1, cBar);
  }

  private raiseBarRate(theta: Float64Array, v: Float64Array, l: number): void {
    const share = this.shares[l];
    const { layout, kappa, aBar, aBarRate, cBarRate, right, squareRates } = share;
    const { inputs: n, outputs: m, weightsAt } = layout;
    if (l === 0) aBarRate.fill(0);
    else spread(share, this.shares[l - 1].cBarRate, aBarRate, n);
    if (kappa > 0) for (let i = 0; i < n; i++) aBarRate[i * n + i] += this.scale * kappa * squareRates[i];
    const w = matrixAt(theta, weightsAt, m, n);
    right.fill(0);
    addMatrixProduct(matrixAt(v, weightsAt, m, n), matrixAt(aBar, 0, n, n), 1, right);
    addMatrixProduct(w, matrixAt(aBarRate, 0, n, n), 1, right);
    cBarRate.fill(0);
    addMatrixProduct(matrixAt(right, 0, m, n), w.transposed, 1, cBarRate);
  }

  /** R(2CWĀ); in the Gauss–Newton product the residuals' own curvature is left out, that is half of each transpose pair. */
  private addRate(theta: Float64Array, v: Float64Array, share: Share, out: Float64Array): void {
    const { layout, aBar, aBarRate, c, cRate, left, right } = share;
    const { inputs: n, outputs: m, weightsAt } = layout;
    const w = matrixAt(theta, weightsAt, m, n);
    const bar = matrixAt(aBar, 0, n, n);
    const barRate = matrixAt(aBarRate, 0, n, n);
    const rate = matrixAt(cRate, 0, m, m);
    right.fill(0);
    addMatrixProduct(rate.transposed, w, 1, right);
    if (this.exact) addMatrixProduct(rate, w, 1, right);
    addMatrixProduct(matrixAt(c, 0, m, m), matrixAt(v, weightsAt, m, n), 1, right);
    addMatrixProduct(matrixAt(right, 0, m, n), bar, 2, out, weightsAt);
    addMatrixProduct(matrixAt(left, 0, m, n), barRate, 2, out, weightsAt);
    if (this.exact) addMatrixProduct(matrixAt(left, 0, m, n), barRate.transposed, 2, out, weightsAt);
  }

  /** out[i] ← Σ_n x_in y_in. */
  private dotRows(x: Float64Array, y: Float64Array, out: Float64Array): void {
    const { count } = this;
    for (let i = 0; i < out.length; i++) {
      let sum = 0;
      for (let k = i * count; k < (i + 1) * count; k++) sum += x[k] * y[k];
      out[i] = sum;
    }
  }
}

function identity(out: Float64Array, size: number): void {
  out.fill(0);
  for (let i = 0; i < size; i++) out[i * size + i] = 1;
}

/** out ← factor·(x + κ diag x): from A down to the C below it, and from C̄ up to the Ā above it. */
function spread({ kappa, factor }: Share, x: Float64Array, out: Float64Array, size: number): void {
  for (let i = 0; i < size * size; i++) out[i] = factor * x[i];
  for (let i = 0; i < size; i++) out[i * size + i] *= 1 + kappa;
}
