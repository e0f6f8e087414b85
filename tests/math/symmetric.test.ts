import { describe, expect, it } from "vitest";
import { cos, integerPower, sin } from "../../src/math/elementary.ts";
import { randomStream } from "../../src/math/random.ts";
import { eigenvalues2, eigenvectors2 } from "../../src/math/symmetric2.ts";
import { symmetricEigen, symmetricEigenInParts } from "../../src/math/symmetricEigen.ts";
import { hypotenuse, norm2 } from "../../src/math/vector.ts";

const UNIT = Number.EPSILON; // 2⁻⁵²

function createSymmetric(n: number, seed: number, scale: (i: number) => number = () => 1): Float64Array {
  const random = randomStream(seed, "symmetric");
  const a = new Float64Array(n * n);
  for (let i = 0; i < n; i++)
    for (let j = 0; j <= i; j++) a[i * n + j] = a[j * n + i] = (2 * random.uniform() - 1) * scale(i) * scale(j);
  return a;
}

function decompose(a: Float64Array, n: number): { values: Float64Array; vectors: Float64Array } {
  const values = new Float64Array(n);
  const vectors = new Float64Array(n * n);
  symmetricEigen(a.slice(), n, values, vectors);
  return { values, vectors };
}

/** max |A vₖ − λₖ vₖ| and max |vᵢ·vⱼ − δᵢⱼ|. */
function defects(a: Float64Array, n: number, values: Float64Array, vectors: Float64Array): [number, number] {
  let residual = 0;
  let skewness = 0;
  for (let k = 0; k < n; k++) {
    for (let i = 0; i < n; i++) {
      let sum = 0;
      for (let j = 0; j < n; j++) sum += a[i * n + j] * vectors[k * n + j];
      residual = Math.max(residual, Math.abs(sum - values[k] * vectors[k * n + i]));
      let inner = 0;
      for (let j = 0; j < n; j++) inner += vectors[k * n + j] * vectors[i * n + j];
      skewness = Math.max(skewness, Math.abs(inner - (i === k ? 1 : 0)));
    }
  }
  return [residual, skewness];
}

const largest = (values: Float64Array) => values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);

describe("symmetric 2 × 2 matrices", () => {
  const pair = new Float64Array(2);

  it("has the eigenvalues it was built from, each to a few ulp, over twelve orders of magnitude", () => {
    const random = randomStream(1, "rotated");
    for (let trial = 0; trial < 500; trial++) {
      // Small integers in a Pythagorean basis (3, 4)/5: [[9p + 16q, 12(p − q)], [·, 16p + 9q]] has 25p and 25q exactly.
      const p = random.below(1000) - 500;
      const q = integerPower(10, random.below(10)) * (random.below(9) + 1);
      eigenvalues2(9 * p + 16 * q, 12 * (p - q), 16 * p + 9 * q, pair, 0);
      const [low, high] = [Math.min(25 * p, 25 * q), Math.max(25 * p, 25 * q)];
      expect(Math.abs(pair[0] - low)).toBeLessThanOrEqual(4 * UNIT * Math.abs(low)); // four roundings
      expect(Math.abs(pair[1] - high)).toBeLessThanOrEqual(4 * UNIT * Math.abs(high));
    }
  });

  it("keeps the digits of a tiny eigenvalue beside a huge one, where the half-trace formula gives 0", () => {
    eigenvalues2(1, 1, 1 + UNIT, pair, 0);
    expect(pair[0] / (UNIT / 2)).toBeCloseTo(1, 14); // λ₁λ₂ = 2⁻⁵² and λ₂ = 2
    eigenvalues2(2, 2, 2, pair, 0);
    expect([...pair]).toEqual([0, 4]);
  });

  it("gives orthonormal vectors with A v = λ v, also for entries near the ends of the range", () => {
    const random = randomStream(2, "vectors");
    for (const scale of [1, 1e-8, 1e150, 1e-150, 1e300, 1e-300]) {
      for (let trial = 0; trial < 200; trial++) {
        const [a, b, c] = [0, 0, 0].map(() => (2 * random.uniform() - 1) * scale);
        eigenvalues2(a, b, c, pair, 0);
        const [x1, y1, x2, y2] = eigenvectors2(a, b, c);
        expect(Math.abs(x1 * x2 + y1 * y2)).toBeLessThanOrEqual(UNIT); // one rounding: the pair is a rotation by 90°
        expect(Math.abs(x1 * x1 + y1 * y1 - 1)).toBeLessThanOrEqual(2 * UNIT); // a square root and a quotient
        const tolerance = 6 * UNIT * scale; // six roundings of terms up to the largest entry
        for (const [x, y, lambda] of [
          [x1, y1, pair[0]],
          [x2, y2, pair[1]],
        ]) {
          expect(Math.abs(a * x + b * y - lambda * x)).toBeLessThanOrEqual(tolerance);
          expect(Math.abs(b * x + c * y - lambda * y)).toBeLessThanOrEqual(tolerance);
        }
        expect(pair[0]).toBeLessThanOrEqual(pair[1]);
      }
    }
  });

  it("takes diagonal and equal entries as they are", () => {
    eigenvalues2(3.3, 0, -1.1, pair, 0);
    expect([...pair]).toEqual([-1.1, 3.3]);
    eigenvalues2(1.1, 0, 1.1, pair, 0);
    expect([...pair]).toEqual([1.1, 1.1]);
    expect(eigenvectors2(1.1, 0, 1.1)).toEqual([1, 0, 0, 1]);
    expect(eigenvectors2(1, 1e-200, 1).map((x) => x * x)).toEqual(
      [0.5, 0.5, 0.5, 0.5].map((x) => expect.closeTo(x, 15)),
    );
    eigenvalues2(Number.NaN, 1, 1, pair, 0);
    expect(pair[0]).toBeNaN();
  });
});

describe("symmetric n × n matrices", () => {
  it.each([1, 2, 3, 5, 10, 40, 101])("n = %d: A v = λ v, orthonormal, ascending, with A's trace", (n) => {
    for (let seed = 0; seed < 5; seed++) {
      const a = createSymmetric(n, seed);
      const { values, vectors } = decompose(a, n);
      const [residual, skewness] = defects(a, n, values, vectors);
      const bound = (n + 4) * UNIT * Math.max(1, largest(values)); // Wilkinson: a small multiple of n ulp
      expect(residual).toBeLessThanOrEqual(bound);
      expect(skewness).toBeLessThanOrEqual((n + 4) * UNIT);
      expect(values.every((value, k) => k === 0 || values[k - 1] <= value)).toBe(true);
      const trace = a.reduce((sum, entry, at) => sum + (at % (n + 1) === 0 ? entry : 0), 0);
      expect(Math.abs(values.reduce((sum, value) => sum + value, 0) - trace)).toBeLessThanOrEqual(n * bound);
    }
  });

  it("gives the same bits with and without vectors, and reads the lower triangle only", () => {
    const n = 17;
    const a = createSymmetric(n, 3);
    const { values } = decompose(a, n);
    for (let i = 0; i < n; i++) for (let j = i + 1; j < n; j++) a[i * n + j] = Number.NaN;
    const alone = new Float64Array(n);
    symmetricEigen(a, n, alone);
    expect(alone).toEqual(values);
  });

  it("finds the closed form 2 − 2cos(kπ/(n + 1)) of the second difference", () => {
    const n = 50;
    const a = new Float64Array(n * n);
    for (let i = 0; i < n; i++) {
      a[i * (n + 1)] = 2;
      if (i > 0) a[i * n + i - 1] = a[(i - 1) * n + i] = -1;
    }
    const { values, vectors } = decompose(a, n);
    for (let k = 1; k <= n; k++) {
      const angle = (k * Math.PI) / (n + 1);
      expect(Math.abs(values[k - 1] - (2 - 2 * cos(angle)))).toBeLessThan(50 * UNIT); // n ulp of λmax/4
      const amplitude = Math.sqrt(2 / (n + 1));
      const sign = Math.sign(vectors[(k - 1) * n]);
      for (let i = 1; i <= n; i++)
        expect(Math.abs(sign * vectors[(k - 1) * n + i - 1] - amplitude * sin(i * angle))).toBeLessThan(1e-12); // gap of 4·10⁻³
    }
  });

  it("agrees with the 2 × 2 formulas", () => {
    const a = createSymmetric(2, 9);
    const pair = new Float64Array(2);
    eigenvalues2(a[0], a[1], a[3], pair, 0);
    const { values } = decompose(a, 2);
    for (const k of [0, 1]) expect(Math.abs(values[k] - pair[k])).toBeLessThan(8 * UNIT); // a sweep's roundings
  });

  it.each([
    ["equal eigenvalues", (i: number, j: number) => (i === j ? 7 : 0)],
    ["rank one", (i: number, j: number) => (i + 1) * (j + 1)],
    ["zero", () => 0],
    ["graded over 40 orders", (i: number, j: number) => integerPower(10, -4 * Math.min(i, j)) * (i === j ? 2 : 1)],
    ["huge", (i: number, j: number) => 1e300 / (1 + i + j)],
    ["tiny", (i: number, j: number) => 1e-300 / (1 + i + j)],
  ])("handles %s", (_, entry) => {
    const n = 11;
    const a = Float64Array.from({ length: n * n }, (_, at) => entry(Math.floor(at / n), at % n));
    const { values, vectors } = decompose(a, n);
    const [residual, skewness] = defects(a, n, values, vectors);
    expect(residual).toBeLessThanOrEqual(20 * UNIT * largest(values)); // about n ulp of the largest
    expect(skewness).toBeLessThanOrEqual(20 * UNIT);
  });

  it("says NaN for a matrix with a non-finite entry", () => {
    const { values, vectors } = decompose(Float64Array.of(1, 0, 0, Number.POSITIVE_INFINITY), 2);
    expect([...values, ...vectors].every(Number.isNaN)).toBe(true);
  });
});

describe("lengths", () => {
  it("neither overflow nor underflow", () => {
    expect(norm2(Float64Array.of(3e300, 4e300))).toBeCloseTo(5e300, -287); // 15 digits
    expect(norm2(Float64Array.of(3e-300, -4e-300)) / 5e-300).toBeCloseTo(1, 15);
    expect(hypotenuse(3e-200, 4e-200) / 5e-200).toBeCloseTo(1, 15);
    expect(hypotenuse(3, -4)).toBe(5);
    expect(norm2(Float64Array.of(0, 0))).toBe(0);
    expect(norm2(Float64Array.of(1, Number.NaN))).toBeNaN();
    expect(hypotenuse(Number.NEGATIVE_INFINITY, 1)).toBe(Number.POSITIVE_INFINITY);
  });
});

describe("eigenvalues worked out in parts", () => {
  it("yield often enough to be dropped within milliseconds, and have the same bits", () => {
    const n = 400;
    const a = createSymmetric(n, 5);
    const { values, vectors } = decompose(a, n);
    const [own, rows] = [new Float64Array(n), new Float64Array(n * n)];
    const task = symmetricEigenInParts(a.slice(), n, own, rows);
    let breaths = 0;
    while (!task.next().done) breaths++;
    // 4/3·n³ + 6·n³ operations, a million numbers a breath.
    expect(breaths).toBeGreaterThan(100);
    expect(own).toEqual(values);
    expect(rows).toEqual(vectors);
  });
});
