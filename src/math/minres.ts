import { norm2 } from "./vector.ts";

/** Writes A·v into `out`, for a symmetric A. */
export type SymmetricProduct = (v: Float64Array, out: Float64Array) => void;

/**
 * The minimal-residual method for a symmetric A, definite or not (Paige & Saunders 1975, SIAM J. Numer. Anal. 12, 617–629,
 * §5, as rearranged in Choi, Paige & Saunders 2011, SIAM J. Sci. Comput. 33, table 2.1 without preconditioner).
 */
export class Minres {
  private readonly before: Float64Array;
  private readonly last: Float64Array;
  private readonly next: Float64Array;
  private readonly v: Float64Array;
  private readonly w: Float64Array;
  private readonly w1: Float64Array;
  private readonly w2: Float64Array;

  constructor(n: number) {
    [this.before, this.last, this.next] = [new Float64Array(n), new Float64Array(n), new Float64Array(n)];
    [this.v, this.w] = [new Float64Array(n), new Float64Array(n)];
    [this.w1, this.w2] = [new Float64Array(n), new Float64Array(n)];
  }

  /**
   * Writes into `x` a solution of Ax = b with ‖b − Ax‖ ≤ `tolerance`·‖b‖, but for rounding; false where `products` are
   * spent before, or something is not finite. Yields after each product. `b` stays as it is and may not be `x`.
   */
  *solve(
    product: SymmetricProduct,
    b: Float64Array,
    x: Float64Array,
    tolerance: number,
    products: number,
  ): Generator<undefined, boolean> {
    const { before, last, next, v, w, w1, w2 } = this;
    const n = b.length;
    x.fill(0);
    w.fill(0);
    w1.fill(0);
    before.fill(0);
    last.set(b);
    const size = norm2(b);
    if (size === 0) return true;
    let [beta, betaBefore] = [size, 1];
    let [cosine, sine] = [-1, 0];
    let [slant, corner, left] = [0, 0, size];
    for (let k = 0; k < products; k++) {
      for (let j = 0; j < n; j++) v[j] = last[j] / beta;
      product(v, next);
      yield undefined;
      if (k > 0) for (let j = 0; j < n; j++) next[j] -= (beta / betaBefore) * before[j];
      let alpha = 0;
      for (let j = 0; j < n; j++) alpha += v[j] * next[j];
      for (let j = 0; j < n; j++) next[j] -= (alpha / beta) * last[j];
      before.set(last);
      last.set(next);
      betaBefore = beta;
      beta = norm2(next);
      // The next column of T's QR factors.
      const far = corner;
      const near = cosine * slant + sine * alpha;
      const here = sine * slant - cosine * alpha;
      corner = sine * beta;
      slant = -cosine * beta;
      const gamma = Math.sqrt(here * here + beta * beta);
      if (!(gamma > 0) || !Number.isFinite(gamma)) return false;
      cosine = here / gamma;
      sine = beta / gamma;
      const along = cosine * left;
      left *= sine;
      for (let j = 0; j < n; j++) {
        w2[j] = w1[j];
        w1[j] = w[j];
        w[j] = (v[j] - far * w2[j] - near * w1[j]) / gamma;
        x[j] += along * w[j];
      }
      if (Math.abs(left) <= tolerance * size) return true;
    }
    return false;
  }
}
