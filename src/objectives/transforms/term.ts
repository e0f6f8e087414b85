import type { Objective } from "../objective.ts";
import { isPlane, like, sample } from "./like.ts";
import type { Across, Stage } from "./transform.ts";

/** A function g(θ) to be added, with exact derivatives. */
export interface Term {
  value(theta: Float64Array): number;
  /** Adds ∇g(θ) to `out`. */
  addGradient(theta: Float64Array, out: Float64Array): void;
  /** Adds ∇²g(θ)·v to `out`. */
  addProduct(theta: Float64Array, v: Float64Array, out: Float64Array): void;
  /** Adds ∇²g(θ), row-major p × p, to `out`. */
  addHessian(theta: Float64Array, out: Float64Array): void;
}

/** g(θ) = c. */
export const constant = (c: number): Term => ({
  value: () => c,
  addGradient() {},
  addProduct() {},
  addHessian() {},
});

/** f(θ) + g(θ). */
export function withTerm(inner: Objective, term: Term): Objective {
  const point = new Float64Array(2);
  return like(inner, {
    value: (theta) => inner.value(theta) + term.value(theta),
    gradient(theta, out) {
      const value = inner.gradient(theta, out);
      term.addGradient(theta, out);
      return value + term.value(theta);
    },
    hessianVector(theta, v, out) {
      inner.hessianVector(theta, v, out);
      term.addProduct(theta, v, out);
    },
    ...(inner.hessian && {
      hessian(theta: Float64Array, out: Float64Array) {
        inner.hessian?.(theta, out);
        term.addHessian(theta, out);
      },
    }),
    ...(inner.hessianInParts && {
      *hessianInParts(theta: Float64Array, out: Float64Array) {
        yield* inner.hessianInParts?.(theta, out) ?? [];
        term.addHessian(theta, out);
      },
    }),
    ...(isPlane(inner) && {
      grid(xs: Float64Array, ys: Float64Array, out: Float64Array) {
        sample(inner, xs, ys, out);
        for (let j = 0; j < ys.length; j++)
          for (let i = 0; i < xs.length; i++) {
            point[0] = xs[i];
            point[1] = ys[j];
            out[j * xs.length + i] += term.value(point);
          }
      },
    }),
  });
}

/** The stage's quick way over a plane, with the term added at every point. */
export function acrossWithTerm({ across }: Stage, term: Term): Stage["across"] {
  return (
    across &&
    ((origin, u, v): Across => {
      const inner = across(origin, u, v);
      const point = new Float64Array(origin.length);
      const added = (a: number, b: number) => {
        for (let j = 0; j < point.length; j++) point[j] = origin[j] + b * v[j] + a * u[j];
        return term.value(point);
      };
      return {
        height: (a, b) => inner.height(a, b) + added(a, b),
        grid(xs, ys, out) {
          inner.grid(xs, ys, out);
          for (let j = 0; j < ys.length; j++)
            for (let i = 0; i < xs.length; i++) out[j * xs.length + i] += added(xs[i], ys[j]);
        },
      };
    })
  );
}

/** f(θ) + g(θ) as a stage. */
export function stageWithTerm(
  stage: Stage,
  term: Term,
  facts: Partial<Stage> & Pick<Stage, "latex" | "nonNegative">,
): Stage {
  const { changes, notes } = stage;
  const objective = withTerm(stage.objective, term);
  return { changes, notes, quadratic: false, objective, across: acrossWithTerm(stage, term), ...facts };
}
