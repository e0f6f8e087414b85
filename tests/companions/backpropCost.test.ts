import { expect, it } from "vitest";
import { backpropCost, countPasses } from "../../src/companions/backpropCost.ts";
import { withDefaults } from "../../src/math/parameter.ts";
import { finish } from "../../src/math/parts.ts";
import { randomStream } from "../../src/math/random.ts";
import { createNetwork } from "../../src/objectives/networks/network.ts";

const layers = [3, 5, 4, 2];
const weights = layers.slice(1).reduce((sum, n, l) => sum + n * layers[l], 0);

it("goes back to the gradient that the networks of the experiments have", () => {
  const random = randomStream(4, "backprop test");
  const theta = Float64Array.from({ length: weights }, () => random.normal());
  const input = Float64Array.from({ length: 3 }, () => random.normal());
  const network = createNetwork(
    { layers, activation: "relu", loss: "half-mse", bias: false },
    { samples: 1, inputs: input, targets: new Float64Array(2) },
  );
  const g = new Float64Array(weights);
  network.gradient(theta, g);
  const { gradient } = countPasses(layers, theta, input);
  for (let i = 0; i < weights; i++) expect(gradient[i]).toBeCloseTo(g[i], 12);
});

it("counts a product for each weight forward, and two back but for the first layer's", () => {
  const { forward, backward, parameters } = countPasses(layers, new Float64Array(weights), new Float64Array(3));
  expect(forward).toBe(weights);
  expect(backward).toBe(2 * weights - 3 * 5);
  expect(parameters).toBe(weights + 5 + 4 + 2);
});

it("counts the same whatever the weights", () => {
  const run = (seed: number) => finish(backpropCost.run(withDefaults(backpropCost.parameters), seed)).readings;
  expect(run(1)).toEqual(run(2));
});
