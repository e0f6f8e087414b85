import { integerPower } from "../math/elementary.ts";
import type { OptimizerState } from "./optimizer.ts";

/** Saving and restoring for a memory that lives wholly in `parts`: their numbers one after the other. */
export function memoryOf(...parts: readonly Float64Array[]): Pick<OptimizerState, "memory" | "save" | "restore"> {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  return {
    memory: parts,
    save() {
      const saved = new Float64Array(length);
      let at = 0;
      for (const part of parts) {
        saved.set(part, at);
        at += part.length;
      }
      return saved;
    },
    restore(saved) {
      let at = 0;
      for (const part of parts) {
        part.set(saved.subarray(at, at + part.length));
        at += part.length;
      }
    },
  };
}

/**
 * Below this a decaying power βᵗ is set to 0: 1 − βᵗ has long been exactly 1, and without it the power would sink among
 * the denormal numbers, where every later product costs a hundred cycles.
 */
export const FORGOTTEN = 1e-30;

/** βᵗ after t steps, for a β that changed in mid-run; 0 once forgotten. */
export function decayPower(beta: number, t: number): number {
  const power = integerPower(beta, t);
  return power < FORGOTTEN ? 0 : power;
}
