import { completeParameters } from "./complete.ts";
import type { Experiment, RunSpec } from "./experiment.ts";
import { DEFAULTS } from "./limits.ts";

const run = (optimizer: string, learningRate: number): RunSpec => ({
  optimizer,
  parameters: completeParameters(optimizer, { learningRate }),
  changes: [],
});

/**
 * What the page opens without a link, what reset returns to, and what stands in for an unreadable link: five methods from
 * one start on Himmelblau's function. Put together without the schema, nor the surfaces, so that a first visit need not wait for them; a test
 * holds it to what reading the same JSON gives.
 */
export function standardExperiment(): Experiment {
  return {
    version: 1,
    seed: DEFAULTS.seed,
    steps: 80,
    start: [0, -0.6],
    objective: { type: "surface", name: "himmelblau", parameters: {} },
    transforms: [],
    runs: [
      run("gradient-descent", 0.018),
      run("momentum", 0.01),
      run("rmsprop", 0.04),
      run("adam", 0.15),
      run("implicit-euler", 0.02),
    ],
    record: DEFAULTS.record,
    view: { ...DEFAULTS.view, hidden: [] },
  };
}
