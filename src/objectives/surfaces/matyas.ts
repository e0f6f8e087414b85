import { plane } from "../objective.ts";
import type { Surface } from "./surface.ts";

/** A plate-like bowl: curvature 0.04 along x = y and 1 along x = −y. */
export const matyas: Surface = {
  id: "matyas",
  parameters: [],
  expression: "0.26*(x^2 + y^2) - 0.48*x*y",
  latex: "0.26\\left(x^2 + y^2\\right) - 0.48\\,xy",
  source: "Jamil & Yang, arXiv:1308.4008, §3, Matyas",
  quadratic: true,
  nonNegative: true,
  domain: () => [
    [-10, 10],
    [-10, 10],
  ],
  start: () => [9, 4],
  criticalPoints: () => [{ at: [0, 0], kind: "minimum", value: 0 }],
  create: () =>
    plane({
      height(x, y) {
        return 0.26 * (x * x + y * y) - 0.48 * x * y;
      },
      slope(x, y, out) {
        out[0] = 0.52 * x - 0.48 * y;
        out[1] = 0.52 * y - 0.48 * x;
        return 0.26 * (x * x + y * y) - 0.48 * x * y;
      },
      hessian(_theta, out) {
        out[0] = out[3] = 0.52;
        out[1] = out[2] = -0.48;
      },
    }),
};
