import { cos, sin } from "../../math/elementary.ts";
import { plane } from "../objective.ts";
import { alongAxes } from "./axes.ts";
import { type AxisPoint, pairedPoints } from "./stationary.ts";
import type { Surface } from "./surface.ts";

const TAU = 2 * Math.PI;

/** p(t) = t² + 10(1 − cos 2πt); f = p(x) + p(y). Written so that both terms stay ≥ 0 after rounding. */
function axis(t: number): number {
  return t * t + 10 * (1 - cos(TAU * t));
}

/** The stationary points of p nearest to 0, by Newton's method in 40 digits, rounded to double. */
const nearby: readonly AxisPoint[] = [
  { at: -0.9949586376523348, value: 0.9949590570932914, bends: "up" },
  { at: -0.5025460365546747, value: 20.251272990990113, bends: "down" },
  { at: 0, value: 0, bends: "up" },
  { at: 0.5025460365546747, value: 20.251272990990113, bends: "down" },
  { at: 0.9949586376523348, value: 0.9949590570932914, bends: "up" },
];

/** Named critical points: the well in the middle and the ring of wells, passes and peaks around it. */
const criticalPoints = pairedPoints(nearby, nearby);

export const rastrigin: Surface = {
  id: "rastrigin",
  parameters: [],
  expression: "20 + x^2 - 10*cos(2*pi*x) + y^2 - 10*cos(2*pi*y)",
  latex: "20 + x^2 - 10\\cos 2\\pi x + y^2 - 10\\cos 2\\pi y",
  source:
    "L. A. Rastrigin, Systems of Extremal Control, Nauka 1974; Mühlenbein, Schomisch & Born, Parallel Computing 17 (1991) 619–632, F6",
  nonNegative: true,
  domain: () => [
    [-5.12, 5.12],
    [-5.12, 5.12],
  ],
  start: () => [-3.4, 2.7],
  criticalPoints: () => criticalPoints,
  create: () =>
    plane({
      ...alongAxes(axis, axis, (_x, _y, px, py) => px + py),
      slope(x, y, out) {
        out[0] = 2 * x + 10 * TAU * sin(TAU * x);
        out[1] = 2 * y + 10 * TAU * sin(TAU * y);
        return axis(x) + axis(y);
      },
      hessian(theta, out) {
        out[0] = 2 + 10 * TAU * TAU * cos(TAU * theta[0]);
        out[1] = out[2] = 0;
        out[3] = 2 + 10 * TAU * TAU * cos(TAU * theta[1]);
      },
    }),
};
