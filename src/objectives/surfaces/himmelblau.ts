import { type CriticalPoint, plane } from "../objective.ts";
import type { Surface } from "./surface.ts";

/** Roots of ∇f = 0 by Newton's method in 40 digits, rounded to double; (3, 2) is exact. */
const criticalPoints: readonly CriticalPoint[] = [
  { at: [3, 2], kind: "minimum", value: 0 },
  { at: [-2.805118086952745, 3.131312518250573], kind: "minimum", value: 0 },
  { at: [-3.779310253377747, -3.2831859912861696], kind: "minimum", value: 0 },
  { at: [3.5844283403304917, -1.8481265269644036], kind: "minimum", value: 0 },
  { at: [-3.0730257507643897, -0.08135304428796751], kind: "saddle", value: 104.0151629175581 },
  { at: [-0.12796134673068008, -1.9537149802445763], kind: "saddle", value: 178.33723920192747 },
  { at: [0.08667750455539636, 2.884254701174776], kind: "saddle", value: 67.71915008752615 },
  { at: [3.385154183607021, 0.07385187983774928], kind: "saddle", value: 13.31192627040559 },
  { at: [-0.2708445906673476, -0.9230385564799815], kind: "maximum", value: 181.6165215225827 },
];

export const himmelblau: Surface = {
  id: "himmelblau",
  parameters: [],
  expression: "(x^2 + y - 11)^2 + (x + y^2 - 7)^2",
  latex: "(x^2 + y - 11)^2 + (x + y^2 - 7)^2",
  source:
    "D. M. Himmelblau, Applied Nonlinear Programming, McGraw-Hill 1972; Jamil & Yang, arXiv:1308.4008, §3, Himmelblau",
  nonNegative: true,
  domain: () => [
    [-6, 6],
    [-5, 5],
  ],
  start: () => [0, -0.6],
  criticalPoints: () => criticalPoints,
  create: () =>
    plane({
      height(x, y) {
        const u = x * x + y - 11;
        const v = x + y * y - 7;
        return u * u + v * v;
      },
      slope(x, y, out) {
        const u = x * x + y - 11;
        const v = x + y * y - 7;
        out[0] = 4 * x * u + 2 * v;
        out[1] = 2 * u + 4 * y * v;
        return u * u + v * v;
      },
      hessian(theta, out) {
        const x = theta[0];
        const y = theta[1];
        out[0] = 12 * x * x + 4 * y - 42;
        out[1] = out[2] = 4 * (x + y);
        out[3] = 12 * y * y + 4 * x - 26;
      },
    }),
};
