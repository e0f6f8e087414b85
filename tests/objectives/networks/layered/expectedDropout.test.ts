import { describe, expect, test } from "vitest";
import type { RandomStream } from "../../../../src/math/random.ts";
import { symmetricEigen } from "../../../../src/math/symmetricEigen.ts";
import type { DropoutSpec } from "../../../../src/objectives/networks/dropout.ts";
import { createNetwork, type NetworkSpec } from "../../../../src/objectives/networks/network.ts";
import { createSamples, distance, gradientAt, hessianAt, productAt, randomVector } from "../createNetworks.ts";

/** A stream that keeps exactly the units whose bit in `mask` is set, for a batch of `samples`. */
function streamOf(mask: number, samples: number): RandomStream {
  let at = 0;
  const uniform = () => ((mask >> Math.floor(at++ / samples)) & 1 ? 0 : 1 - 2 ** -53);
  return { uniform, normal: uniform, below: () => 0, save: () => new Float64Array(0), restore() {} };
}

/**
 * Loss, gradient and products averaged over all masks, each with its probability. One mask for all samples will do: the
 * loss is a mean over samples.
 */
function enumerated(spec: NetworkSpec, units: number, samples: number, theta: Float64Array, v: Float64Array) {
  const rate = spec.dropout?.rate ?? 0;
  const sampled: NetworkSpec = { ...spec, dropout: { ...spec.dropout, form: "sampled" } as DropoutSpec };
  const view = createNetwork(sampled, createSamples(spec, samples)).view(samples);
  const p = theta.length;
  const mean = {
    value: 0,
    gradient: new Float64Array(p),
    product: new Float64Array(p),
    gaussNewton: new Float64Array(p),
  };
  const out = new Float64Array(p);
  const add = (to: Float64Array, weight: number) => {
    for (let j = 0; j < p; j++) to[j] += weight * out[j];
  };
  for (let mask = 0; mask < 1 << units; mask++) {
    let weight = 1;
    for (let unit = 0; unit < units; unit++) weight *= (mask >> unit) & 1 ? 1 - rate : rate;
    view.see(Int32Array.from({ length: samples }, (_, n) => n));
    view.drop(streamOf(mask, samples));
    mean.value += weight * view.gradient(theta, out);
    add(mean.gradient, weight);
    view.hessianVector(theta, v, out);
    add(mean.product, weight);
    view.gaussNewtonVector(theta, v, out);
    add(mean.gaussNewton, weight);
  }
  return mean;
}

const shapes: readonly (readonly [readonly number[], DropoutSpec["on"], number])[] = [
  [[3, 2], "inputs", 3],
  [[3, 4, 2], "hidden", 4],
  [[3, 4, 2], "both", 7],
  [[2, 2, 3, 2], "both", 7],
  [[2, 2, 2, 2, 1], "hidden", 6],
];

describe("expected dropout is the average over all masks", () => {
  test.each(
    shapes.flatMap(([layers, on, units]) =>
      (["inverted", "test"] as const).flatMap((scaling) =>
        (["mse", "half-mse"] as const).map((loss) => [layers, on, scaling, loss, units] as const),
      ),
    ),
  )("%s, %s, %s, %s", (layers, on, scaling, loss, units) => {
    const dropout: DropoutSpec = { rate: 0.3, on, scaling, form: "expected" };
    const spec: NetworkSpec = { layers, activation: "linear", loss, bias: true, dropout };
    const network = createNetwork(spec, createSamples(spec, 3));
    const theta = randomVector(network.dimension, 4);
    const v = randomVector(network.dimension, 5);
    const mean = enumerated(spec, units, 3, theta, v);
    // The same sums in other orders: rounding.
    expect(Math.abs(network.value(theta) - mean.value) / mean.value).toBeLessThan(1e-13);
    expect(distance(gradientAt(network, theta), mean.gradient)).toBeLessThan(1e-13);
    expect(distance(productAt(network, theta, v), mean.product)).toBeLessThan(1e-13);
    const gaussNewton = new Float64Array(network.dimension);
    network.gaussNewtonVector(theta, v, gaussNewton);
    expect(distance(gaussNewton, mean.gaussNewton)).toBeLessThan(1e-13);
    const p = network.dimension;
    const hessian = hessianAt(network, theta);
    const along = new Float64Array(p);
    for (let i = 0; i < p; i++)
      for (let j = 0; j < p; j++) {
        along[i] += hessian[i * p + j] * v[j];
        expect(hessian[i * p + j]).toBe(hessian[j * p + i]);
      }
    expect(distance(along, mean.product)).toBeLessThan(1e-13);
  });

  test("what is measured elsewhere has dropout off", () => {
    const dropout: DropoutSpec = { rate: 0.3, on: "both", scaling: "test", form: "expected" };
    const spec: NetworkSpec = { layers: [2, 3, 1], activation: "linear", loss: "mse", bias: true, dropout };
    const set = createSamples(spec, 4);
    const network = createNetwork(spec, set);
    const theta = randomVector(network.dimension, 4);
    const off = createNetwork({ ...spec, dropout: { ...dropout, form: "sampled" } }, set);
    expect(network.elsewhere(set).value(theta)).toBe(off.value(theta));
    expect(network.value(theta)).toBeGreaterThan(off.value(theta));
  });
});

/**
 * A linear model whose inputs have the second moments S = [[.870, .675], [.675, .918]] and are dropped with probability ½:
 * the Hessian becomes q²S + q(1 − q) diag S where the weights are scaled at test time, S + (1 − q)/q diag S where what is
 * kept is scaled in training. The first lowers λmax, the second raises it, and both have the better condition number.
 */
describe("dropout of the inputs of a linear model", () => {
  const S = [0.87, 0.675, 0.675, 0.918];
  // Columns of S^½ times √2: two samples with exactly these second moments.
  const root = squareRoot(S);
  const set = {
    samples: 2,
    inputs: Float64Array.from(root, (x) => x * Math.SQRT2),
    targets: Float64Array.of(1, -1),
  };
  const spectrum = (dropout?: DropoutSpec) => {
    const spec: NetworkSpec = { layers: [2, 1], activation: "linear", loss: "half-mse", bias: false };
    const network = createNetwork({ ...spec, ...(dropout && { dropout }) }, set);
    const values = new Float64Array(2);
    symmetricEigen(hessianAt(network, Float64Array.of(0.3, -0.2)), 2, values);
    return values;
  };
  const half = (scaling: DropoutSpec["scaling"]): DropoutSpec => ({
    rate: 0.5,
    on: "inputs",
    scaling,
    form: "expected",
  });

  test("flattens the Hessian in its mask form, steepens it in its inverted form, and evens it out in both", () => {
    const plain = spectrum();
    const mask = spectrum(half("test"));
    const inverted = spectrum(half("inverted"));
    const rounded = (values: Float64Array) => Array.from(values, (value) => Math.round(1000 * value) / 1000);
    expect(rounded(plain)).toEqual([0.219, 1.569]);
    expect(rounded(mask)).toEqual([0.278, 0.616]);
    expect(rounded(inverted)).toEqual([1.111, 2.465]);
    const condition = (values: Float64Array) => values[1] / values[0];
    expect(condition(plain)).toBeCloseTo(7.18, 1);
    expect(condition(mask)).toBeCloseTo(2.22, 2);
    expect(condition(inverted)).toBeCloseTo(condition(mask), 12);
    expect(mask[1]).toBeLessThan(0.5 * plain[1]);
  });

  test("the mean over sampled masks comes to the same spectrum", () => {
    const spec: NetworkSpec = {
      layers: [2, 1],
      activation: "linear",
      loss: "half-mse",
      bias: false,
      dropout: { ...half("inverted"), form: "sampled" },
    };
    const view = createNetwork(spec, set).view(2);
    const mean = new Float64Array(4);
    for (let mask = 0; mask < 4; mask++) {
      view.see([0, 1]);
      view.drop(streamOf(mask, 2));
      const hessian = hessianAt(view, Float64Array.of(0.3, -0.2));
      for (let i = 0; i < 4; i++) mean[i] += hessian[i] / 4;
    }
    const values = new Float64Array(2);
    symmetricEigen(mean, 2, values);
    expect(distance(values, spectrum(half("inverted")))).toBeLessThan(1e-14); // sums in two orders
  });
});

/** S^½ of a positive definite 2 × 2 matrix, (S + √det I)/√(trace + 2√det). */
function squareRoot([a, b, c, d]: readonly number[]): number[] {
  const root = Math.sqrt(a * d - b * c);
  const by = Math.sqrt(a + d + 2 * root);
  return [(a + root) / by, b / by, c / by, (d + root) / by];
}
