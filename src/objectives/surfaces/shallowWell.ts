import { exp } from "../../math/elementary.ts";
import { type CriticalPoint, plane } from "../objective.ts";
import { alongAxes } from "./axes.ts";
import { slopeZeros } from "./stationary.ts";
import type { Surface, SurfaceParameters } from "./surface.ts";

/**
 * f = p(x) + 0.15y² with p = 0.15(x − 1.5)² − d·e^(−(x + 1)²/2w²): a bowl with a small pit on its side. Learning rates
 * above 2/p″ at the pit's bottom throw a run out of it.
 */
export const shallowWell: Surface = {
  id: "shallow-well",
  parameters: [
    {
      kind: "number",
      id: "depth",
      symbol: "d",
      default: 0.5,
      domain: { min: 0, max: 100 },
      slider: { min: 0, max: 1, scale: "linear" },
    },
    {
      kind: "number",
      id: "width",
      symbol: "w",
      default: 0.25,
      domain: { min: 0.05, max: 10 },
      slider: { min: 0.1, max: 1, scale: "log" },
    },
  ],
  expression: "0.15*((x - 1.5)^2 + y^2) - depth*exp(-(x + 1)^2/(2*width^2))",
  latex: "0.15\\left((x - 1.5)^2 + y^2\\right) - d\\,e^{-\\frac{(x+1)^2}{2w^2}}",
  source: "cf. L. N. Smith, Cyclical Learning Rates for Training Neural Networks, WACV 2017, §3",
  domain: () => [
    [-2.5, 3],
    [-1.5, 1.5],
  ],
  start: () => [-1.15, 1.2],
  criticalPoints,
  create(parameters) {
    const { p, slope, bend } = profile(parameters);
    return plane({
      ...alongAxes(
        p,
        (y) => 0.15 * y * y,
        (_x, _y, px, qy) => px + qy,
      ),
      slope(x, y, out) {
        out[0] = slope(x);
        out[1] = 0.3 * y;
        return p(x) + 0.15 * y * y;
      },
      hessian(theta, out) {
        out[0] = bend(theta[0]);
        out[1] = out[2] = 0;
        out[3] = 0.3;
      },
    });
  },
};

/** p, p′ and p″. */
function profile({ depth, width }: SurfaceParameters) {
  const curvature = 1 / (width * width);
  const pit = (u: number) => depth * exp(-0.5 * curvature * u * u);
  return {
    p(x: number): number {
      const v = x - 1.5;
      return 0.15 * v * v - pit(x + 1);
    },
    slope(x: number): number {
      const u = x + 1;
      return 0.3 * (x - 1.5) + curvature * u * pit(u);
    },
    bend(x: number): number {
      const u = x + 1;
      return 0.3 + curvature * (1 - curvature * u * u) * pit(u);
    },
  };
}

/** f is convex in y, so the critical points lie on y = 0 where p′ = 0: three while the pit is a well, else one. */
function criticalPoints(parameters: SurfaceParameters): readonly CriticalPoint[] {
  const { p, slope } = profile(parameters);
  const cells = 352; // of 1/64, so that pit and rim are told apart until they all but merge
  return slopeZeros(slope, -2.5, 3, cells).map(({ at, bends }) => ({
    at: [at, 0],
    kind: bends === "up" ? "minimum" : "saddle",
    value: p(at),
  }));
}
