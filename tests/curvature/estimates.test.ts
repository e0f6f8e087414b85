import { describe, expect, test } from "vitest";
import type { Estimate } from "../../src/curvature/estimate.ts";
import { hutchinson } from "../../src/curvature/hutchinson.ts";
import { hessianProduct } from "../../src/curvature/linearProduct.ts";
import { densityAt, spectralDensity, tracePower } from "../../src/curvature/spectralDensity.ts";
import { randomStream } from "../../src/math/random.ts";
import { createFixture, hessianAt } from "../objectives/networks/createNetworks.ts";
import { finish, spectrumOf } from "./createMatrices.ts";

const { network, theta } = createFixture({ layers: [3, 10, 6, 2], loss: "mse" }, 30);
const n = network.dimension;
const product = hessianProduct(network, theta);
const spectrum = spectrumOf(hessianAt(network, theta), n);
const powerSum = (k: number) => spectrum.reduce((sum, value) => sum + value ** k, 0);

/** Within 4.5 of its own standard errors: fails once in 10⁵ for a right estimate of many probes. */
function expectWithin({ mean, standardError }: Estimate, truth: number): void {
  expect(Math.abs(mean - truth)).toBeLessThan(4.5 * standardError);
}

describe("Hutchinson's trace", () => {
  test("matches trace and Frobenius norm within its standard error, which is not idle", () => {
    const { trace, squaredNorm } = finish(hutchinson(product, n, { probes: 400, random: randomStream(2, "probes") }));
    expect([trace.probes, squaredNorm.probes]).toEqual([400, 400]);
    expectWithin(trace, powerSum(1));
    expectWithin(squaredNorm, powerSum(2));
    // The variance of zᵀAz for signs is 2(‖A‖² − Σ a_jj²): Hutchinson's proposition 1.
    const dense = hessianAt(network, theta);
    let diagonal = 0;
    for (let j = 0; j < n; j++) diagonal += dense[j * (n + 1)] ** 2;
    const expected = Math.sqrt((2 * (powerSum(2) - diagonal)) / 400);
    expect(trace.standardError / expected).toBeGreaterThan(0.85); // a deviation of 400 samples is good to a few per cent
    expect(trace.standardError / expected).toBeLessThan(1.15);
  });

  test("is exact for a diagonal matrix, and yields what it knows after each product", () => {
    const diagonal = (v: Float64Array, out: Float64Array) => {
      for (let j = 0; j < 5; j++) out[j] = (j + 1) * v[j];
    };
    const task = hutchinson(diagonal, 5, { probes: 3, random: randomStream(1, "probes") });
    const first = task.next();
    expect(first.done).toBe(false);
    expect(first.value.trace.mean).toBe(15);
    expect(first.value.trace.standardError).toBeNaN();
    const last = finish(task);
    expect(last.trace).toEqual({ mean: 15, standardError: 0, probes: 3 });
    expect(last.squaredNorm.mean).toBe(55);
  });
});

describe("stochastic Lanczos quadrature", () => {
  const probes = finish(spectralDensity(product, n, { probes: 60, steps: 30, random: randomStream(3, "probes") }));

  test("each probe's masses are positive, add up to 1, and lie within the spectrum", () => {
    const slack = 1e-12 * Math.abs(spectrum[n - 1]); // rounding of thirty steps
    for (const { nodes, weights } of probes) {
      expect(weights.every((w) => w >= 0)).toBe(true);
      expect(weights.reduce((sum, w) => sum + w, 0)).toBeCloseTo(1, 13);
      expect(nodes[0]).toBeGreaterThanOrEqual(spectrum[0] - slack);
      expect(nodes[nodes.length - 1]).toBeLessThanOrEqual(spectrum[n - 1] + slack);
    }
  });

  test("moments match trace, Frobenius norm and the next two within their standard errors", () => {
    for (const k of [1, 2, 3, 4]) expectWithin(tracePower(probes, n, k), powerSum(k));
  });

  test("with the same probes the first moments are Hutchinson's", () => {
    const few = { probes: 5, random: randomStream(7, "probes") };
    const { trace, squaredNorm } = finish(hutchinson(product, n, few));
    // One step gives the mean, two the mean square as well; the streams differ only where a space has to be left.
    const rules = finish(spectralDensity(product, n, { ...few, steps: 6, random: randomStream(7, "probes") }));
    expect(tracePower(rules, n, 1).mean / trace.mean).toBeCloseTo(1, 12);
    expect(tracePower(rules, n, 2).mean / squaredNorm.mean).toBeCloseTo(1, 12);
  });

  test("the drawn density has area 1 and the trace for mean", () => {
    const [low, high] = [spectrum[0] - 1, spectrum[n - 1] + 1];
    const count = 4001;
    const step = (high - low) / (count - 1);
    const places = Float64Array.from({ length: count }, (_, i) => low + i * step);
    const density = densityAt(probes, places, 0.05);
    const area = density.reduce((sum, d) => sum + d * step, 0);
    const mean = density.reduce((sum, d, i) => sum + d * places[i] * step, 0);
    expect(area).toBeCloseTo(1, 6); // twenty widths of room on both sides, and steps far below the width
    expect(n * mean).toBeCloseTo(tracePower(probes, n, 1).mean, 5);
  });

  test("a matrix with two eigenvalues has two masses, however many steps are asked for", () => {
    const half = (v: Float64Array, out: Float64Array) => {
      for (let j = 0; j < 8; j++) out[j] = j < 4 ? v[j] : -2 * v[j];
    };
    const rules = finish(spectralDensity(half, 8, { probes: 2, steps: 8, random: randomStream(1, "probes") }));
    for (const { nodes, weights } of rules) {
      expect(nodes.length).toBe(2);
      expect(nodes[0]).toBeCloseTo(-2, 14);
      expect(weights[0]).toBeCloseTo(0.5, 14);
    }
  });
});
