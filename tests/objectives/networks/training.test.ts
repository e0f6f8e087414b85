import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { withDefaults } from "../../../src/math/parameter.ts";
import { symmetricEigen } from "../../../src/math/symmetricEigen.ts";
import { miniBatches } from "../../../src/objectives/networks/batches.ts";
import { datasetById, examplesOf } from "../../../src/objectives/networks/data/index.ts";
import { prepareData } from "../../../src/objectives/networks/data/prepare.ts";
import { initialise } from "../../../src/objectives/networks/initialisations/index.ts";
import { xavier } from "../../../src/objectives/networks/initialisations/varianceScaling.ts";
import { meanSquaredError } from "../../../src/objectives/networks/losses/squaredError.ts";
import { createNetwork } from "../../../src/objectives/networks/network.ts";
import { fixedLandscape } from "../../../src/objectives/objective.ts";
import { optimizerById, parametersOf } from "../../../src/optimizers/index.ts";
import { createBlock } from "../../../src/run/block.ts";
import { Run } from "../../../src/run/run.ts";
import { distance, gradientAt, hessianAt } from "./createNetworks.ts";

interface Training {
  readonly optimizer: string;
  readonly parameters: Readonly<Record<string, number>>;
  readonly batched: boolean;
  readonly losses: readonly number[];
  readonly theta: readonly number[];
}

/** Made by trainings.py, which is beside it and names tool, version and seed inside. */
const reference: {
  readonly tool: string;
  readonly seed: number;
  readonly layers: readonly number[];
  readonly start: readonly number[];
  readonly inputs: readonly number[];
  readonly targets: readonly number[];
  readonly batches: readonly (readonly number[])[];
  readonly runs: readonly Training[];
} = JSON.parse(readFileSync(new URL("./reference/trainings.json", import.meta.url), "utf8"));

describe(`200 steps of ${reference.tool}, seed ${reference.seed}`, () => {
  test("are there for four optimizers, on full batches and on listed ones", () => {
    const found = reference.runs.map(({ optimizer, batched }) => `${optimizer} ${batched ? "listed" : "full"}`);
    for (const optimizer of ["gradient-descent", "momentum", "rmsprop", "adam"])
      expect(found).toEqual(expect.arrayContaining([`${optimizer} full`, `${optimizer} listed`]));
  });

  test.each(reference.runs)(
    "$optimizer, mini-batches: $batched",
    ({ optimizer: id, parameters, batched, ...expected }) => {
      const { layers, start, inputs, targets, batches } = reference;
      const network = createNetwork(
        { layers, activation: "tanh", loss: "cross-entropy", bias: true },
        { samples: targets.length, inputs: Float64Array.from(inputs), targets: Float64Array.from(targets) },
      );
      const optimizer = optimizerById(id)!;
      const run = new Run({
        landscape: batched ? miniBatches(network, { size: 0, order: batches }, 1) : fixedLandscape(network),
        optimizer,
        parameters: withDefaults(parametersOf(optimizer), parameters),
        changes: [],
        start: Float64Array.from(start),
        steps: 200,
        seed: 1,
        occurrence: 0,
        record: { every: 20, tolerance: 1e-8 },
      });
      const block = createBlock(network.dimension, 11, false);
      while (!run.advance(block, 200));
      expect(run.outcome).toBe("completed");
      expect(Array.from(block.steps)).toEqual(Array.from({ length: 11 }, (_, k) => 20 * k));
      expect(distance(block.losses, expected.losses)).toBeLessThan(1e-11); // rounding, carried on by 200 steps
      expect(distance(block.points.subarray(10 * network.dimension), expected.theta)).toBeLessThan(1e-11); // the same
    },
  );
});

/**
 * Full-batch gradient descent on a small tanh network: the sharpness rises until it meets 2/η and stays there, while the
 * loss goes on falling, though not at every step (Cohen et al. 2021, §3).
 */
test("gradient descent at the edge of stability", async () => {
  const dataset = datasetById("sine")!;
  const examples = await examplesOf(dataset, withDefaults(dataset.parameters, { samples: 40, frequencies: [1, 3] }), 1);
  const { train } = prepareData(examples, meanSquaredError, 1, { split: 1, seed: 1, standardise: false });
  const network = createNetwork({ layers: [1, 16, 16, 1], activation: "tanh", loss: "mse", bias: true }, train);
  const theta = initialise(xavier, network.layout, withDefaults(xavier.parameters), 3);
  const p = network.dimension;
  const eta = 0.05;
  const values = new Float64Array(p);
  const sharpness: number[] = [];
  const losses: number[] = [];
  for (let step = 0; step <= 6000; step++) {
    if (step % 500 === 0) {
      symmetricEigen(hessianAt(network, theta), p, values);
      sharpness.push((values[p - 1] * eta) / 2);
    }
    losses.push(network.value(theta));
    const gradient = gradientAt(network, theta);
    for (let j = 0; j < p; j++) theta[j] -= eta * gradient[j];
  }
  expect(sharpness[0]).toBeLessThan(0.6);
  expect(sharpness[2]).toBeGreaterThan(sharpness[0]);
  expect(sharpness[2]).toBeLessThan(0.9);
  for (const met of sharpness.slice(5)) expect(Math.abs(met - 1)).toBeLessThan(0.06); // hovers, as in their figures
  expect(losses[6000]).toBeLessThan(0.3 * losses[2500]);
  expect(losses.slice(2500).some((loss, k) => k > 0 && loss > losses[2499 + k])).toBe(true);
});
