import { addDots } from "./dots.ts";
import type { Propagation } from "./propagation.ts";
import type { Block } from "./samples.ts";

/**
 * The passes of rates along a direction (Pearlmutter 1994, §3): how fast everything in a block changes as θ moves along v,
 * after `linearise` and `lookUp`. Results are in the layers' `rate`, of this block only.
 */

/** Rates of z and a, from the samples up. */
export function rateForward(network: Propagation, theta: Float64Array, v: Float64Array, block: Block): void {
  const { layers } = network;
  for (let l = 0; l < layers.length; l++) {
    const rx = l === 0 ? undefined : layers[l - 1].rate.a;
    layers[l].rateForward(theta, v, network.input(l), network.inputAt(l, block), rx, network.at(l, block), block.count);
  }
}

/** The rate of ∂L/∂z at the outputs, (∂²L/∂z²)·rz, but for what mixes samples. */
export function bendOutputs(network: Propagation, block: Block): void {
  const { last, loss, samples, totals, scale, memo } = network;
  const { z, delta } = last.rate;
  const at = network.outputsAt(block);
  const tAt = network.targetsAt(block);
  loss.bend(memo, at, samples.targets, tAt, last.layout.outputs, block.count, totals, scale, z, delta);
}

/**
 * From the rate of ∂L/∂z at the outputs down: adds the rate of ∂L/∂θ to `out`. Without `v` the parameters and the slopes are
 * held still, and what comes out is Jᵀ times what stood at the outputs.
 */
export function rateBackward(
  network: Propagation,
  theta: Float64Array,
  v: Float64Array | undefined,
  block: Block,
  out: Float64Array,
): void {
  const { layers } = network;
  const { count } = block;
  for (let l = layers.length - 1; l >= 0; l--) {
    const layer = layers[l];
    const at = network.at(l, block);
    network.addGradient(l, layer.rate.delta, 0, block, out);
    if (l === 0) break;
    const { inputs, outputs, weightsAt } = layer.layout;
    const below = layers[l - 1];
    const { a, delta } = below.rate;
    delta.fill(0, 0, inputs * count);
    layer.pullBack(theta, layer.rate.delta, 0, delta, 0, count);
    if (v !== undefined) {
      addDots(layer.delta, at, outputs, a, 0, inputs, out, weightsAt, inputs, count);
      layer.pullBack(v, layer.delta, at, delta, 0, count);
    }
    below.rateTurn(network.at(l - 1, block), count, v !== undefined);
  }
}

/**
 * Down to layer `lowest`, with the parameters held still: from the rate of ∂L/∂z at the outputs those of all units, where
 * rate.z holds what moved.
 */
export function rateBackwardAtRest(network: Propagation, theta: Float64Array, block: Block, lowest: number): void {
  const { layers } = network;
  for (let l = layers.length - 1; l > lowest; l--) {
    const below = layers[l - 1];
    below.rate.delta.fill(0, 0, below.layout.outputs * block.count);
    layers[l].pullBack(theta, layers[l].rate.delta, 0, below.rate.delta, 0, block.count);
    below.rateTurn(network.at(l - 1, block), block.count, true);
  }
}
