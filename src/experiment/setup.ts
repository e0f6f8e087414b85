import { optimizerById, scheduleById } from "../optimizers/index.ts";
import { walks } from "../optimizers/walks.ts";
import type { RunSetup } from "../run/runSetup.ts";
import type { Experiment, ScheduleSpec } from "./experiment.ts";
import { createLandscape, type DrawnLandscape } from "./landscape.ts";

export interface RaceSetup {
  readonly drawn: DrawnLandscape;
  /** One per run, in order. */
  readonly setups: readonly RunSetup[];
}

/**
 * Everything that the runs of an experiment need, names resolved: they share one landscape, start where they say, else
 * where the experiment says, else where the objective suggests, and each is the n-th of its method. `drawn` is the
 * experiment's landscape, where that has been built.
 */
export function runSetups(experiment: Experiment, drawn = createLandscape(experiment)): RaceSetup {
  const { runs, steps, seed, record } = experiment;
  const { landscape, start } = drawn;
  const seen = new Map<string, number>();
  const setups = runs.map((run): RunSetup => {
    const optimizer = optimizerById(run.optimizer);
    if (optimizer === undefined) throw new RangeError(`optimizer: expected a registered id, got "${run.optimizer}"`);
    const occurrence = seen.get(run.optimizer) ?? 0;
    seen.set(run.optimizer, occurrence + 1);
    return {
      landscape,
      optimizer,
      walk: walks[run.optimizer],
      parameters: run.parameters,
      ...(run.schedule && { schedule: boundSchedule(run.schedule) }),
      changes: run.changes.toSorted((a, b) => a.step - b.step),
      start: Float64Array.from(run.start ?? experiment.start ?? start),
      steps,
      seed,
      occurrence,
      record: { every: record.every, tolerance: record.tolerance },
    };
  });
  return { drawn, setups };
}

function boundSchedule({ type, parameters }: ScheduleSpec): NonNullable<RunSetup["schedule"]> {
  const schedule = scheduleById(type);
  if (schedule === undefined) throw new RangeError(`schedule.type: expected a registered id, got "${type}"`);
  return (learningRate) => schedule.create(parameters, learningRate);
}
