import { Race } from "../engine/race.ts";
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
