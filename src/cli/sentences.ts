import "../language/all.ts";
import type { Trajectory } from "../engine/race.ts";
import type { Problem } from "../experiment/experiment.ts";
import { type Language, translateKey } from "../language/translate.ts";

/** Looks a sentence up in the language asked for. */
export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;

export const sayIn =
  (language: Language): Say =>
  (key, values) =>
    translateKey(language, key, values);

/** Field, expected, found, and what is used instead if something is; on one line whatever the field is called. */
export function problemLine({ field, expected, found, kept }: Problem, say: Say): string {
  const values = { field: field || say("problem.whole"), expected: say(expected.key, expected.values), found };
  const line = kept === undefined ? say("problem.refused", values) : say("problem.kept", { ...values, kept });
  return line.replace(/[\r\n]+/g, " ");
}

/** How a run ended, for a student. */
export function outcomeSentence({ outcome, convergedAt, lastStep }: Trajectory, say: Say): string {
  const failed = { step: lastStep + 1, last: lastStep };
  switch (outcome) {
    case "diverged":
      return lastStep < 0 ? say("outcome.divergedAtStart") : say("outcome.diverged", failed);
    case "solve-failed":
      return say("outcome.solveFailed", failed);
    case "left-grid":
      return say("outcome.leftGrid", failed);
    default:
      return convergedAt === null
        ? say("outcome.completed", { steps: lastStep })
        : say("outcome.converged", { step: convergedAt });
  }
}
