import { describe, expect, test } from "vitest";
import { type ExtremesRequest, lanczos } from "../../src/curvature/lanczos.ts";
import { hessianProduct, preconditionedProduct, residualNorm } from "../../src/curvature/linearProduct.ts";
import { randomStream } from "../../src/math/random.ts";
import { createFixture, hessianAt } from "../objectives/networks/createNetworks.ts";
import { finish, productOf, spectrumOf, symmetricWith } from "./createMatrices.ts";

const request = (given: Partial<ExtremesRequest>): ExtremesRequest => ({
  lowest: 0,
  highest: 0,
  tolerance: 1e-10,
  products: 1000,
  random: randomStream(1, "lanczos"),
  ...given,
});

const network = createFixture({ layers: [3, 8, 6, 2], loss: "cross-entropy", activation: "silu" }, 20);
const p = network.network.dimension;
const product = hessianProduct(network.network, network.theta);
const dense = hessianAt(network.network, network.theta);
const spectrum = spectrumOf(dense, p);
const size = Math.max(Math.abs(spectrum[0]), Math.abs(spectrum[p - 1]));

describe("Lanczos's method", () => {
  test("at full dimension finds the dense spectrum", () => {
    const { highest, products, converged } = finish(lanczos(product, p, request({ highest: p, tolerance: 0 })));
    expect(products).toBe(p);
    expect(converged).toBe(true);
    highest.values.forEach((value, k) => {
      expect(Math.abs(value - spectrum[k]) / size).toBeLessThan(1e-13); // rounding of p products, relative to ‖H‖
    });
  });

  test("finds the outermost pairs, with residuals that are true, in fewer products", () => {
    const found = finish(lanczos(product, p, request({ lowest: 3, highest: 4, tolerance: 1e-9 })));
    expect(found.converged).toBe(true);
    expect(found.products).toBeLessThan(p);
    for (const [pairs, expected] of [
      [found.lowest, spectrum.subarray(0, 3)],
      [found.highest, spectrum.subarray(p - 4)],
    ] as const) {
      expect(pairs.vectors.length).toBe(expected.length);
      pairs.vectors.forEach((vector, k) => {
        const measured = residualNorm(product, pairs.values[k], vector);
        expect(Math.abs(pairs.values[k] - expected[k])).toBeLessThanOrEqual(measured + 1e-14 * size);
        expect(measured / size).toBeLessThan(1.1e-9);
        expect(Math.abs(measured - pairs.residuals[k]) / size).toBeLessThan(1e-13); // rounding of one product
        expect(Math.sqrt(vector.reduce((sum, x) => sum + x * x, 0))).toBeCloseTo(1, 14);
        expect(Math.max(...vector)).toBe(Math.max(...vector.map(Math.abs)));
      });
    }
  });

  test("same seed, same bits; another seed, the same pairs", () => {
    const find = (seed: number) =>
      finish(lanczos(product, p, request({ highest: 2, random: randomStream(seed, "lanczos") })));
    expect(find(3)).toEqual(find(3));
    const [a, b] = [find(3), find(4)];
    expect(Math.abs(a.highest.values[1] - b.highest.values[1]) / size).toBeLessThan(1e-14);
    a.highest.vectors[1].forEach((x, j) => {
      expect(x).toBeCloseTo(b.highest.vectors[1][j], 8);
    });
  });

  test("stops at the budget and says that it has not converged", () => {
    const found = finish(lanczos(product, p, request({ highest: 2, products: 5, tolerance: 1e-12 })));
    expect(found.products).toBe(5);
    expect(found.converged).toBe(false);
    expect(found.highest.residuals[0] / size).toBeGreaterThan(1e-12);
  });

  test("yields after every product, tells its residual, and can be dropped", () => {
    let calls = 0;
    const counted = (v: Float64Array, out: Float64Array) => {
      calls++;
      product(v, out);
    };
    const task = lanczos(counted, p, request({ highest: 1 }));
    for (let k = 1; k <= 10; k++) {
      const { value, done } = task.next();
      if (done) throw new Error("expected it to be under way");
      expect([calls, value.products]).toEqual([k, k]);
    }
    expect(task.return(undefined as never).done).toBe(true);
    expect(task.next().done).toBe(true);
    expect(calls).toBe(10);
    const residuals: number[] = [];
    const rest = lanczos(product, p, request({ highest: 1 }));
    for (let step = rest.next(); !step.done; step = rest.next()) residuals.push(step.value.residual);
    expect(residuals.at(-1)).toBeLessThan(1e-10);
    expect(residuals[3]).toBeGreaterThan(1e-6);
  });

  test("an invariant space is left: every copy of an eigenvalue is found", () => {
    const eigenvalues = [-2, -2, -2, 0, 0, 0, 0, 0, 0, 1, 5, 5];
    const matrix = symmetricWith(eigenvalues, 2);
    const found = finish(lanczos(productOf(matrix, 12), 12, request({ lowest: 5, highest: 3 })));
    expect(Array.from(found.lowest.values, (value) => Math.round(value * 1e10) / 1e10 + 0)).toEqual([-2, -2, -2, 0, 0]);
    expect(Array.from(found.highest.values, (value) => Math.round(value * 1e10) / 1e10)).toEqual([1, 5, 5]);
  });

  test.each([1, 2, 3])("dimension %d", (n) => {
    const eigenvalues = [-1, 2, 7].slice(0, n);
    const found = finish(lanczos(productOf(symmetricWith(eigenvalues, 3), n), n, request({ lowest: 10, highest: 10 })));
    for (const { values } of [found.lowest, found.highest])
      values.forEach((value, k) => {
        expect(value).toBeCloseTo(eigenvalues[k], 14);
      });
  });

  test("a matrix of zeros, and one that is not finite", () => {
    const nothing = finish(lanczos((_v, out) => void out.fill(0), 6, request({ lowest: 2, highest: 2 })));
    expect(Array.from(nothing.lowest.values)).toEqual([0, 0]);
    expect(nothing.converged).toBe(true);
    const broken = finish(lanczos((_v, out) => void out.fill(Number.NaN), 6, request({ highest: 1 })));
    expect(broken.highest.values[0]).toBeNaN();
    expect(broken.converged).toBe(false);
  });

  test("the preconditioned product has the eigenvalues of D⁻¹H", () => {
    const diagonal = Float64Array.from({ length: p }, (_, j) => 1 + (j % 7));
    const scaled = dense.map((h, at) => h / Math.sqrt(diagonal[Math.floor(at / p)] * diagonal[at % p]));
    const expected = spectrumOf(scaled, p);
    const found = finish(lanczos(preconditionedProduct(product, diagonal), p, request({ lowest: 1, highest: 1 })));
    expect(found.highest.values[0]).toBeCloseTo(expected[p - 1], 12);
    expect(found.lowest.values[0]).toBeCloseTo(expected[0], 12);
  });
});
