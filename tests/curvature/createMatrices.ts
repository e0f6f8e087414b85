import type { LinearProduct } from "../../src/curvature/linearProduct.ts";
import { randomStream } from "../../src/math/random.ts";
import { symmetricEigen } from "../../src/math/symmetricEigen.ts";

/** Row-major QᵀΛQ with random orthogonal Q. */
export function symmetricWith(eigenvalues: readonly number[], seed: number): Float64Array {
  const n = eigenvalues.length;
  const random = randomStream(seed, "matrix");
  const rows: number[][] = [];
  for (let k = 0; k < n; k++) {
    let row = Array.from({ length: n }, () => random.normal());
    for (let pass = 0; pass < 2; pass++)
      for (const other of rows) {
        const along = other.reduce((sum, x, i) => sum + x * row[i], 0);
        row = row.map((x, i) => x - along * other[i]);
      }
    const length = Math.sqrt(row.reduce((sum, x) => sum + x * x, 0));
    rows.push(row.map((x) => x / length));
  }
  const matrix = new Float64Array(n * n);
  for (let i = 0; i < n; i++)
    for (let j = 0; j <= i; j++) {
      let entry = 0;
      for (let k = 0; k < n; k++) entry += eigenvalues[k] * rows[k][i] * rows[k][j];
      matrix[i * n + j] = matrix[j * n + i] = entry;
    }
  return matrix;
}

export function productOf(matrix: Float64Array, n: number): LinearProduct {
  return (v, out) => {
    for (let i = 0; i < n; i++) {
      let sum = 0;
      for (let j = 0; j < n; j++) sum += matrix[i * n + j] * v[j];
      out[i] = sum;
    }
  };
}

export function spectrumOf(matrix: Float64Array, n: number): Float64Array {
  const values = new Float64Array(n);
  symmetricEigen(matrix.slice(), n, values);
  return values;
}

/** Runs a generator to its end. */
export function finish<R>(task: Generator<unknown, R>): R {
  for (;;) {
    const { done, value } = task.next();
    if (done) return value;
  }
}
