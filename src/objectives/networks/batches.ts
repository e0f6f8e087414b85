import { randomStream } from "../../math/random.ts";
import type { Landscape } from "../objective.ts";
import { isSampled, maskStream } from "./dropout.ts";
import { stepsPerEpoch } from "./epoch.ts";
import type { Network } from "./network.ts";

/**
 * Which samples each step sees. `shuffled`: a permutation per epoch, cut into batches of `size`, the last shorter;
 * `sequential`: the samples in their order, cut alike; or a list of index arrays, entry k for step k, repeating when used
 * up (`size` then is ignored).
 */
export interface BatchPlan {
  readonly size: number;
  readonly order: "shuffled" | "sequential" | readonly (readonly number[])[];
}

/** Which samples step `step` (zero-based) sees. */
export interface BatchOrder {
  readonly perEpoch: number;
  /** The largest number of samples of a batch. */
  readonly largest: number;
  /** Sample indices of the step's batch, in order; valid until the next call. */
  at(step: number): ArrayLike<number>;
}

/**
 * The batches of `samples` samples. Every epoch's permutation (Fisher & Yates, in Durstenfeld's form) comes from a stream
 * of its own under the seed, so any step can be asked for at any time, and all runs see the same batches.
 */
export function batchOrder(samples: number, { size, order }: BatchPlan, seed: number): BatchOrder {
  if (typeof order === "object") return listedOrder(order);
  const whole = Math.min(size, samples);
  const perEpoch = stepsPerEpoch(samples, { size, order });
  const permutation = Int32Array.from({ length: samples }, (_, n) => n);
  let epochSeen = -1;
  return {
    perEpoch,
    largest: whole,
    at(step) {
      const epoch = Math.floor(step / perEpoch);
      const from = (step - epoch * perEpoch) * whole;
      if (order === "shuffled" && epoch !== epochSeen) {
        permute(permutation, seed, epoch);
        epochSeen = epoch;
      }
      return permutation.subarray(from, Math.min(samples, from + whole));
    },
  };
}

function listedOrder(lists: readonly (readonly number[])[]): BatchOrder {
  return {
    perEpoch: lists.length,
    largest: lists.reduce((most, list) => Math.max(most, list.length), 0),
    at: (step) => lists[step % lists.length],
  };
}

function permute(permutation: Int32Array, seed: number, epoch: number): void {
  const random = randomStream(seed, `batches ${epoch}`);
  for (let n = 0; n < permutation.length; n++) permutation[n] = n;
  for (let n = permutation.length - 1; n > 0; n--) {
    const other = random.below(n + 1);
    const index = permutation[n];
    permutation[n] = permutation[other];
    permutation[other] = index;
  }
}

/**
 * A network under mini-batches: step k sees the loss over its batch, under a mask of its own where dropout is sampled, what is recorded is the loss over all samples. What
 * `at` returns is one object, which sees another batch at the next call of `at` with another step.
 */
export function miniBatches(network: Network, plan: BatchPlan, seed: number): Landscape {
  const order = batchOrder(network.samples, plan, seed);
  const view = network.view(order.largest);
  const { dropout } = network.spec;
  let seen = -1;
  return {
    dimension: network.dimension,
    fixed: false,
    at(step) {
      if (step !== seen) {
        view.see(order.at(step));
        if (isSampled(dropout)) view.drop(maskStream(dropout?.seed ?? seed, step));
      }
      seen = step;
      return view;
    },
    whole: () => network,
  };
}
