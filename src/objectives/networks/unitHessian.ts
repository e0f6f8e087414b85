import { addDots, addRowSums } from "./dots.ts";
import type { LayerLayout } from "./layout.ts";
import type { Propagation } from "./propagation.ts";
import { bendOutputs, rateBackwardAtRest } from "./ratePasses.ts";
import { BLOCK_SAMPLES, type Block } from "./samples.ts";

/** Multiplications between two breaths: a few milliseconds. */
const BREATH = 4_000_000;

/**
 * The exact Hessian of the loss, but for what mixes samples, by units instead of weights. A weight w_ij into unit i acts
 * only through z_i = Σ_j w_ij a_j + b_i, so that with δ = ∂L/∂z and M_ik = ∂δ_k/∂z_i, for a unit k of the same layer or a
 * later one,
 *
 *     ∂²L/∂w_ij ∂w_kq = Σ_n a_j (M_ik a_q + δ_k ∂a_q/∂z_i),    a = 1 for a bias
 *
 * (Bishop 1992, "Exact calculation of the Hessian matrix for the multilayer perceptron"). One pass of rates per unit gives
 * M_ik and ∂a_q/∂z_i for all k and q; what is left are sums of products over samples, half of them within a layer, where
 * the block of two units is symmetric.
 */
export class UnitHessian {
  private readonly network: Propagation;
  private readonly p: number;
  /** Rows M_ik a_q + δ_k ∂a_q/∂z_i for all q of one k. */
  private readonly terms: Float64Array;
  private readonly sums: Float64Array;

  constructor(network: Propagation, p: number) {
    const widest = network.layers.reduce((most, { layout }) => Math.max(most, layout.inputs), 0);
    this.network = network;
    this.p = p;
    this.terms = new Float64Array(widest * BLOCK_SAMPLES);
    this.sums = new Float64Array(widest);
  }

  /**
   * Overwrites the upper triangle of the row-major p × p `out`, and leaves the network linearised. Breathes between units;
   * what others do to the passes meanwhile is made good.
   */
  *write(theta: Float64Array, out: Float64Array): Generator<undefined, void> {
    const { network, p } = this;
    const { layers } = network;
    out.fill(0);
    network.linearise(theta);
    let work = 0;
    for (const block of network.samples.blocks) {
      network.lookUp(theta, block);
      for (let l = 0; l < layers.length; l++)
        for (let i = 0; i < layers[l].layout.outputs; i++) {
          this.push(theta, block, l, i);
          this.addWithin(block, l, i, out);
          for (let m = l + 1; m < layers.length; m++) this.addAcross(block, l, i, m, out);
          work += this.workOf(l, i) * block.count;
          if (work < BREATH) continue;
          work = 0;
          yield undefined;
          network.linearise(theta);
          network.lookUp(theta, block);
        }
    }
    for (const { layout } of layers) completeSquares(layout, p, out);
  }

  /** Multiplications that unit i of layer l takes a sample: its rates there and back, and its sums. */
  private workOf(l: number, i: number): number {
    const { layers } = this.network;
    const { inputs, outputs } = layers[l].layout;
    let work = (outputs - i) * inputs * (1 + inputs / 2);
    for (let m = l + 1; m < layers.length; m++) {
      const { layout } = layers[m];
      work += layout.inputs * layout.outputs * (3 + inputs);
    }
    return work;
  }

  /** Rates of everything in layer l and above as z_i of layer l moves at unit rate in every sample. */
  private push(theta: Float64Array, block: Block, l: number, i: number): void {
    const { network } = this;
    const { layers } = network;
    const { count } = block;
    layers[l].push(i, network.at(l, block), count);
    for (let m = l + 1; m < layers.length; m++) {
      // Of the layer just above, only the weights from unit i see anything move.
      const [from, to] = m === l + 1 ? [i, i + 1] : [0, layers[m].layout.inputs];
      layers[m].rateForwardAtRest(theta, layers[m - 1].rate.a, from, to, network.at(m, block), count);
    }
    bendOutputs(network, block);
    rateBackwardAtRest(network, theta, block, l);
  }

  /** Pairs of unit i with the units k ≥ i of its own layer, where ∂a_q/∂z_i = 0. */
  private addWithin(block: Block, l: number, i: number, out: Float64Array): void {
    const { network, terms, sums, p } = this;
    const { layout, rate } = network.layers[l];
    const { inputs, outputs, weightsAt, biasesAt } = layout;
    const { count } = block;
    const x = network.input(l);
    const xAt = network.inputAt(l, block);
    const row = weightsAt + i * inputs;
    for (let k = i; k < outputs; k++) {
      const column = weightsAt + k * inputs;
      for (let q = 0; q < inputs; q++) multiply(rate.delta, k * count, x, xAt + q * count, terms, q * count, count);
      for (let j = 0; j < inputs; j += 2) {
        const rows = Math.min(2, inputs - j);
        const to = (row + j) * p + column + j;
        addDots(x, xAt + j * count, rows, terms, j * count, inputs - j, out, to, p, count);
      }
      if (biasesAt < 0) continue;
      sums.fill(0);
      addRowSums(terms, 0, inputs, sums, 0, count);
      for (let q = 0; q < inputs; q++) {
        out[(row + q) * p + biasesAt + k] += sums[q];
        if (k > i) out[(column + q) * p + biasesAt + i] += sums[q];
      }
      addRowSums(rate.delta, k * count, 1, out, (biasesAt + i) * p + biasesAt + k, count);
    }
  }

  /** Pairs of unit i of layer l with all units of the later layer m. */
  private addAcross(block: Block, l: number, i: number, m: number, out: Float64Array): void {
    const { network, terms, p } = this;
    const { inputs, weightsAt, biasesAt } = network.layers[l].layout;
    const later = network.layers[m];
    const { layout, rate } = later;
    const { count } = block;
    const x = network.input(l);
    const xAt = network.inputAt(l, block);
    const a = network.input(m);
    const aAt = network.inputAt(m, block);
    const ra = network.layers[m - 1].rate.a;
    const laterAt = network.at(m, block);
    const row = (weightsAt + i * inputs) * p;
    const biasRow = (biasesAt + i) * p;
    for (let k = 0; k < layout.outputs; k++) {
      const mAt = k * count;
      const deltaAt = laterAt + k * count;
      for (let q = 0; q < layout.inputs; q++) {
        if (m > l + 1 || q === i)
          mix(rate.delta, mAt, a, aAt + q * count, later.delta, deltaAt, ra, terms, q * count, count);
        else multiply(rate.delta, mAt, a, aAt + q * count, terms, q * count, count);
      }
      const column = layout.weightsAt + k * layout.inputs;
      addDots(x, xAt, inputs, terms, 0, layout.inputs, out, row + column, p, count);
      if (biasesAt < 0) continue;
      addRowSums(terms, 0, layout.inputs, out, biasRow + column, count);
      addDots(x, xAt, inputs, rate.delta, mAt, 1, out, row + layout.biasesAt + k, p, count);
      addRowSums(rate.delta, mAt, 1, out, biasRow + layout.biasesAt + k, count);
    }
  }
}

/** out ← x∘y, one row. */
function multiply(
  x: Float64Array,
  x0: number,
  y: Float64Array,
  y0: number,
  out: Float64Array,
  at: number,
  count: number,
): void {
  for (let n = 0; n < count; n++) out[at + n] = x[x0 + n] * y[y0 + n];
}

/** terms ← m∘a + δ∘ra, one row, which in `terms` and in `ra` begins at `at`. */
function mix(
  m: Float64Array,
  m0: number,
  a: Float64Array,
  a0: number,
  delta: Float64Array,
  delta0: number,
  ra: Float64Array,
  terms: Float64Array,
  at: number,
  count: number,
): void {
  for (let n = 0; n < count; n++) terms[at + n] = m[m0 + n] * a[a0 + n] + delta[delta0 + n] * ra[at + n];
}

/** Copies (w_ij, w_kq) to (w_iq, w_kj) for two units of one layer: of these squares only the upper half was summed. */
function completeSquares({ inputs, outputs, weightsAt }: LayerLayout, p: number, out: Float64Array): void {
  for (let i = 0; i < outputs; i++)
    for (let k = i + 1; k < outputs; k++) {
      const row = weightsAt + i * inputs;
      const column = weightsAt + k * inputs;
      for (let j = 1; j < inputs; j++)
        for (let q = 0; q < j; q++) out[(row + j) * p + column + q] = out[(row + q) * p + column + j];
    }
}
