import { type Objective, type PlaneObjective, plane } from "../objective.ts";
import type { L2Spec } from "../spec.ts";
import { isPlane } from "./like.ts";
import { withPenalty } from "./penalty.ts";
import { constant, withTerm } from "./term.ts";
import type { Across, Transform } from "./transform.ts";

/**
 * f(θ) + ½λ‖θ‖², λ = `strength`: Tikhonov's penalty, whose gradient λθ is what PyTorch's `weight_decay` adds for plain
 * gradient descent (Goodfellow, Bengio & Courville 2016, eq. 7.2–7.3). The Hessian gains λI, exactly.
 */
export function withL2(inner: PlaneObjective, strength: number): PlaneObjective {
  const { grid } = inner;
  return plane({
    height: (x, y) => inner.height(x, y) + 0.5 * strength * (x * x + y * y),
    gradient(theta, out) {
      const x = theta[0];
      const y = theta[1];
      const value = inner.gradient(theta, out);
      out[0] += strength * x;
      out[1] += strength * y;
      return value + 0.5 * strength * (x * x + y * y);
    },
    hessian(theta, out) {
      inner.hessian(theta, out);
      out[0] += strength;
      out[3] += strength;
    },
    ...(grid && {
      grid(xs: Float64Array, ys: Float64Array, out: Float64Array) {
        grid(xs, ys, out);
        for (let j = 0; j < ys.length; j++) {
          const yy = ys[j] * ys[j];
          for (let i = 0; i < xs.length; i++) out[j * xs.length + i] += 0.5 * strength * (xs[i] * xs[i] + yy);
        }
      },
    }),
  });
}

/** ½λ‖θ‖² with λ = `strength`. */
export const l2: Transform<L2Spec> = {
  id: "l2",
  parameters: [
    {
      kind: "number",
      id: "strength",
      symbol: "\\lambda",
      default: 0.01,
      domain: { min: 0, max: Number.MAX_VALUE },
      slider: { min: 1e-4, max: 100, scale: "log" },
    },
  ],
  required: ["strength"],
  source: "Goodfellow, Bengio & Courville (2016), Deep Learning, eq. 7.2–7.3",
  idle: ({ strength }) => strength === 0,
  apply(stage, { strength }) {
    const { objective, across, smoothed, changes, notes, quadratic } = stage;
    const penalised = (inner: Objective) => (isPlane(inner) ? withL2(inner, strength) : withPenalty(inner, strength));
    return {
      objective: penalised(objective),
      quadratic,
      changes,
      notes,
      nonNegative: stage.nonNegative,
      latex: `${stage.latex} + \\tfrac{1}{2} \\cdot ${strength}\\,\\lVert\\theta\\rVert^2`,
      across: across && ((origin, u, v) => penalisedAcross(across(origin, u, v), strength, origin, u, v)),
      // E ½λ‖θ + σξ‖² = ½λ‖θ‖² + ½λσ²p.
      smoothed: (width) => {
        const inner = smoothed?.(width);
        return inner && withTerm(penalised(inner), constant(0.5 * strength * width * width * inner.dimension));
      },
    };
  },
};

/** ½λ‖origin + a·u + b·v‖² from six inner products. */
function penalisedAcross(
  sampler: Across,
  strength: number,
  origin: Float64Array,
  u: Float64Array,
  v: Float64Array,
): Across {
  const inner = (a: Float64Array, b: Float64Array) => {
    let sum = 0;
    for (let j = 0; j < a.length; j++) sum += a[j] * b[j];
    return sum;
  };
  const squares = [inner(origin, origin), inner(u, u), inner(v, v)];
  const products = [2 * inner(origin, u), 2 * inner(origin, v), 2 * inner(u, v)];
  const penalty = (a: number, b: number) =>
    0.5 *
    strength *
    (squares[0] + a * (a * squares[1] + products[0]) + b * (b * squares[2] + products[1] + a * products[2]));
  return {
    height: (a, b) => sampler.height(a, b) + penalty(a, b),
    grid(xs, ys, out) {
      sampler.grid(xs, ys, out);
      for (let j = 0; j < ys.length; j++)
        for (let i = 0; i < xs.length; i++) out[j * xs.length + i] += penalty(xs[i], ys[j]);
    },
  };
}
