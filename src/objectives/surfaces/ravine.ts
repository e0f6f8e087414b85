import type { NumberParameter } from "../../math/parameter.ts";
import { plane } from "../objective.ts";
import type { Surface } from "./surface.ts";

/** κ, the ratio of the steep to the flat curvature: λmax/λmin for κ ≥ 1. */
export const conditionNumber: NumberParameter = {
  kind: "number",
  id: "kappa",
  symbol: "\\kappa",
  default: 100,
  domain: { min: 0, max: 1e12, minOpen: true },
  slider: { min: 1, max: 1e6, scale: "log" },
};

/** f = ½(x² + κy²): curvature 1 along the floor, κ across it. */
export const ravine: Surface = {
  id: "ravine",
  parameters: [conditionNumber],
  expression: "0.5*(x^2 + kappa*y^2)",
  latex: "\\tfrac12\\left(x^2 + \\kappa\\, y^2\\right)",
  source: "S. Boyd & L. Vandenberghe, Convex Optimization, Cambridge 2004, §9.3.2",
  quadratic: true,
  nonNegative: true,
  domain: () => [
    [-12, 12],
    [-2, 2],
  ],
  start: () => [10, 1],
  criticalPoints: () => [{ at: [0, 0], kind: "minimum", value: 0 }],
  create: ({ kappa }) =>
    plane({
      height(x, y) {
        return 0.5 * (x * x + kappa * y * y);
      },
      slope(x, y, out) {
        out[0] = x;
        out[1] = kappa * y;
        return 0.5 * (x * x + kappa * y * y);
      },
      hessian(_theta, out) {
        out[0] = 1;
        out[1] = out[2] = 0;
        out[3] = kappa;
      },
    }),
};
