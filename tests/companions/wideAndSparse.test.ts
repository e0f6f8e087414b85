import { describe, expect, it } from "vitest";
import { withinBudget } from "../../src/companions/activationBudget.ts";
import { effectiveRank, largestCosine } from "../../src/companions/orthogonalRows.ts";
import { countMinima, countPonds } from "../../src/companions/wideAndDeep.ts";
import { scaledNetwork, tangentKernel } from "../../src/companions/wideNetworks.ts";

const WIDTH = 5;
const theta = Float64Array.from({ length: 3 * WIDTH }, (_, j) => Math.sin(1 + 2.3 * j));

describe("networks in the kernel's scaling", () => {
  it("have the gradient and the Hessian that differences show", () => {
    const objective = scaledNetwork(WIDTH);
    const p = 3 * WIDTH;
    const gradient = new Float64Array(p);
    objective.gradient(theta, gradient);
    const v = theta.map((_, j) => Math.cos(j));
    const product = new Float64Array(p);
    objective.hessianVector(theta, v, product);
    const h = 1e-5;
    const moved = (by: number, along: ArrayLike<number>) => theta.map((one, j) => one + by * along[j]);
    for (let j = 0; j < p; j++) {
      const unit = theta.map((_, k) => (k === j ? 1 : 0));
      const slope = (objective.value(moved(h, unit)) - objective.value(moved(-h, unit))) / (2 * h);
      expect(gradient[j]).toBeCloseTo(slope, 8);
    }
    const [ahead, behind] = [h, -h].map((by) => {
      const there = new Float64Array(p);
      objective.gradient(moved(by, v), there);
      return there;
    });
    for (let j = 0; j < p; j++) expect(product[j]).toBeCloseTo((ahead[j] - behind[j]) / (2 * h), 7);
  });

  it("have the kernel of the outputs' gradients", () => {
    const output = (at: Float64Array, x: number) => {
      let z = 0;
      for (let i = 0; i < WIDTH; i++)
        z += at[2 * WIDTH + i] * Math.tanh((at[2 * i] * x + at[2 * i + 1]) * Math.SQRT1_2);
      return z / Math.sqrt(WIDTH);
    };
    const h = 1e-5;
    const rows = Array.from({ length: 8 }, (_, n) =>
      theta.map((_, j) => {
        const [up, down] = [h, -h].map((by) =>
          output(
            theta.map((one, k) => (k === j ? one + by : one)),
            -1 + (2 * n) / 7,
          ),
        );
        return (up - down) / (2 * h);
      }),
    );
    const kernel = tangentKernel(theta, WIDTH);
    for (let n = 0; n < 8; n++)
      for (let m = 0; m < 8; m++) {
        const inner = rows[n].reduce((sum, one, j) => sum + one * rows[m][j], 0);
        expect(kernel[8 * n + m]).toBeCloseTo(inner, 8);
      }
  });
});

describe("counting on a grid", () => {
  const heights = [
    [9, 9, 9, 9, 9],
    [9, 1, 9, 2, 9],
    [9, 9, 5, 9, 9],
    [9, 3, 3, 9, 9],
    [9, 9, 9, 9, 0],
  ].flat();

  it("finds inner points below all neighbours", () => {
    expect(countMinima(heights, 5)).toBe(2);
  });

  it("finds ponds joined by sides, not by corners", () => {
    expect(countPonds(heights, 5, 4)).toBe(4);
    expect(countPonds(heights, 5, 10)).toBe(1);
    expect(countPonds(heights, 5, 0)).toBe(0);
  });
});

describe("a budget for activations", () => {
  it("is kept by the nearest point there is", () => {
    expect(withinBudget([1.6, 0.5], 1)).toEqual({ a: Float64Array.of(1, 0), lambda: 0.6000000000000001 });
    const edge = withinBudget([1.6, 0.5], 1.5);
    expect(edge.lambda).toBeCloseTo(0.3, 14);
    expect(withinBudget([1.6, 0.5], 3).lambda).toBe(0);
    const z = [0.9, 0.1, 0.7, 0.4];
    const best = withinBudget(z, 1).a;
    const far = (a: ArrayLike<number>) => z.reduce((sum, one, i) => sum + (one - a[i]) ** 2, 0);
    expect(best.reduce((sum, one) => sum + one)).toBeCloseTo(1, 14);
    for (let i = 0; i <= 20; i++)
      for (let j = 0; i + j <= 20; j++)
        for (let k = 0; i + j + k <= 20; k++)
          expect(far([i / 20, j / 20, k / 20, (20 - i - j - k) / 20])).toBeGreaterThanOrEqual(far(best) - 1e-12);
  });
});

describe("rows", () => {
  it("at right angles have cosine 0 and full rank, parallel ones 1 and 1", () => {
    const identity = Float64Array.from({ length: 16 }, (_, i) => (i % 5 === 0 ? 2 : 0));
    expect(largestCosine(identity)).toBe(0);
    expect(effectiveRank(identity)).toBeCloseTo(4, 12);
    const parallel = Float64Array.from({ length: 16 }, (_, i) => (1 + Math.floor(i / 4)) * (1 + (i % 4)));
    expect(largestCosine(parallel)).toBeCloseTo(1, 12);
    expect(effectiveRank(parallel)).toBeCloseTo(1, 12);
  });
});
