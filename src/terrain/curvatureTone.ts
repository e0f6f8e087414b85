import { log1p } from "../math/elementary.ts";
import type { Domain } from "../objectives/objective.ts";

/** The largest eigenvalue of the Hessian over what is drawn. Arrays are transferred; row-major n × n, row j at y_j ascending. */
export interface CurvatureFrame {
  readonly n: number;
  readonly domain: Domain;
  /** λmax; NaN where it is not finite. */
  readonly lambda: Float32Array;
  readonly final: boolean;
}

/** How λmax becomes a tone 0–1: φ(λ) = sign λ · log(1 + |λ|/scale), from `low` to `high`. */
export interface ToneMap {
  readonly scale: number;
  readonly low: number;
  readonly high: number;
}

/** Below this share of the sizes found, tones are all but linear: wide ranges keep their small end apart. */
const LINEAR_SHARE = 0.1;

const phi = (lambda: number, scale: number) => Math.sign(lambda) * log1p(Math.abs(lambda) / scale);

/** The map of what was found: from the least to the largest λmax, linear up to the size that a tenth of the points stay below. */
export function chooseToneMap(lambda: Float32Array): ToneMap {
  const found = lambda.filter((value) => Number.isFinite(value)).sort();
  const [low, high] = found.length === 0 ? [0, 1] : [found[0], found[found.length - 1]];
  const sizes = found.map(Math.abs).sort();
  const scale = sizes[Math.floor(LINEAR_SHARE * sizes.length)] || Math.max(Math.abs(low), Math.abs(high)) || 1;
  return { scale, low, high: high > low ? high : low + scale };
}

/** The tone of λ, 0–1 within the map's range; NaN where λ is none. */
export function toneOf({ scale, low, high }: ToneMap, lambda: number): number {
  const from = phi(low, scale);
  return (phi(lambda, scale) - from) / (phi(high, scale) - from);
}
