import type { Trajectory } from "../../engine/race.ts";

/** Looks a sentence up in the language asked for. */
export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;

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
