import { exp } from "../../math/elementary.ts";
import type { NumberParameter } from "../../math/parameter.ts";
import { type CriticalPoint, type PlaneObjective, plane } from "../objective.ts";
import { slopeZeros } from "./stationary.ts";
import type { Surface, SurfaceParameters } from "./surface.ts";

function width(id: string, symbol: string, initial: number): NumberParameter {
  return {
    kind: "number",
    id,
    symbol,
    default: initial,
    domain: { min: 0.1, max: 2 }, // narrower, the slope between the wells underflows; wider, the wells run into each other
    slider: { min: 0.15, max: 1.5, scale: "log" },
  };
}

/**
 * f = 1 − e^(−|θ − (−3, 0)|²/2a²) − e^(−|θ − (3, 0)|²/2b²): two wells of depth 1 (equal to 4·10⁻⁶ at the default widths)
 * whose curvatures 1/a² and 1/b² differ sixteenfold.
 */
export const doubleWell: Surface = {
  id: "double-well",
  parameters: [width("flatWidth", "a", 1.2), width("sharpWidth", "b", 0.3)],
  expression: "1 - exp(-((x + 3)^2 + y^2)/(2*flatWidth^2)) - exp(-((x - 3)^2 + y^2)/(2*sharpWidth^2))",
  latex: "1 - e^{-\\frac{(x+3)^2 + y^2}{2a^2}} - e^{-\\frac{(x-3)^2 + y^2}{2b^2}}",
  source: "cf. S. Hochreiter & J. Schmidhuber, Flat Minima, Neural Computation 9 (1997) 1–42",
  domain: () => [
    [-6, 6],
    [-3, 3],
  ],
  start: () => [2.3, 0.7],
  criticalPoints: (parameters) => alongTheAxis(create(parameters)),
  create,
};

function create({ flatWidth, sharpWidth }: SurfaceParameters): PlaneObjective {
  const flat = 1 / (flatWidth * flatWidth);
  const sharp = 1 / (sharpWidth * sharpWidth);
  return plane({
    height(x, y) {
      const u = x + 3;
      const v = x - 3;
      return 1 - exp(-0.5 * flat * (u * u + y * y)) - exp(-0.5 * sharp * (v * v + y * y));
    },
    slope(x, y, out) {
      const u = x + 3;
      const v = x - 3;
      const left = exp(-0.5 * flat * (u * u + y * y));
      const right = exp(-0.5 * sharp * (v * v + y * y));
      out[0] = flat * left * u + sharp * right * v;
      out[1] = (flat * left + sharp * right) * y;
      return 1 - left - right;
    },
    hessian(theta, out) {
      const u = theta[0] + 3;
      const v = theta[0] - 3;
      const y = theta[1];
      const left = flat * exp(-0.5 * flat * (u * u + y * y));
      const right = sharp * exp(-0.5 * sharp * (v * v + y * y));
      out[0] = left * (1 - flat * u * u) + right * (1 - sharp * v * v);
      out[1] = out[2] = -(left * flat * u + right * sharp * v) * y;
      out[3] = left * (1 - flat * y * y) + right * (1 - sharp * y * y);
    },
  });
}

/** f_y has the sign of y, so every critical point lies on y = 0: both bottoms, and the pass between them. */
function alongTheAxis(objective: PlaneObjective): readonly CriticalPoint[] {
  const theta = new Float64Array(2);
  const gradient = new Float64Array(2);
  const slope = (x: number) => {
    theta[0] = x;
    objective.gradient(theta, gradient);
    return gradient[0];
  };
  const cells = 64; // of 1/8, narrower than the distance from a bottom to the pass at any width
  return slopeZeros(slope, -4, 4, cells).map(({ at, bends }) => ({
    at: [at, 0],
    kind: bends === "up" ? "minimum" : "saddle",
    value: objective.height(at, 0),
  }));
}
