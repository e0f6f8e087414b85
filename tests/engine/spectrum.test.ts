import { describe, expect, it } from "vitest";
import type { Estimate } from "../../src/curvature/estimate.ts";
import { inner } from "../../src/curvature/longVectors.ts";
import {
  type EstimatedSpectrum,
  type ExactSpectrum,
  type SpectrumProgress,
  type SpectrumReport,
  spectrumAt,
} from "../../src/engine/spectrum.ts";
import { symmetricEigen } from "../../src/math/symmetricEigen.ts";
import { norm2 } from "../../src/math/vector.ts";
import type { Objective } from "../../src/objectives/objective.ts";
import { createFixture, gradientAt, hessianAt, randomVector } from "../objectives/networks/createNetworks.ts";
import { createSurface } from "../terrain/createPlane.ts";

function study(objective: Objective, theta: Float64Array, moved?: Float64Array) {
  const task = spectrumAt(objective, theta, moved);
  const progress: SpectrumProgress[] = [];
  for (;;) {
    const { done, value } = task.next();
    if (done) return { report: value, progress };
    if (value !== undefined) progress.push(value);
  }
}

function exact(report: SpectrumReport): ExactSpectrum {
  if (report.kind !== "exact") throw new Error(report.kind);
  return report;
}

function estimated(report: SpectrumReport): EstimatedSpectrum {
  if (report.kind !== "estimated") throw new Error(report.kind);
  return report;
}

const total = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0);

describe("the spectrum up to 500 dimensions", () => {
  const { network, theta } = createFixture({ layers: [3, 10, 6, 2], loss: "mse" }, 30);
  const p = network.dimension;
  const moved = randomVector(p, 9);
  const { report, progress } = study(network, theta, moved);
  const spectrum = exact(report);
  const hessian = hessianAt(network, theta);
  const values = new Float64Array(p);
  const vectors = new Float64Array(p * p);
  symmetricEigen(hessian.slice(), p, values, vectors);

  it("is the dense one to the last bit, with its trace and its counts", () => {
    expect(Array.from(spectrum.eigenvalues)).toEqual(Array.from(values));
    expect(progress).toEqual([]);
    expect(spectrum.negative).toBe(values.filter((value) => value < 0).length);
    expect(spectrum.negative).toBeGreaterThan(0);
    expect(spectrum.zero).toBe(0);
    expect(spectrum.trace / total(values)).toBeCloseTo(1, 12);
    expect(spectrum.value).toBe(network.value(theta));
    const sizes = values.map(Math.abs).sort();
    expect(spectrum.condition).toBe(sizes[p - 1] / sizes[0]);
  });

  it("holds the shares of gradient and step along each eigenvector, without the eigenvectors", () => {
    const gradient = gradientAt(network, theta);
    expect(spectrum.gradientNorm).toBe(norm2(gradient));
    for (const [shares, vector] of [
      [spectrum.gradient, gradient],
      [spectrum.moved ?? new Float64Array(), moved],
    ]) {
      expect(total(shares)).toBeCloseTo(1, 12);
      for (let k = 0; k < p; k++) {
        const cosine = inner(vectors.subarray(k * p, (k + 1) * p), vector) / norm2(vector);
        expect(shares[k]).toBeCloseTo(cosine * cosine, 10); // eigenvectors are as good as the gaps beside them
      }
    }
  });

  it("of a surface has two eigenvalues, and counts those that are zero", () => {
    const { objective } = createSurface("himmelblau");
    const at = study(objective, Float64Array.of(3, 2)).report;
    expect(exact(at).eigenvalues.length).toBe(2);
    expect(exact(at).negative).toBe(0);
    expect(exact(at).trace).toBe(108); // 74 + 34
    expect(Array.from(exact(at).gradient).every(Number.isNaN)).toBe(true); // no gradient, no angle
    const valley: Objective = {
      dimension: 2,
      value: ([x]) => x * x,
      gradient(theta, out) {
        out[0] = 2 * theta[0];
        out[1] = 0;
        return theta[0] * theta[0];
      },
      hessianVector(_theta, v, out) {
        out[0] = 2 * v[0];
        out[1] = 0;
      },
    };
    const flat = exact(study(valley, Float64Array.of(1, 1)).report);
    expect([flat.negative, flat.zero, flat.condition]).toEqual([0, 1, Number.POSITIVE_INFINITY]);
    expect(Array.from(flat.gradient)).toEqual([0, 1]);
  });

  it("can be dropped while the Hessian of many samples is summed, plain or with layers of other kinds", () => {
    const group = { type: "group", groups: 2, epsilon: 1e-5, affine: true, inputs: false } as const;
    for (const normalisation of [undefined, group]) {
      const breathsOf = (samples: number) => {
        const many = createFixture({ layers: [8, 12, 2], normalisation }, samples);
        const task = spectrumAt(many.network, many.theta);
        let breaths = 0;
        while (!task.next().done) breaths++;
        return { breaths, dimension: many.network.dimension };
      };
      const few = breathsOf(20);
      const lots = breathsOf(4000);
      // (96 + 12)²/4 pairs × 4000 samples, four million a breath; by columns there is one a column at any size.
      if (normalisation === undefined) expect(lots.breaths - few.breaths).toBeGreaterThanOrEqual(2);
      else expect(lots.breaths).toBeGreaterThanOrEqual(lots.dimension);
    }
  });

  it("of a network that overflows is not a number", () => {
    const huge = exact(
      study(
        network,
        theta.map(() => 1e200),
      ).report,
    );
    expect(huge.eigenvalues.some(Number.isFinite)).toBe(false);
  });
});

describe("the spectrum beyond 500 dimensions", () => {
  const { network, theta } = createFixture({ layers: [5, 30, 12, 4], loss: "cross-entropy" }, 40);
  const p = network.dimension;
  const moved = randomVector(p, 9);
  const { report, progress } = study(network, theta, moved);
  const spectrum = estimated(report);
  const hessian = hessianAt(network, theta);
  const values = new Float64Array(p);
  const vectors = new Float64Array(p * p);
  symmetricEigen(hessian.slice(), p, values, vectors);

  it("has the outermost eigenvalues within their residuals", () => {
    expect(p).toBeGreaterThan(500);
    expect(spectrum.converged).toBe(true);
    const top = values[p - 1];
    for (const [pairs, from] of [
      [spectrum.lowest, 0],
      [spectrum.highest, p - 5],
    ] as const) {
      if (pairs === undefined) throw new Error("expected eigenpairs");
      for (let k = 0; k < 5; k++) {
        expect(pairs.residuals[k]).toBeLessThan(2e-6 * top); // the tolerance, and rounding
        expect(Math.abs(pairs.values[k] - values[from + k])).toBeLessThanOrEqual(pairs.residuals[k] + 1e-12 * top); // rounding
      }
    }
    const gradient = gradientAt(network, theta);
    const cosine = inner(vectors.subarray((p - 1) * p), gradient) / norm2(gradient);
    expect(spectrum.highest?.gradient[4]).toBeCloseTo(cosine * cosine, 6);
    expect(spectrum.highest?.moved?.length).toBe(5);
  });

  it("estimates trace, squared norm and negatives within their standard errors", () => {
    const near = (estimate: Estimate | undefined, truth: number) => {
      if (estimate === undefined) throw new Error("expected an estimate");
      // Few probes: five standard errors, which the right estimate exceeds once in thousands; the seed is fixed.
      expect(Math.abs(estimate.mean - truth)).toBeLessThan(5 * estimate.standardError);
      expect(estimate.standardError).toBeGreaterThan(0);
    };
    near(spectrum.trace, total(values));
    near(
      spectrum.squaredNorm,
      values.reduce((sum, value) => sum + value * value, 0),
    );
    expect(spectrum.density?.length).toBe(6);
    const beyond = spectrum.beyond ?? Number.NaN;
    const negative = values.filter((value) => value < -beyond).length;
    expect(negative).toBeGreaterThan(20);
    // A step function is not among the polynomials the rules are exact for: a node's weight more.
    expect(Math.abs((spectrum.negative?.mean ?? 0) / negative - 1)).toBeLessThan(0.15);
  });

  it("says how far it is, ever further, and what it knows by then", () => {
    const shares = progress.map(({ share }) => share);
    expect(shares.length).toBeGreaterThan(20);
    for (let i = 1; i < shares.length; i++) expect(shares[i]).toBeGreaterThanOrEqual(shares[i - 1]);
    expect(shares[shares.length - 1]).toBeLessThanOrEqual(1);
    expect([...new Set(progress.map(({ stage }) => stage))]).toEqual(["extremes", "trace", "density"]);
    expect(progress.find(({ stage }) => stage === "trace")?.known.highest?.values.length).toBe(5);
  });
});
