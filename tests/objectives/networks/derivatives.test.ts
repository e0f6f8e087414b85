import { describe, expect, test } from "vitest";
import { activations } from "../../../src/objectives/networks/activations/index.ts";
import { losses } from "../../../src/objectives/networks/losses/index.ts";
import { createNetwork } from "../../../src/objectives/networks/network.ts";
import { createFixture, distance, gradientAt, hessianAt, productAt, randomVector } from "./createNetworks.ts";

const pairs = activations.flatMap(({ id }) => losses.map((loss) => [id, loss.id] as const));

describe("derivatives of networks", () => {
  test.each(pairs)(
    "%s, %s: the Hessian's columns are the products, it is symmetric to the last bit",
    (activation, loss) => {
      const { network, theta } = createFixture({ layers: [3, 4, 5, 2], activation, loss }, 11);
      const p = network.dimension;
      const hessian = hessianAt(network, theta);
      const unit = new Float64Array(p);
      const columns = new Float64Array(p * p);
      for (let j = 0; j < p; j++) {
        unit.fill(0);
        unit[j] = 1;
        columns.set(productAt(network, theta, unit), j * p);
      }
      expect(distance(hessian, columns)).toBeLessThan(1e-14); // sums of eleven samples in two orders
      for (let i = 0; i < p; i++) for (let j = 0; j < i; j++) expect(hessian[i * p + j]).toBe(hessian[j * p + i]);
    },
  );

  test.each(pairs)("%s, %s: gradient and product against central differences", (activation, loss) => {
    const { network, theta } = createFixture({ layers: [2, 4, 3, 2], activation, loss }, 9, 3);
    const v = randomVector(network.dimension, 5);
    const h = 1e-5; // error h² of the second derivative's change, and 1e-16/h of rounding
    const up = theta.map((t, j) => t + h * v[j]);
    const down = theta.map((t, j) => t - h * v[j]);
    const gradient = gradientAt(network, theta);
    const slope = gradient.reduce((sum, g, j) => sum + g * v[j], 0);
    const size = Math.sqrt(gradient.reduce((sum, g) => sum + g * g, 0) * v.reduce((sum, x) => sum + x * x, 0));
    expect(Math.abs((network.value(up) - network.value(down)) / (2 * h) - slope) / size).toBeLessThan(1e-8);
    const above = gradientAt(network, up);
    const below = gradientAt(network, down);
    const difference = above.map((g, j) => (g - below[j]) / (2 * h));
    expect(distance(productAt(network, theta, v), difference)).toBeLessThan(1e-7);
  });

  test.each(losses.map(({ id }) => id))("%s: the Gauss–Newton product is JᵀCJv", (loss) => {
    const { network, theta, set } = createFixture({ layers: [2, 4, 3], loss }, 6);
    const p = network.dimension;
    const outputs = 3 * set.samples;
    const v = randomVector(p, 2);
    const product = new Float64Array(p);
    network.gaussNewtonVector(theta, v, product);
    // J by central differences of the outputs, C as the Hessian of a network that is nothing but its outputs: one linear
    // layer whose weights are the logits of the samples, each sample an input unit vector of its own.
    const jacobian = Array.from({ length: p }, (_, j) => {
      const h = 1e-6;
      const shifted = (sign: number) => {
        const moved = Float64Array.from(theta);
        moved[j] += sign * h;
        const out = new Float64Array(outputs);
        network.outputs(moved, out);
        return out;
      };
      const up = shifted(1);
      const down = shifted(-1);
      return up.map((z, i) => (z - down[i]) / (2 * h));
    });
    const inputs = new Float64Array(set.samples * set.samples);
    for (let n = 0; n < set.samples; n++) inputs[n * set.samples + n] = 1;
    const identity = createNetwork({ ...network.spec, layers: [set.samples, 3], bias: false }, { ...set, inputs });
    const logits = new Float64Array(outputs);
    network.outputs(theta, logits);
    const weights = new Float64Array(outputs);
    for (let n = 0; n < set.samples; n++) for (let k = 0; k < 3; k++) weights[k * set.samples + n] = logits[3 * n + k];
    const pushed = new Float64Array(outputs);
    for (let n = 0; n < set.samples; n++)
      for (let k = 0; k < 3; k++)
        pushed[k * set.samples + n] = jacobian.reduce((sum, column, j) => sum + column[3 * n + k] * v[j], 0);
    const curved = productAt(identity, weights, pushed);
    const expected = jacobian.map((column) => {
      let sum = 0;
      for (let n = 0; n < set.samples; n++)
        for (let k = 0; k < 3; k++) sum += column[3 * n + k] * curved[k * set.samples + n];
      return sum;
    });
    expect(distance(product, expected)).toBeLessThan(1e-8); // differences of the outputs: 1e-12 + 1e-16/1e-6
  });

  test("without a hidden layer the Gauss–Newton product is the product", () => {
    const { network, theta } = createFixture({ layers: [3, 4], loss: "cross-entropy" }, 8);
    const v = randomVector(network.dimension, 2);
    const product = new Float64Array(network.dimension);
    network.gaussNewtonVector(theta, v, product);
    expect(product).toEqual(productAt(network, theta, v));
  });
});
