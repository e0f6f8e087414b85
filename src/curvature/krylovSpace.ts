import type { RandomStream } from "../math/random.ts";
import { symmetricEigenInParts } from "../math/symmetricEigen.ts";
import { norm2 } from "../math/vector.ts";
import type { BreathingProduct } from "./linearProduct.ts";
import { addMultiple, BREATH, inner, removeInParts, scaleBy } from "./longVectors.ts";

/**
 * Where a new direction is this much smaller than the matrix, it is the rounding of the product: the space is invariant.
 * Products of networks are good to about 1e-14; what is dropped moves eigenvalues by at most its own size.
 */
const INVARIANT = 1e-13;

/** Eigenvalues of T, ascending, and its unit eigenvectors, row k belonging to value k. */
export interface Ritz {
  readonly size: number;
  readonly values: Float64Array;
  readonly vectors: Float64Array;
}

/**
 * Lanczos's orthonormal basis q₁ … q_m of the space spanned by start, A·start, A²·start, …, in which A becomes the
 * tridiagonal T (Lanczos 1950; Golub & Van Loan 2013, §10.1). Every new vector is made orthogonal to all before it, twice
 * (Parlett 1998, §6.9 and §13.8), so no eigenvalue appears more often than it is there. Where the space is invariant it goes on with
 * a random direction outside, until it is the whole space. Its long works are generators that yield every few milliseconds.
 */
export class KrylovSpace {
  readonly basis: Float64Array[] = [];
  private readonly diagonal: number[] = [];
  /** β_k between q_k and q_(k+1); the last belongs to the vector to come. */
  private readonly offDiagonal: number[] = [];
  private readonly product: BreathingProduct;
  private readonly random: RandomStream;
  private readonly dimension: number;
  private next: Float64Array | undefined;
  private size = 0;
  /** True once the space has been invariant and was left by a random direction. */
  restarted = false;

  /** `start` ≠ 0 of length n; copied. */
  constructor(product: BreathingProduct, start: Float64Array, random: RandomStream) {
    this.product = product;
    this.random = random;
    this.dimension = start.length;
    this.next = Float64Array.from(start);
    scaleBy(this.next, 1 / norm2(start));
  }

  /** True when the basis spans the whole space. */
  get complete(): boolean {
    return this.next === undefined;
  }

  /** The norm of A's part that leads out of the space from its last vector. */
  get outward(): number {
    return this.offDiagonal[this.offDiagonal.length - 1] ?? 0;
  }

  /** Adds one vector to the basis, at the cost of one product. */
  *extend(): Generator<undefined, void> {
    const { basis, next: q } = this;
    if (q === undefined) return;
    basis.push(q);
    const image = new Float64Array(this.dimension);
    const breaths = this.product(q, image);
    if (breaths !== undefined) yield* breaths;
    this.diagonal.push(inner(q, image));
    this.size = Math.max(this.size, norm2(image));
    yield* removeInParts(image, basis);
    yield* removeInParts(image, basis);
    const beta = norm2(image);
    if (beta > INVARIANT * this.size) {
      scaleBy(image, 1 / beta);
      this.offDiagonal.push(beta);
      this.next = image;
    } else if (Number.isNaN(beta)) {
      this.offDiagonal.push(beta);
      this.next = undefined;
    } else {
      this.offDiagonal.push(0);
      this.restarted = true;
      this.next = basis.length < this.dimension ? yield* this.outside(image) : undefined;
    }
  }

  /** A random unit vector orthogonal to the basis, written into `room`. */
  private *outside(room: Float64Array): Generator<undefined, Float64Array> {
    for (let j = 0; j < room.length; j++) room[j] = this.random.normal();
    for (let pass = 0; pass < 3; pass++) {
      yield* removeInParts(room, this.basis);
      scaleBy(room, 1 / norm2(room));
    }
    return room;
  }

  /** The eigenpairs of T. */
  *ritz(): Generator<undefined, Ritz> {
    const size = this.basis.length;
    const t = new Float64Array(size * size);
    for (let k = 0; k < size; k++) {
      t[k * (size + 1)] = this.diagonal[k];
      if (k > 0) t[k * size + k - 1] = this.offDiagonal[k - 1];
    }
    const values = new Float64Array(size);
    const vectors = new Float64Array(size * size);
    yield* symmetricEigenInParts(t, size, values, vectors);
    return { size, values, vectors };
  }

  /** The unit vector Σ s_i q_i of the whole space, for the eigenvector s of T with index k. */
  *lift({ size, vectors }: Ritz, k: number): Generator<undefined, Float64Array> {
    const lifted = new Float64Array(this.dimension);
    let work = 0;
    for (let i = 0; i < size; i++) {
      addMultiple(lifted, vectors[k * size + i], this.basis[i]);
      work += this.dimension;
      if (work < BREATH) continue;
      work = 0;
      yield undefined;
    }
    scaleBy(lifted, 1 / norm2(lifted));
    return lifted;
  }
}
