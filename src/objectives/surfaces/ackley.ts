import { cos, exp, sin } from "../../math/elementary.ts";
import { plane } from "../objective.ts";
import { alongAxes } from "./axes.ts";
import type { Surface } from "./surface.ts";

const TAU = 2 * Math.PI;
/** e from the same exponential as the surface, so that f(0, 0) is exactly 0 and f is never negative. */
const E = exp(1);

/** cos 2πt. */
const wave = (t: number) => cos(TAU * t);

/** f from the coordinates and their waves: 20(1 − e^(−r/5)) + e − e^m, r = √(½(x² + y²)), m = ½(cos 2πx + cos 2πy). */
function fromWaves(x: number, y: number, waveX: number, waveY: number): number {
  const r = Math.sqrt(0.5 * (x * x + y * y));
  return 20 * (1 - exp(-0.2 * r)) + (E - exp(0.5 * (waveX + waveY)));
}

/**
 * A funnel under a lattice of dimples. The funnel's tip is a cusp: at the origin f has no gradient; (0, 0) is returned
 * there, which is a subgradient, and the Hessian is NaN.
 */
export const ackley: Surface = {
  id: "ackley",
  parameters: [],
  expression: "20*(1 - exp(-0.2*sqrt(0.5*(x^2 + y^2)))) + e - exp(0.5*(cos(2*pi*x) + cos(2*pi*y)))",
  latex: "20 + e - 20\\,e^{-\\frac15\\sqrt{\\frac12(x^2+y^2)}} - e^{\\frac12(\\cos 2\\pi x + \\cos 2\\pi y)}",
  source:
    "D. H. Ackley, A Connectionist Machine for Genetic Hillclimbing, Kluwer 1987; T. Bäck, Evolutionary Algorithms in Theory and Practice, Oxford 1996",
  nonNegative: true,
  domain: () => [
    [-5, 5],
    [-5, 5],
  ],
  start: () => [-3.4, 2.3],
  criticalPoints: () => [{ at: [0, 0], kind: "cusp", value: 0 }],
  create: () =>
    plane({
      ...alongAxes(wave, wave, fromWaves),
      slope(x, y, out) {
        const waveX = wave(x);
        const waveY = wave(y);
        const r = Math.sqrt(0.5 * (x * x + y * y));
        const funnel = r === 0 ? 0 : (2 * exp(-0.2 * r)) / r;
        const dimple = Math.PI * exp(0.5 * (waveX + waveY));
        out[0] = funnel * x + dimple * sin(TAU * x);
        out[1] = funnel * y + dimple * sin(TAU * y);
        return fromWaves(x, y, waveX, waveY);
      },
      hessian(theta, out) {
        const x = theta[0];
        const y = theta[1];
        const waveX = wave(x);
        const waveY = wave(y);
        const sineX = sin(TAU * x);
        const sineY = sin(TAU * y);
        const r = Math.sqrt(0.5 * (x * x + y * y));
        const funnel = (2 * exp(-0.2 * r)) / r;
        const bend = (-0.5 * funnel * (0.2 + 1 / r)) / r;
        const dimple = Math.PI * Math.PI * exp(0.5 * (waveX + waveY));
        out[0] = funnel + bend * x * x + dimple * (2 * waveX - sineX * sineX);
        out[1] = out[2] = bend * x * y - dimple * sineX * sineY;
        out[3] = funnel + bend * y * y + dimple * (2 * waveY - sineY * sineY);
      },
    }),
};
