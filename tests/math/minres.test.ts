import { describe, expect, test } from "vitest";
import { gaussSolve } from "../../src/math/dense.ts";
import { allAbove } from "../../src/math/lowestEigenvalue.ts";
import { Minres } from "../../src/math/minres.ts";
import { randomStream } from "../../src/math/random.ts";
import { finish, productOf, symmetricWith } from "../curvature/createMatrices.ts";

const n = 40;
const random = randomStream(3, "right-hand side");
const b = Float64Array.from({ length: n }, () => random.normal());

/** ‖b − Ax‖ over ‖b‖. */
function relativeResidual(matrix: Float64Array, x: Float64Array): number {
  const image = new Float64Array(n);
  productOf(matrix, n)(x, image);
  return Math.hypot(...image.map((y, i) => b[i] - y)) / Math.hypot(...b);
}

describe("the minimal-residual method", () => {
  test.each([
    ["positive definite", Array.from({ length: n }, (_, k) => 1 + k / 4)],
    ["indefinite", Array.from({ length: n }, (_, k) => (k % 3 === 0 ? -1 : 1) * (1 + k / 8))],
    ["of three eigenvalues", Array.from({ length: n }, (_, k) => [-2, 1, 5][k % 3])],
  ])("%s: solves to the tolerance asked for, as elimination does", (_, eigenvalues) => {
    const matrix = symmetricWith(eigenvalues, 5);
    const x = new Float64Array(n);
    let products = 0;
    const product = (v: Float64Array, out: Float64Array) => {
      products++;
      productOf(matrix, n)(v, out);
    };
    const minres = new Minres(n);
    for (const tolerance of [1e-3, 1e-6, 1e-12]) {
      expect(finish(minres.solve(product, b, x, tolerance, 10 * n))).toBe(true);
      expect(relativeResidual(matrix, x)).toBeLessThan(1.01 * tolerance + 1e-14);
    }
    const exact = b.slice();
    expect(gaussSolve(matrix.slice(), n, exact, new Float64Array(n))).not.toBe(0);
    exact.forEach((value, i) => {
      expect(x[i]).toBeCloseTo(value, 10);
    });
    products = 0;
    finish(minres.solve(product, b, x, 1e-10, 10 * n));
    if (new Set(eigenvalues).size === 3) expect(products).toBe(3);
  });

  test("says so where there is no solution, where products run out, and of what is not finite; 0 has the solution 0", () => {
    const x = new Float64Array(n);
    const minres = new Minres(n);
    const singular = symmetricWith(
      Array.from({ length: n }, (_, k) => (k < 2 ? 0 : k)),
      6,
    );
    expect(finish(minres.solve(productOf(singular, n), b, x, 1e-10, 500))).toBe(false);
    const stretched = symmetricWith(
      Array.from({ length: n }, (_, k) => 1 + k * k),
      7,
    );
    expect(finish(minres.solve(productOf(stretched, n), b, x, 1e-10, 5))).toBe(false);
    expect(finish(minres.solve((_, out) => void out.fill(Number.NaN), b, x, 1e-10, 50))).toBe(false);
    expect(finish(minres.solve(productOf(singular, n), new Float64Array(n), x, 1e-10, 50))).toBe(true);
    expect(x.every((value) => value === 0)).toBe(true);
  });
});

describe("whether all eigenvalues lie above a bound", () => {
  const ask = (eigenvalues: readonly number[], bound: number, products = 400, seed = 1) =>
    finish(allAbove(productOf(symmetricWith(eigenvalues, 8), n), n, bound, products, randomStream(seed, "definite")));
  const spread = (lowest: number) => [lowest, ...Array.from({ length: n - 1 }, (_, k) => 1 + k / 10)];

  test("is told where they do, and where one does not, whatever the start", () => {
    for (let seed = 0; seed < 20; seed++) {
      expect(ask(spread(0.05), 0, 400, seed)).toBe(true);
      expect(ask(spread(-0.05), 0, 400, seed)).toBe(false);
      expect(ask(spread(3), 2, 400, seed)).toBe(false);
    }
    expect(ask(Array(n).fill(2), 1)).toBe(true);
    expect(ask(Array(n).fill(2), 3)).toBe(false);
  });

  test("is left open where few products cannot tell, never said too early", () => {
    expect(ask(spread(0.05), 0, 4)).toBeUndefined();
    // Of two matrices that a few products can hardly tell apart, neither is called positive definite.
    for (const lowest of [1e-3, -1e-3]) for (let k = 1; k < 12; k++) expect(ask(spread(lowest), 0, k)).not.toBe(true);
    expect(finish(allAbove((_, out) => void out.fill(Number.NaN), n, 0, 50, randomStream(1, "x")))).toBeUndefined();
  });

  test("takes few products where the bound is far, more where it is near", () => {
    const spent = (lowest: number) => {
      const task = allAbove(productOf(symmetricWith(spread(lowest), 8), n), n, 0, 400, randomStream(1, "definite"));
      let products = 0;
      while (!task.next().done) products++;
      return products;
    };
    expect(spent(1)).toBeLessThan(spent(0.2));
  });
});
