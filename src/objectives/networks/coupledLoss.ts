import type { Coupling } from "./losses/loss.ts";
import type { Propagation } from "./propagation.ts";
import { rateBackward, rateForward } from "./ratePasses.ts";
import { BLOCK_SAMPLES, type Block } from "./samples.ts";

/**
 * What a coupled loss adds to second derivatives: with s_a = ∂(totals a)/∂z and the Hessian C of the loss in its totals,
 * Σ_ab C_ab s_a s_bᵀ over all samples at once. After `linearise`.
 */
export class CoupledLoss {
  private readonly network: Propagation;
  private readonly coupling: Coupling;
  private readonly slope: Float64Array;
  private readonly rates: Float64Array;
  private readonly shares: Float64Array;
  private readonly hessian: Float64Array;

  constructor(network: Propagation, coupling: Coupling) {
    const sums = network.loss.sums;
    this.network = network;
    this.coupling = coupling;
    this.slope = new Float64Array(network.last.layout.outputs * BLOCK_SAMPLES);
    this.rates = new Float64Array(sums);
    this.shares = new Float64Array(sums);
    this.hessian = new Float64Array(sums * sums);
  }

  /** Prepares `addTo`: how fast the totals move along v, and what each then pulls. */
  along(theta: Float64Array, v: Float64Array): void {
    const { network, slope, rates, shares, hessian } = this;
    rates.fill(0);
    for (const block of network.samples.blocks) {
      network.lookUp(theta, block);
      rateForward(network, theta, v, block);
      const { z } = network.last.rate;
      const size = network.last.layout.outputs * block.count;
      for (let a = 0; a < rates.length; a++) {
        this.slopeOf(a, block, slope);
        for (let i = 0; i < size; i++) rates[a] += slope[i] * z[i];
      }
    }
    this.coupling.hessian(network.totals, hessian);
    for (let a = 0; a < rates.length; a++) {
      shares[a] = 0;
      for (let b = 0; b < rates.length; b++) shares[a] += hessian[a * rates.length + b] * rates[b];
    }
  }

  /** Adds its part to the outputs' rate of ∂L/∂z. */
  addTo(block: Block): void {
    const { network, slope, shares } = this;
    const { delta } = network.last.rate;
    const size = network.last.layout.outputs * block.count;
    for (let a = 0; a < shares.length; a++) {
      this.slopeOf(a, block, slope);
      for (let i = 0; i < size; i++) delta[i] += shares[a] * slope[i];
    }
  }

  /** Adds Σ_ab C_ab G_a G_bᵀ to the upper triangle of the row-major p × p `out`, with the totals' gradients G_a. */
  addToHessian(theta: Float64Array, out: Float64Array): void {
    const { network, rates, hessian } = this;
    const p = theta.length;
    const gradients = Array.from(rates, () => new Float64Array(p));
    for (const block of network.samples.blocks) {
      network.lookUp(theta, block);
      for (const [a, gradient] of gradients.entries()) {
        this.slopeOf(a, block, network.last.rate.delta);
        rateBackward(network, theta, undefined, block, gradient);
      }
    }
    this.coupling.hessian(network.totals, hessian);
    for (const [a, row] of gradients.entries())
      for (const [b, column] of gradients.entries()) {
        const factor = hessian[a * rates.length + b];
        if (factor === 0) continue;
        for (let i = 0; i < p; i++) for (let j = i; j < p; j++) out[i * p + j] += factor * row[i] * column[j];
      }
  }

  private slopeOf(total: number, block: Block, out: Float64Array): void {
    const { last, samples, memo } = this.network;
    const at = this.network.outputsAt(block);
    const tAt = this.network.targetsAt(block);
    this.coupling.slope(total, memo, at, samples.targets, tAt, last.layout.outputs, block.count, out);
  }
}
