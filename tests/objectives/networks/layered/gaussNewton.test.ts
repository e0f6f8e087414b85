import { describe, expect, test } from "vitest";
import { createNetwork } from "../../../../src/objectives/networks/network.ts";
import { distance, productAt, randomVector } from "../createNetworks.ts";
import { createLayered, createMasked, KINDS } from "./createLayered.ts";

const fixtures = [
  ...Object.entries(KINDS).map(([name, spec]) => [name, () => createLayered(spec, 7)] as const),
  [
    "a mask of dropout",
    () => createMasked({ dropout: { rate: 0.4, on: "both", scaling: "inverted", form: "sampled" } }, 7),
  ] as const,
];

describe("products of networks with more than plain layers", () => {
  test.each(fixtures)("%s: the Gauss–Newton product is JᵀCJv", (_name, create) => {
    const { network, theta, set } = create();
    const p = network.dimension;
    const v = randomVector(p, 2);
    const product = new Float64Array(p);
    network.gaussNewtonVector(theta, v, product);
    // C = 2/(NC)·I for the mean squared error; J by central differences of the outputs.
    const count = 2 * set.samples;
    const outputsAt = (j: number, h: number) => {
      const moved = Float64Array.from(theta);
      moved[j] += h;
      const out = new Float64Array(count);
      network.outputs(moved, out);
      return out;
    };
    const h = 1e-5;
    const jacobian = Array.from({ length: p }, (_, j) => {
      const down = outputsAt(j, -h);
      return outputsAt(j, h).map((z, i) => (z - down[i]) / (2 * h));
    });
    const moved = new Float64Array(count);
    for (let j = 0; j < p; j++) for (let i = 0; i < count; i++) moved[i] += jacobian[j][i] * v[j];
    const expected = jacobian.map(
      (column) => (2 / count) * column.reduce((sum, slope, i) => sum + slope * moved[i], 0),
    );
    expect(distance(product, expected)).toBeLessThan(1e-6); // differences: h² of the third derivatives, 1e-16/h
  });

  test.each(fixtures)("%s: both products are symmetric, the Gauss–Newton one is never negative", (_name, create) => {
    const { network, theta } = create();
    const p = network.dimension;
    const [v, w] = [randomVector(p, 3), randomVector(p, 4)];
    const inner = (x: Float64Array, y: Float64Array) => x.reduce((sum, value, j) => sum + value * y[j], 0);
    const along = productAt(network, theta, w);
    const size = Math.sqrt(inner(along, along) * inner(v, v));
    expect(Math.abs(inner(v, along) - inner(w, productAt(network, theta, v))) / size).toBeLessThan(1e-13); // rounding
    const [gv, gw] = [v, w].map((x) => {
      const out = new Float64Array(p);
      network.gaussNewtonVector(theta, x, out);
      return out;
    });
    expect(Math.abs(inner(v, gw) - inner(w, gv)) / size).toBeLessThan(1e-13); // rounding
    expect(inner(v, gv)).toBeGreaterThan(0);
  });
});

test("normalisation makes the loss blind to the scale of the weights before it: ⟨W, ∂L/∂W⟩ = 0", () => {
  const normalisation = { type: "batch", epsilon: 1e-300, affine: true, inputs: false } as const;
  const { network, theta } = createLayered({ normalisation, bias: false }, 9);
  const gradient = new Float64Array(network.dimension);
  network.gradient(theta, gradient);
  const [first] = network.layout.layers;
  for (let unit = 0; unit < first.outputs; unit++) {
    let inner = 0;
    for (let j = 0; j < first.inputs; j++) {
      const at = first.weightsAt + unit * first.inputs + j;
      inner += theta[at] * gradient[at];
    }
    expect(Math.abs(inner)).toBeLessThan(1e-14); // rounding of nine samples
  }
  const doubled = Float64Array.from(theta);
  for (let j = 0; j < first.inputs * first.outputs; j++) doubled[first.weightsAt + j] *= 4;
  expect(network.value(doubled)).toBeCloseTo(network.value(theta), 14);
});

describe("elsewhere", () => {
  const normalisation = { type: "batch", epsilon: 1e-5, affine: true, inputs: true } as const;

  test("batch normalisation takes its statistics from the training samples, one new sample at a time too", () => {
    const { network, theta, set } = createLayered({ normalisation }, 9);
    const all = new Float64Array(2 * set.samples);
    network.outputs(theta, all);
    const alone = new Float64Array(2);
    for (let n = 0; n < set.samples; n++) {
      const one = {
        samples: 1,
        inputs: set.inputs.slice(4 * n, 4 * n + 4),
        targets: set.targets.slice(2 * n, 2 * n + 2),
      };
      const there = network.elsewhere(one);
      there.outputs(theta, alone);
      expect(distance(alone, all.subarray(2 * n, 2 * n + 2))).toBeLessThan(1e-14); // the same numbers, other strides
      expect(there.samples).toBe(1);
      // Of a sample of its own batch there is nothing left.
      createNetwork(network.spec, one).outputs(theta, alone);
      expect(distance(alone, all.subarray(2 * n, 2 * n + 2))).toBeGreaterThan(0.01);
    }
  });

  test("its loss has exact derivatives, through the statistics", () => {
    const { network, theta, set } = createLayered({ normalisation }, 9);
    const { set: other } = createLayered({ normalisation }, 5, 8);
    const there = network.elsewhere(other);
    expect(there.samples).toBe(5);
    const p = there.dimension;
    const v = randomVector(p, 2);
    const h = 1e-5;
    const gradientOf = (at: Float64Array) => {
      const out = new Float64Array(p);
      there.gradient(at, out);
      return out;
    };
    const up = theta.map((t, j) => t + h * v[j]);
    const down = theta.map((t, j) => t - h * v[j]);
    const slope = gradientOf(theta).reduce((sum, g, j) => sum + g * v[j], 0);
    expect(((there.value(up) - there.value(down)) / (2 * h) - slope) / slope).toBeCloseTo(0, 7); // differences: h²
    const below = gradientOf(down);
    const difference = gradientOf(up).map((g, j) => (g - below[j]) / (2 * h));
    expect(distance(productAt(there, theta, v), difference)).toBeLessThan(1e-6); // differences: h² and 1e-16/h
    // The loss over the training samples themselves, as if they were others, is the training loss.
    expect(network.elsewhere(set).value(theta)).toBeCloseTo(network.value(theta), 14);
  });
});
