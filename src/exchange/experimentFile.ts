import type { Experiment, Problem } from "../experiment/experiment.ts";
import { openVersion } from "../experiment/read.ts";
import { salvageExperiment } from "../experiment/salvage.ts";
import { toJson } from "../experiment/write.ts";

/** An experiment as the text of a file. */
export const experimentText = (experiment: Experiment): string => `${JSON.stringify(toJson(experiment))}\n`;

export interface OpenedExperiment {
  readonly experiment: Experiment;
  /** What was not taken as it stood. */
  readonly problems: readonly Problem[];
}

/**
 * What a file holds, kept as far as it is valid; undefined where there is nothing to keep: no JSON, no experiment, or one
 * of a version from the future.
 */
export function readExperimentText(text: string): OpenedExperiment | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return undefined;
  }
  const opened = openVersion(json);
  if ("problem" in opened || !("objective" in opened.json)) return undefined;
  return salvageExperiment(json);
}
