import type { ParameterValue } from "../math/parameter.ts";
import type { FormulaSpec, GridSpec, SumSpec, SurfaceSpec, TermSpec } from "../objectives/spec.ts";
import type { Experiment, RecordSpec, RunSpec, ScheduleSpec } from "./experiment.ts";
import { completeFormulaParameter, type FormulaParameterJson } from "./formulaRange.ts";
import { DEFAULTS } from "./limits.ts";
import { fillNetwork, type ParsedNetwork } from "./networkFill.ts";
import { defaultCurvatureEvery } from "./recording.ts";
import { fillTransform, type ParsedTransform } from "./transformFill.ts";

/** What the schema hands over: legal, every default in place, but still in the form of a file. */
export interface ParsedExperiment extends Omit<Experiment, "objective" | "transforms" | "runs" | "record"> {
  readonly objective: ParsedObjective;
  readonly transforms: readonly ParsedTransform[];
  readonly runs: readonly ParsedRun[];
  readonly record: Omit<RecordSpec, "curvatureEvery"> & Partial<Pick<RecordSpec, "curvatureEvery">>;
}

export type ParsedObjective = SurfaceSpec | ParsedFormula | ParsedSum | ParsedNetwork | GridSpec;

export interface ParsedSum extends Omit<SumSpec, "parameters" | "terms"> {
  readonly parameters: ParsedFormula["parameters"];
  readonly terms?: readonly (Omit<TermSpec, "objective"> & { readonly objective: SurfaceSpec | ParsedFormula })[];
}

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
  const {
    objective: written,
    transforms,
    runs,
    record,
    slice,
    sweep,
    ...rest
  } = positiveZeros(parsed) as ParsedExperiment;
  const objective = fillObjective(written);
  return {
    ...rest,
    ...(objective.type === "network" && { slice: slice ?? { type: DEFAULTS.slice.type } }),
    record: { ...record, curvatureEvery: record.curvatureEvery ?? defaultCurvatureEvery(objective, rest.steps) },
    ...(sweep && (sweep.over.length > 0 || sweep.seeds > 1) && { sweep }),
    objective,
    transforms: transforms.map((transform) => fillTransform(transform, fillObjective)),
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
    case "sum":
      return fillSum(objective);
    case "surface":
    case "grid":
      return objective;
  }
}

/** The drawn window of a sum over one formula is a formula's unless it says another. */
function fillSum({ terms, domain, ...sum }: ParsedSum): SumSpec {
  const parameters = fillParameters(sum.parameters);
  if (terms === undefined) return { ...sum, parameters, domain: domain ?? DEFAULTS.domain };
  const filled = terms.map(({ objective, ...term }) => ({
    ...term,
    objective: objective.type === "formula" ? fillFormula(objective) : objective,
  }));
  return { ...sum, parameters, terms: filled, ...(domain && { domain }) };
}

function fillFormula(formula: ParsedFormula): FormulaSpec {
  return { ...formula, parameters: fillParameters(formula.parameters) };
}

function fillParameters(parameters: ParsedFormula["parameters"]): FormulaSpec["parameters"] {
  return Object.fromEntries(Object.entries(parameters).map(([id, written]) => [id, completeFormulaParameter(written)]));
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
