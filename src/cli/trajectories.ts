import { Race, type Trajectory } from "../engine/race.ts";
import { race } from "../engine/session.ts";
import type { Experiment } from "../experiment/experiment.ts";

/** Every objective of this version is over the plane. */
const DIMENSION = 2;

/** Runs an experiment to its end. */
export function finishRace(experiment: Experiment): Race {
  const finished = new Race(experiment.runs.length, DIMENSION, experiment.steps);
  const session = race(experiment);
  for (;;) {
    const next = session.next();
    if (next.done) {
      finished.digest = next.value.digest;
      return finished;
    }
    const part = next.value;
    if (part === undefined) continue;
    if ("block" in part) finished.trajectories[part.run].append(part);
    else finished.trajectories[part.run].end(part);
  }
}

/** η of every step taken: entry k drove step k + 1. Expanded from the pairs (step, η from that step on). */
export function learningRates({ rates, lastStep }: Trajectory): Float64Array {
  const perStep = new Float64Array(Math.max(0, lastStep));
  for (let i = 0; i < rates.length; i += 2) perStep.fill(rates[i + 1], rates[i]);
  return perStep;
}
