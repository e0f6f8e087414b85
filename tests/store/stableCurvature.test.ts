import { describe, expect, it } from "vitest";
import { Race, type Trajectory } from "../../src/engine/race.ts";
import { race } from "../../src/engine/session.ts";
import type { Experiment } from "../../src/experiment/experiment.ts";
import { optimizers } from "../../src/optimizers/index.ts";
import { stableCurvature } from "../../src/store/stableCurvature.ts";
import { createExperiment } from "../experiment/createExperiment.ts";

function trajectoryOf(experiment: Experiment): Trajectory {
  const raced = new Race(1, experiment.steps);
  const task = race(experiment);
  for (let step = task.next(); !step.done; step = task.next()) if (step.value !== undefined) raced.add(step.value);
  return raced.trajectories[0];
}

function stableOf(run: object, step = 1) {
  const experiment = createExperiment({
    objective: { type: "surface", name: "ravine" },
    steps: 4,
    runs: [run as never],
  });
  return stableCurvature(experiment.runs[0], trajectoryOf(experiment), step);
}

describe("the λmax up to which a run is stable", () => {
  it.each([
    ["gradient descent: 2/η", { optimizer: "gradient-descent", parameters: { learningRate: 0.01 } }, 200],
    [
      "with coupled weight decay λ: 2/η − λ",
      { optimizer: "gradient-descent", parameters: { learningRate: 0.01, weightDecay: 30 } },
      170,
    ],
    ["the heavy ball: 2(1 + β)/η", { optimizer: "momentum", parameters: { learningRate: 0.01, momentum: 0.5 } }, 300],
  ])("%s", (_, run, lambda) => {
    expect(stableOf(run)).toEqual({ kind: "limit", lambda: expect.closeTo(lambda, 9) }); // 9: two roundings
  });

  it("follows the schedule to the step on show", () => {
    const run = {
      optimizer: "gradient-descent",
      parameters: { learningRate: 0.01 },
      schedule: { type: "step", stepSize: 1, gamma: 0.5 },
    };
    expect(stableOf(run, 1)).toEqual({ kind: "limit", lambda: 200 });
    expect(stableOf(run, 2)).toEqual({ kind: "limit", lambda: 400 });
  });

  it("is no number where the method rescales the Hessian, or has no limit", () => {
    expect(stableOf({ optimizer: "adam" })).toEqual({ kind: "preconditioned" });
    expect(stableOf({ optimizer: "implicit-euler", parameters: { learningRate: 0.1 } })).toEqual({ kind: "unlimited" });
    const lawless = optimizers.find(({ stabilityLimit }) => stabilityLimit === undefined);
    expect(stableOf({ optimizer: lawless?.id })).toEqual({ kind: "unknown" });
  });
});
