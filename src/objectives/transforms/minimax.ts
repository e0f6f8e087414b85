import type { Game, Objective } from "../objective.ts";
import type { MinimaxSpec } from "../spec.ts";
import { denseHessian, like } from "./like.ts";
import type { Stage, Transform } from "./transform.ts";

/**
 * A game of two players over one function: the coordinates in `maximise` (zero-based) belong to the player who wants f
 * high, all others to the one who wants it low. The methods descend the field (∂ₓf, −∂ᵧf), which is the gradient of no
 * function; what stands for the Hessian is its Jacobian S∇²f, S = diag(±1), which is not symmetric. The loss is f.
 */
export const minimax: Transform<MinimaxSpec> = {
  id: "minimax",
  parameters: [
    {
      kind: "list",
      id: "maximise",
      symbol: "i",
      default: [1],
      domain: { min: 0, max: 20_000, integer: true },
    },
  ],
  required: [],
  source:
    "Daskalakis et al. (2018), Training GANs with Optimism, ICLR, §2; Mescheder, Geiger & Nowozin (2018), ICML, §2",
  idle: () => false,
  apply(stage, { maximise }) {
    const signs = new Float64Array(stage.objective.dimension).fill(1);
    for (const index of maximise) signs[index] = -1;
    return {
      ...stage,
      objective: played(stage, { signs, height: stage.objective }),
      smoothed: undefined,
      latex: latexOf(stage.latex, maximise, signs.length),
    };
  },
};

function played({ objective: inner }: Stage, game: Game): Objective {
  const { signs } = game;
  const p = signs.length;
  return {
    ...like(inner, {
      value: (theta) => inner.value(theta),
      gradient(theta, out) {
        const value = inner.gradient(theta, out);
        for (let j = 0; j < p; j++) out[j] *= signs[j];
        return value;
      },
      hessianVector(theta, v, out) {
        inner.hessianVector(theta, v, out);
        for (let j = 0; j < p; j++) out[j] *= signs[j];
      },
      ...(inner.hessian && {
        hessian(theta: Float64Array, out: Float64Array) {
          denseHessian(inner, theta, out);
          for (let i = 0; i < p; i++) for (let j = 0; j < p; j++) out[i * p + j] *= signs[i];
        },
      }),
    }),
    game,
  };
}

function latexOf(inner: string, maximise: readonly number[], p: number): string {
  if (p === 2 && maximise.length === 1)
    return `\\min_{${maximise[0] === 0 ? "y" : "x"}} \\max_{${maximise[0] === 0 ? "x" : "y"}}\\; ${inner}`;
  const named = maximise.slice(0, 4).map((index) => `\\theta_{${index + 1}}`);
  return `\\min \\max_{${named.join(",")}${maximise.length > 4 ? ",\\ldots" : ""}}\\; ${inner}`;
}
