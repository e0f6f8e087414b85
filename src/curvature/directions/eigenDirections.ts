import type { RandomStream } from "../../math/random.ts";
import type { Objective } from "../../objectives/objective.ts";
import { type Extremes, type LanczosProgress, lanczos } from "../lanczos.ts";
import { hessianProduct } from "../linearProduct.ts";
import type { Pane } from "../slice.ts";

export interface EigenDirections {
  /** Through θ, u along the sharpest direction, v along the next, unit vectors. */
  readonly pane: Pane;
  readonly extremes: Extremes;
}

/**
 * The plane of the two largest eigenvalues of the Hessian at `theta`. What Lanczos's method tells of residuals is in
 * `extremes`, where the pairs are in ascending order. Yields after every product.
 */
export function* eigenDirections(
  objective: Objective,
  theta: Float64Array,
  request: { readonly tolerance: number; readonly products: number; readonly random: RandomStream },
): Generator<LanczosProgress, EigenDirections> {
  const n = objective.dimension;
  const extremes = yield* lanczos(hessianProduct(objective, theta), n, { lowest: 0, highest: 2, ...request });
  const { vectors } = extremes.highest;
  const u = vectors[vectors.length - 1];
  // Where there is one parameter there is one direction.
  const v = vectors[vectors.length - 2] ?? new Float64Array(n);
  return { pane: { origin: Float64Array.from(theta), u, v }, extremes };
}
