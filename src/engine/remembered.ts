import type { Experiment } from "../experiment/experiment.ts";
import type { RunSetup } from "../run/runSetup.ts";
import type { DigestRun } from "./digest.ts";
import { sameObjective } from "./sameObjective.ts";

/** Most coordinates of points that are remembered (16 MB, and losses half as much): of longer races every run is raced again. */
const MOST_NUMBERS = 1 << 21;

/** The runs of a complete race by what decides them. */
interface Memory {
  readonly id: number;
  readonly objective: Experiment["objective"];
  readonly surroundings: string;
  readonly runs: ReadonlyMap<string, { readonly run: number; readonly recorded: DigestRun }>;
}

/** A run of the new race that the one before has raced already. */
export interface KnownRun {
  /** Its index in the race before. */
  readonly run: number;
  readonly recorded: DigestRun;
}

/**
 * The newest complete race of a surface, for the next one: a moved slider changes one run, and the others need not be raced,
 * sent and drawn again. A race is named by a number; whoever asks says which one it still holds.
 */
export class RaceMemory {
  private newest: Memory | undefined;
  private count = 0;

  /** What is known of each run; nothing where the asker holds another race than the newest. */
  find(
    experiment: Experiment,
    setups: readonly RunSetup[],
    held: number | undefined,
  ): readonly (KnownRun | undefined)[] {
    const { newest } = this;
    if (newest === undefined || newest.id !== held) return [];
    if (!sameObjective(newest.objective, experiment.objective)) return [];
    if (newest.surroundings !== surroundingsOf(experiment)) return [];
    return setups.map((setup, index) => newest.runs.get(keyOf(experiment, setup, index)));
  }

  /** Remembers a complete race; returns its number, or undefined where it is too long to be kept. */
  keep(experiment: Experiment, setups: readonly RunSetup[], recorded: readonly DigestRun[]): number | undefined {
    const numbers = recorded.reduce((sum, { points }) => sum + points.reduce((all, { length }) => all + length, 0), 0);
    this.newest = undefined;
    if (numbers > MOST_NUMBERS) return undefined;
    const id = ++this.count;
    const runs = new Map(recorded.map((recorded, run) => [keyOf(experiment, setups[run], run), { run, recorded }]));
    this.newest = { id, objective: experiment.objective, surroundings: surroundingsOf(experiment), runs };
    return id;
  }
}

/** As text, in which −0 is not 0. */
const text = (value: unknown) => JSON.stringify(value, (_, part) => (Object.is(part, -0) ? "-0" : part));

/** Everything but the objective that decides all runs alike. */
const surroundingsOf = ({ transforms, seed, steps, record, batch }: Experiment) =>
  text([transforms, seed, steps, record, batch]);

/** Everything that decides this run alone. */
function keyOf({ runs }: Experiment, { start, occurrence }: RunSetup, index: number): string {
  const { optimizer, parameters, schedule, changes } = runs[index];
  return text([optimizer, parameters, schedule, changes, [...start], occurrence]);
}
