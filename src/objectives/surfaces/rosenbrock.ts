import { plane } from "../objective.ts";
import type { Surface } from "./surface.ts";

/** f = (a − x)² + b(y − x²)², a curved valley along y = x² with its one minimum at (a, a²); start of the test problem. */
export const rosenbrock: Surface = {
  id: "rosenbrock",
  parameters: [
    {
      kind: "number",
      id: "a",
      symbol: "a",
      default: 1,
      domain: { min: -100, max: 100 },
      slider: { min: -2, max: 2, scale: "linear" },
    },
    {
      kind: "number",
      id: "b",
      symbol: "b",
      default: 100,
      domain: { min: 0, max: 1e9, minOpen: true },
      slider: { min: 1, max: 1000, scale: "log" },
    },
  ],
  expression: "(a - x)^2 + b*(y - x^2)^2",
  latex: "(a - x)^2 + b\\,(y - x^2)^2",
  source:
    "H. H. Rosenbrock, The Computer Journal 3 (1960) 175–184; Moré, Garbow & Hillstrom, ACM TOMS 7 (1981) 17–41, no. 1",
  nonNegative: true,
  /** Grows with a, so that the minimum stays in view. */
  domain({ a }) {
    const reach = Math.max(1, Math.abs(a));
    return [
      [-2 * reach, 2 * reach],
      [-reach * reach, 3 * reach * reach],
    ];
  },
  start: () => [-1.2, 1],
  criticalPoints: ({ a }) => [{ at: [a, a * a], kind: "minimum", value: 0 }],
  create: ({ a, b }) =>
    plane({
      height(x, y) {
        const u = a - x;
        const v = y - x * x;
        return u * u + b * v * v;
      },
      slope(x, y, out) {
        const u = a - x;
        const v = y - x * x;
        const slope = 2 * b * v;
        out[0] = -2 * (u + slope * x);
        out[1] = slope;
        return u * u + b * v * v;
      },
      hessian(theta, out) {
        const x = theta[0];
        out[0] = 2 - 4 * b * (theta[1] - 3 * x * x);
        out[1] = out[2] = -4 * b * x;
        out[3] = 2 * b;
      },
    }),
};
