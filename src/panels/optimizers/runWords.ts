import type { Trajectory } from "../../engine/race.ts";
import type { TextKey, TextValues } from "../../language/translate.ts";
import type { Domain } from "../../objectives/objective.ts";
import { leftAt } from "../../store/leftAt.ts";

/** What the row says of a run where the playhead stands. */
export interface RunWords {
  readonly key: TextKey;
  readonly values?: TextValues;
  /** Red and bold: the run is lost. */
  readonly bad?: boolean;
}

/** The run's state at `step`, in words; `last` is the last step of the race. */
export function runWords(trajectory: Trajectory | undefined, step: number, last: number, domain?: Domain): RunWords {
  if (trajectory === undefined || (trajectory.count === 0 && trajectory.outcome === undefined))
    return { key: "status.computing" };
  const { outcome, convergedAt, lastStep } = trajectory;
  const ended = step >= lastStep;
  if (outcome === "diverged" && ended) return { key: "status.diverged", values: { step: lastStep + 1 }, bad: true };
  if (outcome === "solve-failed" && ended)
    return { key: "status.solveFailed", values: { step: lastStep + 1, last: lastStep }, bad: true };
  if (outcome === "left-grid" && ended) return { key: "status.leftGrid", values: { step: lastStep + 1 }, bad: true };
  const left = domain === undefined ? undefined : leftAt(trajectory, step, domain);
  if (left !== undefined) return { key: "status.leftMap", values: { step: left }, bad: true };
  if (convergedAt !== null && step >= convergedAt) return { key: "status.converged", values: { step: convergedAt } };
  if (outcome === "completed" && step >= last) return { key: "status.notConverged" };
  return { key: "status.running" };
}
