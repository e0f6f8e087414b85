import { log } from "./elementary.ts";
import type { SymmetricProduct } from "./minres.ts";
import type { RandomStream } from "./random.ts";
import { norm2 } from "./vector.ts";

/** Chance that a bound is wrong. */
const RISK = 1e-10;
/** Products between two looks at the bounds. */
const EACH = 5;
/** Halvings that leave no digit of an eigenvalue of T open. */
const HALVINGS = 60;

/**
 * Whether every eigenvalue of the symmetric n × n matrix A lies above `bound`: true where it does but for a chance of
 * 10⁻¹⁰ over the random start, false where one certainly lies below, undefined where `products` do not tell.
 *
 * After k of Lanczos's steps from a random direction the outermost eigenvalues ϑ of T lie inside A's spectrum, each no
 * farther from its end than ε times the spectrum's width, except with probability 1.648·√n·exp(−√ε(2k − 1)) (Kuczyński &
 * Woźniakowski 1992, SIAM J. Matrix Anal. Appl. 13, theorem 4.2, on A − λmax I and λmin I − A). With both ends within ε the
 * width is at most (ϑmax − ϑmin)/(1 − 2ε), which bounds λmin from below. Rounding costs orthogonality, not the ends of T
 * (Paige 1980, Linear Algebra Appl. 34, §4). Yields after each product.
 */
export function* allAbove(
  product: SymmetricProduct,
  n: number,
  bound: number,
  products: number,
  random: RandomStream,
): Generator<undefined, boolean | undefined> {
  const diagonal: number[] = [];
  const squares: number[] = [0];
  let before = new Float64Array(n);
  let v = Float64Array.from({ length: n }, () => random.normal());
  let next = new Float64Array(n);
  const length = norm2(v);
  for (let j = 0; j < n; j++) v[j] /= length;
  const fading = log((2 * 1.648 * Math.sqrt(n)) / RISK);
  let beta = 0;
  let scale = 0;
  for (let k = 1; k <= products; k++) {
    product(v, next);
    yield undefined;
    for (let j = 0; j < n; j++) next[j] -= beta * before[j];
    let alpha = 0;
    for (let j = 0; j < n; j++) alpha += v[j] * next[j];
    for (let j = 0; j < n; j++) next[j] -= alpha * v[j];
    diagonal.push(alpha);
    beta = norm2(next);
    scale = Math.max(scale, Math.abs(alpha) + beta);
    if (!Number.isFinite(scale)) return undefined;
    // An invariant space that a random direction is in holds every eigenvalue.
    const whole = !(beta > n * Number.EPSILON * scale);
    if (whole || k % EACH === 0 || k === products) {
      const lowest = extreme(diagonal, squares, 1);
      if (lowest <= bound) return false;
      const highest = -extreme(diagonal, squares, -1);
      const root = fading / (2 * k - 1);
      const epsilon = whole ? 0 : root * root;
      if (epsilon < 0.5 && lowest - (epsilon * (highest - lowest)) / (1 - 2 * epsilon) > bound) return true;
      if (whole) return undefined;
    }
    squares.push(beta * beta);
    for (let j = 0; j < n; j++) next[j] /= beta;
    [before, v, next] = [v, next, before];
  }
  return undefined;
}

/** The lowest eigenvalue of sign·T by bisection with Sturm's sequence (Golub & Van Loan 2013, §8.4.1), from below. */
function extreme(diagonal: readonly number[], squares: readonly number[], sign: 1 | -1): number {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.POSITIVE_INFINITY;
  for (const [i, a] of diagonal.entries()) {
    const radius = Math.sqrt(squares[i]) + Math.sqrt(i + 1 < diagonal.length ? squares[i + 1] : 0);
    low = Math.min(low, sign * a - radius);
    high = Math.min(high, sign * a);
  }
  for (let k = 0; k < HALVINGS; k++) {
    const middle = 0.5 * (low + high);
    let pivot = 1;
    let below = false;
    for (let i = 0; i < diagonal.length && !below; i++) {
      pivot = sign * diagonal[i] - middle - (i > 0 ? squares[i] / pivot : 0);
      below = !(pivot > 0);
    }
    if (below) high = middle;
    else low = middle;
  }
  return low;
}
