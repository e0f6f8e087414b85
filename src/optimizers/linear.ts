/**
 * Cholesky factorisation A = LLᵀ of a symmetric row-major n × n matrix, in place: L in the lower triangle, the strict
 * upper one untouched. False (and A spoilt) where A is not positive definite to working precision.
 */
export function cholesky(a: Float64Array, n: number): boolean {
  for (let j = 0; j < n; j++) {
    let pivot = a[j * n + j];
    for (let k = 0; k < j; k++) pivot -= a[j * n + k] * a[j * n + k];
    if (!(pivot > 0) || pivot === Number.POSITIVE_INFINITY) return false;
    const root = Math.sqrt(pivot);
    a[j * n + j] = root;
    for (let i = j + 1; i < n; i++) {
      let entry = a[i * n + j];
      for (let k = 0; k < j; k++) entry -= a[i * n + k] * a[j * n + k];
      a[i * n + j] = entry / root;
    }
  }
  return true;
}

/** Solves LLᵀx = b in place, given the factor L of `cholesky`. */
export function choleskySolve(l: Float64Array, n: number, b: Float64Array): void {
  for (let i = 0; i < n; i++) {
    let sum = b[i];
    for (let k = 0; k < i; k++) sum -= l[i * n + k] * b[k];
    b[i] = sum / l[i * n + i];
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = b[i];
    for (let k = i + 1; k < n; k++) sum -= l[k * n + i] * b[k];
    b[i] = sum / l[i * n + i];
  }
}

/**
 * Solves Ax = b in place by Gaussian elimination with partial pivoting; A (row-major n × n) and the scratch `scales` (n)
 * are overwritten. False where A is singular to working precision: a pivot at or below n·2⁻⁵² of the largest entry its
 * row started with, so that no digit of x would hold.
 */
export function gaussSolve(a: Float64Array, n: number, b: Float64Array, scales: Float64Array): boolean {
  for (let i = 0; i < n; i++) {
    scales[i] = 0;
    for (let k = 0; k < n; k++) scales[i] = Math.max(scales[i], Math.abs(a[i * n + k]));
  }
  for (let j = 0; j < n; j++) {
    let best = j;
    for (let i = j + 1; i < n; i++) if (Math.abs(a[i * n + j]) > Math.abs(a[best * n + j])) best = i;
    if (!(Math.abs(a[best * n + j]) > n * Number.EPSILON * scales[best])) return false;
    if (best !== j) {
      for (let k = 0; k < n; k++) swap(a, j * n + k, best * n + k);
      swap(b, j, best);
      swap(scales, j, best);
    }
    for (let i = j + 1; i < n; i++) {
      const factor = a[i * n + j] / a[j * n + j];
      if (factor === 0) continue;
      for (let k = j + 1; k < n; k++) a[i * n + k] -= factor * a[j * n + k];
      b[i] -= factor * b[j];
    }
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = b[i];
    for (let k = i + 1; k < n; k++) sum -= a[i * n + k] * b[k];
    b[i] = sum / a[i * n + i];
  }
  return true;
}

function swap(x: Float64Array, i: number, j: number): void {
  const entry = x[i];
  x[i] = x[j];
  x[j] = entry;
}

/** Sweeps after which Jacobi's method has long converged; quadratic convergence needs under ten. */
const SWEEPS = 40;

/**
 * Eigendecomposition A = VΛVᵀ of a symmetric row-major n × n matrix by Jacobi's cyclic rotations (Golub & Van Loan 2013,
 * Matrix Computations, §8.5). A is overwritten; its diagonal becomes Λ, copied into `values`, not sorted. Column j of
 * the row-major `vectors` belongs to `values[j]`.
 */
export function jacobiEigen(a: Float64Array, n: number, values: Float64Array, vectors: Float64Array): void {
  vectors.fill(0);
  for (let i = 0; i < n; i++) vectors[i * (n + 1)] = 1;
  let rotated = true;
  for (let sweep = 0; rotated && sweep < SWEEPS; sweep++) {
    rotated = false;
    for (let p = 0; p < n - 1; p++) {
      for (let q = p + 1; q < n; q++) {
        const apq = a[p * n + q];
        const app = a[p * n + p];
        const aqq = a[q * n + q];
        // Too small to change either diagonal entry: done for good.
        if (Math.abs(apq) <= 0.5 * Number.EPSILON * Math.min(Math.abs(app), Math.abs(aqq))) continue;
        if (apq === 0) continue;
        rotated = true;
        const tau = (aqq - app) / (2 * apq);
        const t = (tau >= 0 ? 1 : -1) / (Math.abs(tau) + Math.sqrt(1 + tau * tau));
        const c = 1 / Math.sqrt(1 + t * t);
        const s = t * c;
        a[p * n + p] = app - t * apq;
        a[q * n + q] = aqq + t * apq;
        a[p * n + q] = 0;
        a[q * n + p] = 0;
        for (let k = 0; k < n; k++) {
          if (k !== p && k !== q) {
            const akp = a[k * n + p];
            const akq = a[k * n + q];
            a[k * n + p] = a[p * n + k] = c * akp - s * akq;
            a[k * n + q] = a[q * n + k] = s * akp + c * akq;
          }
          const vkp = vectors[k * n + p];
          const vkq = vectors[k * n + q];
          vectors[k * n + p] = c * vkp - s * vkq;
          vectors[k * n + q] = s * vkp + c * vkq;
        }
      }
    }
  }
  for (let i = 0; i < n; i++) values[i] = a[i * (n + 1)];
}
