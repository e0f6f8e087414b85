import { plane } from "../objective.ts";
import { type AxisPoint, pairedPoints } from "./stationary.ts";
import type { Surface } from "./surface.ts";

/** p(t) = ½(t⁴ − 16t² + 5t); f = p(x) + p(y). */
function axis(t: number): number {
  const t2 = t * t;
  return 0.5 * (t2 * t2 - 16 * t2 + 5 * t);
}

/** The roots of 4t³ − 32t + 5, by Newton's method in 40 digits, rounded to double. */
const stationary: readonly AxisPoint[] = [
  { at: -2.903534027771177, value: -39.16616570377141, bends: "up" },
  { at: 0.1567312567803401, value: 0.1956123590553581, bends: "down" },
  { at: 2.746802770990837, value: -25.02944665528394, bends: "up" },
];

const criticalPoints = pairedPoints(stationary, stationary);

/** Four wells of different depth, one in each quadrant. */
export const styblinskiTang: Surface = {
  id: "styblinski-tang",
  parameters: [],
  expression: "0.5*(x^4 - 16*x^2 + 5*x + y^4 - 16*y^2 + 5*y)",
  latex: "\\tfrac12\\left(x^4 - 16x^2 + 5x + y^4 - 16y^2 + 5y\\right)",
  source: "M. A. Styblinski & T.-S. Tang, Neural Networks 3 (1990) 467–483",
  domain: () => [
    [-5, 5],
    [-5, 5],
  ],
  start: () => [0.3, -0.1],
  criticalPoints: () => criticalPoints,
  create: () =>
    plane({
      height(x, y) {
        return axis(x) + axis(y);
      },
      slope(x, y, out) {
        out[0] = 2 * x * x * x - 16 * x + 2.5;
        out[1] = 2 * y * y * y - 16 * y + 2.5;
        return axis(x) + axis(y);
      },
      hessian(theta, out) {
        out[0] = 6 * theta[0] * theta[0] - 16;
        out[1] = out[2] = 0;
        out[3] = 6 * theta[1] * theta[1] - 16;
      },
    }),
};
