import { cos, sin } from "../../math/elementary.ts";
import { type CriticalPoint, plane } from "../objective.ts";
import { alongAxes } from "./axes.ts";
import { type AxisPoint, pairedPoints, slopeZeros } from "./stationary.ts";
import type { Surface, SurfaceParameters } from "./surface.ts";
import { addWallGradient, addWallHessian, pastWall, WALL, wallHeight } from "./wall.ts";

/** Phases of the ripples in x and y: chosen apart, so that the lattice of wells has no symmetry. */
const phaseX = 0.7;
const phaseY = 1.9;

/**
 * f = p(x) + q(y) + wall with p = s·x² + ρ(1 − cos(4x + 0.7)), q = s·y² + ρ(1 − cos(4y + 1.9)): an almost flat floor of
 * many wells of nearly equal depth, as for an intrinsically disordered protein. No way leads anywhere in particular.
 */
export const ruggedBasin: Surface = {
  id: "rugged-basin",
  parameters: [
    {
      kind: "number",
      id: "stiffness",
      symbol: "s",
      default: 0.02,
      domain: { min: 0, max: 100, minOpen: true },
      slider: { min: 0.001, max: 1, scale: "log" },
    },
    {
      kind: "number",
      id: "ruggedness",
      symbol: "\\rho",
      default: 0.35,
      domain: { min: 0, max: 100 },
      slider: { min: 0, max: 1, scale: "linear" },
    },
  ],
  expression: `stiffness*(x^2 + y^2) + ruggedness*(2 - cos(4*x + ${phaseX}) - cos(4*y + ${phaseY})) + ${WALL.expression}`,
  latex: `s\\,(x^2 + y^2) + \\rho\\,\\left(2 - \\cos(4x + ${phaseX}) - \\cos(4y + ${phaseY})\\right) + ${WALL.latex}`,
  source: "cf. A. K. Dunker et al., J. Mol. Graphics Modell. 19 (2001) 26–59",
  domain: () => [
    [-4, 4],
    [-4, 4],
  ],
  start: () => [-2.5, 1.9],
  criticalPoints,
  create(parameters) {
    const { ruggedness, stiffness } = parameters;
    const p = axis(parameters, phaseX);
    const q = axis(parameters, phaseY);
    return plane({
      ...alongAxes(p.value, q.value, (x, y, px, qy) => px + qy + wallHeight(pastWall(x, y))),
      slope(x, y, out) {
        const m = pastWall(x, y);
        out[0] = p.slope(x);
        out[1] = q.slope(y);
        addWallGradient(x, y, m, out);
        return p.value(x) + q.value(y) + wallHeight(m);
      },
      hessian(theta, out) {
        out[0] = 2 * stiffness + 16 * ruggedness * cos(4 * theta[0] + phaseX);
        out[1] = out[2] = 0;
        out[3] = 2 * stiffness + 16 * ruggedness * cos(4 * theta[1] + phaseY);
        addWallHessian(theta[0], theta[1], out);
      },
    });
  },
};

/** One axis of the sum and its slope. */
function axis({ stiffness, ruggedness }: SurfaceParameters, phase: number) {
  return {
    value: (t: number) => stiffness * t * t + ruggedness * (1 - cos(4 * t + phase)),
    slope: (t: number) => 2 * stiffness * t + 4 * ruggedness * sin(4 * t + phase),
  };
}

/** Named critical points: the deepest well, and the passes and peaks on its rim as far as the ripple makes them. */
function criticalPoints(parameters: SurfaceParameters): readonly CriticalPoint[] {
  return pairedPoints(deepestPeriod(parameters, phaseX), deepestPeriod(parameters, phaseY));
}

/** The stationary points of one axis within the ripple's period around its valley nearest to 0, and a little beyond. */
function deepestPeriod(parameters: SurfaceParameters, phase: number): readonly AxisPoint[] {
  const { value, slope } = axis(parameters, phase);
  const valley = -phase / 4;
  const reach = Math.PI / 4 + 0.1; // the crests lie outward of π/4 by less than 0.1 unless the ripple is nearly gone
  return slopeZeros(slope, valley - reach, valley + reach, 64).map(({ at, bends }) => ({
    at,
    value: value(at),
    bends,
  }));
}
