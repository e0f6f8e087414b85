import { loadCompanion } from "../../src/companions/index.ts";
import { createWorkbench, experimentOf, prepareWorkbench, verdictOf } from "../../src/engine/workbench.ts";
import type { Claim, Lesson, Readings, Step, Workbench } from "../../src/lessons/lesson.ts";
import { withDefaults } from "../../src/math/parameter.ts";
import { finish } from "../../src/math/parts.ts";

/** Seeds of a claim that depends on draws. */
export const ALL_SEEDS: readonly number[] = Array.from({ length: 20 }, (_, seed) => seed);
/** Those that every run of the tests measures again. */
export const SOME_SEEDS: readonly number[] = [0, 1, 2];

/** What one claim gave: one row of readings for each seed, or a single one where nothing is drawn. */
export interface Measured {
  readonly step: string;
  readonly claim: string;
  readonly recipe: string;
  readonly rows: readonly { readonly seed?: number; readonly readings: Readings; readonly holds: boolean }[];
}

interface Bench {
  readonly bench: Workbench;
  /** Races and reports that it has finished. */
  readonly parts: () => number;
}

/** A bench for the step as its author wrote it. Of a given seed it is shared by all claims of the step. */
async function benchOf(step: Step, seed: number | undefined): Promise<Bench> {
  const experiment = experimentOf(step, seed);
  await prepareWorkbench(experiment);
  const machine = step.companion && (await loadCompanion(step.companion.id));
  let parts = 0;
  const bench = createWorkbench({
    experiment,
    companion: machine && { machine, values: withDefaults(machine.parameters, step.companion?.values) },
    seed: seed ?? experiment?.seed ?? 0,
    heard: (finished, share) => {
      if (!(share >= 0 && share <= 1)) throw new Error(`${step.id}: expected a share in 0–1, got ${share}`);
      parts = finished;
    },
  });
  return { bench, parts: () => parts };
}

function measured(claim: Claim, { bench, parts }: Bench): Measured["rows"][number] {
  const before = parts();
  const { readings, holds } = finish(verdictOf(claim, bench));
  // What another claim of the step has measured already is not measured again.
  const most = Math.max(1, parts() - before);
  if (claim.heavy !== undefined && most !== claim.heavy)
    throw new Error(`${claim.id}: expected ${claim.heavy} races and reports, got ${most}`);
  if (readings === undefined) throw new Error(`${claim.id}: expected readings of its own step, got none`);
  return { readings, holds };
}

/** Measures every claim of a lesson, those that depend on draws with each of `seeds`. */
export async function measureLesson(lesson: Lesson, seeds: readonly number[]): Promise<readonly Measured[]> {
  const found: Measured[] = [];
  for (const step of lesson.steps) {
    const plain = step.claims.some((claim) => claim.seeds === undefined) ? await benchOf(step, undefined) : undefined;
    const drawn = new Map<number, Bench>();
    if (step.claims.some((claim) => claim.seeds !== undefined))
      for (const seed of seeds) drawn.set(seed, await benchOf(step, seed));
    for (const claim of step.claims) {
      const rows =
        claim.seeds === undefined && plain !== undefined
          ? [measured(claim, plain)]
          : [...drawn].map(([seed, bench]) => ({ seed, ...measured(claim, bench) }));
      found.push({ step: step.id, claim: claim.id, recipe: claim.recipe, rows });
    }
  }
  return found;
}
