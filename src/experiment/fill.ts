import type { ParameterValue } from "../math/parameter.ts";
import type { FormulaSpec, GridSpec, SurfaceSpec } from "../objectives/spec.ts";
import type { Experiment, RecordSpec, RunSpec, ScheduleSpec } from "./experiment.ts";
import { completeFormulaParameter, type FormulaParameterJson } from "./formulaRange.ts";
import { DEFAULTS } from "./limits.ts";
import { fillNetwork, type ParsedNetwork } from "./networkFill.ts";
import { defaultCurvatureEvery } from "./recording.ts";

/** What the schema hands over: legal, every default in place, but still in the form of a file. */
export interface ParsedExperiment extends Omit<Experiment, "objective" | "runs" | "record"> {
  readonly objective: ParsedObjective;
  readonly runs: readonly ParsedRun[];
  readonly record: Omit<RecordSpec, "curvatureEvery"> & Partial<Pick<RecordSpec, "curvatureEvery">>;
}

export type ParsedObjective = SurfaceSpec | ParsedFormula | ParsedNetwork | GridSpec;

export interface ParsedFormula extends Omit<FormulaSpec, "parameters"> {
  readonly parameters: Readonly<Record<string, FormulaParameterJson>>;
}

export interface ParsedRun extends Omit<RunSpec, "schedule"> {
  /** The fields flat beside `type`. */
  readonly schedule?: { readonly type: string; readonly [id: string]: ParameterValue | undefined };
}

/**
 * The experiment that everything else is derived from. Zeros lose their sign, which JSON writers disagree about; a
 * sweep over nothing is none.
 */
export function fill(parsed: ParsedExperiment): Experiment {
  const { objective: written, runs, record, slice, sweep, ...rest } = positiveZeros(parsed) as ParsedExperiment;
  const objective = fillObjective(written);
  return {
    ...rest,
    ...(objective.type === "network" && { slice: slice ?? { type: DEFAULTS.slice.type } }),
    record: { ...record, curvatureEvery: record.curvatureEvery ?? defaultCurvatureEvery(objective, rest.steps) },
    ...(sweep && (sweep.over.length > 0 || sweep.seeds > 1) && { sweep }),
    objective,
    runs: runs.map(({ schedule, ...run }) =>
      schedule === undefined ? run : { ...run, schedule: fillSchedule(schedule) },
    ),
  };
}

function fillObjective(objective: ParsedObjective): Experiment["objective"] {
  switch (objective.type) {
    case "formula":
      return fillFormula(objective);
    case "network":
      return fillNetwork(objective);
    case "surface":
    case "grid":
      return objective;
  }
}

function fillFormula(formula: ParsedFormula): FormulaSpec {
  const complete = Object.entries(formula.parameters).map(([id, written]) => [id, completeFormulaParameter(written)]);
  return { ...formula, parameters: Object.fromEntries(complete) };
}

function fillSchedule({ type, ...parameters }: NonNullable<ParsedRun["schedule"]>): ScheduleSpec {
  return { type, parameters };
}

function positiveZeros(value: unknown): unknown {
  if (value === 0) return 0;
  if (Array.isArray(value)) return value.map(positiveZeros);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, positiveZeros(inner)]));
}
