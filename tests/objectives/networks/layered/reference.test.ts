import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { RandomStream } from "../../../../src/math/random.ts";
import { symmetricEigen } from "../../../../src/math/symmetricEigen.ts";
import { activations } from "../../../../src/objectives/networks/activations/index.ts";
import { losses } from "../../../../src/objectives/networks/losses/index.ts";
import { createNetwork, type Network, type NetworkSpec } from "../../../../src/objectives/networks/network.ts";

interface Case extends NetworkSpec {
  readonly samples: number;
  /** For the inputs and every hidden layer that dropout acts on, [samples][units]. */
  readonly masks?: readonly (readonly (readonly number[])[])[];
  readonly theta: readonly number[];
  readonly inputs: readonly number[];
  readonly targets: readonly number[];
  readonly value: number;
  readonly gradient: readonly number[];
  /** Lower triangle, row by row. */
  readonly hessian: readonly number[];
  readonly eigenvalues: readonly number[];
}

/** Made by layered.py, which is beside it and names tool, version and seed inside. */
const reference: { readonly tool: string; readonly seed: number; readonly cases: readonly Case[] } = JSON.parse(
  readFileSync(new URL("./reference/layered.json", import.meta.url), "utf8"),
);

/** A stream whose uniform numbers make exactly this mask: masks are drawn layer by layer, unit by unit. */
function streamOf(masks: NonNullable<Case["masks"]>): RandomStream {
  const kept = masks.flatMap((mask) => mask[0].flatMap((_, unit) => mask.map((row) => row[unit])));
  let at = 0;
  const uniform = () => (kept[at++] === 1 ? 0 : 1 - 2 ** -53);
  return { uniform, normal: uniform, below: () => 0, save: () => new Float64Array(0), restore() {} };
}

function networkOf({ samples, masks, inputs, targets, theta, value, gradient, hessian, eigenvalues, ...spec }: Case) {
  const set = { samples, inputs: Float64Array.from(inputs), targets: Float64Array.from(targets) };
  const network: Network = createNetwork(spec, set);
  if (masks === undefined) return network;
  const view = network.view(samples);
  view.see(Int32Array.from({ length: samples }, (_, n) => n));
  view.drop(streamOf(masks));
  return view;
}

const nameOf = ({ normalisation, convolution, dropout, masks, layers, activation, loss }: Case) =>
  [
    normalisation && `${normalisation.type} normalisation`,
    convolution && "convolution",
    dropout && (masks ? "dropout with a mask" : "dropout off"),
    `[${layers}]`,
    activation,
    loss,
  ]
    .filter(Boolean)
    .join(" ");

describe(`networks of ${reference.tool}, seed ${reference.seed}`, () => {
  test("cover every activation with every loss in each of four kinds", () => {
    const met = new Set(
      reference.cases.map(
        ({ normalisation, convolution, masks, activation, loss }) =>
          `${normalisation?.type ?? (convolution ? "convolution" : masks && "mask")} ${activation} ${loss}`,
      ),
    );
    for (const kind of ["batch", "group", "convolution", "mask"])
      for (const { id } of activations)
        for (const loss of losses) expect(met.has(`${kind} ${id} ${loss.id}`), `${kind} ${id} ${loss.id}`).toBe(true);
  });

  test.each(reference.cases.map((one) => [nameOf(one), one] as const))("%s", (_name, given) => {
    const network = networkOf(given);
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

/** Every entry within 1e-11 of the largest: 1/σ magnifies the rounding of a batch's sums on both sides. */
function expectClose(found: ArrayLike<number>, expected: readonly number[], what: string): void {
  expect(found.length, what).toBe(expected.length);
  const size = expected.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
  expected.forEach((value, i) => {
    expect(Math.abs(found[i] - value), `${what} ${i}`).toBeLessThanOrEqual(1e-11 * size);
  });
}
