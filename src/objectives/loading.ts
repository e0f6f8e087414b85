import type { TransformSpec } from "./spec.ts";
import type { Stage, TransformContext } from "./transforms/transform.ts";

/** The code of transforms, loaded with the first of them. */
let registry: typeof import("./transforms/index.ts") | undefined;

/** Loads what transforms need; undefined when nothing is missing. */
export function prepareTransforms(specs: readonly TransformSpec[]): Promise<void> | undefined {
  if (specs.length === 0 || registry !== undefined) return undefined;
  return import("./transforms/index.ts").then((loaded) => {
    registry = loaded;
  });
}

function loaded() {
  if (registry === undefined) throw new Error("landscape: expected the code of transforms to be loaded");
  return registry;
}

/** The stage after the transforms, in order. */
export function transformedStage(stage: Stage, specs: readonly TransformSpec[], context: TransformContext): Stage {
  return specs.length === 0 ? stage : loaded().transformed(stage, specs, context);
}

/** True where some transform moves the objective's values. A game changes only who wants what. */
export function isMoved(specs: readonly TransformSpec[]): boolean {
  return (
    specs.length > 0 &&
    loaded()
      .acting(specs)
      .some(([{ id }]) => id !== "minimax")
  );
}
