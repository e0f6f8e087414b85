import { plane } from "../objective.ts";
import type { Surface } from "./surface.ts";

/** f = x² − y²: curvature +2 and −2, unbounded below, so a run that leaves the ridge never comes back. */
export const saddle: Surface = {
  id: "saddle",
  parameters: [],
  expression: "x^2 - y^2",
  latex: "x^2 - y^2",
  source: "M. P. do Carmo, Differential Geometry of Curves and Surfaces, Prentice-Hall 1976, §3-2",
  quadratic: true,
  domain: () => [
    [-2, 2],
    [-2, 2],
  ],
  start: () => [1.6, 0.001],
  criticalPoints: () => [{ at: [0, 0], kind: "saddle", value: 0 }],
  create: () =>
    plane({
      height(x, y) {
        return x * x - y * y;
      },
      slope(x, y, out) {
        out[0] = 2 * x;
        out[1] = -2 * y;
        return x * x - y * y;
      },
      hessian(_theta, out) {
        out[0] = 2;
        out[1] = out[2] = 0;
        out[3] = -2;
      },
    }),
};
