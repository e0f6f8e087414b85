import { describe, expect, it } from "vitest";
import { cholesky, choleskySolve } from "../../src/math/dense.ts";
import { finish } from "../../src/math/parts.ts";
import { randomStream } from "../../src/math/random.ts";
import type { PlaneObjective } from "../../src/objectives/objective.ts";
import { BranchFollower } from "../../src/optimizers/stepBranch.ts";
import { StepEquation } from "../../src/optimizers/stepEquation.ts";
import { type Followed, follow, quadratic, surface } from "./follow.ts";

const roots = ["branch", "newton", "proximal"] as const;

const residuals = ({ solves }: Followed) => solves.filter((_, i) => i % 3 === 2);
const iterations = ({ solves }: Followed) => solves.filter((_, i) => i % 3 === 1);

/** φ(z) = f(z) + ‖z − θ‖²/2η, whose stationary points solve the step's equation. */
const proximal =
  (on: PlaneObjective, [a, b]: readonly number[], eta: number) =>
  ([x, y]: readonly number[]) =>
    on.height(x, y) + ((x - a) * (x - a) + (y - b) * (y - b)) / (2 * eta);

/** ‖z + η∇f(z) − θ‖ against the agreed 10⁻¹²(1 + ‖θ‖ + η‖∇f(z)‖), recomputed from recorded points. */
function relativeResidual(on: PlaneObjective, theta: readonly number[], z: readonly number[], eta: number): number {
  const g = new Float64Array(2);
  on.gradient(Float64Array.from(z), g);
  const residual = Math.hypot(z[0] + eta * g[0] - theta[0], z[1] + eta * g[1] - theta[1]);
  return residual / (1 + Math.hypot(...theta) + eta * Math.hypot(...g));
}

/** The branch by brute force: thousands of equal steps of √s, each root by Newton's method from the last. */
function branchByBruteForce(on: PlaneObjective, theta: Float64Array, eta: number, pieces: number) {
  const z = Float64Array.from(theta);
  const step = new Float64Array(2);
  const matrix = new Float64Array(4);
  for (let k = 1; k <= pieces; k++) {
    const s = eta * (k / pieces) * (k / pieces);
    for (let tries = 0; tries < 6; tries++) {
      on.gradient(z, step);
      on.hessian(z, matrix);
      for (let i = 0; i < 2; i++) step[i] = z[i] - theta[i] + s * step[i];
      for (let i = 0; i < 4; i++) matrix[i] *= s;
      matrix[0] += 1;
      matrix[3] += 1;
      if (!cholesky(matrix, 2)) return "ended";
      choleskySolve(matrix, 2, step);
      // Too coarse to say which root it is.
      if (tries === 0 && Math.hypot(...step) > 0.02) return "unsure";
      z[0] -= step[0];
      z[1] -= step[1];
    }
  }
  return z;
}

describe("every root", () => {
  it.each(roots)("%s: solves its equation at every step, on Rosenbrock at three rates", (root) => {
    const on = surface("rosenbrock");
    for (const [eta, steps] of [
      [0.05, 310],
      [1, 30],
      [5, 20],
    ]) {
      const run = follow("implicit-euler", { on, start: [-1.2, 1], steps, parameters: { learningRate: eta, root } });
      expect(run.outcome).toBe("completed");
      for (let k = 0; k < steps; k++) {
        expect(relativeResidual(on, run.points[k], run.points[k + 1], eta)).toBeLessThan(1e-12);
        expect(run.losses[k + 1]).toBeLessThanOrEqual(run.losses[k]);
      }
      expect(residuals(run)).toHaveLength(steps);
      expect(Math.max(...residuals(run))).toBeLessThan(1e-11);
      expect(Math.min(...iterations(run))).toBeGreaterThan(0);
    }
  });

  it("implicit-euler-proximal: 20 steps on the stiff quadratic, 306 on Rosenbrock at η = 0.05", () => {
    const stiff = follow("implicit-euler", {
      on: quadratic(1000, 1),
      start: [1, 1],
      steps: 40,
      parameters: { learningRate: 1 },
    });
    expect(stiff.points.findIndex(([x, y]) => Math.hypot(x, y) < 1e-6)).toBe(20);
    const course = { on: surface("rosenbrock"), start: [-1.2, 1], steps: 310 };
    const paths = roots.map((root) =>
      follow("implicit-euler", { ...course, parameters: { learningRate: 0.05, root } }),
    );
    for (const { losses, points } of paths) {
      expect(losses.findIndex((f) => f < 1e-6)).toBe(306);
      // The minimiser and the root agree (measured: 1.7e-9 with an inexact search for the minimiser).
      for (const [k, [x, y]] of points.entries())
        expect(Math.hypot(x - paths[0].points[k][0], y - paths[0].points[k][1])).toBeLessThan(1e-11);
    }
  });

  it("is accurate as far as rounding allows where η‖∇²f‖ is huge", () => {
    for (const root of roots) {
      const run = follow("implicit-euler", {
        on: surface("ravine", { kappa: 1e6 }),
        start: [1, 1],
        steps: 10,
        parameters: { learningRate: 1e8, root },
      });
      expect(run.outcome).toBe("completed");
      expect(run.losses[10]).toBeLessThan(1e-20);
    }
  });

  it("takes one Newton step a step on a quadratic, and one more to see that nothing is left", () => {
    for (const root of ["branch", "newton"]) {
      const run = follow("implicit-euler", { on: quadratic(30, 2), start: [1, 2], steps: 5, parameters: { root } });
      expect(Math.max(...iterations(run))).toBeLessThanOrEqual(root === "branch" ? 3 : 2);
    }
  });
});

describe("the branch", () => {
  const names = ["muller-brown", "rastrigin", "himmelblau", "levy-13", "six-hump-camel"];
  const domains: Record<string, readonly [number, number, number, number]> = {
    "muller-brown": [-1.5, 1.2, -0.2, 2],
    rastrigin: [-5, 5, -5, 5],
    himmelblau: [-5, 5, -5, 5],
    "levy-13": [-8, 8, -8, 8],
    "six-hump-camel": [-2, 2, -1, 1],
  };

  it.each(names)("on %s is the one that brute force follows, where plain Newton often is not", (name) => {
    const on = surface(name);
    const [left, right, bottom, top] = domains[name];
    const random = randomStream(5, name);
    const equation = new StepEquation(2);
    const branch = new BranchFollower(equation);
    let elsewhere = 0;
    let compared = 0;
    for (let trial = 0; trial < 40; trial++) {
      const theta = Float64Array.of(
        left + (right - left) * random.uniform(),
        bottom + (top - bottom) * random.uniform(),
      );
      const hessian = new Float64Array(4);
      on.hessian(theta, hessian);
      const eta = 10 ** (2.5 * random.uniform() - 1) / (Math.abs(hessian[0]) + Math.abs(hessian[3]));
      const expected = branchByBruteForce(on, theta, eta, 3000);
      if (expected === "unsure") continue;
      compared++;
      equation.pose(on, theta, eta);
      const z = Float64Array.from(theta);
      const followed = finish(branch.follow(z));
      expect(followed).toBe(expected !== "ended");
      if (!followed || expected === "ended") continue;
      finish(equation.newton(z));
      expect(equation.solve.solved).toBe(true);
      expect(Math.hypot(z[0] - expected[0], z[1] - expected[1])).toBeLessThan(1e-7); // brute force stops at 6 corrections
      equation.pose(on, theta, eta);
      const naive = Float64Array.from(theta);
      finish(equation.newton(naive));
      if (!equation.solve.solved || Math.hypot(z[0] - naive[0], z[1] - naive[1]) > 1e-6) elsewhere++;
    }
    expect(compared).toBeGreaterThan(35);
    expect(elsewhere).toBeGreaterThan(0);
  });

  it("on Müller–Brown descends f + ‖z − θ‖²/2η at every step where Newton's root jumps", () => {
    const on = surface("muller-brown");
    const start = [-0.9, 0.5];
    let parted = 0;
    for (const eta of [0.002, 0.004, 0.008, 0.016]) {
      const run = follow("implicit-euler", { on, start, steps: 15, parameters: { learningRate: eta } });
      for (let k = 0; k + 1 < run.points.length; k++) {
        const phi = proximal(on, run.points[k], eta);
        // Near the minimum both are the same number up to the rounding of f ≈ −100.
        expect(phi(run.points[k + 1])).toBeLessThanOrEqual(phi(run.points[k]) + 1e-12);
        expect(relativeResidual(on, run.points[k], run.points[k + 1], eta)).toBeLessThan(1e-12);
      }
      const naive = follow("implicit-euler", {
        on,
        start,
        steps: 1,
        parameters: { learningRate: eta, root: "newton" },
      });
      if (
        naive.points.length < 2 ||
        Math.hypot(naive.end[0] - run.points[1][0], naive.end[1] - run.points[1][1]) > 1e-6
      )
        parted++;
    }
    expect(parted).toBeGreaterThan(0);
  });

  it("fails where it ends, at the last good point", () => {
    // x² − y²: z_y = y/(1 − 2η) runs off to infinity at η = ½.
    const course = { on: surface("saddle"), start: [1, 0.1], steps: 3 };
    const inside = follow("implicit-euler", { ...course, parameters: { learningRate: 0.49 } });
    expect(inside.points[1][1]).toBeCloseTo(0.1 / 0.02, 10);
    const outside = follow("implicit-euler", { ...course, parameters: { learningRate: 0.51 } });
    expect([outside.outcome, outside.end]).toEqual(["solve-failed", [1, 0.1]]);
    // On a maximum the branch splits at η = 1/|λ|.
    const summit = follow("implicit-euler", {
      on: surface("quartic-hilltop"),
      start: [0, 0],
      steps: 3,
      parameters: { learningRate: 1.5 },
    });
    expect(summit.outcome).toBe("solve-failed");
  });
});

describe("implicit-euler-hilltop: ¼x⁴ − ½x² + ½y² from x = 0.2", () => {
  const end = (root: string, learningRate: number, x = 0.2, steps = 30) =>
    follow("implicit-euler", {
      on: surface("quartic-hilltop"),
      start: [x, 0],
      steps,
      parameters: { root, learningRate },
    }).end[0];

  it("Newton's root crosses the ridge at 1.9 and settles on the hilltop beyond 2", () => {
    expect([0.5, 0.9, 1.9].map((eta) => Math.round(end("newton", eta)))).toEqual([1, 1, -1]);
    for (const eta of [2.5, 5]) expect(Math.abs(end("newton", eta))).toBeLessThan(1e-5);
  });

  it("the branch and the proximal point go to the well on their side", () => {
    for (const eta of [0.5, 0.9, 1.5, 1.9, 2.5, 5])
      for (const root of ["branch", "proximal"]) expect(end(root, eta)).toBeCloseTo(1, 7);
  });

  it("from 20 starts at η = 5: Newton 20 of 20 on the hilltop, the proximal point 20 of 20 in a well", () => {
    const random = randomStream(3, "hilltop");
    for (let trial = 0; trial < 20; trial++) {
      const x = 0.5 * random.uniform() - 0.25;
      expect(Math.abs(end("newton", 5, x, 40))).toBeLessThan(1e-5);
      expect(Math.abs(end("proximal", 5, x, 40))).toBeCloseTo(1, 6);
    }
  });
});

describe("the proximal point", () => {
  it.each(["muller-brown", "himmelblau", "six-hump-camel", "goldstein-price"])(
    "on %s is as low as a fine grid",
    (name) => {
      const on = surface(name);
      const random = randomStream(9, name);
      for (let trial = 0; trial < 12; trial++) {
        const theta = [3 * random.uniform() - 1.5, 3 * random.uniform() - 1];
        const hessian = new Float64Array(4);
        on.hessian(Float64Array.from(theta), hessian);
        const eta = 10 ** (2 * random.uniform() - 0.5) / (Math.abs(hessian[0]) + Math.abs(hessian[3]));
        const parameters = { learningRate: eta, root: "proximal" };
        const run = follow("implicit-euler", { on, start: theta, steps: 1, parameters });
        expect(run.outcome).toBe("completed");
        const phi = proximal(on, theta, eta);
        let lowest = Number.POSITIVE_INFINITY;
        for (let i = 0; i <= 200; i++)
          for (let j = 0; j <= 200; j++) lowest = Math.min(lowest, phi([-5 + i * 0.05, -5 + j * 0.05]));
        expect(phi(run.end)).toBeLessThanOrEqual(lowest);
      }
    },
  );

  it("fails where there is none: f falls faster than the parabola rises", () => {
    const run = follow("implicit-euler", {
      on: surface("saddle"),
      start: [1, 0.1],
      steps: 3,
      parameters: { learningRate: 2, root: "proximal" },
    });
    expect(run.outcome).toBe("solve-failed");
  });
});
