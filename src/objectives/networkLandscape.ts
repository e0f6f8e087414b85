import { samplesOf } from "./networkSamples.ts";
import { batchOrder } from "./networks/batches.ts";
import type { PreparedData } from "./networks/data/prepare.ts";
import { isSampled, maskStream } from "./networks/dropout.ts";
import { initialisationById, initialise } from "./networks/initialisations/index.ts";
import type { Layout } from "./networks/layout.ts";
import { lossById } from "./networks/losses/index.ts";
import { createNetwork, type Network } from "./networks/network.ts";
import type { Landscape, Objective } from "./objective.ts";
import type { BatchSpec, NetworkObjectiveSpec, TransformSpec } from "./spec.ts";
import { withPenalty } from "./transforms/penalty.ts";

/** What there is to know about a network besides its values. */
export interface NetworkFacts {
  /** p. */
  readonly parameters: number;
  readonly layers: readonly number[];
  readonly trainingSamples: number;
  readonly testSamples: number;
  /** Steps until every training sample was seen once; 1 for full batches. */
  readonly stepsPerEpoch: number;
  /** The data set's id; absent for samples written out. */
  readonly dataset?: string;
}

/** A network ready to be trained. */
export interface NetworkLandscape {
  readonly landscape: Landscape;
  /** The loss over the training samples, before transforms. */
  readonly network: Network;
  /**
   * The loss over the samples kept for testing, before transforms, with dropout off and, under batch normalisation, the
   * statistics of the training samples; absent where all are trained on.
   */
  readonly test?: Network;
  readonly data: PreparedData;
  /** Where its initialisation puts it. */
  readonly start: Float64Array;
  readonly facts: NetworkFacts;
}

/**
 * Builds what a validated spec describes. `seed` is what initialisation, data and batches flow from where they have no
 * seed of their own. Transforms apply in order, to mini-batches and to the whole alike.
 */
export function createNetworkLandscape(
  spec: NetworkObjectiveSpec,
  transforms: readonly TransformSpec[],
  seed: number,
  batch?: BatchSpec,
): NetworkLandscape {
  const data = samplesOf(spec, seed);
  const { train, test } = data;
  const network = createNetwork(spec, train);
  const whole = transformed(network, transforms);
  const { landscape, stepsPerEpoch } =
    batch === undefined && !isSampled(spec.dropout)
      ? { landscape: fixed(whole), stepsPerEpoch: 1 }
      : batched(network, whole, transforms, batch ?? { size: train.samples, order: "sequential" }, seed);
  return {
    landscape,
    network,
    ...(test && { test: network.elsewhere(test) }),
    data,
    start: startOf(spec, network.layout, seed),
    facts: {
      parameters: network.dimension,
      layers: spec.layers,
      trainingSamples: train.samples,
      testSamples: test?.samples ?? 0,
      stepsPerEpoch,
      ...("name" in spec.data && { dataset: spec.data.name }),
    },
  };
}

/** θ as a validated initialisation makes it. */
function startOf({ initialisation }: NetworkObjectiveSpec, layout: Layout, seed: number): Float64Array {
  const { type, parameters, values } = initialisation;
  if (values !== undefined) return Float64Array.from(values);
  const found = initialisationById(type);
  if (found === undefined) throw new RangeError(`initialisation.type: expected a registered id, got "${type}"`);
  return initialise(found, layout, parameters, initialisation.seed ?? seed);
}

const fixed = (whole: Objective): Landscape => ({
  dimension: whole.dimension,
  fixed: true,
  at: () => whole,
  whole: () => whole,
});

function batched(
  network: Network,
  whole: Objective,
  transforms: readonly TransformSpec[],
  batch: BatchSpec,
  seed: number,
): { readonly landscape: Landscape; readonly stepsPerEpoch: number } {
  const order = batchOrder(network.samples, batch, seed);
  const view = network.view(order.largest);
  const seen = transformed(view, transforms);
  const { dropout } = network.spec;
  const landscape: Landscape = {
    dimension: network.dimension,
    fixed: false,
    at(step) {
      view.see(order.at(step));
      if (isSampled(dropout)) view.drop(maskStream(dropout?.seed ?? seed, step));
      return seen;
    },
    whole: () => whole,
  };
  return { landscape, stepsPerEpoch: order.perEpoch };
}

/**
 * What the network computes at θ for `inputs`, row-major, with dropout off and, under batch normalisation, the statistics
 * of its own samples; row-major outputs (logits).
 */
export const outputsOf = (network: Network, theta: Float64Array, inputs: Float64Array): Float64Array =>
  outputsAt(network, inputs)(theta);

/** The same as a function of θ, for inputs that are looked at again and again: all but the answer is allocated once. */
export function outputsAt(network: Network, inputs: Float64Array): (theta: Float64Array) => Float64Array {
  const { layers, loss } = network.spec;
  const samples = inputs.length / layers[0];
  const width = layers[layers.length - 1];
  if (samples === 0) return () => new Float64Array(0);
  // Targets of the right number; they do not enter the outputs.
  const targets = new Float64Array(samples * (lossById(loss)?.targets === "classes" ? 1 : width));
  const there = network.elsewhere({ samples, inputs, targets });
  return (theta) => {
    const outputs = new Float64Array(samples * width);
    there.outputs(theta, outputs);
    return outputs;
  };
}

/** The objective under those transforms that act. */
export function transformed(objective: Objective, transforms: readonly TransformSpec[]): Objective {
  return transforms
    .filter(({ strength }) => strength !== 0)
    .reduce<Objective>((inner, { strength }) => withPenalty(inner, strength), objective);
}
