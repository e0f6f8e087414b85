import { type Parameter, type ParameterValues, withDefaults } from "../math/parameter.ts";
import type { ColumnSpec, FormulaSpec, ObjectiveSpec, SumSpec } from "../objectives/spec.ts";
import { surfaceById } from "../objectives/surfaces/index.ts";
import { optimizerById, parametersOf, scheduleById } from "../optimizers/index.ts";
import type { BatchSpec, Experiment, RunSpec, ScheduleSpec, SliceSpec, SweepSpec } from "./experiment.ts";
import { briefFormulaParameter } from "./formulaRange.ts";
import { DEFAULTS } from "./limits.ts";
import { networkWriter } from "./networkWriter.ts";
import { defaultCurvatureEvery } from "./recording.ts";
import { transformWriter } from "./transformWriter.ts";

/** An experiment as plain JSON: what files hold. */
export type ExperimentJson = { readonly version: 1; readonly [field: string]: unknown };

/** Everything said, defaults and derived ranges too. Reads back to the same experiment. */
export function toJson(experiment: Experiment): ExperimentJson {
  const { version, seed, steps, start, objective, transforms, batch, runs, slice, record, sweep, view } = experiment;
  const written = runs.map(({ optimizer, parameters, schedule, start: from, changes }) => ({
    optimizer,
    parameters,
    schedule: schedule && flat(schedule),
    start: from,
    changes,
  }));
  const json = {
    version,
    seed,
    steps,
    start,
    objective: objectiveJson(objective),
    transforms: transforms.map((transform) => transformWriter().transformJson(transform)),
    batch,
    runs: written,
    slice,
    record,
    sweep,
    view,
  };
  return present(json) as ExperimentJson;
}

/** Only what differs from the defaults. Reads back to the same experiment. */
export function toMinimal(experiment: Experiment): ExperimentJson {
  const { version, seed, steps, start, objective, transforms, batch, runs, slice, record, sweep, view } = experiment;
  const recorded = { ...DEFAULTS.record, curvatureEvery: defaultCurvatureEvery(objective, steps) };
  return present({
    version,
    objective: minimalObjective(objective),
    start,
    ...differing({ seed, steps }, DEFAULTS),
    transforms: some(transforms.map((transform) => transformWriter().minimalTransform(transform))),
    batch: batch && minimalBatch(batch),
    runs: some(runs.map(minimalRun)),
    slice: slice && minimalSlice(slice),
    record: some(differing(record, recorded)),
    sweep: sweep && minimalSweep(sweep),
    view: some(differing({ ...view, hidden: some(view.hidden) }, DEFAULTS.view)),
  }) as ExperimentJson;
}

/** An objective with everything said. */
export function objectiveJson(objective: ObjectiveSpec): object {
  return objective.type === "network" ? networkWriter().networkJson(objective) : objective;
}

/** Only what of an objective differs from the defaults. */
export function minimalObjective(objective: ObjectiveSpec): object {
  if (objective.type === "formula") return minimalFormula(objective);
  if (objective.type === "sum") return minimalSum(objective);
  if (objective.type === "network") return networkWriter().minimalNetwork(objective);
  if (objective.type === "grid") return objective;
  const { type, name, parameters } = objective;
  return { type, name, parameters: some(beyondDefaults(surfaceById(name)?.parameters ?? [], parameters)) };
}

function minimalFormula({ type, expression, variables, parameters, domain }: FormulaSpec): object {
  const brief = Object.entries(parameters).map(([id, parameter]) => [id, briefFormulaParameter(parameter)]);
  return {
    type,
    expression,
    parameters: some(Object.fromEntries(brief)),
    ...differing({ variables, domain }, DEFAULTS),
  };
}

function minimalSum({ type, terms, expression, variables, parameters, columns, domain, ...rest }: SumSpec): object {
  const brief = Object.entries(parameters).map(([id, parameter]) => [id, briefFormulaParameter(parameter)]);
  return {
    type,
    expression,
    ...rest,
    columns: some(Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, minimalColumn(column)]))),
    parameters: some(Object.fromEntries(brief)),
    ...differing({ variables }, DEFAULTS),
    // Of terms the window is the first one's where none is said.
    ...(domain && (terms === undefined ? differing({ domain }, DEFAULTS) : { domain })),
    terms: terms?.map(({ objective, weight, shift }) => ({
      objective: minimalObjective(objective),
      ...differing({ weight, shift }, { weight: 1, shift: [0, 0] }),
    })),
  };
}

function minimalColumn(column: ColumnSpec): object {
  if (!("distribution" in column)) return column;
  return differing(column, { mean: 0, deviation: 1, min: 0, max: 1 });
}

/** Never empty, which a link could not say. */
function minimalBatch({ size, order }: BatchSpec): object {
  if (typeof order !== "string") return { ...differing({ size }, DEFAULTS.batch), order };
  return { size, ...differing({ order }, DEFAULTS.batch) };
}

/** Undefined for the one that stands where none is given. */
function minimalSlice(slice: SliceSpec): object | undefined {
  const { type, ...rest } = slice;
  const said = differing(rest, { ...DEFAULTS.slice, run: slice.type === "pca" ? undefined : 0 });
  return type === DEFAULTS.slice.type && Object.keys(said).length === 0 ? undefined : { type, ...said };
}

function minimalRun({ optimizer, parameters, schedule, start, changes }: RunSpec): object {
  const method = optimizerById(optimizer);
  return {
    optimizer,
    parameters: some(beyondDefaults(method === undefined ? [] : parametersOf(method), parameters)),
    schedule: schedule && minimalSchedule(schedule),
    start,
    changes: some(changes),
  };
}

function minimalSchedule({ type, parameters }: ScheduleSpec): object {
  return { type, ...beyondDefaults(scheduleById(type)?.parameters ?? [], parameters) };
}

function minimalSweep({ over, seeds }: SweepSpec): object {
  return { over: some(over.map((axis) => differing(axis, DEFAULTS.axis))), ...differing({ seeds }, DEFAULTS.sweep) };
}

const flat = ({ type, parameters }: ScheduleSpec) => ({ type, ...parameters });

const beyondDefaults = (rows: readonly Parameter[], values: ParameterValues) => differing(values, withDefaults(rows));

/** The entries of `values` that are not equal to those of `standard`. */
export function differing(values: object, standard: object): Record<string, unknown> {
  const known = standard as Record<string, unknown>;
  return Object.fromEntries(Object.entries(values).filter(([key, value]) => !equal(value, known[key])));
}

/** Equality of plain JSON. */
function equal(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, i) => equal(item, b[i]));
  return Object.is(a, b);
}

/** `values`, unless there is nothing in it. */
const some = <T extends object>(values: T): T | undefined =>
  Object.values(values).some((value) => value !== undefined) ? values : undefined;

/** A fresh copy without the entries that are undefined. */
function present(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(present);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(entries.map(([key, inner]) => [key, present(inner)]));
}
