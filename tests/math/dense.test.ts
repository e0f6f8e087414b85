import { describe, expect, it } from "vitest";
import { cholesky, choleskyInParts, choleskySolve, gaussSolve, gaussSolveInParts } from "../../src/math/dense.ts";
import { randomStream } from "../../src/math/random.ts";

const UNIT = Number.EPSILON; // 2⁻⁵²

function createMatrix(n: number, seed: number): Float64Array {
  const random = randomStream(seed, "dense");
  return Float64Array.from({ length: n * n }, () => 2 * random.uniform() - 1);
}

function times(a: Float64Array, n: number, x: ArrayLike<number>): Float64Array {
  return Float64Array.from({ length: n }, (_, i) => {
    let sum = 0;
    for (let k = 0; k < n; k++) sum += a[i * n + k] * x[k];
    return sum;
  });
}

/** max |aᵢ| · Σ|xₖ|: what a backward stable solution's residual is measured against. */
function residualScale(a: Float64Array, x: Float64Array): number {
  const largest = a.reduce((most, entry) => Math.max(most, Math.abs(entry)), 0);
  return largest * x.reduce((sum, entry) => sum + Math.abs(entry), 0);
}

function worstResidual(a: Float64Array, n: number, x: Float64Array, b: Float64Array): number {
  return times(a, n, x).reduce((worst, entry, i) => Math.max(worst, Math.abs(entry - b[i])), 0);
}

describe("Gaussian elimination", () => {
  it.each([1, 2, 3, 8, 30])("n = %d: leaves a residual of rounding size", (n) => {
    for (let seed = 0; seed < 10; seed++) {
      const a = createMatrix(n, seed);
      const b = createMatrix(n, seed + 100).slice(0, n);
      const x = b.slice();
      expect(gaussSolve(a.slice(), n, x, new Float64Array(n))).not.toBe(0);
      // Backward stable up to the growth of the pivots, which stays below 4 here (Higham 2002, §9.3).
      expect(worstResidual(a, n, x, b)).toBeLessThanOrEqual(4 * n * UNIT * residualScale(a, x));
    }
  });

  it("exchanges rows where a pivot is zero", () => {
    const x = Float64Array.of(2, 3);
    expect(gaussSolve(Float64Array.of(0, 1, 1, 0), 2, x, new Float64Array(2))).toBe(-1);
    expect([...x]).toEqual([3, 2]);
  });

  it("refuses a matrix that is singular to working precision", () => {
    expect(gaussSolve(Float64Array.of(1, 2, 2, 4), 2, Float64Array.of(1, 1), new Float64Array(2))).toBe(0);
    expect(gaussSolve(Float64Array.of(Number.NaN, 2, 2, 4), 2, Float64Array.of(1, 1), new Float64Array(2))).toBe(0);
  });
});

describe("Cholesky's factorisation", () => {
  it.each([1, 2, 3, 8, 30])("n = %d: LLᵀ = A, and the solution's residual is of rounding size", (n) => {
    for (let seed = 0; seed < 10; seed++) {
      const m = createMatrix(n, seed);
      const a = new Float64Array(n * n);
      for (let i = 0; i < n; i++)
        for (let j = 0; j < n; j++) {
          for (let k = 0; k < n; k++) a[i * n + j] += m[i * n + k] * m[j * n + k];
          if (i === j) a[i * n + j] += 0.1;
        }
      const l = a.slice();
      expect(cholesky(l, n)).toBe(true);
      for (let i = 0; i < n; i++)
        for (let j = 0; j <= i; j++) {
          let product = 0;
          for (let k = 0; k <= j; k++) product += l[i * n + k] * l[j * n + k];
          expect(Math.abs(product - a[i * n + j])).toBeLessThanOrEqual((n + 1) * UNIT * n); // (n + 1) ulp of a diagonal below n
        }
      const b = createMatrix(n, seed + 100).slice(0, n);
      const x = b.slice();
      choleskySolve(l, n, x);
      expect(worstResidual(a, n, x, b)).toBeLessThanOrEqual(4 * n * UNIT * residualScale(a, x)); // Higham 2002, theorem 10.4
    }
  });

  it("refuses an indefinite or non-finite matrix", () => {
    for (const a of [
      [1, 2, 2, 1],
      [0, 0, 0, 0],
      [Number.NaN, 0, 0, 1],
      [Number.POSITIVE_INFINITY, 0, 0, 1],
    ])
      expect(cholesky(Float64Array.from(a), 2)).toBe(false);
  });
});

describe("in parts", () => {
  const n = 240;
  const random = randomStream(5, "parts");
  const b = Float64Array.from({ length: n }, () => random.normal());
  const inParts = <T>(task: Generator<undefined, T>) => {
    let breaths = 0;
    for (;;) {
      const { done, value } = task.next();
      if (done) return { value, breaths };
      breaths++;
    }
  };

  it("elimination gives the same bits, and breathes", () => {
    const [a, again] = [createMatrix(n, 9), createMatrix(n, 9)];
    const [x, y] = [b.slice(), b.slice()];
    const sign = gaussSolve(a, n, x, new Float64Array(n));
    const { value, breaths } = inParts(gaussSolveInParts(again, n, y, new Float64Array(n)));
    expect(value).toBe(sign);
    expect(y).toEqual(x);
    expect(breaths).toBeGreaterThan(1);
    expect(inParts(gaussSolveInParts(new Float64Array(4), 2, new Float64Array(2), new Float64Array(2))).value).toBe(0);
  });

  it("Cholesky's factor has the same bits, and breathes", () => {
    const m = createMatrix(n, 11);
    const square = Float64Array.from({ length: n * n }, (_, at) => {
      const [i, j] = [Math.floor(at / n), at % n];
      let sum = i === j ? 1 : 0;
      for (let k = 0; k < n; k++) sum += m[i * n + k] * m[j * n + k];
      return sum;
    });
    const again = square.slice();
    expect(cholesky(square, n)).toBe(true);
    const { value, breaths } = inParts(choleskyInParts(again, n));
    expect(value).toBe(true);
    expect(again).toEqual(square);
    expect(breaths).toBeGreaterThan(0);
    expect(inParts(choleskyInParts(Float64Array.of(1, 2, 2, 1), 2)).value).toBe(false);
  });
});
