import { samplesOf } from "./networkSamples.ts";
import { type BatchOrder, batchOrder } from "./networks/batches.ts";
import type { PreparedData } from "./networks/data/prepare.ts";
import { isSampled, maskStream } from "./networks/dropout.ts";
import { initialisationById, initialise } from "./networks/initialisations/index.ts";
import type { Layout } from "./networks/layout.ts";
import { lossById } from "./networks/losses/index.ts";
import { createNetwork, type Network } from "./networks/network.ts";
import type { Landscape } from "./objective.ts";
import type { BatchSpec, EwcSpec, NetworkObjectiveSpec, ObjectiveSpec, TransformSpec } from "./spec.ts";
import { type Batches, bareStage, staged } from "./staged.ts";
import { fisherDiagonal } from "./transforms/fisher.ts";
import type { Stage, TransformContext } from "./transforms/transform.ts";

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
  /** The whole objective after transforms as the drawn step sees it. */
  readonly drawn: Stage;
}

/**
 * Builds what a validated spec describes. `seed` is what initialisation, data and batches flow from where they have no
 * seed of their own. Transforms apply in order, to mini-batches and to the whole alike; `step` is whose objective is
 * drawn, where it changes with the steps.
 */
export function createNetworkLandscape(
  spec: NetworkObjectiveSpec,
  transforms: readonly TransformSpec[],
  seed: number,
  batch?: BatchSpec,
  step = 0,
): NetworkLandscape {
  const data = samplesOf(spec, seed);
  const { train, test } = data;
  const network = createNetwork(spec, train);
  const start = startOf(spec, network.layout, seed);
  const context = contextOf(spec, network.layout, start, seed);
  // Dropout that is sampled makes every step one of its own, full batches too.
  const plan: BatchSpec | undefined =
    batch ?? (isSampled(spec.dropout) ? { size: train.samples, order: "sequential" } : undefined);
  const order = plan && batchOrder(network.samples, plan, seed);
  const batches = order && plan && batchesOf(network, order, plan, context);
  const { landscape, drawn } = staged(stageOf(network), transforms, context, step, batches);
  return {
    landscape,
    drawn,
    network,
    ...(test && { test: network.elsewhere(test) }),
    data,
    start,
    facts: {
      parameters: network.dimension,
      layers: spec.layers,
      trainingSamples: train.samples,
      testSamples: test?.samples ?? 0,
      stepsPerEpoch: order?.perEpoch ?? 1,
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

/** The loss; of expected dropout its mean over masks m. */
function stageOf(network: Network): Stage {
  const { loss, dropout } = network.spec;
  const latex = lossById(loss)?.latex ?? "";
  return bareStage({
    objective: network,
    nonNegative: true,
    latex: dropout?.form === "expected" ? `\\mathrm{E}_m \\left[ ${latex} \\right]` : latex,
    across: (origin, u, v) => network.across(origin, u, v),
  });
}

function contextOf(
  spec: NetworkObjectiveSpec,
  layout: Layout,
  start: Float64Array,
  seed: number,
): Omit<TransformContext, "clock"> {
  const known = new Map<EwcSpec["data"], Float64Array>();
  return {
    seed,
    start,
    layout,
    other: (other) => stageOf(networkOf(other, seed)),
    fisher(data, anchor) {
      const found = known.get(data) ?? fisherDiagonal(spec, samplesOf({ ...spec, data }, seed).train, anchor);
      known.set(data, found);
      return found;
    },
  };
}

function networkOf(spec: ObjectiveSpec, seed: number): Network {
  if (spec.type !== "network") throw new RangeError(`objective.type: expected "network", got "${spec.type}"`);
  return createNetwork(spec, samplesOf(spec, seed).train);
}

/** Mini-batches of the network, and of any other that a transform puts in its place. */
function batchesOf(
  network: Network,
  order: BatchOrder,
  plan: BatchSpec,
  context: Omit<TransformContext, "clock">,
): Batches {
  const { seed } = context;
  const sights: ((step: number) => void)[] = [];
  const viewOf = (whole: Network, theirs: BatchOrder) => {
    const view = whole.view(theirs.largest);
    const { dropout } = whole.spec;
    sights.push((step) => {
      view.see(theirs.at(step));
      if (isSampled(dropout)) view.drop(maskStream(dropout?.seed ?? seed, step));
    });
    return stageOf(view);
  };
  const stage = viewOf(network, order);
  return {
    stage,
    context: {
      ...context,
      other(spec) {
        const other = networkOf(spec, seed);
        const theirs = viewOf(other, batchOrder(other.samples, plan, seed));
        sights[sights.length - 1](0);
        return theirs;
      },
    },
    see(step) {
      for (const sight of sights) sight(step);
    },
  };
}

/**
 * What the network computes for `inputs`, row-major, as a function of θ, with dropout off and, under batch normalisation, the
 * statistics of its own samples; row-major outputs (logits). All but the answer is allocated once.
 */
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
