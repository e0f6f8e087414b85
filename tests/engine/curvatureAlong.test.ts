import { describe, expect, it } from "vitest";

import { Race } from "../../src/engine/race.ts";
import { race } from "../../src/engine/session.ts";
import { readExperiment } from "../../src/experiment/read.ts";

/** Runs an experiment in this process and strings its trajectories together. */
function follow(json: object): Race {
  const read = readExperiment({ version: 1, ...json });
  if (!("experiment" in read)) throw new Error(JSON.stringify(read.problems));
  const { experiment } = read;
  const result = new Race(experiment.runs.length, experiment.steps);
  const task = race(experiment);
  for (let next = task.next(); !next.done; next = task.next()) {
    if (next.value !== undefined) result.add(next.value);
  }
  return result;
}

const ravine = { objective: { type: "surface", name: "ravine" }, start: [1, 1] };

describe("curvature along a trajectory", () => {
  it("holds each method against its own limit at the rate in force", () => {
    const { trajectories } = follow({
      ...ravine,
      steps: 10,
      runs: [
        {
          optimizer: "gradient-descent",
          parameters: { learningRate: 0.01 },
          changes: [{ step: 4, parameters: { learningRate: 0.005 } }],
        },
        { optimizer: "momentum", parameters: { learningRate: 0.01 } },
        { optimizer: "implicit-euler" },
      ],
    });
    expect([...trajectories[0].limits.subarray(0, 11)]).toEqual([
      200, 200, 200, 200, 200, 400, 400, 400, 400, 400, 400,
    ]);
    expect(trajectories[1].limits[3]).toBe((2 * 1.9) / 0.01);
    expect(trajectories[2].limits[3]).toBe(Number.POSITIVE_INFINITY);
    for (const { lambdaMin, lambdaMax } of trajectories) expect([lambdaMin[7], lambdaMax[7]]).toEqual([1, 100]);
  });

  it("counts the weight decay that is part of the gradient, and leaves f's own eigenvalues alone", () => {
    const [plain, decayed] = follow({
      ...ravine,
      steps: 5,
      runs: [
        { optimizer: "gradient-descent", parameters: { learningRate: 0.01 } },
        { optimizer: "gradient-descent", parameters: { learningRate: 0.01, weightDecay: 3 } },
      ],
    }).trajectories;
    expect([plain.sharpness[2], decayed.sharpness[2]]).toEqual([100, 103]);
    expect(decayed.lambdaMax[2]).toBe(100);
  });

  it("judges Adam on the preconditioned Hessian", () => {
    const [adam] = follow({
      ...ravine,
      steps: 1,
      runs: [{ optimizer: "adam", parameters: { learningRate: 0.01 } }],
    }).trajectories;
    // After one step the corrected root of v is |g| = (100, 1) at the start: D = (1 − β₁)(|g| + ε), and D⁻½HD⁻½ = diag(10, 10).
    expect(adam.sharpness[1]).toBeCloseTo(10, 6); // ε = 1e-8 against 1
    expect(adam.limits[1]).toBeCloseTo((2 * 1.9) / (0.1 * 0.01), 9);
  });

  it("looks at every n-th point and the last", () => {
    const [run] = follow({
      ...ravine,
      steps: 7,
      runs: [{ optimizer: "gradient-descent" }],
      record: { curvatureEvery: 3 },
    }).trajectories;
    const looked = [...run.lambdaMax.subarray(0, 8)].map((value) => !Number.isNaN(value));
    expect(looked).toEqual([true, false, false, true, false, false, true, true]);
  });

  it("can be switched off", () => {
    const [run] = follow({
      ...ravine,
      steps: 3,
      runs: [{ optimizer: "adam" }],
      record: { curvature: "none" },
    }).trajectories;
    expect([...run.lambdaMax.subarray(0, 4)].every(Number.isNaN)).toBe(true);
  });

  it("carries the rate over from block to block under a schedule", () => {
    const [run] = follow({
      ...ravine,
      steps: 10_000,
      runs: [
        {
          optimizer: "gradient-descent",
          parameters: { learningRate: 0.01 },
          schedule: { type: "step", stepSize: 4500, gamma: 0.5 },
        },
      ],
    }).trajectories;
    expect([run.limits[4200], run.limits[4501], run.limits[9000], run.limits[9001]]).toEqual([200, 400, 400, 800]);
  });
});
