import { describe, expect, test } from "vitest";
import { activations } from "../../../../src/objectives/networks/activations/index.ts";
import { losses } from "../../../../src/objectives/networks/losses/index.ts";
import { distance, type Fixture, gradientAt, hessianAt, productAt, randomVector } from "../createNetworks.ts";
import { createLayered, createMasked, KINDS } from "./createLayered.ts";

const kinds: readonly (readonly [string, (activation: string, loss: string, samples: number) => Fixture])[] = [
  ...Object.entries(KINDS).map(
    ([name, spec]) =>
      [
        name,
        (activation: string, loss: string, samples: number) => createLayered({ ...spec, activation, loss }, samples, 3),
      ] as const,
  ),
  ...(["inverted", "test"] as const).map(
    (scaling) =>
      [
        `a mask of dropout, ${scaling}`,
        (activation: string, loss: string, samples: number) => {
          const dropout = { rate: 0.4, on: "both", scaling, form: "sampled" } as const;
          return createMasked({ dropout, activation, loss }, samples, 3);
        },
      ] as const,
  ),
];
const everywhere = kinds.flatMap(([name, create]) =>
  activations.flatMap(({ id }) => losses.map((loss) => [name, id, loss.id, create] as const)),
);

test("a Hessian worked out in parts has the same bits, whatever is asked in between", () => {
  const { network, theta } = createLayered({ ...KINDS["batch normalisation"] }, 9);
  const p = network.dimension;
  const other = randomVector(p, 8);
  const parts = new Float64Array(p * p);
  let breaths = 0;
  for (const _ of network.hessianInParts!(theta, parts)) {
    breaths++;
    productAt(network, other, theta);
    network.value(other);
  }
  expect(breaths).toBe(p);
  expect(parts).toEqual(hessianAt(network, theta));
});

describe("derivatives of networks with more than plain layers", () => {
  test.each(everywhere)("%s, %s, %s", (_name, activation, loss, create) => {
    const { network, theta } = create(activation, loss, 9);
    const p = network.dimension;
    const v = randomVector(p, 5);
    const h = 1e-5; // error h² of the second derivative's change, and 1e-16/h of rounding
    const up = theta.map((t, j) => t + h * v[j]);
    const down = theta.map((t, j) => t - h * v[j]);
    const gradient = gradientAt(network, theta);
    const slope = gradient.reduce((sum, g, j) => sum + g * v[j], 0);
    const size = Math.sqrt(gradient.reduce((sum, g) => sum + g * g, 0) * v.reduce((sum, x) => sum + x * x, 0));
    expect(Math.abs((network.value(up) - network.value(down)) / (2 * h) - slope) / size).toBeLessThan(1e-7);
    const above = gradientAt(network, up);
    const below = gradientAt(network, down);
    const difference = above.map((g, j) => (g - below[j]) / (2 * h));
    expect(distance(productAt(network, theta, v), difference)).toBeLessThan(2e-6);

    const hessian = hessianAt(network, theta);
    const unit = new Float64Array(p);
    const columns = new Float64Array(p * p);
    for (let j = 0; j < p; j++) {
      unit.fill(0);
      unit[j] = 1;
      columns.set(productAt(network, theta, unit), j * p);
    }
    expect(distance(hessian, columns)).toBeLessThan(1e-13); // sums of nine samples in two orders
    for (let i = 0; i < p; i++) for (let j = 0; j < i; j++) expect(hessian[i * p + j]).toBe(hessian[j * p + i]);
  });
});
