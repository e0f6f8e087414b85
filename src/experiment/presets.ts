import type { Experiment } from "./experiment.ts";
import { readExperiment } from "./read.ts";

const first = {
  version: 1,
  objective: { type: "surface", name: "himmelblau" },
  start: [0, -0.6],
  steps: 80,
  runs: [
    { optimizer: "gradient-descent", parameters: { learningRate: 0.018 } },
    { optimizer: "momentum" },
    { optimizer: "rmsprop", parameters: { learningRate: 0.04 } },
    { optimizer: "adam", parameters: { learningRate: 0.15 } },
  ],
};
export function standardExperiment(): Experiment {
  const read = readExperiment(first);
  if (!("experiment" in read)) throw new Error(JSON.stringify(read));
  return read.experiment;
}
