import { exp } from "../math/elementary.ts";
import { showing } from "../math/parts.ts";
import type { RandomStream } from "../math/random.ts";
import { type Estimate, estimateOf } from "./estimate.ts";
import { fillWithSigns } from "./hutchinson.ts";
import { KrylovSpace } from "./krylovSpace.ts";
import type { BreathingProduct } from "./linearProduct.ts";

/** What one probe vector says of the spectrum: masses, which add up to 1, at places on the axis of eigenvalues. */
export interface Quadrature {
  readonly nodes: Float64Array;
  readonly weights: Float64Array;
}

export interface DensityRequest {
  readonly probes: number;
  /** Lanczos steps a probe: with m of them the moments up to 2m − 1 are exact for the probe. At most n. */
  readonly steps: number;
  readonly random: RandomStream;
}

/**
 * The spectral density of a symmetric n × n matrix by stochastic Lanczos quadrature (Ubaru, Chen & Saad 2017, algorithm 1;
 * for Hessians Ghorbani, Krishnan & Xiao 2019, algorithm 1): from a vector of random signs, m Lanczos steps give the
 * m-point Gauss rule of the spectrum as that vector sees it. Yields after every product the probes that are done.
 */
export function* spectralDensity(
  product: BreathingProduct,
  n: number,
  { probes, steps, random }: DensityRequest,
): Generator<readonly Quadrature[], readonly Quadrature[]> {
  const signs = new Float64Array(n);
  const done: Quadrature[] = [];
  while (done.length < probes) {
    fillWithSigns(signs, random);
    const space = new KrylovSpace(product, signs, random);
    // An invariant space ends the rule: what lies outside it this probe does not see.
    do {
      yield* showing(space.extend(), done);
      yield done;
    } while (space.basis.length < steps && !space.complete && space.outward > 0);
    const { size, values, vectors } = yield* showing(space.ritz(), done);
    const weights = Float64Array.from(values, (_, k) => vectors[k * size] * vectors[k * size]);
    done.push({ nodes: values, weights });
  }
  return done;
}

/** tr Aᵏ = n·∫ λᵏ of the density, over the probes. */
export function tracePower(probes: readonly Quadrature[], n: number, k: number): Estimate {
  return estimateOf(
    probes.map(({ nodes, weights }) => {
      let sum = 0;
      for (let i = 0; i < nodes.length; i++) {
        let power = 1;
        for (let factor = 0; factor < k; factor++) power *= nodes[i];
        sum += weights[i] * power;
      }
      return n * sum;
    }),
  );
}

/** The density at `places`, mean over the probes, every mass drawn as a normal curve of deviation `width` > 0; ∫ = 1. */
export function densityAt(probes: readonly Quadrature[], places: Float64Array, width: number): Float64Array {
  const density = new Float64Array(places.length);
  const height = 0.3989422804014327 / (width * probes.length); // 1/√(2π)
  for (const { nodes, weights } of probes)
    for (let i = 0; i < nodes.length; i++)
      for (let at = 0; at < places.length; at++) {
        const distance = (places[at] - nodes[i]) / width;
        density[at] += height * weights[i] * exp(-0.5 * distance * distance);
      }
  return density;
}
