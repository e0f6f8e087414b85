import { describe, expect, it } from "vitest";
import { follow, quadratic } from "./follow.ts";

describe("the memristor", () => {
  it("moves as its recurrence says", () => {
    const { points } = follow("memristor", {
      on: quadratic(2, 0, -1),
      start: [0.4, -0.5],
      steps: 1,
      parameters: { learningRate: 0.1, bound: 2 },
    });
    // d = −0.1 · (2 · 0.4 − 1) = 0.02, θ = 0.4 + 0.02 − 0.02 · 0.4/2; across there is no slope.
    expect(points[1][0]).toBeCloseTo(0.416, 15);
    expect(points[1][1]).toBe(-0.5);
  });

  it("stays within its bounds, however hard it is pushed, while one request is smaller than the bound", () => {
    const { points } = follow("memristor", {
      on: quadratic(0, 0, -1, 1),
      start: [0, 0],
      steps: 200,
      parameters: { learningRate: 0.3, bound: 1 },
    });
    expect(Math.max(...points.flat().map(Math.abs))).toBeLessThanOrEqual(1);
    expect(points[200][0]).toBeGreaterThan(0.999);
  });

  it.each([
    [0.1, 1],
    [0.2, 1],
    [0.4, 2],
  ])("drifts under noise σ = %d within ±%d as under an L2 penalty σ√(2/π)/b", (noise, bound) => {
    const [steps, minimum, curvature] = [60_000, 0.6, 0.7];
    const { points } = follow("memristor", {
      on: quadratic(curvature, curvature, -curvature * minimum, -curvature * minimum),
      start: [minimum, minimum],
      steps,
      parameters: { learningRate: 0.02, noise, bound },
      seed: 3,
    });
    const lambda = (noise * Math.sqrt(2 / Math.PI)) / bound;
    const mean = points.slice(2000).reduce((sum, [x, y]) => sum + x + y, 0) / (2 * (steps - 1999));
    // The rest is of order η, and the gradient's own part in E|d|.
    expect(Math.abs(mean / ((minimum * curvature) / (curvature + lambda)) - 1)).toBeLessThan(0.02);
  });
});
