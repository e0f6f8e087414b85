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
  /** Told of every experiment and companion that has been run to its end. */
  readonly onRun?: () => void;
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

function* raceToTheEnd(experiment: Experiment): Generator<undefined, Raced> {
  const whole = new Race(experiment.runs.length, experiment.steps);
  const session = race(experiment);
  for (let next = session.next(); ; next = session.next()) {
    if (next.done) return { experiment, runs: whole.trajectories };
    if (next.value !== undefined) whole.add(next.value);
    yield undefined;
  }
}

/** What claims are measured with, over what is on show; after `prepareWorkbench`. */
export function createWorkbench({ experiment, companion, seed, onRun = () => {} }: OnShow): Workbench {
  const finished = function* (experiment: Experiment): Generator<undefined, Raced> {
    const raced = yield* raceToTheEnd(experiment);
    onRun();
    return raced;
  };
  let shown: Raced | undefined;
  const reports = new Map<string, Report>();
  const present = (): Experiment => {
    if (experiment === undefined) throw new Error("step: expected an experiment");
    return experiment;
  };
  return {
    seed,
    experiment,
    companion: companion && { id: companion.machine.id, values: companion.values },
    *shown() {
      shown ??= yield* finished(present());
      return shown;
    },
    race: (other) => finished("view" in other && "record" in other ? (other as Experiment) : readOrThrow(other)),
    read: readOrThrow,
    changed: (fields) => readOrThrow({ ...toJson(present()), ...fields }),
    inspect(of, theta): Inspected {
      const whole = createLandscape(of).landscape.whole(0);
      return inspectPoint(whole.game?.height ?? whole, Float64Array.from(theta));
    },
    *report(values = {}) {
      if (companion === undefined) throw new Error("step: expected a companion");
      const given = withDefaults(companion.machine.parameters, { ...companion.values, ...values });
      const key = JSON.stringify(given);
      const known = reports.get(key);
      if (known !== undefined) return known;
      const task = companion.machine.run(given, seed);
      for (let next = task.next(); ; next = task.next()) {
        if (next.done) {
          reports.set(key, next.value);
          onRun();
          return next.value;
        }
        yield undefined;
      }
    },
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

/** The step's own experiment, as its author wrote it or with another seed. */
export function experimentOf({ experiment, reseeded }: Step, seed?: number): Experiment | undefined {
  if (experiment === undefined) return undefined;
  const own = readOrThrow(experiment);
  if (seed === undefined) return own;
  return readOrThrow(reseeded?.(own, seed) ?? { ...toJson(own), seed });
}
