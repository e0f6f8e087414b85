import { exp, tanh } from "../math/elementary.ts";
import { numberOf } from "../math/parameter.ts";
import { randomStream } from "../math/random.ts";
import type { Companion } from "./companion.ts";

const DRAWS = 20_000;
const ROOT_TWO_OVER_PI = 0.7978845608028654;

/** What a device at weight w does when it is asked for a change d. */
export const devices = {
  /** Soft bounds ±1: less the nearer to the bound it is sent to. */
  softBounds: (w: number, d: number): number => d - Math.abs(d) * w,
  /** w = tanh u, asked to move u by d. */
  tanh: (w: number, d: number): number => {
    const t = tanh(d);
    return (w + t) / (1 + w * t) - w;
  },
  /** w = e^u, a conductance that is never negative. */
  exponential: (w: number, d: number): number => w * (exp(d) - 1),
} as const;

/** Mean change under normal requests of deviation σ and mean 0: exact, to second order in σ, and exact. */
export const laws: Readonly<Record<keyof typeof devices, (w: number, sigma: number) => number>> = {
  softBounds: (w, sigma) => -sigma * ROOT_TWO_OVER_PI * w,
  tanh: (w, sigma) => -sigma * sigma * w * (1 - w * w),
  exponential: (w, sigma) => w * (exp(0.5 * sigma * sigma) - 1),
};

/** Which way devices drift when they are asked for nothing but noise. */
export const deviceBias: Companion = {
  id: "device-bias",
  parameters: [
    {
      kind: "number",
      id: "noise",
      symbol: "\\sigma",
      default: 0.1,
      domain: { min: 1e-4, max: 1 },
      slider: { min: 0.01, max: 0.5, scale: "log" },
    },
  ],
  *run(values, seed) {
    const sigma = numberOf(values, "noise");
    const random = randomStream(seed, "requests");
    const requests = Float64Array.from({ length: DRAWS }, () => sigma * random.normal());
    const mean = (name: keyof typeof devices, w: number) =>
      requests.reduce((sum, d) => sum + devices[name](w, d), 0) / DRAWS -
      (requests.reduce((sum, d) => sum + d, 0) / DRAWS) * slopeAt(name, w);
    const names = ["softBounds", "tanh", "exponential"] as const;
    const weights = Float64Array.from({ length: 19 }, (_, i) => -0.9 + 0.1 * i);
    const found: Record<string, number[]> = { softBounds: [], tanh: [], exponential: [] };
    for (const w of weights) {
      for (const name of names) found[name].push(name === "exponential" && w < 0 ? Number.NaN : mean(name, w));
      yield found.tanh.length / weights.length;
    }
    return {
      readings: {
        softBounds: mean("softBounds", 0.46),
        tanh: mean("tanh", 0.46),
        exponential: mean("exponential", 0.46),
        tanhLaw: laws.tanh(0.46, sigma),
      },
      figures: [
        {
          kind: "lines",
          id: "drift",
          x: { scale: "linear", from: -1, to: 1 },
          y: { scale: "linear" },
          series: [
            ...names.map((name) => ({ id: name, x: weights, y: found[name], mark: "dots" as const })),
            ...names.map((name) => ({
              id: `${name}Law`,
              x: weights,
              y: Array.from(weights, (w) => (name === "exponential" && w < 0 ? Number.NaN : laws[name](w, sigma))),
              mark: "line" as const,
            })),
          ],
        },
      ],
    };
  },
};

/** ∂Δw/∂d at d = 0: what of the draws' own mean shows in the mean change, and is taken off (a control variate). */
function slopeAt(name: keyof typeof devices, w: number): number {
  if (name === "softBounds") return 1;
  return name === "tanh" ? 1 - w * w : w;
}
