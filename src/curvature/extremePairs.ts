import { randomStream } from "../math/random.ts";
import { symmetricEigen } from "../math/symmetricEigen.ts";
import { norm2 } from "../math/vector.ts";

/** out ← A·v for a symmetric A. */
export type Product = (v: Float64Array, out: Float64Array) => void;

export interface ExtremePairs {
  /** Ascending: the smallest, then the largest. */
  readonly values: Float64Array;
  /** Unit vectors, row k belonging to `values[k]`. */
  readonly vectors: readonly Float64Array[];
  /** ‖Av − λv‖ of each. */
  readonly residuals: Float64Array;
}

export interface ExtremeOptions {
  /** Pairs wanted from the lower and from the upper end. */
  readonly lower: number;
  readonly upper: number;
  /** Residual relative to the largest |λ| at which a pair is good. */
  readonly tolerance: number;
  /** Largest Krylov space. */
  readonly space: number;
}

/** Steps between two looks at the projected matrix. */
const LOOK_EVERY = 8;

/**
 * The outermost eigenpairs of a symmetric p × p operator by Lanczos' method with full reorthogonalisation, twice in every
 * step (Parlett 1998, §6.9 and §13.3), from a seeded random vector. Yields after every product, so that work can be broken
 * off. When the space is used up before all pairs are good, they are returned as they are: `residuals` tells. An operator
 * with a non-finite product gives NaN.
 */
export function* extremePairs(
  product: Product,
  p: number,
  options: ExtremeOptions,
): Generator<undefined, ExtremePairs> {
  const { lower, upper, tolerance } = options;
  const space = Math.min(p, options.space);
  const random = randomStream(0, "lanczos");
  const basis: Float64Array[] = [];
  const diagonal: number[] = [];
  const offDiagonal: number[] = [];
  let next = Float64Array.from({ length: p }, () => random.normal());
  scale(next, 1 / norm2(next));
  for (;;) {
    const q = next;
    basis.push(q);
    next = new Float64Array(p);
    product(q, next);
    yield undefined;
    const alpha = dot(q, next);
    diagonal.push(alpha);
    orthogonalise(next, basis);
    orthogonalise(next, basis);
    const beta = norm2(next);
    const m = diagonal.length;
    if (!(Math.abs(alpha) + beta < Number.POSITIVE_INFINITY)) return notNumbers(p, lower + upper);
    const largest = Math.max(...diagonal.map(Math.abs), ...offDiagonal);
    const broken = beta <= largest * p * Number.EPSILON;
    const last = m === space;
    if (last || broken || m % LOOK_EVERY === 0) {
      const { values, vectors } = projected(diagonal, offDiagonal);
      const bound = tolerance * Math.max(Math.abs(values[0]), Math.abs(values[m - 1]));
      const wanted = endsOf(m, lower, upper);
      const good = (k: number) => beta * Math.abs(vectors[k * m + m - 1]) <= bound;
      if (last || (m >= lower + upper && !broken && wanted.every(good)))
        return lifted(product, p, basis, values, vectors, wanted);
    }
    if (broken) {
      // An invariant space: go on in another one, so that the rest of the spectrum is seen too.
      next = Float64Array.from({ length: p }, () => random.normal());
      orthogonalise(next, basis);
      orthogonalise(next, basis);
      offDiagonal.push(0);
      scale(next, 1 / norm2(next));
    } else {
      offDiagonal.push(beta);
      scale(next, 1 / beta);
    }
  }
}

/** Runs it to its end. */
export function allExtremePairs(product: Product, p: number, options: ExtremeOptions): ExtremePairs {
  const task = extremePairs(product, p, options);
  for (;;) {
    const result = task.next();
    if (result.done) return result.value;
  }
}

/** Indices of the `lower` first and `upper` last of m, without repetition. */
function endsOf(m: number, lower: number, upper: number): readonly number[] {
  const first = Math.min(lower, m);
  const last = Math.max(first, m - upper);
  return [...Array.from({ length: first }, (_, k) => k), ...Array.from({ length: m - last }, (_, k) => last + k)];
}

function projected(diagonal: readonly number[], offDiagonal: readonly number[]) {
  const m = diagonal.length;
  const matrix = new Float64Array(m * m);
  for (let i = 0; i < m; i++) {
    matrix[i * m + i] = diagonal[i];
    if (i > 0) matrix[i * m + i - 1] = matrix[(i - 1) * m + i] = offDiagonal[i - 1];
  }
  const values = new Float64Array(m);
  const vectors = new Float64Array(m * m);
  symmetricEigen(matrix, m, values, vectors);
  return { values, vectors };
}

/** Ritz vectors with their Rayleigh quotients and true residuals. */
function lifted(
  product: Product,
  p: number,
  basis: readonly Float64Array[],
  ritz: Float64Array,
  vectors: Float64Array,
  wanted: readonly number[],
): ExtremePairs {
  const m = basis.length;
  const values = new Float64Array(wanted.length);
  const residuals = new Float64Array(wanted.length);
  const image = new Float64Array(p);
  const lifted = wanted.map((k, at) => {
    const x = new Float64Array(p);
    for (let i = 0; i < m; i++) addScaled(x, vectors[k * m + i], basis[i]);
    scale(x, 1 / norm2(x));
    product(x, image);
    values[at] = ritz[k];
    addScaled(image, -ritz[k], x);
    residuals[at] = norm2(image);
    return x;
  });
  return { values, vectors: lifted, residuals };
}

function notNumbers(p: number, count: number): ExtremePairs {
  const n = Math.min(p, count);
  return {
    values: new Float64Array(n).fill(Number.NaN),
    vectors: Array.from({ length: n }, () => new Float64Array(p).fill(Number.NaN)),
    residuals: new Float64Array(n).fill(Number.NaN),
  };
}

/** Takes the components along an orthonormal basis away. */
function orthogonalise(x: Float64Array, basis: readonly Float64Array[]): void {
  for (const q of basis) addScaled(x, -dot(q, x), q);
}

function dot(x: Float64Array, y: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += x[i] * y[i];
  return sum;
}

function addScaled(x: Float64Array, c: number, y: Float64Array): void {
  for (let i = 0; i < x.length; i++) x[i] += c * y[i];
}

function scale(x: Float64Array, c: number): void {
  for (let i = 0; i < x.length; i++) x[i] *= c;
}
