import { describe, expect, it } from "vitest";
import { withDefaults } from "../../src/math/parameter.ts";
import { fixedLandscape, plane } from "../../src/objectives/objective.ts";
import { optimizerById, parametersOf, scheduleById } from "../../src/optimizers/index.ts";
import { createBlock } from "../../src/run/block.ts";
import { Run } from "../../src/run/run.ts";
import type { RunSetup } from "../../src/run/runSetup.ts";

/** ½(x² + κy²). */
const bowl = (kappa = 4) =>
  fixedLandscape(
    plane({
      height: (x, y) => 0.5 * (x * x + kappa * y * y),
      gradient(theta, out) {
        out[0] = theta[0];
        out[1] = kappa * theta[1];
        return 0.5 * (theta[0] * theta[0] + kappa * theta[1] * theta[1]);
      },
      hessian(_, out) {
        out.set([1, 0, 0, kappa]);
      },
    }),
  );

function createRun(id: string, given: Record<string, number>, changes: Partial<RunSetup> = {}): Run {
  const optimizer = optimizerById(id);
  if (optimizer === undefined) throw new Error(id);
  return new Run({
    landscape: bowl(),
    optimizer,
    parameters: withDefaults(parametersOf(optimizer), given),
    changes: [],
    start: Float64Array.of(1, 1),
    steps: 10,
    seed: 1,
    occurrence: 0,
    record: { every: 1, tolerance: 1e-8 },
    ...changes,
  });
}

/** Runs to the end in blocks of `capacity`; returns steps, points and rates strung together. */
function finish(run: Run, capacity = 1000) {
  const steps: number[] = [];
  const points: number[] = [];
  const rates: number[] = [];
  for (let ended = false; !ended; ) {
    const block = createBlock(2, capacity, false);
    ended = run.advance(block, 1000);
    steps.push(...block.steps.subarray(0, block.count));
    points.push(...block.points.subarray(0, 2 * block.count));
    rates.push(...block.rates);
  }
  return { steps, points, rates };
}

describe("a run", () => {
  it("records the start and every step, and counts one gradient a step", () => {
    const run = createRun("gradient-descent", { learningRate: 0.1 });
    const { steps, points } = finish(run);
    expect(steps).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(points.slice(0, 4)).toEqual([1, 1, 0.9, 0.6]);
    expect(run.outcome).toBe("completed");
    expect(run.evaluations).toEqual({ values: 0, gradients: 10, hessianVectors: 0 });
  });

  it("gives the same points whatever the size of its blocks and slices", () => {
    const whole = finish(createRun("adam", { learningRate: 0.1, noise: 0.2 }, { steps: 57 }));
    const run = createRun("adam", { learningRate: 0.1, noise: 0.2 }, { steps: 57 });
    const points: number[] = [];
    for (let ended = false; !ended; ) {
      const block = createBlock(2, 3, false);
      for (let full = false; !full && !ended; full = block.count === 3) ended = run.advance(block, 2);
      points.push(...block.points.subarray(0, 2 * block.count));
    }
    expect(points).toEqual(whole.points);
  });

  it("records every n-th point, the first and the last", () => {
    const { steps } = finish(
      createRun("gradient-descent", { learningRate: 0.1 }, { record: { every: 4, tolerance: 0 } }),
    );
    expect(steps).toEqual([0, 4, 8, 10]);
  });

  it("ends as diverged at the last finite point, recorded or not", () => {
    const setup = { steps: 5000, record: { every: 1000, tolerance: 0 } };
    const run = createRun("gradient-descent", { learningRate: 10 }, setup);
    const { steps, points } = finish(run);
    expect(run.outcome).toBe("diverged");
    expect(steps.at(-1)).toBe(run.lastStep);
    expect(run.lastStep).toBeGreaterThan(90);
    expect(points.every(Number.isFinite)).toBe(true);
    const every = finish(createRun("gradient-descent", { learningRate: 10 }, { steps: 5000 }));
    expect(every.points.slice(-2)).toEqual(points.slice(-2));
  });

  it("has nothing to show when its start is not finite", () => {
    const landscape = fixedLandscape(
      plane({ height: () => Number.NaN, gradient: () => Number.NaN, hessian: (_, out) => void out.fill(Number.NaN) }),
    );
    const run = createRun("gradient-descent", { learningRate: 0.1 }, { landscape });
    expect(finish(run)).toEqual({ steps: [], points: [], rates: [] });
    expect(run.outcome).toBe("diverged");
    expect(run.lastStep).toBe(-1);
  });

  it("names the first step from which the gradient stays small", () => {
    const run = createRun(
      "gradient-descent",
      { learningRate: 0.25 },
      { steps: 100, record: { every: 7, tolerance: 1e-3 } },
    );
    finish(run);
    // The gradient after k steps is (¾)ᵏ once the steep axis is solved in one step.
    expect(run.convergedAt).toBe(Math.ceil(Math.log(1e-3) / Math.log(0.75)));
    const never = createRun("gradient-descent", { learningRate: 0.25 }, { steps: 5 });
    finish(never);
    expect(never.convergedAt).toBeNull();
  });

  it("takes up changed parameters at their step and rebases the schedule", () => {
    const exponential = scheduleById("exponential");
    const { points, rates } = finish(
      createRun(
        "gradient-descent",
        { learningRate: 0.1 },
        {
          steps: 4,
          changes: [{ step: 2, parameters: { learningRate: 0.2 } }],
          schedule: (rate) => {
            if (exponential === undefined) throw new Error("exponential");
            return exponential.create({ gamma: 0.5 }, rate);
          },
        },
      ),
    );
    expect(rates.map((value) => Math.round(value * 1e12) / 1e12)).toEqual([0, 0.1, 1, 0.05, 3, 0.025]);
    expect(points).toHaveLength(10);
  });

  it("lets Rprop see only a schedule's first rate", () => {
    const exponential = scheduleById("exponential");
    const { rates } = finish(
      createRun("rprop", { learningRate: 0.1 }, { schedule: (rate) => exponential!.create({ gamma: 0.5 }, rate) }),
    );
    expect(rates).toEqual([0, 0.1]);
  });

  it("applies noise, clipping and weight decay in this order", () => {
    const run = createRun("gradient-descent", { learningRate: 1, clipNorm: 0.5, weightDecay: 0.1 }, { steps: 1 });
    const { points } = finish(run);
    const norm = Math.sqrt(1 + 16);
    const scale = 0.5 / (norm + 1e-6); // PyTorch's clip_grad_norm_
    expect(points[2]).toBeCloseTo(1 - (scale * 1 + 0.1), 14);
    expect(points[3]).toBeCloseTo(1 - (scale * 4 + 0.1), 14);
  });

  it("meets the same noise in first runs of different methods and another in a twin", () => {
    const noisy = { learningRate: 0.1, noise: 0.3 };
    const first = finish(createRun("gradient-descent", noisy)).points;
    expect(finish(createRun("momentum", { ...noisy, momentum: 0 })).points).toEqual(first);
    expect(finish(createRun("gradient-descent", noisy, { occurrence: 1 })).points).not.toEqual(first);
    expect(finish(createRun("gradient-descent", noisy, { seed: 2 })).points).not.toEqual(first);
  });
});
