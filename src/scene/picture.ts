import type { RunSpec } from "../experiment/experiment.ts";
import type { State } from "../store/state.ts";

/** Fields of the state that terrain and map read. */
const SHOWN = [
  "focus",
  "hiddenRuns",
  "theme",
  "language",
  "lecture",
  "singledOut",
  "chrome",
  "reducedMotion",
  "webgl",
  "markCriticalPoints",
  "quadraticModel",
  "selectingRegion",
] as const satisfies readonly (keyof State)[];
const SHOWN_OF_EXPERIMENT = [
  "view",
  "start",
  "objective",
  "transforms",
] as const satisfies readonly (keyof State["experiment"])[];

const looksAlike = (a: RunSpec, b: RunSpec) => a.optimizer === b.optimizer && a.start === b.start;

/**
 * True when the state has changed in a way that terrain and map show at once. Hyperparameters are not among them: they show
 * in the race that follows, so that a slider's movement is drawn once and not twice.
 */
export function changesPicture(now: State, before: State): boolean {
  if (SHOWN.some((field) => now[field] !== before[field])) return true;
  const [a, b] = [now.experiment, before.experiment];
  if (a === b) return false;
  if (SHOWN_OF_EXPERIMENT.some((field) => a[field] !== b[field])) return true;
  return a.runs.length !== b.runs.length || a.runs.some((run, index) => !looksAlike(run, b.runs[index]));
}
