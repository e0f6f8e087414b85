import type { Trajectory } from "../engine/race.ts";
import type { RunSpec } from "../experiment/experiment.ts";
import { numberOf } from "../math/parameter.ts";
import { randomStream } from "../math/random.ts";
import { optimizerById } from "../optimizers/index.ts";

/** Up to which λmax of the Hessian a run is stable, or why one number cannot say it. */
export type StableCurvature =
  | { readonly kind: "limit"; readonly lambda: number }
  /** The law is about the preconditioned Hessian, which differs from step to step. */
  | { readonly kind: "preconditioned" }
  | { readonly kind: "unlimited" }
  | { readonly kind: "unknown" };

const preconditions = new Map<string, boolean>();

function isPreconditioned(spec: RunSpec): boolean {
  let known = preconditions.get(spec.optimizer);
  if (known === undefined) {
    const method = optimizerById(spec.optimizer)?.create(2, spec.parameters, randomStream(0, "form"));
    preconditions.set(spec.optimizer, (known = method?.preconditioner !== undefined));
  }
  return known;
}

/**
 * The λmax at which a run loses its stability with the rate of `step`. Coupled weight decay curves the function that the
 * method sees, so its strength is taken off.
 */
export function stableCurvature(spec: RunSpec, trajectory: Trajectory | undefined, step: number): StableCurvature {
  const optimizer = optimizerById(spec.optimizer);
  if (optimizer?.stabilityLimit === undefined || trajectory === undefined) return { kind: "unknown" };
  const limit = trajectory.limits[Math.max(0, trajectory.indexAt(step))];
  if (limit === Number.POSITIVE_INFINITY) return { kind: "unlimited" };
  if (isPreconditioned(spec)) return { kind: "preconditioned" };
  if (limit === undefined || Number.isNaN(limit)) return { kind: "unknown" };
  const decay = optimizer.decoupledDecay ? 0 : numberOf(spec.parameters, "weightDecay");
  return { kind: "limit", lambda: limit - decay };
}
