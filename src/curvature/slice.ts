import { type Objective, type PlaneObjective, plane } from "../objectives/objective.ts";
import { inner } from "./longVectors.ts";

/** A pane origin + a·u + b·v onto the parameters of an objective, (a, b) ∈ ℝ². */
export interface Pane {
  readonly origin: Float64Array;
  readonly u: Float64Array;
  readonly v: Float64Array;
}

/** An objective which may know a quicker way to its values on a plane, as networks do. */
export interface Sliceable extends Objective {
  across?(
    origin: Float64Array,
    u: Float64Array,
    v: Float64Array,
  ): {
    height(a: number, b: number): number;
    grid(xs: Float64Array, ys: Float64Array, out: Float64Array): void;
  };
}

/** Writes origin + a·u + b·v into `out`. */
export function pointOf({ origin, u, v }: Pane, a: number, b: number, out: Float64Array): void {
  for (let j = 0; j < out.length; j++) out[j] = origin[j] + b * v[j] + a * u[j];
}

/**
 * The objective over a pane, an objective over the plane: every height is the exact loss at that point, the gradient is
 * (∇f·u, ∇f·v) and the Hessian (uᵀHu, uᵀHv; uᵀHv, vᵀHv). The vectors are copied.
 */
export function slice(objective: Sliceable, pane: Pane): PlaneObjective {
  const origin = Float64Array.from(pane.origin);
  const u = Float64Array.from(pane.u);
  const v = Float64Array.from(pane.v);
  const here = { origin, u, v };
  const at = new Float64Array(origin.length);
  const image = new Float64Array(origin.length);
  const quick = objective.across?.(origin, u, v);
  const height =
    quick?.height ??
    ((a: number, b: number) => {
      pointOf(here, a, b, at);
      return objective.value(at);
    });
  return plane({
    height,
    ...(quick && { grid: quick.grid }),
    gradient(theta, out) {
      pointOf(here, theta[0], theta[1], at);
      objective.gradient(at, image);
      const alongU = inner(image, u);
      out[1] = inner(image, v);
      out[0] = alongU;
      return height(theta[0], theta[1]);
    },
    hessian(theta, out) {
      pointOf(here, theta[0], theta[1], at);
      objective.hessianVector(at, u, image);
      out[0] = inner(image, u);
      objective.hessianVector(at, v, image);
      out[1] = out[2] = inner(image, u);
      out[3] = inner(image, v);
    },
  });
}
