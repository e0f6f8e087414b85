import { fixedLandscape, type Landscape } from "./objective.ts";
import type { TransformSpec } from "./spec.ts";
import { transformed } from "./transforms/index.ts";
import type { Stage, TransformContext } from "./transforms/transform.ts";

/** What an objective is before its transforms. */
export const bareStage = (bare: Pick<Stage, "objective" | "latex"> & Partial<Stage>): Stage => ({
  quadratic: false,
  nonNegative: false,
  changes: [],
  notes: [],
  ...bare,
});

/** A view of the objective that sees some of its terms. */
export interface Batches {
  readonly stage: Stage;
  readonly context: Omit<TransformContext, "clock">;
  /** From here on the view sees what step `step` (zero-based) sees. */
  see(step: number): void;
}

export interface Staged {
  readonly landscape: Landscape;
  /** The whole objective; its clock stands where `landscape` was last asked. */
  readonly whole: Stage;
  /** The whole objective as step `step` sees it, for good. */
  readonly drawn: Stage;
}

/** The landscape that transforms make of an objective, and of its batches alike. `step` is whose objective is drawn. */
export function staged(
  bare: Stage,
  specs: readonly TransformSpec[],
  context: Omit<TransformContext, "clock">,
  step: number,
  batches?: Batches,
): Staged {
  const clock = { step: 0 };
  const whole = transformed(bare, specs, { ...context, clock });
  const { objective } = whole;
  const fixed = whole.changes.length === 0;
  const drawn = fixed ? whole : transformed(bare, specs, { ...context, clock: { step } });
  const wholeAt = (at: number) => {
    clock.step = at;
    return objective;
  };
  if (batches === undefined) {
    const moving: Landscape = { dimension: objective.dimension, fixed: false, at: wholeAt, whole: wholeAt };
    return { landscape: fixed ? fixedLandscape(objective) : moving, whole, drawn };
  }
  const { see } = batches;
  const seenClock = { step: 0 };
  see(0);
  const seen = transformed(batches.stage, specs, { ...batches.context, clock: seenClock }).objective;
  const landscape: Landscape = {
    dimension: objective.dimension,
    fixed: false,
    at(at) {
      seenClock.step = at;
      see(at);
      return seen;
    },
    whole: wholeAt,
  };
  return { landscape, whole, drawn };
}
