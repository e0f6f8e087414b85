import type { Trajectory } from "../../engine/race.ts";
import type { ScheduleSpec } from "../../experiment/experiment.ts";
import { scheduleById } from "../../optimizers/schedules/index.ts";

/** A sparkline has no room for more; longer races are drawn from their first steps on a coarser grid. */
const LONGEST = 5000;

/**
 * The learning rates that a schedule gives, one per step. Schedules that listen to the run (PI controller) hear what the
 * run on show met, and 1 where nothing is known yet.
 */
export function scheduleRates(
  schedule: ScheduleSpec | undefined,
  learningRate: number,
  steps: number,
  trajectory?: Trajectory,
): Float64Array {
  const count = Math.min(Math.max(steps, 2), LONGEST);
  const description = schedule && scheduleById(schedule.type);
  if (schedule === undefined || description === undefined) return new Float64Array(2).fill(learningRate);
  const state = description.create(schedule.parameters, learningRate);
  const heard = (values: Float64Array | undefined, step: number) =>
    trajectory !== undefined && values !== undefined && step < trajectory.count ? values[step] : 1;
  return Float64Array.from({ length: count }, (_, step) =>
    state.rate(step, heard(trajectory?.losses, step), heard(trajectory?.gradientNorms, step)),
  );
}
