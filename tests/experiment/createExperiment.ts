import type { Experiment, Problem } from "../../src/experiment/experiment.ts";
import { readExperiment } from "../../src/experiment/read.ts";

/** A legal experiment on Himmelblau's function, with whatever is given on top. */
export const createJson = (given: Readonly<Record<string, unknown>> = {}) => ({
  version: 1,
  objective: { type: "surface", name: "himmelblau" },
  ...given,
});

/** The same, read. Throws where it is not legal. */
export function createExperiment(given?: Readonly<Record<string, unknown>>): Experiment {
  const read = readExperiment(createJson(given));
  if ("problems" in read) throw new Error(JSON.stringify(read.problems));
  return read.experiment;
}

/** What strict reading refuses, as field → catalogue key. */
export function refusals(json: unknown): Record<string, string> {
  const read = readExperiment(json);
  return "problems" in read ? keysOf(read.problems) : {};
}

export const keysOf = (problems: readonly Problem[]) =>
  Object.fromEntries(problems.map(({ field, expected }) => [field, expected.key]));
