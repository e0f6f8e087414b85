import { plane } from "../objective.ts";
import type { Surface } from "./surface.ts";

/**
 * f = xy + a(x² − y²): the bilinear game at a = 0, where the field (∂ₓf, −∂ᵧf) only turns about the equilibrium at the
 * origin; a > 0 pulls both players towards it.
 */
export const twoPlayers: Surface = {
  id: "two-players",
  parameters: [
    {
      kind: "number",
      id: "a",
      symbol: "a",
      default: 0,
      domain: { min: -1e6, max: 1e6 },
      slider: { min: 0, max: 1, scale: "linear" },
    },
  ],
  expression: "x*y + a*(x^2 - y^2)",
  latex: "x y + a\\,(x^2 - y^2)",
  source: "Mescheder, Nowozin & Geiger (2017), The Numerics of GANs, NIPS, §2.2; with the pull cf. its §3.1",
  quadratic: true,
  domain: () => [
    [-3, 3],
    [-3, 3],
  ],
  start: () => [1, 0],
  criticalPoints: () => [{ at: [0, 0], kind: "saddle", value: 0 }],
  create: ({ a }) =>
    plane({
      height: (x, y) => x * y + a * (x * x - y * y),
      gradient(theta, out) {
        const x = theta[0];
        const y = theta[1];
        out[0] = y + 2 * a * x;
        out[1] = x - 2 * a * y;
        return x * y + a * (x * x - y * y);
      },
      hessian(_theta, out) {
        out[0] = 2 * a;
        out[1] = out[2] = 1;
        out[3] = -2 * a;
      },
    }),
};
