import { cos, sin } from "../../math/elementary.ts";
import { plane } from "../objective.ts";
import { conditionNumber } from "./ravine.ts";
import type { Surface } from "./surface.ts";

/**
 * The ravine turned anticlockwise by φ: f = ½(u² + κv²) with u = x cos φ + y sin φ along the floor and
 * v = y cos φ − x sin φ across it, φ in degrees. Gradient descent does not notice the turn; methods that rescale each axis do.
 */
export const rotatedQuadratic: Surface = {
  id: "rotated-quadratic",
  parameters: [
    conditionNumber,
    {
      kind: "number",
      id: "angle",
      symbol: "\\varphi",
      unit: "°",
      default: 45,
      domain: { min: -360, max: 360 },
      slider: { min: 0, max: 180, scale: "linear" },
    },
  ],
  expression:
    "0.5*((x*cos(angle*pi/180) + y*sin(angle*pi/180))^2 + kappa*(y*cos(angle*pi/180) - x*sin(angle*pi/180))^2)",
  latex: "\\tfrac12\\left((x\\cos\\varphi + y\\sin\\varphi)^2 + \\kappa\\,(y\\cos\\varphi - x\\sin\\varphi)^2\\right)",
  source: "S. Boyd & L. Vandenberghe, Convex Optimization, Cambridge 2004, §9.3.2",
  quadratic: true,
  nonNegative: true,
  domain: () => [
    [-10, 10],
    [-10, 10],
  ],
  start: ({ angle }) => {
    const [c, s] = direction(angle);
    return [8 * c - s, 8 * s + c];
  },
  criticalPoints: () => [{ at: [0, 0], kind: "minimum", value: 0 }],
  create({ kappa, angle }) {
    const [c, s] = direction(angle);
    const fxx = c * c + kappa * s * s;
    const fxy = c * s - kappa * c * s;
    const fyy = s * s + kappa * c * c;
    return plane({
      height(x, y) {
        const u = x * c + y * s;
        const v = y * c - x * s;
        return 0.5 * (u * u + kappa * v * v);
      },
      slope(x, y, out) {
        const u = x * c + y * s;
        const v = y * c - x * s;
        out[0] = c * u - s * (kappa * v);
        out[1] = s * u + c * (kappa * v);
        return 0.5 * (u * u + kappa * v * v);
      },
      hessian(_theta, out) {
        out[0] = fxx;
        out[1] = out[2] = fxy;
        out[3] = fyy;
      },
    });
  },
};

/** cos and sin of an angle in degrees. */
function direction(degrees: number): readonly [cosine: number, sine: number] {
  const radians = (degrees * Math.PI) / 180;
  return [cos(radians), sin(radians)];
}
