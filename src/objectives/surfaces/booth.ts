import { plane } from "../objective.ts";
import type { Surface } from "./surface.ts";

/** Two residuals of a 2 × 2 linear system, squared: an elliptic bowl with curvatures 2 and 18 along the diagonals. */
export const booth: Surface = {
  id: "booth",
  parameters: [],
  expression: "(x + 2*y - 7)^2 + (2*x + y - 5)^2",
  latex: "(x + 2y - 7)^2 + (2x + y - 5)^2",
  source: "Jamil & Yang, arXiv:1308.4008, §3, Booth",
  quadratic: true,
  nonNegative: true,
  domain: () => [
    [-10, 10],
    [-10, 10],
  ],
  start: () => [-8, 6],
  criticalPoints: () => [{ at: [1, 3], kind: "minimum", value: 0 }],
  create: () =>
    plane({
      height(x, y) {
        const u = x + 2 * y - 7;
        const v = 2 * x + y - 5;
        return u * u + v * v;
      },
      slope(x, y, out) {
        const u = x + 2 * y - 7;
        const v = 2 * x + y - 5;
        out[0] = 2 * u + 4 * v;
        out[1] = 4 * u + 2 * v;
        return u * u + v * v;
      },
      hessian(_theta, out) {
        out[0] = out[3] = 10;
        out[1] = out[2] = 8;
      },
    }),
};
