import type { ParameterValues } from "../math/parameter.ts";
import type { Landscape } from "../objectives/objective.ts";
import type { Optimizer, PlaneSteps, ScheduleState } from "../optimizers/optimizer.ts";

/** How a run ended. `left-grid`: the next iterate lay outside an imported grid. */
export type Outcome = "completed" | "diverged" | "solve-failed" | "left-grid";

/** From step `step` (zero-based) on, these hyperparameters hold; a changed `learningRate` becomes the schedule's base. */
export interface Change {
  readonly step: number;
  readonly parameters: ParameterValues;
}

export interface RunSetup {
  readonly landscape: Landscape;
  readonly optimizer: Optimizer;
  /** The short way over the plane, where the method has one; without it the bits are the same. */
  readonly walk?: PlaneSteps;
  /** Validated, defaults filled in, the common rows included. */
  readonly parameters: ParameterValues;
  /** Absent: the learning rate stays as it is. */
  readonly schedule?: (learningRate: number) => ScheduleState;
  /** In ascending order of step. */
  readonly changes: readonly Change[];
  readonly start: Float64Array;
  readonly steps: number;
  readonly seed: number;
  /**
   * 0 for the first run of its optimizer, 1 for the second, …: names the run's random streams, so that first runs of
   * different methods meet the same noise (a fair race) and twins meet different noise (an ensemble).
   */
  readonly occurrence: number;
  readonly record: { readonly every: number; readonly tolerance: number };
}
