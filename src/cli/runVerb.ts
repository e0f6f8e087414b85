import { raceCsv, raceJson } from "../exchange/export/raceText.ts";
import type { Experiment } from "../experiment/experiment.ts";
import { createLandscape } from "../experiment/landscape.ts";
import { type Output, writeAll } from "./output.ts";
import type { Say } from "./sentences.ts";
import { finishRace } from "./trajectories.ts";

/** Runs the experiment and prints it with everything recorded, as JSON. */
export const printRunJson = (experiment: Experiment, out: Output, say: Say): Promise<void> =>
  writeAll(out, raceJson(experiment, finishRace(experiment), createLandscape(experiment).facts, say));

/** The same as a table. */
export const printRunCsv = (experiment: Experiment, out: Output): Promise<void> =>
  writeAll(out, raceCsv(experiment, finishRace(experiment)));
