export { cholesky, choleskySolve, gaussSolve } from "../math/dense.ts";

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
