import { type Estimate, estimateOf } from "../curvature/estimate.ts";
import { hutchinson } from "../curvature/hutchinson.ts";
import { type EigenPairs, lanczos } from "../curvature/lanczos.ts";
import { hessianProduct, type LinearProduct, residualNorm } from "../curvature/linearProduct.ts";
import { inner } from "../curvature/longVectors.ts";
import { hessianInParts } from "../curvature/planeCurvature.ts";
import { type Quadrature, spectralDensity } from "../curvature/spectralDensity.ts";
import { LARGEST_DENSE } from "../experiment/recording.ts";
import { log } from "../math/elementary.ts";
import { randomStream } from "../math/random.ts";
import { eigenComponentsInParts } from "../math/symmetricEigen.ts";
import { norm2 } from "../math/vector.ts";
import type { Objective } from "../objectives/objective.ts";

/** cos² of the angles between eigenvectors and a vector; all NaN where that is zero. All of them add up to 1. */
export type Overlaps = Float64Array;

interface CommonSpectrum {
  /** p. */
  readonly dimension: number;
  readonly value: number;
  readonly gradientNorm: number;
}

/** All eigenvalues of the exact Hessian. */
export interface ExactSpectrum extends CommonSpectrum {
  readonly kind: "exact";
  /** Ascending. */
  readonly eigenvalues: Float64Array;
  /** Eigenvalues below zero, and those nearer to zero than rounding can tell: p·2⁻⁵² of the largest in size. */
  readonly negative: number;
  readonly zero: number;
  readonly trace: number;
  /** Largest over smallest |λ|; ∞ where an eigenvalue is 0 within rounding. */
  readonly condition: number;
  /** Of each eigenvector with the gradient, and with the last step where one was given. */
  readonly gradient: Overlaps;
  readonly moved?: Overlaps;
}

/** Some eigenpairs with what they hold of the gradient and of the last step. */
export interface SeenPairs {
  /** Ascending. */
  readonly values: Float64Array;
  /** ‖Hv − λv‖ with ‖v‖ = 1: an eigenvalue is within this of λ. */
  readonly residuals: Float64Array;
  readonly gradient: Overlaps;
  readonly moved?: Overlaps;
}

/** What can be said without ever writing the Hessian down. */
export interface EstimatedSpectrum extends CommonSpectrum {
  readonly kind: "estimated";
  /** By Lanczos's method; absent until it is done. */
  readonly lowest?: SeenPairs;
  readonly highest?: SeenPairs;
  /** Hessian-vector products that Lanczos spent, and whether all its residuals are within the tolerance. */
  readonly products?: number;
  readonly converged?: boolean;
  /** tr H and tr H² by Hutchinson's method. */
  readonly trace?: Estimate;
  readonly squaredNorm?: Estimate;
  /** Rules of the spectral density, one a probe. */
  readonly density?: readonly Quadrature[];
  /** Number of eigenvalues below `−beyond` by the density, which tells no signs apart nearer to zero. */
  readonly negative?: Estimate;
  readonly beyond?: number;
}

export type SpectrumReport = ExactSpectrum | EstimatedSpectrum;

/** What an estimate has come to. */
export interface SpectrumProgress {
  readonly stage: "extremes" | "trace" | "density";
  /** Of all stages together, 0 to 1. */
  readonly share: number;
  readonly known: EstimatedSpectrum;
}

/** Eigenpairs at either end of a large spectrum, and how exactly: relative to the largest eigenvalue. */
const ENDS = 5;
const TOLERANCE = 1e-6;
const PRODUCTS = 400;
/** Probes of the trace; its standard error shrinks with their root. */
const TRACE_PROBES = 24;
/** Probes of the density and Lanczos steps of each. */
const DENSITY = { probes: 6, steps: 48 };
/** Shares of the three stages in the progress, by what they usually cost. */
const STAGES = { extremes: 0.35, trace: 0.1, density: 0.55 };

/**
 * The spectrum of the Hessian at θ: whole and exact up to 500 dimensions, beyond that its ends, trace and density, which
 * stream as they come. `moved` is the step that led to θ. Yields undefined every few milliseconds.
 */
export function* spectrumAt(
  objective: Objective,
  theta: Float64Array,
  moved?: Float64Array,
): Generator<SpectrumProgress | undefined, SpectrumReport> {
  return objective.dimension <= LARGEST_DENSE
    ? yield* exactSpectrum(objective, theta, moved)
    : yield* estimatedSpectrum(objective, theta, moved);
}

function* exactSpectrum(
  objective: Objective,
  theta: Float64Array,
  moved: Float64Array | undefined,
): Generator<undefined, ExactSpectrum> {
  const p = objective.dimension;
  const gradient = new Float64Array(p);
  const value = objective.gradient(theta, gradient);
  const hessian = new Float64Array(p * p);
  yield* hessianInParts(objective, theta, hessian);
  yield undefined;
  let trace = 0;
  for (let j = 0; j < p; j++) trace += hessian[j * (p + 1)];
  const vectors = moved === undefined ? [gradient] : [gradient, moved];
  const width = vectors.length;
  const components = new Float64Array(p * width);
  for (const [c, vector] of vectors.entries()) for (let j = 0; j < p; j++) components[j * width + c] = vector[j];
  const eigenvalues = new Float64Array(p);
  yield* eigenComponentsInParts(hessian, p, eigenvalues, components, width);
  const sizes = eigenvalues.map(Math.abs);
  const largest = sizes.reduce((most, size) => Math.max(most, size), 0);
  const smallest = sizes.reduce((least, size) => Math.min(least, size), Number.POSITIVE_INFINITY);
  const rounding = p * Number.EPSILON * largest;
  const overlaps = (column: number) => {
    const length = norm2(vectors[column]);
    return eigenvalues.map((_, k) => squared(components[k * width + column] / length));
  };
  return {
    kind: "exact",
    dimension: p,
    value,
    gradientNorm: norm2(gradient),
    eigenvalues,
    negative: eigenvalues.filter((lambda) => lambda < -rounding).length,
    zero: sizes.filter((size) => size <= rounding).length,
    trace,
    condition: smallest <= rounding ? Number.POSITIVE_INFINITY : largest / smallest,
    gradient: overlaps(0),
    ...(moved && { moved: overlaps(1) }),
  };
}

const squared = (x: number) => x * x;

function* estimatedSpectrum(
  objective: Objective,
  theta: Float64Array,
  moved: Float64Array | undefined,
): Generator<SpectrumProgress | undefined, EstimatedSpectrum> {
  const p = objective.dimension;
  const gradient = new Float64Array(p);
  const value = objective.gradient(theta, gradient);
  yield undefined;
  const product = hessianProduct(objective, theta);
  const bare: EstimatedSpectrum = { kind: "estimated", dimension: p, value, gradientNorm: norm2(gradient) };
  const ends = yield* endsOf(product, bare, gradient, moved);
  const traced = yield* tracesOf(product, { ...bare, ...ends });
  return yield* densityOf(product, traced);
}

/** Lowest and highest eigenpairs. */
function* endsOf(
  product: LinearProduct,
  known: EstimatedSpectrum,
  gradient: Float64Array,
  moved: Float64Array | undefined,
): Generator<SpectrumProgress | undefined, EstimatedSpectrum> {
  const request = { lowest: ENDS, highest: ENDS, tolerance: TOLERANCE, products: PRODUCTS };
  const task = lanczos(product, known.dimension, { ...request, random: randomStream(0, "spectrum") });
  let share = 0;
  let said = 0;
  for (;;) {
    const { done, value } = task.next();
    if (!done) {
      // Residuals fall by factors, not by amounts; they may also rise for a while, and progress does not.
      const fallen = value.residual > 0 && value.residual < 1 ? log(value.residual) / log(TOLERANCE) : 0;
      share = Math.max(share, Math.min(1, fallen));
      yield value.products > said ? { stage: "extremes", share: STAGES.extremes * share, known } : undefined;
      said = value.products;
      continue;
    }
    const seen = function* (pairs: EigenPairs): Generator<undefined, SeenPairs> {
      const residuals: number[] = [];
      for (const [k, vector] of pairs.vectors.entries()) {
        residuals.push(residualNorm(product, pairs.values[k], vector));
        yield undefined;
      }
      const overlaps = (other: Float64Array) => {
        const length = norm2(other);
        return Float64Array.from(pairs.vectors, (vector) => squared(inner(vector, other) / length));
      };
      return {
        values: pairs.values,
        residuals: Float64Array.from(residuals),
        gradient: overlaps(gradient),
        ...(moved && { moved: overlaps(moved) }),
      };
    };
    const { products, converged } = value;
    return { ...known, lowest: yield* seen(value.lowest), highest: yield* seen(value.highest), products, converged };
  }
}

/** Trace and Frobenius norm. */
function* tracesOf(
  product: LinearProduct,
  known: EstimatedSpectrum,
): Generator<SpectrumProgress | undefined, EstimatedSpectrum> {
  const request = { probes: TRACE_PROBES, random: randomStream(0, "trace") };
  const task = hutchinson(product, known.dimension, request);
  for (;;) {
    const { done, value } = task.next();
    const estimated = { ...known, ...value };
    if (done) return estimated;
    const share = STAGES.extremes + (STAGES.trace * value.trace.probes) / TRACE_PROBES;
    yield { stage: "trace", share, known: estimated };
  }
}

/** Spectral density, and by it the number of negative eigenvalues. */
function* densityOf(
  product: LinearProduct,
  known: EstimatedSpectrum,
): Generator<SpectrumProgress | undefined, EstimatedSpectrum> {
  const task = spectralDensity(product, known.dimension, { ...DENSITY, random: randomStream(0, "density") });
  // m nodes lie about this far apart.
  const [lowest, highest] = [known.lowest?.values[0] ?? 0, known.highest?.values[ENDS - 1] ?? 0];
  const beyond = (highest - lowest) / DENSITY.steps;
  let done = 0;
  let breaths = 0;
  for (;;) {
    const result = task.next();
    const density = [...result.value];
    const estimated = {
      ...known,
      ...(density.length > 0 && { density, beyond, negative: negativesOf(density, known.dimension, beyond) }),
    };
    if (result.done) return estimated;
    breaths = density.length > done ? 0 : breaths + 1;
    const within = Math.min(1, breaths / DENSITY.steps);
    const share = STAGES.extremes + STAGES.trace + (STAGES.density * (density.length + within)) / DENSITY.probes;
    yield density.length > done || breaths % 4 === 0 ? { stage: "density", share, known: estimated } : undefined;
    done = density.length;
  }
}

/** p times the mass below −beyond, of each probe. */
function negativesOf(density: readonly Quadrature[], p: number, beyond: number): Estimate {
  const massOf = ({ nodes, weights }: Quadrature) =>
    weights.reduce((sum, weight, k) => sum + (nodes[k] < -beyond ? weight : 0), 0);
  return estimateOf(density.map((probe) => p * massOf(probe)));
}
