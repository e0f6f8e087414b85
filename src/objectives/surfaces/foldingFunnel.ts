import { cos, exp, sin } from "../../math/elementary.ts";
import { plane } from "../objective.ts";
import { alongAxes } from "./axes.ts";
import type { Surface } from "./surface.ts";
import { addWallGradient, addWallHessian, pastWall, WALL, wallHeight } from "./wall.ts";

/**
 * f = D(1 − e^(−r²/8)) + ρ(2 − cos 4x − cos 4y) + wall: one deep funnel under small ripples, as for a protein with a
 * native state. Every way leads to the origin.
 */
export const foldingFunnel: Surface = {
  id: "folding-funnel",
  parameters: [
    {
      kind: "number",
      id: "depth",
      symbol: "D",
      default: 6.4,
      domain: { min: 0, max: 1000, minOpen: true },
      slider: { min: 1, max: 10, scale: "linear" },
    },
    {
      kind: "number",
      id: "roughness",
      symbol: "\\rho",
      default: 0.15,
      domain: { min: 0, max: 100 },
      slider: { min: 0, max: 1, scale: "linear" },
    },
  ],
  expression: `depth*(1 - exp(-(x^2 + y^2)/8)) + roughness*(2 - cos(4*x) - cos(4*y)) + ${WALL.expression}`,
  latex: `D\\left(1 - e^{-r^2/8}\\right) + \\rho\\,(2 - \\cos 4x - \\cos 4y) + ${WALL.latex}`,
  source: "cf. J. D. Bryngelson, J. N. Onuchic, N. D. Socci & P. G. Wolynes, Proteins 21 (1995) 167–195",
  nonNegative: true,
  domain: () => [
    [-4, 4],
    [-4, 4],
  ],
  start: () => [-2.5, 1.9],
  criticalPoints: () => [{ at: [0, 0], kind: "minimum", value: 0 }],
  create({ depth, roughness }) {
    const ripple = (t: number) => roughness * (1 - cos(4 * t));
    const combine = (x: number, y: number, rippleX: number, rippleY: number) =>
      depth * (1 - exp(-0.125 * (x * x + y * y))) + (rippleX + rippleY) + wallHeight(pastWall(x, y));
    return plane({
      ...alongAxes(ripple, ripple, combine),
      slope(x, y, out) {
        const well = exp(-0.125 * (x * x + y * y));
        const m = pastWall(x, y);
        out[0] = 0.25 * depth * well * x + 4 * roughness * sin(4 * x);
        out[1] = 0.25 * depth * well * y + 4 * roughness * sin(4 * y);
        addWallGradient(x, y, m, out);
        return depth * (1 - well) + (ripple(x) + ripple(y)) + wallHeight(m);
      },
      hessian(theta, out) {
        const x = theta[0];
        const y = theta[1];
        const pull = 0.25 * depth * exp(-0.125 * (x * x + y * y));
        out[0] = pull * (1 - 0.25 * x * x) + 16 * roughness * cos(4 * x);
        out[1] = out[2] = -0.25 * pull * x * y;
        out[3] = pull * (1 - 0.25 * y * y) + 16 * roughness * cos(4 * y);
        addWallHessian(x, y, out);
      },
    });
  },
};
