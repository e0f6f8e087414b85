import { experimentText } from "../../exchange/experimentFile.ts";
import type { Experiment } from "../../experiment/experiment.ts";

/** Browsers begin to save within this time; only then may the text be forgotten. */
const SAVED_AFTER_MS = 10_000;

/** Hands the experiment to the reader as a file. */
export function saveExperiment(experiment: Experiment): void {
  const address = URL.createObjectURL(new Blob([experimentText(experiment)], { type: "application/json" }));
  const anchor = document.createElement("a");
  anchor.href = address;
  anchor.download = "fall-line.json";
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(address), SAVED_AFTER_MS);
}
