import { cos } from "../../math/elementary.ts";
import type { ScheduleState } from "../optimizer.ts";

/** A schedule whose rate is a function of the step and the base rate alone: it has no memory but its base. */
export function closedForm(learningRate: number, rate: (step: number, base: number) => number): ScheduleState {
  let base = learningRate;
  return {
    rate: (step) => rate(step, base),
    rebase(next) {
      base = next;
    },
    save: () => Float64Array.of(base),
    restore(saved) {
      base = saved[0];
    },
  };
}

/** Half a cosine wave from `from` at u = 0 to `to` at u = 1 (beyond, it comes back), exact at both ends. */
export function cosineBetween(from: number, to: number, u: number): number {
  return to + ((from - to) * (1 + cos(Math.PI * u))) / 2;
}
