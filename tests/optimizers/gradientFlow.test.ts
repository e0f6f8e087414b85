import { describe, expect, it } from "vitest";
import { phi134 } from "../../src/optimizers/phi.ts";
import { type Followed, follow, quadratic, surface } from "./follow.ts";

const flow = (on: Parameters<typeof follow>[1]["on"], start: readonly number[], eta: number, steps: number): Followed =>
  follow("gradient-flow", { on, start, steps, parameters: { learningRate: eta } });

describe("φ functions of exponential integrators", () => {
  it("agree between series and quotients at |z| = 1, and with their limits", () => {
    const below = new Float64Array(3);
    const above = new Float64Array(3);
    for (const z of [-1, 1]) {
      phi134(z, below, 0);
      phi134(z * (1 + 2e-16), above, 0);
      // φ₄'s quotients cancel four digits' worth less than two here.
      for (let i = 0; i < 3; i++) expect(Math.abs(above[i] / below[i] - 1)).toBeLessThan(2e-14);
    }
    phi134(0, below, 0);
    expect([...below]).toEqual([1, 1 / 6, 1 / 24]);
    phi134(-1e6, below, 0);
    // φ₁ → −1/z, φ₃ → −1/(2z) + …, φ₄ → −1/(6z) + …
    for (const [i, k] of [1, 2, 6].entries()) expect(below[i] * 1e6 * k).toBeCloseTo(1, 4);
  });

  it("satisfy φ₃(z) = zφ₄(z) + 1/6 everywhere", () => {
    const out = new Float64Array(3);
    for (let z = -40; z <= 40; z += 0.37) {
      phi134(z, out, 0);
      expect(Math.abs((z * out[2] + 1 / 6) / out[1] - 1)).toBeLessThan(1e-13);
    }
  });
});

describe("gradient flow", () => {
  it("is e^(−λt) on quadratics, for condition numbers up to 10⁶, in a few gradients a step", () => {
    for (const kappa of [1, 10, 30, 100, 300, 1e3, 1e4, 1e6]) {
      const { points, run } = flow(quadratic(kappa, 1), [1, 10], 0.1, 200);
      for (const [k, [x, y]] of points.entries()) {
        const t = 0.1 * k;
        const exact = [Math.exp(-kappa * t), 10 * Math.exp(-t)];
        expect(Math.hypot(x - exact[0], y - exact[1])).toBeLessThan(1e-9 * Math.hypot(...exact));
      }
      expect(run.evaluations.gradients / 200).toBeLessThan(40);
    }
  });

  it("turns with the axes of a rotated quadratic", () => {
    const { points } = flow(surface("rotated-quadratic", { kappa: 1e5, angle: 30 }), [1, 3], 0.05, 60);
    const straight = flow(surface("rotated-quadratic", { kappa: 1e5, angle: 30 }), [1, 3], 3, 1).end;
    expect(Math.hypot(points[60][0] - straight[0], points[60][1] - straight[1])).toBeLessThan(1e-10);
  });

  it("does not depend on how its time is cut into steps", () => {
    for (const [name, start, duration] of [
      ["himmelblau", [-0.5, -1], 0.3],
      ["rosenbrock", [-1.2, 1], 2],
      ["beale", [3, 4], 5],
      ["muller-brown", [-0.9, 0.6], 0.05],
      ["goldstein-price", [-1.5, 1.5], 0.1],
    ] as const) {
      const ends = [1, 7, 50].map((steps) => flow(surface(name), start, duration / steps, steps).end);
      // Several steps of 10⁻¹⁰ each, spread a little along the valley.
      for (const [x, y] of ends) expect(Math.hypot(x - ends[0][0], y - ends[0][1])).toBeLessThan(2e-9);
    }
  });

  it("is right on Himmelblau to nine digits", () => {
    // By Runge and Kutta's classical method, which shares nothing with the integrator, extrapolated once.
    const on = surface("himmelblau");
    const classical = (steps: number) => {
      const h = 0.05 / steps;
      const y = Float64Array.of(-0.5, -1);
      const stage = new Float64Array(2);
      const g = new Float64Array(2);
      for (let n = 0; n < steps; n++) {
        const sum = [0, 0];
        stage.set(y);
        for (const [weight, next] of [
          [1, 0.5],
          [2, 0.5],
          [2, 1],
          [1, 0],
        ]) {
          on.gradient(stage, g);
          for (let i = 0; i < 2; i++) {
            sum[i] += weight * g[i];
            stage[i] = y[i] - next * h * g[i];
          }
        }
        for (let i = 0; i < 2; i++) y[i] -= (h / 6) * sum[i];
      }
      return y;
    };
    const [coarse, fine] = [classical(2000), classical(4000)];
    const exact = [0, 1].map((i) => fine[i] + (fine[i] - coarse[i]) / 15);
    const [x, y] = flow(on, [-0.5, -1], 0.05, 1).end;
    expect(Math.hypot(x - exact[0], y - exact[1])).toBeLessThan(1e-9);
  });

  it("never climbs, and ends in the valley of a steep Rosenbrock", () => {
    const { losses, outcome } = flow(surface("rosenbrock", { b: 1e4 }), [-1.2, 1], 0.1, 200);
    expect(outcome).toBe("completed");
    for (let k = 0; k < 200; k++) expect(losses[k + 1]).toBeLessThanOrEqual(losses[k]);
    expect(losses[200]).toBeLessThan(1e-6);
  });

  it("leaves a path that draws as a curve", () => {
    for (const [on, start] of [
      [quadratic(1e6, 1), [1, 10]],
      [surface("himmelblau"), [-0.5, -1]],
      [surface("rosenbrock"), [-1.2, 1]],
      [surface("beale"), [3, 4]],
    ] as const) {
      const { points, path } = flow(on, start, 0.1, 20);
      const drawn: number[][] = [];
      let at = 0;
      for (const [k, point] of points.entries()) {
        drawn.push(point);
        for (; path[at] === k; at += 3) drawn.push([path[at + 1], path[at + 2]]);
      }
      expect(at).toBe(path.length);
      for (let i = 1; i + 1 < drawn.length; i++) {
        const [a, b] = [0, 1].map((j) => [
          drawn[i + j][0] - drawn[i + j - 1][0],
          drawn[i + j][1] - drawn[i + j - 1][1],
        ]);
        const turned = Math.abs(Math.atan2(a[0] * b[1] - a[1] * b[0], a[0] * b[0] + a[1] * b[1]));
        // How far a corner stands off the curve: a hundredth of a unit, under a pixel on these domains.
        expect(0.25 * turned * Math.min(Math.hypot(...a), Math.hypot(...b))).toBeLessThan(0.01);
      }
    }
  });

  it("fails where it would reach infinity within a step, and diverges where it outgrows the numbers", () => {
    // y′ = 3y² along the monkey saddle's axis blows up at t = 1/(3y).
    const monkey = flow(surface("monkey-saddle"), [0.01, -0.5], 0.1, 100);
    expect(monkey.outcome).toBe("solve-failed");
    const saddle = flow(surface("saddle"), [1, 0.1], 10, 100);
    expect(saddle.outcome).toBe("diverged");
    expect(saddle.points.flat().every(Number.isFinite)).toBe(true);
    // e^(2t) all the way.
    expect(saddle.points[5][1] / (0.1 * Math.exp(100))).toBeCloseTo(1, 8);
  });
});
