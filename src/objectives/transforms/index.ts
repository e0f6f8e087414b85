import type { TransformSpec } from "../spec.ts";
import { ewc } from "./ewc.ts";
import { homotopy } from "./homotopy.ts";
import { l2 } from "./l2.ts";
import { minimax } from "./minimax.ts";
import { movingTarget } from "./movingTarget.ts";
import { orthogonality } from "./orthogonality.ts";
import { smoothing } from "./smoothing.ts";
import { sparsity } from "./sparsity.ts";
import type { Stage, Transform, TransformContext } from "./transform.ts";

/** Every transform, in the order in which they are offered. */
export const transforms = [l2, smoothing, sparsity, orthogonality, ewc, movingTarget, homotopy, minimax] as const;

const byId = new Map<string, Transform>(transforms.map((one) => [one.id, one as unknown as Transform]));

export function transformById(id: string): Transform | undefined {
  return byId.get(id);
}

/** The transforms that act, in order, each on what the ones before have made. */
export function transformed(stage: Stage, specs: readonly TransformSpec[], context: TransformContext): Stage {
  return acting(specs).reduce<Stage>((inner, [transform, spec]) => transform.apply(inner, spec, context), stage);
}

/** Those that change something, with their descriptions. */
export function acting(specs: readonly TransformSpec[]): readonly (readonly [Transform, TransformSpec])[] {
  return specs.flatMap((spec) => {
    const transform = byId.get(spec.type);
    if (transform === undefined)
      throw new RangeError(`transforms: expected a registered transform, got "${spec.type}"`);
    return transform.idle(spec) ? [] : [[transform, spec] as const];
  });
}
