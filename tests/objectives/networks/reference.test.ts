import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { symmetricEigen } from "../../../src/math/symmetricEigen.ts";
import { activations } from "../../../src/objectives/networks/activations/index.ts";
import { losses } from "../../../src/objectives/networks/losses/index.ts";
import { createNetwork, type NetworkSpec } from "../../../src/objectives/networks/network.ts";

interface Case extends NetworkSpec {
  readonly samples: number;
  readonly theta: readonly number[];
  readonly inputs: readonly number[];
  readonly targets: readonly number[];
  readonly value: number;
  readonly gradient: readonly number[];
  /** Lower triangle, row by row. */
  readonly hessian: readonly number[];
  readonly eigenvalues: readonly number[];
}

/** Made by networks.py, which is beside it and names tool, version and seed inside. */
const reference: { readonly tool: string; readonly seed: number; readonly cases: readonly Case[] } = JSON.parse(
  readFileSync(new URL("./reference/networks.json", import.meta.url), "utf8"),
);

describe(`networks of ${reference.tool}, seed ${reference.seed}`, () => {
  test("cover every activation with every loss", () => {
    const met = new Set(reference.cases.map(({ activation, loss }) => `${activation} ${loss}`));
    for (const { id } of activations)
      for (const loss of losses) expect(met.has(`${id} ${loss.id}`), `${id} ${loss.id}`).toBe(true);
  });

  test.each(reference.cases)("$layers $activation $loss", (given) => {
    const { samples, inputs, targets, layers, activation, loss, bias, smoothing } = given;
    const network = createNetwork(
      { layers, activation, loss, bias, smoothing },
      { samples, inputs: Float64Array.from(inputs), targets: Float64Array.from(targets) },
    );
    const p = given.theta.length;
    expect(network.dimension).toBe(p);
    const theta = Float64Array.from(given.theta);
    const gradient = new Float64Array(p);
    const hessian = new Float64Array(p * p);
    const eigenvalues = new Float64Array(p);
    expectClose([network.value(theta)], [given.value], "loss");
    expect(network.gradient(theta, gradient)).toBe(network.value(theta));
    expectClose(gradient, given.gradient, "gradient");
    network.hessian?.(theta, hessian);
    const lower = given.theta.flatMap((_, i) => [...hessian.subarray(i * p, i * p + i + 1)]);
    expectClose(lower, given.hessian, "Hessian");
    symmetricEigen(hessian, p, eigenvalues);
    expectClose(eigenvalues, given.eigenvalues, "eigenvalues");
  });
});

/** Every entry within 1e-13 of the largest: sums of a few dozen terms, rounded differently on both sides. */
function expectClose(found: ArrayLike<number>, expected: readonly number[], what: string): void {
  expect(found.length, what).toBe(expected.length);
  const size = expected.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
  expected.forEach((value, i) => {
    expect(Math.abs(found[i] - value), `${what} ${i}`).toBeLessThanOrEqual(1e-13 * size);
  });
}
