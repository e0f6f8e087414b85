import type { Objective, PlaneObjective } from "../objective.ts";
import type { MovingTargetSpec } from "../spec.ts";
import { isPlane, like, sample } from "./like.ts";
import type { Stage, Transform } from "./transform.ts";

/**
 * From step k = `step` on the target has moved: f(θ − c) with c = `shift`, or another `objective` of as many dimensions in
 * f's place. Step k is zero-based and sees the new target, and so does the loss recorded at point k.
 */
export const movingTarget: Transform<MovingTargetSpec> = {
  id: "moving-target",
  parameters: [
    {
      kind: "number",
      id: "step",
      symbol: "k",
      default: 20,
      domain: { min: 0, max: 1_000_000, integer: true },
      slider: { min: 0, max: 200, scale: "linear" },
    },
    {
      kind: "list",
      id: "shift",
      symbol: "c",
      default: [],
      domain: { min: -Number.MAX_VALUE, max: Number.MAX_VALUE },
    },
  ],
  required: ["step"],
  source: "Dynamic objectives as in Branke (2002), Evolutionary Optimization in Dynamic Environments, §1.2",
  idle: ({ shift, objective }) => objective === undefined && shift.every((c) => c === 0),
  apply(stage, { step, shift, objective }, { clock, other }) {
    const later = objective === undefined ? shifted(stage, shift) : other(objective);
    const now = () => (clock.step < step ? stage.objective : later.objective);
    const { across } = stage;
    return {
      objective: timed(stage.objective, now, later.objective.hessian !== undefined),
      quadratic: stage.quadratic && later.quadratic,
      nonNegative: stage.nonNegative && later.nonNegative,
      changes: [...stage.changes, ...later.changes, { from: step, to: step, every: 1 }],
      notes: [...stage.notes, ...later.notes],
      latex: `\\begin{cases} ${stage.latex} & k < ${step} \\\\ ${later.latex} & k \\ge ${step} \\end{cases}`,
      across:
        across &&
        later.across &&
        ((origin, u, v) => (clock.step < step ? across : (later.across ?? across))(origin, u, v)),
    };
  },
};

/** Whatever `now` says when it is asked; `hessian` where all that it may say have one. */
export function timed(first: Objective, now: () => Objective, hessians: boolean): Objective {
  return like(first, {
    value: (theta) => now().value(theta),
    gradient: (theta, out) => now().gradient(theta, out),
    hessianVector: (theta, v, out) => now().hessianVector(theta, v, out),
    ...(first.hessian !== undefined &&
      hessians && { hessian: (theta: Float64Array, out: Float64Array) => now().hessian?.(theta, out) }),
    ...(isPlane(first) && {
      grid: (xs: Float64Array, ys: Float64Array, out: Float64Array) => sample(now() as PlaneObjective, xs, ys, out),
    }),
  });
}

/** f(θ − c). */
function shifted(stage: Stage, shift: readonly number[]): Stage {
  const { objective: inner, across } = stage;
  const c = Float64Array.from(shift);
  const moved = new Float64Array(c.length);
  const from = (theta: Float64Array) => {
    for (let j = 0; j < c.length; j++) moved[j] = theta[j] - c[j];
    return moved;
  };
  const objective = like(inner, {
    value: (theta) => inner.value(from(theta)),
    gradient: (theta, out) => inner.gradient(from(theta), out),
    hessianVector: (theta, v, out) => inner.hessianVector(from(theta), v, out),
    ...(inner.hessian && {
      hessian: (theta: Float64Array, out: Float64Array) => inner.hessian?.(from(theta), out),
    }),
    ...(isPlane(inner) && {
      grid: (xs: Float64Array, ys: Float64Array, out: Float64Array) =>
        sample(
          inner,
          xs.map((x) => x - c[0]),
          ys.map((y) => y - c[1]),
          out,
        ),
    }),
  });
  return {
    ...stage,
    objective,
    notes: [],
    changes: [],
    smoothed: undefined,
    latex: `\\left. ${stage.latex} \\right|_{\\theta - ${c.length > 4 ? "c" : `(${[...c].join(",\\,")})`}}`,
    across: across && ((origin, u, v) => across(Float64Array.from(from(origin)), u, v)),
  };
}
