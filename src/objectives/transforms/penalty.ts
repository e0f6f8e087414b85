import type { Objective } from "../objective.ts";

/** ½λ‖θ‖². */
function halfSquare(theta: Float64Array, strength: number): number {
  let square = 0;
  for (let j = 0; j < theta.length; j++) square += theta[j] * theta[j];
  return 0.5 * strength * square;
}

/** f(θ) + ½λ‖θ‖² in any number of dimensions, λ = `strength`; see `withL2`. The Hessian gains λI, exactly. */
export function withPenalty(inner: Objective, strength: number): Objective {
  const { dimension: p } = inner;
  return {
    dimension: p,
    value: (theta) => inner.value(theta) + halfSquare(theta, strength),
    gradient(theta, out) {
      const value = inner.gradient(theta, out);
      for (let j = 0; j < p; j++) out[j] += strength * theta[j];
      return value + halfSquare(theta, strength);
    },
    hessianVector(theta, v, out) {
      inner.hessianVector(theta, v, out);
      for (let j = 0; j < p; j++) out[j] += strength * v[j];
    },
    ...(inner.hessian && {
      hessian(theta: Float64Array, out: Float64Array) {
        inner.hessian?.(theta, out);
        for (let j = 0; j < p; j++) out[j * (p + 1)] += strength;
      },
    }),
    ...(inner.hessianInParts && {
      *hessianInParts(theta: Float64Array, out: Float64Array) {
        yield* inner.hessianInParts?.(theta, out) ?? [];
        for (let j = 0; j < p; j++) out[j * (p + 1)] += strength;
      },
    }),
  };
}
