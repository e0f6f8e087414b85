import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { withDefaults } from "../../../../src/math/parameter.ts";
import { miniBatches } from "../../../../src/objectives/networks/batches.ts";
import { createNetwork, type NetworkSpec } from "../../../../src/objectives/networks/network.ts";
import { fixedLandscape } from "../../../../src/objectives/objective.ts";
import { optimizerById, parametersOf } from "../../../../src/optimizers/index.ts";
import { createBlock } from "../../../../src/run/block.ts";
import { Run } from "../../../../src/run/run.ts";
import { distance } from "../createNetworks.ts";

interface Training {
  readonly optimizer: string;
  readonly parameters: Readonly<Record<string, number>>;
  readonly batched: boolean;
  readonly losses: readonly number[];
  readonly theta: readonly number[];
}

interface Case extends NetworkSpec {
  readonly start: readonly number[];
  readonly inputs: readonly number[];
  readonly targets: readonly number[];
  readonly batches: readonly (readonly number[])[];
  readonly runs: readonly Training[];
}

/** Made by layeredTrainings.py, which is beside it and names tool, version and seed inside. */
const reference: { readonly tool: string; readonly seed: number; readonly cases: readonly Case[] } = JSON.parse(
  readFileSync(new URL("./reference/layeredTrainings.json", import.meta.url), "utf8"),
);

describe(`200 steps of ${reference.tool}, seed ${reference.seed}`, () => {
  test.each(
    reference.cases.flatMap(({ runs, ...one }) =>
      runs.map(
        (run) =>
          [
            [one.convolution && "convolution", one.normalisation?.type].filter(Boolean).join(", "),
            run.optimizer,
            run.batched ? "listed batches" : "full batch",
            one,
            run,
          ] as const,
      ),
    ),
  )("%s, %s, %s", (_kind, id, _batches, one, { parameters, batched, ...expected }) => {
    const { start, inputs, targets, batches, ...spec } = one;
    const set = {
      samples: targets.length,
      inputs: Float64Array.from(inputs),
      targets: Float64Array.from(targets),
    };
    const network = createNetwork(spec, set);
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
    expect(distance(block.losses, expected.losses)).toBeLessThan(1e-9); // rounding, carried on by 200 steps
    expect(distance(block.points.subarray(10 * network.dimension), expected.theta)).toBeLessThan(1e-9); // the same
  });
});
