import type { Experiment, Problem } from "../experiment/experiment.ts";
import { openVersion, readExperiment } from "../experiment/read.ts";
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
 * of a version from the future. Where its landscape cannot be built nothing else would mean anything: only what is wrong
 * with that is told.
 */
export function readExperimentText(text: string): OpenedExperiment | Pick<OpenedExperiment, "problems"> | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return undefined;
  }
  const opened = openVersion(json);
  if ("problem" in opened || !("objective" in opened.json)) return undefined;
  const salvaged = salvageExperiment(json);
  if (isSameLandscape(opened.json.objective, salvaged.experiment.objective)) return salvaged;
  const read = readExperiment(json);
  const problems = "problems" in read ? read.problems : salvaged.problems;
  const ofLandscape = problems.filter(({ field }) => field.startsWith("objective"));
  return { problems: ofLandscape.length > 0 ? ofLandscape : problems };
}

/** Whether the objective that was kept is the one that was written, in whatever details it differs. */
function isSameLandscape(written: unknown, { type, ...kept }: Experiment["objective"]): boolean {
  const { type: asked, name } = (written ?? {}) as { readonly type?: unknown; readonly name?: unknown };
  return asked === type && (type !== "surface" || ("name" in kept && kept.name === name));
}
