import { showing } from "../math/parts.ts";
import type { RandomStream } from "../math/random.ts";
import { KrylovSpace, type Ritz } from "./krylovSpace.ts";
import type { BreathingProduct } from "./linearProduct.ts";

export interface ExtremesRequest {
  /** How many eigenpairs from the bottom and from the top; each at most n. */
  readonly lowest: number;
  readonly highest: number;
  /** Residuals to reach, relative to the largest eigenvalue in size. */
  readonly tolerance: number;
  /** Products to spend at most; n where it is larger. The basis holds as many vectors of length n. */
  readonly products: number;
  /** Draws the starting vector. */
  readonly random: RandomStream;
}

/** In ascending order of value. */
export interface EigenPairs {
  readonly values: Float64Array;
  /** ‖Av − λv‖₂ as the recurrence has it, exact but for rounding; `residualNorm` measures it. */
  readonly residuals: Float64Array;
  /** Unit vectors whose largest component is positive. */
  readonly vectors: readonly Float64Array[];
}

export interface Extremes {
  readonly lowest: EigenPairs;
  readonly highest: EigenPairs;
  /** Products spent. */
  readonly products: number;
  /** True when every residual asked for is within the tolerance. */
  readonly converged: boolean;
}

export interface LanczosProgress {
  readonly products: number;
  /** The largest of the wanted residuals, relative like the tolerance; ∞ while there are fewer vectors than wanted pairs. */
  readonly residual: number;
  /** The outermost eigenvalues as they look now. */
  readonly lowest: number;
  readonly highest: number;
}

/** Until then every step looks at the eigenvalues, which then still cost nothing; later steps of a tenth. */
const CHEAP_SIZE = 48;

/**
 * The outermost eigenpairs of a symmetric n × n matrix by Lanczos's method with full reorthogonalisation. Yields after
 * every product, every vector and every few milliseconds, so that it can breathe, show its progress and be dropped. Of an eigenvalue that occurs
 * several times it finds one copy, unless the basis grows until it spans an invariant space; then all products are spent.
 */
export function* lanczos(
  product: BreathingProduct,
  n: number,
  request: ExtremesRequest,
): Generator<LanczosProgress, Extremes> {
  const { tolerance, random } = request;
  const lowest = Math.min(n, request.lowest);
  const highest = Math.min(n, request.highest);
  const limit = Math.min(n, Math.max(request.products, lowest, highest));
  const start = Float64Array.from({ length: n }, () => random.normal());
  const space = new KrylovSpace(product, start, random);
  let ritz: Ritz | undefined;
  let progress: LanczosProgress = {
    products: 0,
    residual: Number.POSITIVE_INFINITY,
    lowest: Number.NaN,
    highest: Number.NaN,
  };
  let lookAt = Math.min(limit, Math.max(lowest, highest, 1));
  for (let size = 1; ; size++) {
    yield* showing(space.extend(), progress);
    progress = { ...progress, products: size };
    if (size >= lookAt || space.complete) {
      ritz = yield* showing(space.ritz(), progress);
      progress = look(space, ritz, lowest, highest);
      lookAt = Math.min(limit, size < CHEAP_SIZE ? size + 1 : size + Math.ceil(size / 10));
      // An invariant space holds each eigenvalue once; only the rest of the products can tell of further copies.
      if ((progress.residual <= tolerance && !space.restarted) || size >= limit || space.complete) break;
    }
    yield progress;
  }
  const pairs = function* (from: number, count: number): Generator<LanczosProgress, EigenPairs> {
    const found = ritz as Ritz;
    const vectors: Float64Array[] = [];
    for (let k = from; k < from + count; k++) {
      vectors.push(facingUp(yield* showing(space.lift(found, k), progress)));
      yield progress;
    }
    return {
      values: found.values.slice(from, from + count),
      residuals: Float64Array.from(vectors, (_, k) => residualOf(space, found, from + k)),
      vectors,
    };
  };
  return {
    lowest: yield* pairs(0, lowest),
    highest: yield* pairs(ritz.size - highest, highest),
    products: progress.products,
    converged: progress.residual <= tolerance,
  };
}

/** |β_m s_m|: how much A takes the Ritz vector out of the space. */
function residualOf(space: KrylovSpace, { size, vectors }: Ritz, k: number): number {
  return Math.abs(space.outward * vectors[k * size + size - 1]);
}

function look(space: KrylovSpace, ritz: Ritz, lowest: number, highest: number): LanczosProgress {
  const { size, values } = ritz;
  const largest = Math.max(Math.abs(values[0]), Math.abs(values[size - 1]));
  let residual = 0;
  for (let k = 0; k < size; k++)
    if (k < lowest || k >= size - highest) residual = Math.max(residual, residualOf(space, ritz, k));
  const relative = residual === 0 ? 0 : residual / largest;
  return { products: size, residual: relative, lowest: values[0], highest: values[size - 1] };
}

/** Turns v so that its largest component is positive, so that the same eigenvector always looks the same way. */
function facingUp(v: Float64Array): Float64Array {
  let largest = 0;
  for (let j = 1; j < v.length; j++) if (Math.abs(v[j]) > Math.abs(v[largest])) largest = j;
  if (v[largest] < 0) for (let j = 0; j < v.length; j++) v[j] = -v[j];
  return v;
}
