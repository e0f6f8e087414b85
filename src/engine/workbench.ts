import type { Companion, Report } from "../companions/companion.ts";
import type { Experiment } from "../experiment/experiment.ts";
import { createLandscape, prepareLandscape } from "../experiment/landscape.ts";
import { readExperiment } from "../experiment/read.ts";
import { toJson } from "../experiment/write.ts";
import type { Claim, ExperimentJson, Inspected, Raced, Readings, Step, Workbench } from "../lessons/lesson.ts";
import { type ParameterValues, withDefaults } from "../math/parameter.ts";
import { inspectPoint } from "./inspectPoint.ts";
import { Race } from "./race.ts";
import { race } from "./session.ts";

/** What a step shows at the moment. */
export interface OnShow {
  readonly experiment?: Experiment;
  readonly companion?: { readonly machine: Companion; readonly values: ParameterValues };
  readonly seed: number;
  /** Hears of what is under way: how many races and reports are finished, and the share that is done of the one on its way. */
  readonly heard?: (finished: number, share: number) => void;
}

/** Reads an experiment in JSON form; throws, naming the fields, where it cannot be read. */
export function readOrThrow(json: ExperimentJson): Experiment {
  const read = readExperiment({ version: 1, ...json });
  if ("experiment" in read) return read.experiment;
  throw new RangeError(read.problems.map(({ field, found }) => `${field}: got ${found}`).join("; "));
}

/** Objectives whose code claims may need besides that of what is on show; synthetic data come with it. */
const KINDS: readonly ExperimentJson[] = [
  { objective: { type: "formula", expression: "x^2 + y^2" }, transforms: [{ type: "l2", strength: 1 }] },
  { objective: { type: "sum", expression: "x^2 + a*y^2", columns: { a: [1] } } },
  { objective: { type: "network", layers: [2, 2, 1], data: { name: "xor" } } },
];

/** Loads the code of every kind of objective, so that claims can run any experiment but those on large real data. */
export async function prepareWorkbench(experiment?: Experiment): Promise<void> {
  for (const json of KINDS) await prepareLandscape(readOrThrow(json));
  if (experiment !== undefined) await prepareLandscape(experiment);
}

/** Share of a race's steps that are done; runs that have ended early have none left. */
function shareOf({ trajectories }: Race, steps: number): number {
  let done = 0;
  for (const run of trajectories) done += run.outcome === undefined ? Math.max(0, run.lastStep) : steps;
  return done / Math.max(1, trajectories.length * steps);
}

function* finished(experiment: Experiment, tell: (share: number) => void): Generator<undefined, Raced> {
  const whole = new Race(experiment.runs.length, experiment.steps);
  const session = race(experiment);
  for (let next = session.next(); ; next = session.next()) {
    if (next.done) return { experiment, runs: whole.trajectories };
    if (next.value !== undefined) whole.add(next.value);
    tell(shareOf(whole, experiment.steps));
    yield undefined;
  }
}

/** What claims are measured with, over what is on show; after `prepareWorkbench`. */
export function createWorkbench({ experiment, companion, seed, heard }: OnShow): Workbench {
  let shown: Raced | undefined;
  let parts = 0;
  const tell = (share: number) => heard?.(parts, share);
  /** A race or a report, counted when it is finished. */
  function* part<T>(task: Generator<undefined, T>): Generator<undefined, T> {
    const found = yield* task;
    parts++;
    tell(0);
    return found;
  }
  function* asShown() {
    shown ??= yield* finished(present(), tell);
    return shown;
  }
  const present = (): Experiment => {
    if (experiment === undefined) throw new Error("step: expected an experiment");
    return experiment;
  };
  const reports = new Map<string, Report>();
  function* reported(values: ParameterValues): Generator<undefined, Report> {
    if (companion === undefined) throw new Error("step: expected a companion");
    const given = withDefaults(companion.machine.parameters, { ...companion.values, ...values });
    const key = JSON.stringify(given);
    const known = reports.get(key);
    if (known !== undefined) return known;
    const task = companion.machine.run(given, seed);
    for (let next = task.next(); ; next = task.next()) {
      if (next.done) {
        reports.set(key, next.value);
        return next.value;
      }
      if (next.value !== undefined) tell(next.value);
      yield undefined;
    }
  }
  return {
    seed,
    experiment,
    companion: companion && { id: companion.machine.id, values: companion.values },
    shown: () => part(asShown()),
    race: (other) =>
      part(finished("view" in other && "record" in other ? (other as Experiment) : readOrThrow(other), tell)),
    read: readOrThrow,
    changed: (fields) => readOrThrow({ ...toJson(present()), ...fields }),
    inspect(of, theta): Inspected {
      const whole = createLandscape(of).landscape.whole(0);
      return inspectPoint(whole.game?.height ?? whole, Float64Array.from(theta));
    },
    report: (values = {}) => part(reported(values)),
  };
}

/** What was found of a claim. */
export interface Verdict {
  /** Undefined: the claim says nothing of what is on show. */
  readonly readings: Readings | undefined;
  readonly holds: boolean;
}

/** Measures one claim. */
export function* verdictOf(claim: Claim, bench: Workbench): Generator<undefined, Verdict> {
  const readings = yield* claim.measure(bench);
  return { readings, holds: readings !== undefined && claim.holds(readings) };
}

/** What the explorer opens of a step with a companion alone, so seeded that the companion draws the same on return. */
export const relatedTo = ({ related }: Step, seed: number): Experiment | undefined =>
  related && readOrThrow({ ...related, seed });

/** The step's own experiment, as its author wrote it or with another seed. */
export function experimentOf({ experiment, reseeded }: Step, seed?: number): Experiment | undefined {
  if (experiment === undefined) return undefined;
  const own = readOrThrow(experiment);
  if (seed === undefined) return own;
  return readOrThrow(reseeded?.(own, seed) ?? { ...toJson(own), seed });
}
