import { cos, sin } from "../../math/elementary.ts";
import { type CriticalPoint, plane } from "../objective.ts";
import type { Surface } from "./surface.ts";

/**
 * ∇f = 0 means cos(x + y) = −½ and x − y = 1, so x = ½ + s/2 and y = s/2 − ½ for s = −2π/3, 2π/3, 4π/3, and
 * f = sin s + s/2 there; rounded to double. s = −4π/3 and 8π/3 lie outside the domain.
 */
const criticalPoints: readonly CriticalPoint[] = [
  { at: [-0.5471975511965977, -1.5471975511965979], kind: "minimum", value: -1.9132229549810364 },
  { at: [2.5943951023931957, 1.5943951023931955], kind: "minimum", value: 1.2283696986087569 },
  { at: [1.5471975511965979, 0.5471975511965977], kind: "saddle", value: 1.9132229549810364 },
];

/** A sheet bent once across and rippled along the diagonal: every valley is lower than the one before it. */
export const mccormick: Surface = {
  id: "mccormick",
  parameters: [],
  expression: "sin(x + y) + (x - y)^2 - 1.5*x + 2.5*y + 1",
  latex: "\\sin(x + y) + (x - y)^2 - 1.5x + 2.5y + 1",
  source:
    "F. A. Lootsma (ed.), Numerical Methods for Non-linear Optimization, Academic Press 1972; Jamil & Yang, arXiv:1308.4008, §3, McCormick",
  domain: () => [
    [-1.5, 4],
    [-3, 4],
  ],
  start: () => [3.4, 2.6],
  criticalPoints: () => criticalPoints,
  create: () =>
    plane({
      height(x, y) {
        const d = x - y;
        return sin(x + y) + d * d - 1.5 * x + 2.5 * y + 1;
      },
      slope(x, y, out) {
        const d = x - y;
        const wave = cos(x + y);
        out[0] = wave + 2 * d - 1.5;
        out[1] = wave - 2 * d + 2.5;
        return sin(x + y) + d * d - 1.5 * x + 2.5 * y + 1;
      },
      hessian(theta, out) {
        const wave = sin(theta[0] + theta[1]);
        out[0] = out[3] = 2 - wave;
        out[1] = out[2] = -2 - wave;
      },
    }),
};
