import type { Experiment } from "../experiment/experiment.ts";
import { prepareLandscape } from "../experiment/landscape.ts";
import { readExperiment } from "../experiment/read.ts";
import { Refusal } from "./refusal.ts";
import { type Stretch, sweepRows } from "./sweepRows.ts";
import type { SweepAnswer, SweepTask } from "./sweepVerb.ts";

let experiment: Experiment | undefined;
let format: SweepTask["format"] = "json";

/** The task first, then stretches of combinations, each answered by its rows. */
let ready: Promise<void> | undefined;
process.on("message", async (message: SweepTask | Stretch) => {
  if ("experiment" in message) {
    const read = readExperiment(message.experiment);
    if ("experiment" in read) experiment = read.experiment;
    format = message.format;
    ready = experiment && prepareLandscape(experiment);
  } else {
    await ready;
    process.send?.(answer(message));
  }
});

function answer({ from, to }: Stretch): SweepAnswer {
  if (experiment === undefined) throw new Error("sweep: expected the experiment before the first stretch");
  try {
    let rows = "";
    for (let index = from; index < to; index++) rows += sweepRows(experiment, index, format);
    return { rows };
  } catch (error) {
    if (error instanceof Refusal) return { problems: error.problems };
    throw error;
  }
}
