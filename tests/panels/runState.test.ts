import { describe, expect, it } from "vitest";
import { Trajectory } from "../../src/engine/race.ts";
import { solveAt } from "../../src/panels/optimizers/runSolve.ts";
import { runWords } from "../../src/panels/optimizers/runWords.ts";
import { hasNoLimit, rateAt, stableRate } from "../../src/panels/optimizers/stabilityPost.ts";
import { createBlock } from "../../src/run/block.ts";
import { leftAt } from "../../src/store/leftAt.ts";

interface Recorded {
  readonly points: readonly (readonly [number, number])[];
  readonly sharpness?: number;
  readonly limit?: number;
  readonly rates?: readonly number[];
  readonly solves?: readonly number[];
}

function createTrajectory({ points, sharpness = 4, limit = 20, rates = [0, 0.1], solves = [] }: Recorded): Trajectory {
  const trajectory = new Trajectory();
  const block = createBlock(2, points.length, false);
  block.count = points.length;
  for (const [i, point] of points.entries()) {
    block.steps[i] = i;
    block.points.set(point, 2 * i);
  }
  block.rates.push(...rates);
  block.solves.push(...solves);
  const fill = (value: number) => new Float64Array(points.length).fill(value);
  trajectory.append({
    run: 0,
    block,
    eigenvalues: new Float64Array(0),
    sharpness: fill(sharpness),
    limits: fill(limit),
    plane: new Float64Array(0),
    offPlane: new Float64Array(0),
    testLosses: new Float64Array(0),
  });
  return trajectory;
}

const domain = [
  [-1, 1],
  [-1, 1],
] as const;

describe("the stability post", () => {
  it("stands where sharpness would meet the limit: η · limit / λ", () => {
    const trajectory = createTrajectory({
      points: [
        [0, 0],
        [0, 0],
      ],
    });
    expect(stableRate(trajectory, 1)).toBe(0.5);
  });

  it("follows a schedule: the limit belongs to the rate of its own step", () => {
    const trajectory = createTrajectory({
      points: [
        [0, 0],
        [0, 0],
        [0, 0],
      ],
      rates: [0, 0.1, 1, 0.2],
    });
    expect(rateAt(trajectory.rates, 0)).toBe(0.1);
    expect(rateAt(trajectory.rates, 1)).toBe(0.2);
    expect(stableRate(trajectory, 2)).toBe(1);
  });

  it("is absent without a law, without an upper limit, and where nothing is curved upwards", () => {
    const points = [[0, 0]] as const;
    expect(stableRate(createTrajectory({ points, limit: Number.NaN }), 0)).toBeUndefined();
    expect(stableRate(createTrajectory({ points, limit: Number.POSITIVE_INFINITY }), 0)).toBeUndefined();
    expect(hasNoLimit(createTrajectory({ points, limit: Number.POSITIVE_INFINITY }), 0)).toBe(true);
    expect(stableRate(createTrajectory({ points, sharpness: -1 }), 0)).toBeUndefined();
    expect(stableRate(new Trajectory(), 0)).toBeUndefined();
  });
});

describe("what a row says", () => {
  it("names the step at which the present stretch outside the map began", () => {
    const trajectory = createTrajectory({
      points: [
        [0, 0],
        [2, 0],
        [0, 0],
        [3, 0],
        [4, 0],
      ],
    });
    expect(leftAt(trajectory, 2, domain)).toBeUndefined();
    expect(leftAt(trajectory, 4, domain)).toBe(3);
    expect(runWords(trajectory, 4, 4, domain)).toMatchObject({ key: "status.leftMap", values: { step: 3 }, bad: true });
  });

  it("tells running, converged, ended and lost apart", () => {
    const trajectory = createTrajectory({
      points: [
        [0, 0],
        [0, 0],
        [0, 0],
      ],
    });
    expect(runWords(undefined, 0, 2).key).toBe("status.computing");
    expect(runWords(trajectory, 1, 2, domain).key).toBe("status.running");
    trajectory.outcome = "completed";
    expect(runWords(trajectory, 2, 2, domain).key).toBe("status.notConverged");
    trajectory.convergedAt = 1;
    expect(runWords(trajectory, 0, 2, domain).key).toBe("status.running");
    expect(runWords(trajectory, 1, 2, domain)).toEqual({ key: "status.converged", values: { step: 1 } });
    trajectory.outcome = "diverged";
    expect(runWords(trajectory, 2, 9, domain)).toEqual({ key: "status.diverged", values: { step: 3 }, bad: true });
  });

  it("finds the inner solve of the step that led here", () => {
    const trajectory = createTrajectory({ points: [[0, 0]], solves: [0, 3, 1e-16, 1, 5, 2e-16, 4, 7, 3e-16] });
    expect(solveAt(trajectory, 2)).toEqual({ iterations: 5, residual: 2e-16 });
    expect(solveAt(trajectory, 5)).toEqual({ iterations: 7, residual: 3e-16 });
    expect(solveAt(trajectory, 4)).toBeUndefined();
    expect(solveAt(trajectory, 0)).toBeUndefined();
  });
});
