import { randomStream } from "../../../src/math/random.ts";
import { lossById } from "../../../src/objectives/networks/losses/index.ts";
import { createNetwork, type Network, type NetworkSpec } from "../../../src/objectives/networks/network.ts";
import type { SampleSet } from "../../../src/objectives/networks/samples.ts";

export interface Fixture {
  readonly network: Network;
  readonly set: SampleSet;
  readonly theta: Float64Array;
}

/** Normal inputs, and targets of the kind the loss asks for, all from one seed. */
export function createSamples(spec: NetworkSpec, samples: number, seed = 1): SampleSet {
  const random = randomStream(seed, "samples");
  const width = spec.layers[0];
  const outputs = spec.layers[spec.layers.length - 1];
  const kind = lossById(spec.loss)?.targets;
  const inputs = Float64Array.from({ length: samples * width }, () => random.normal());
  const targets = Float64Array.from({ length: samples * (kind === "classes" ? 1 : outputs) }, () =>
    kind === "classes" ? random.below(outputs) : kind === "values" ? random.normal() : random.below(2),
  );
  return { samples, inputs, targets };
}

/** A network on such samples and a point of its parameter space. */
export function createFixture(given: Partial<NetworkSpec>, samples: number, seed = 1): Fixture {
  const spec: NetworkSpec = { layers: [2, 3, 2], activation: "tanh", loss: "mse", bias: true, ...given };
  const set = createSamples(spec, samples, seed);
  const network = createNetwork(spec, set);
  return { network, set, theta: randomVector(network.dimension, seed) };
}

export function randomVector(length: number, seed: number): Float64Array {
  const random = randomStream(seed, "vector");
  return Float64Array.from({ length }, () => random.normal());
}

/** max |x − y| over max |y|. */
export function distance(x: ArrayLike<number>, y: ArrayLike<number>): number {
  let apart = 0;
  let size = 0;
  for (let i = 0; i < y.length; i++) {
    apart = Math.max(apart, Math.abs(x[i] - y[i]));
    size = Math.max(size, Math.abs(y[i]));
  }
  return size === 0 ? apart : apart / size;
}

export function gradientAt(network: Network, theta: Float64Array): Float64Array {
  const out = new Float64Array(network.dimension);
  network.gradient(theta, out);
  return out;
}

export function productAt(network: Network, theta: Float64Array, v: Float64Array): Float64Array {
  const out = new Float64Array(network.dimension);
  network.hessianVector(theta, v, out);
  return out;
}

export function hessianAt(network: Network, theta: Float64Array): Float64Array {
  const p = network.dimension;
  const out = new Float64Array(p * p);
  network.hessian?.(theta, out);
  return out;
}
