import { plane } from "../objective.ts";
import type { Surface } from "./surface.ts";

/** f = ½(x² + y²), where every direction is the same: the control experiment. */
export const bowl: Surface = {
  id: "bowl",
  parameters: [],
  expression: "0.5*(x^2 + y^2)",
  latex: "\\tfrac12\\left(x^2 + y^2\\right)",
  source: "K. A. De Jong, PhD thesis, University of Michigan 1975, F1 / 2",
  quadratic: true,
  nonNegative: true,
  domain: () => [
    [-4, 4],
    [-4, 4],
  ],
  start: () => [3, 2],
  criticalPoints: () => [{ at: [0, 0], kind: "minimum", value: 0 }],
  create: () =>
    plane({
      height(x, y) {
        return 0.5 * (x * x + y * y);
      },
      slope(x, y, out) {
        out[0] = x;
        out[1] = y;
        return 0.5 * (x * x + y * y);
      },
      hessian(_theta, out) {
        out[0] = out[3] = 1;
        out[1] = out[2] = 0;
      },
    }),
};
