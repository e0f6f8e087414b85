import { plane } from "../objective.ts";
import type { Surface } from "./surface.ts";

/**
 * f = ½x² − ½μy² + ¼y⁴: a pass whose downhill curvature is only −μ. Near y = 0 gradient descent needs about
 * ln(1/|y₀|)/ln(1 + ημ) steps to leave, and from y₀ = 0 it never does. The source has μ = 1.
 */
export const saddleEscape: Surface = {
  id: "saddle-escape",
  parameters: [
    {
      kind: "number",
      id: "mu",
      symbol: "\\mu",
      default: 0.1,
      domain: { min: 0, max: 100, minOpen: true },
      slider: { min: 0.001, max: 1, scale: "log" },
    },
  ],
  expression: "0.5*x^2 - 0.5*mu*y^2 + 0.25*y^4",
  latex: "\\tfrac12 x^2 - \\tfrac12 \\mu\\, y^2 + \\tfrac14 y^4",
  source: "Y. Nesterov, Introductory Lectures on Convex Optimization, Kluwer 2004, Example 1.2.2",
  /** Grows with μ, so that the minima y = ±√μ stay in view. */
  domain({ mu }) {
    const reach = Math.max(1, 1.25 * Math.sqrt(mu));
    return [
      [-1.2 * reach, 1.2 * reach],
      [-reach, reach],
    ];
  },
  start: () => [1, 0.0001],
  criticalPoints({ mu }) {
    const y = Math.sqrt(mu);
    return [
      { at: [0, 0], kind: "saddle", value: 0 },
      { at: [0, y], kind: "minimum", value: -0.25 * mu * mu },
      { at: [0, -y], kind: "minimum", value: -0.25 * mu * mu },
    ];
  },
  create: ({ mu }) =>
    plane({
      height(x, y) {
        return 0.5 * (x * x + y * y * (0.5 * y * y - mu));
      },
      slope(x, y, out) {
        out[0] = x;
        out[1] = y * (y * y - mu);
        return 0.5 * (x * x + y * y * (0.5 * y * y - mu));
      },
      hessian(theta, out) {
        out[0] = 1;
        out[1] = out[2] = 0;
        out[3] = 3 * theta[1] * theta[1] - mu;
      },
    }),
};
