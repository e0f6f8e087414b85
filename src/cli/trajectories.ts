import { Race, type Trajectory } from "../engine/race.ts";
import { race } from "../engine/session.ts";
import type { Experiment } from "../experiment/experiment.ts";

/** Runs an experiment to its end. */
export function finishRace(experiment: Experiment): Race {
  const finished = new Race(experiment.runs.length, experiment.steps);
  const session = race(experiment);
  for (;;) {
    const next = session.next();
    if (next.done) {
      finished.digest = next.value.digest;
      return finished;
    }
    if (next.value !== undefined) finished.add(next.value);
  }
}

/** η of every step taken: entry k drove step k + 1. Expanded from the pairs (step, η from that step on). */
export function learningRates({ rates, lastStep }: Trajectory): Float64Array {
  const perStep = new Float64Array(Math.max(0, lastStep));
  for (let i = 0; i < rates.length; i += 2) perStep.fill(rates[i + 1], rates[i]);
  return perStep;
}
