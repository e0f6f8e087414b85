import { cholesky, choleskySolve } from "../../math/dense.ts";
import { erf, exp, log } from "../../math/elementary.ts";

/** Matérn-5/2 correlation at distance r in lengths (Rasmussen & Williams 2006, eq. 4.17). */
export function matern52(r: number): number {
  const a = Math.sqrt(5) * r;
  return (1 + a + (a * a) / 3) * exp(-a);
}

/** Lengths among which the likelihood chooses, for each coordinate. */
const LENGTHS = [0.1, 0.2, 0.3, 0.5, 0.8, 1.6];
/** Added to the diagonal so that the factorisation stands where two points all but coincide. */
const NUGGET = 1e-4;

/** What a Gaussian process expects at u: mean and standard deviation. */
export interface Expectation {
  readonly mean: number;
  readonly deviation: number;
}

export interface Surrogate {
  /** ℓ along each coordinate. */
  readonly lengths: readonly [number, number];
  at(u0: number, u1: number): Expectation;
}

type Pair = readonly [number, number];

function apart(a: readonly number[], b0: number, b1: number, lengths: Pair): number {
  const x = (a[0] - b0) / lengths[0];
  const y = (a[1] - b1) / lengths[1];
  return Math.sqrt(x * x + y * y);
}

/**
 * A Gaussian process through the points (u, y) with a constant mean (the values') and a Matérn-5/2 covariance σ²k. σ² is
 * yᵀK⁻¹y/n and ℓ the pair of lengths with the largest marginal likelihood (Rasmussen & Williams 2006, §2.2 and eq. 2.30).
 */
export function fitSurrogate(points: readonly (readonly number[])[], values: readonly number[]): Surrogate {
  const n = points.length;
  const mean = values.reduce((sum, y) => sum + y, 0) / n;
  let best: { score: number; lengths: Pair; factor: Float64Array; weights: Float64Array; variance: number } | undefined;
  for (const lengths of LENGTHS.flatMap((first) => LENGTHS.map((second): Pair => [first, second]))) {
    const factor = new Float64Array(n * n);
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++)
        factor[i * n + j] = matern52(apart(points[i], points[j][0], points[j][1], lengths)) + (i === j ? NUGGET : 0);
    if (!cholesky(factor, n)) continue;
    const weights = Float64Array.from(values, (y) => y - mean);
    choleskySolve(factor, n, weights);
    let variance = 0;
    let determinant = 0;
    for (let i = 0; i < n; i++) {
      variance += (weights[i] * (values[i] - mean)) / n;
      determinant += 2 * log(factor[i * n + i]);
    }
    variance = Math.max(variance, 1e-12);
    const score = -0.5 * (n * log(variance) + determinant);
    if (best === undefined || score > best.score) best = { score, lengths, factor, weights, variance };
  }
  if (best === undefined) throw new RangeError("surrogate: expected points that differ, got a singular covariance");
  const { lengths, factor, weights, variance } = best;
  const k = new Float64Array(n);
  const half = new Float64Array(n);
  return {
    lengths,
    at(u0, u1) {
      let sum = mean;
      let explained = 0;
      for (let i = 0; i < n; i++) {
        k[i] = matern52(apart(points[i], u0, u1, lengths));
        sum += k[i] * weights[i];
        // Forward substitution alone: kᵀK⁻¹k = ‖L⁻¹k‖².
        let rest = k[i];
        for (let j = 0; j < i; j++) rest -= factor[i * n + j] * half[j];
        half[i] = rest / factor[i * n + i];
        explained += half[i] * half[i];
      }
      return { mean: sum, deviation: Math.sqrt(variance * Math.max(0, 1 - explained)) };
    },
  };
}

/** The expected improvement below `lowest`: (y⁻ − μ)Φ(z) + sφ(z), z = (y⁻ − μ)/s (Močkus 1975). */
export function expectedImprovement({ mean, deviation }: Expectation, lowest: number): number {
  if (deviation <= 0) return Math.max(0, lowest - mean);
  const z = (lowest - mean) / deviation;
  const density = exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
  return (lowest - mean) * 0.5 * (1 + erf(z * Math.SQRT1_2)) + deviation * density;
}
