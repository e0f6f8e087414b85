import { plane } from "../objective.ts";
import type { Surface } from "./surface.ts";

/**
 * f = ½(xy − 1)², a network of two linear neurons in a row and the one datum 1 ↦ 1. Its minima are the whole hyperbola
 * xy = 1, on which the sharpness x² + y² is least at ±(1, 1); gradient flow conserves x² − y².
 */
export const productValley: Surface = {
  id: "product-valley",
  parameters: [],
  expression: "0.5*(x*y - 1)^2",
  latex: "\\tfrac12\\left(xy - 1\\right)^2",
  source: "P. Baldi & K. Hornik, Neural Networks 2 (1989) 53–58",
  nonNegative: true,
  domain: () => [
    [-3, 3],
    [-3, 3],
  ],
  start: () => [-0.4, 2.6],
  criticalPoints: () => [
    { at: [1, 1], kind: "degenerate", value: 0 },
    { at: [-1, -1], kind: "degenerate", value: 0 },
    { at: [0, 0], kind: "saddle", value: 0.5 },
  ],
  create: () =>
    plane({
      height(x, y) {
        const u = x * y - 1;
        return 0.5 * u * u;
      },
      slope(x, y, out) {
        const u = x * y - 1;
        out[0] = u * y;
        out[1] = u * x;
        return 0.5 * u * u;
      },
      hessian(theta, out) {
        const x = theta[0];
        const y = theta[1];
        out[0] = y * y;
        out[1] = out[2] = 2 * x * y - 1;
        out[3] = x * x;
      },
    }),
};
