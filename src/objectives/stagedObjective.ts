import type { Bare, Surroundings } from "./index.ts";
import { batchOrder } from "./networks/batches.ts";
import type { PlaneObjective } from "./objective.ts";
import type { ObjectiveSpec, TransformSpec } from "./spec.ts";
import { type Batches, bareStage, staged } from "./staged.ts";
import { acting } from "./transforms/index.ts";
import type { Stage } from "./transforms/transform.ts";

const stageOf = ({ plane, quadratic, nonNegative, latex, smoothed }: Bare): Stage =>
  bareStage({ objective: plane, quadratic, nonNegative, latex, smoothed });

/** What transforms and batches make of a landscape over the plane; `other` builds another one. */
export function stagedObjective(
  bare: Bare,
  transforms: readonly TransformSpec[],
  { seed, batch, step }: Required<Pick<Surroundings, "seed" | "step">> & Surroundings,
  other: (spec: ObjectiveSpec) => Bare,
) {
  const context = {
    seed,
    start: Float64Array.from(bare.start),
    other: (spec: ObjectiveSpec) => stageOf(other(spec)),
  };
  const { sum } = bare;
  const order = sum && batch && batchOrder(sum.terms, batch, seed);
  let batches: Batches | undefined;
  if (sum && order) {
    const { plane, see } = sum.view();
    const stage = stageOf({ ...bare, plane, smoothed: undefined });
    batches = { stage, context, see: (at) => see(order.at(at)) };
  }
  const { landscape, drawn } = staged(stageOf(bare), transforms, context, step, batches);
  const { objective, changes, notes, quadratic, latex } = drawn;
  return {
    landscape,
    plane: (objective.game?.height ?? objective) as PlaneObjective,
    /** A game changes only who wants what. */
    moved: acting(transforms).some(([{ id }]) => id !== "minimax"),
    quadratic,
    latex,
    said: {
      ...(changes.length > 0 && { changes }),
      ...(notes.length > 0 && { notes }),
      ...(sum && { sum: { terms: sum.terms, stepsPerEpoch: order?.perEpoch ?? 1 } }),
    },
  };
}
