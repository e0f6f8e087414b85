import { plane } from "../objective.ts";
import type { Surface } from "./surface.ts";

/**
 * f = ¼x⁴ − ½x² + ½y²: two wells and a hilltop of curvature −1 between them. With η > 2 the *root* of the implicit Euler
 * equation walks onto the hilltop; the proximal minimiser does not. The source has the axes exchanged.
 */
export const quarticHilltop: Surface = {
  id: "quartic-hilltop",
  parameters: [],
  expression: "x^4/4 - x^2/2 + y^2/2",
  latex: "\\tfrac14 x^4 - \\tfrac12 x^2 + \\tfrac12 y^2",
  source: "Y. Nesterov, Introductory Lectures on Convex Optimization, Kluwer 2004, Example 1.2.2",
  domain: () => [
    [-1.8, 1.8],
    [-1.2, 1.2],
  ],
  start: () => [0.2, 0.9],
  criticalPoints: () => [
    { at: [-1, 0], kind: "minimum", value: -0.25 },
    { at: [1, 0], kind: "minimum", value: -0.25 },
    { at: [0, 0], kind: "saddle", value: 0 },
  ],
  create: () =>
    plane({
      height(x, y) {
        return 0.5 * (x * x * (0.5 * x * x - 1) + y * y);
      },
      slope(x, y, out) {
        out[0] = x * (x * x - 1);
        out[1] = y;
        return 0.5 * (x * x * (0.5 * x * x - 1) + y * y);
      },
      hessian(theta, out) {
        out[0] = 3 * theta[0] * theta[0] - 1;
        out[1] = out[2] = 0;
        out[3] = 1;
      },
    }),
};
