import { describe, expect, test } from "vitest";
import { withDefaults } from "../../src/math/parameter.ts";
import { miniBatches } from "../../src/objectives/networks/batches.ts";
import { fixedLandscape, type Landscape, type Objective } from "../../src/objectives/objective.ts";
import { optimizerById, parametersOf } from "../../src/optimizers/index.ts";
import { BranchFollower } from "../../src/optimizers/stepBranch.ts";
import { StepEquation } from "../../src/optimizers/stepEquation.ts";
import { FreeStep } from "../../src/optimizers/stepFree.ts";
import { createBlock } from "../../src/run/block.ts";
import { Run } from "../../src/run/run.ts";
import { finish } from "../curvature/createMatrices.ts";
import { createFixture, distance, gradientAt, productAt, randomVector } from "../objectives/networks/createNetworks.ts";
import { quadratic } from "./follow.ts";

/** Above 2000 parameters: no Hessian. */
const large = createFixture({ layers: [3, 40, 45, 2], loss: "cross-entropy" }, 30);
const start = randomVector(large.network.dimension, 4).map((x) => 0.3 * x);

function createRun(landscape: Landscape, learningRate: number, steps: number, root = "branch"): Run {
  const optimizer = optimizerById("implicit-euler")!;
  return new Run({
    landscape,
    optimizer,
    parameters: withDefaults(parametersOf(optimizer), { learningRate, root }),
    changes: [],
    start: Float64Array.from(start),
    steps,
    seed: 1,
    occurrence: 0,
    record: { every: 1, tolerance: 1e-8 },
  });
}

describe("an implicit step from products alone", () => {
  test.each([0.05, 0.5, 4])("arrives where the one with matrices does, at η = %d", (eta) => {
    const { network, theta } = createFixture({ layers: [3, 7, 6, 2], loss: "cross-entropy", activation: "silu" }, 25);
    const equation = new StepEquation(network.dimension);
    const z = theta.slice();
    equation.pose(network, theta, eta);
    const followed = finish(new BranchFollower(equation).follow(z));
    const step = new FreeStep(network.dimension);
    expect(finish(step.solve(network, theta, eta, "branch"))).toBe(followed);
    expect(followed).toBe(true);
    finish(equation.newton(z));
    expect(equation.solve.solved).toBe(true);
    expect(distance(step.z, z)).toBeLessThan(1e-12); // both to rounding of an equation of condition below 100
    expect(step.outcome.residual).toBeLessThan(1e-12);
  });

  test("is (I + ηH)⁻¹θ on a quadratic, and ends where the branch does: not beyond η = 1/|λmin|", () => {
    const step = new FreeStep(2);
    const bowl = quadratic(3, 0.5);
    expect(finish(step.solve(bowl, Float64Array.of(2, -1), 10, "branch"))).toBe(true);
    expect(step.z[0]).toBeCloseTo(2 / 31, 14);
    expect(step.z[1]).toBeCloseTo(-1 / 6, 14);
    const saddle = quadratic(2, -2);
    for (const [eta, solved] of [
      [0.4, true],
      [0.6, false],
    ] as const) {
      expect(finish(step.solve(saddle, Float64Array.of(1, 0.1), eta, "branch"))).toBe(solved);
      // The gradient never points along the falling direction here; it is found all the same.
      expect(finish(step.solve(saddle, Float64Array.of(1, 0), eta, "branch"))).toBe(solved);
      expect(finish(step.solve(saddle, Float64Array.of(1, 0.1), eta, "newton"))).toBe(true);
      expect(step.z[1]).toBeCloseTo(0.1 / (1 - 2 * eta), 13);
    }
  });
});

describe("implicit Euler above 2000 parameters", () => {
  test.each([
    ["branch", 0.5],
    ["newton", 0.05],
  ])("%s: solves its equation at every step, in parts", (root, eta) => {
    const { network } = large;
    const p = network.dimension;
    expect(p).toBeGreaterThan(2000);
    expect(network.hessian).toBeUndefined();
    const run = createRun(fixedLandscape(network), eta, 4, root);
    const block = createBlock(p, 5, false);
    let calls = 0;
    while (!run.advance(block, 100)) calls++;
    expect(run.outcome).toBe("completed");
    // A gradient or a product at a time.
    expect(calls).toBeGreaterThan(0.9 * (run.evaluations.hessianVectors + run.evaluations.gradients));
    const gradient = new Float64Array(p);
    for (let k = 1; k <= 4; k++) {
      const [before, z] = [block.points.subarray((k - 1) * p, k * p), block.points.subarray(k * p, (k + 1) * p)];
      network.gradient(z, gradient);
      const residual = Math.sqrt(z.reduce((sum, x, j) => sum + (x + eta * gradient[j] - before[j]) ** 2, 0));
      expect(residual).toBeLessThan(1e-12 * Math.sqrt(before.reduce((sum, x) => sum + x * x, 1)));
      expect(block.losses[k]).toBeLessThan(block.losses[k - 1]);
    }
  });

  test("has the same points whatever other runs see of the batches meanwhile", () => {
    const pointsOf = (runs: number) => {
      const landscape = miniBatches(large.network, { size: 8, order: "shuffled" }, 1);
      const racing = Array.from({ length: runs }, (_, i) => ({
        run: createRun(landscape, 0.1 * (i + 1), 2),
        block: createBlock(large.network.dimension, 3, false),
        ended: false,
      }));
      while (racing.some(({ ended }) => !ended))
        for (const lane of racing) if (!lane.ended) lane.ended = lane.run.advance(lane.block, 100);
      return racing[0].block.points;
    };
    expect(pointsOf(2)).toEqual(pointsOf(1));
  });

  test("does not search for the lowest root, which takes all directions", () => {
    const run = createRun(fixedLandscape(large.network), 0.5, 2, "proximal");
    const block = createBlock(large.network.dimension, 3, false);
    while (!run.advance(block, 100));
    expect(run.outcome).toBe("solve-failed");
  });

  test("an objective that overflows fails without a throw", () => {
    const p = 600;
    const broken: Objective = {
      dimension: p,
      value: () => Number.NaN,
      gradient: (_, out) => {
        out.fill(Number.NaN);
        return Number.NaN;
      },
      hessianVector: (_, __, out) => void out.fill(Number.NaN),
    };
    const step = new FreeStep(p);
    for (const root of ["branch", "newton"] as const)
      expect(finish(step.solve(broken, new Float64Array(p), 0.1, root))).toBe(false);
  });
});

describe("Newton above 2000 parameters", () => {
  const stepsOf = (parameters: object) => {
    const optimizer = optimizerById("newton")!;
    const run = new Run({
      landscape: fixedLandscape(large.network),
      optimizer,
      parameters: withDefaults(parametersOf(optimizer), { learningRate: 1, ...parameters }),
      changes: [],
      start: Float64Array.from(start),
      steps: 2,
      seed: 1,
      occurrence: 0,
      record: { every: 1, tolerance: 1e-8 },
    });
    const block = createBlock(large.network.dimension, 3, false);
    while (!run.advance(block, 100));
    return { run, block };
  };

  test("solves (H + δI)d = g by products", () => {
    const { run, block } = stepsOf({ damping: 2 });
    expect(run.outcome).toBe("completed");
    const p = large.network.dimension;
    const [theta, next] = [block.points.slice(0, p), block.points.slice(p, 2 * p)];
    const direction = theta.map((x, j) => x - next[j]);
    const image = productAt(large.network, theta, direction);
    const gradient = gradientAt(large.network, theta);
    const rest = image.map((x, j) => x + 2 * direction[j] - gradient[j]);
    expect(Math.hypot(...rest) / Math.hypot(...gradient)).toBeLessThan(1e-11); // 10⁻¹², and the rounding of θ − d
  });

  test("fails where no thousand products solve it, and in the saddle-free mode", () => {
    // More parameters than samples can tell apart: H is singular to rounding.
    expect(stepsOf({ damping: 0 }).run.outcome).toBe("solve-failed");
    expect(stepsOf({ damping: 2, mode: "saddle-free" }).run.outcome).toBe("solve-failed");
  });
});
