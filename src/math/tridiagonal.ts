/** Entries changed between two breaths: about two milliseconds. */
const BREATH = 1_000_000;

/**
 * QᵀAQ = T with Q = P₍ₙ₋₁₎ … P₁ and Pᵢ = I − uᵢuᵢᵀ/hᵢ, which clears row i left of the subdiagonal (Wilkinson & Reinsch
 * 1971, contribution II/2); of the row-major n × n `a` the lower triangle is read. T's diagonal goes to `diagonal`, its
 * entry (i, i − 1) to `offDiagonal[i]`; uᵢ stays in row i of `a`. Returns the hᵢ; 0 stands for Pᵢ = I.
 *
 * Pᵢ changes what is left to A − uqᵀ − quᵀ. Only row i − 1 of that is needed to find the next u, so the rest is changed in
 * the same sweep that makes the next A·u, four rows at a time: half the memory traffic of the two textbook loops. Yields
 * every few milliseconds.
 */
export function* tridiagonalise(
  a: Float64Array,
  n: number,
  diagonal: Float64Array,
  offDiagonal: Float64Array,
): Generator<undefined, Float64Array> {
  let work = 0;
  const halfSquares = new Float64Array(n);
  let q = new Float64Array(n);
  let product = new Float64Array(n);
  for (let i = n - 1; i >= 1; i--) {
    const changed = i + 1 < n && halfSquares[i + 1] > 0;
    if (changed) changeRow(a, n, i, i + 1, q);
    const h = reflect(a, i * n, i, offDiagonal);
    halfSquares[i] = h;
    if (h === 0) {
      if (changed) for (let j = 0; j < i; j++) changeRow(a, n, j, i + 1, q);
      continue;
    }
    if (!changed) q.fill(0);
    sweep(a, n, i, changed ? i + 1 : i, q, product);
    let inner = 0;
    for (let k = 0; k < i; k++) {
      product[k] /= h;
      inner += product[k] * a[i * n + k];
    }
    const share = inner / (2 * h);
    for (let k = 0; k < i; k++) product[k] -= share * a[i * n + k];
    const free = q;
    q = product;
    product = free;
    work += i * i;
    if (work < BREATH) continue;
    work = 0;
    yield undefined;
  }
  for (let i = 0; i < n; i++) diagonal[i] = a[i * (n + 1)];
  return halfSquares;
}

/**
 * Turns the first `length` entries of a row, x, into the u of the reflection that takes x to a multiple of the last unit
 * vector, which goes to `offDiagonal[length]`. Returns h = ‖u‖²/2, or 0 where x is such a multiple already.
 */
function reflect(a: Float64Array, row: number, length: number, offDiagonal: Float64Array): number {
  const last = row + length - 1;
  let size = 0;
  for (let k = row; k < last; k++) size = Math.max(size, Math.abs(a[k]));
  if (size === 0) {
    offDiagonal[length] = a[last];
    return 0;
  }
  // Scaled by the largest entry, the squares neither overflow nor underflow.
  size = Math.max(size, Math.abs(a[last]));
  let square = 0;
  for (let k = row; k <= last; k++) {
    a[k] /= size;
    square += a[k] * a[k];
  }
  const norm = a[last] > 0 ? -Math.sqrt(square) : Math.sqrt(square);
  offDiagonal[length] = size * norm;
  const h = square - a[last] * norm;
  a[last] -= norm;
  return h;
}

/** Row j of A − uqᵀ − quᵀ up to the diagonal; u stands in row `step`. */
function changeRow(a: Float64Array, n: number, j: number, step: number, q: Float64Array): void {
  const row = j * n;
  const uAt = step * n;
  const u = a[uAt + j];
  const v = q[j];
  for (let k = 0; k <= j; k++) a[row + k] -= u * q[k] + v * a[uAt + k];
}

/** Sums over the columns before a tile, left by `sweepFour` for its four rows. */
const SUMS = new Float64Array(4);

/** Rows 0 … i − 1 of A − uqᵀ − quᵀ with u in row `step`, and `out` ← that times w, which stands in row i. */
function sweep(a: Float64Array, n: number, i: number, step: number, q: Float64Array, out: Float64Array): void {
  let j = 0;
  for (; j + 4 <= i; j += 4) {
    sweepFour(a, n, j, step * n, q, i * n, out);
    for (let r = 0; r < 4; r++) sweepRow(a, n, j + r, j, SUMS[r], step * n, q, i * n, out);
  }
  for (; j < i; j++) sweepRow(a, n, j, 0, 0, step * n, q, i * n, out);
}

/** The columns before j of rows j … j + 3. */
function sweepFour(
  a: Float64Array,
  n: number,
  j: number,
  uAt: number,
  q: Float64Array,
  wAt: number,
  out: Float64Array,
): void {
  const row0 = j * n;
  const row1 = row0 + n;
  const row2 = row1 + n;
  const row3 = row2 + n;
  const u0 = a[uAt + j];
  const u1 = a[uAt + j + 1];
  const u2 = a[uAt + j + 2];
  const u3 = a[uAt + j + 3];
  const q0 = q[j];
  const q1 = q[j + 1];
  const q2 = q[j + 2];
  const q3 = q[j + 3];
  const w0 = a[wAt + j];
  const w1 = a[wAt + j + 1];
  const w2 = a[wAt + j + 2];
  const w3 = a[wAt + j + 3];
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  for (let k = 0; k < j; k++) {
    const u = a[uAt + k];
    const v = q[k];
    const w = a[wAt + k];
    const e0 = a[row0 + k] - (u0 * v + q0 * u);
    a[row0 + k] = e0;
    s0 += e0 * w;
    const e1 = a[row1 + k] - (u1 * v + q1 * u);
    a[row1 + k] = e1;
    s1 += e1 * w;
    const e2 = a[row2 + k] - (u2 * v + q2 * u);
    a[row2 + k] = e2;
    s2 += e2 * w;
    const e3 = a[row3 + k] - (u3 * v + q3 * u);
    a[row3 + k] = e3;
    s3 += e3 * w;
    out[k] += e0 * w0 + e1 * w1 + e2 * w2 + e3 * w3;
  }
  SUMS[0] = s0;
  SUMS[1] = s1;
  SUMS[2] = s2;
  SUMS[3] = s3;
}

/** The columns of row j from `from` to the diagonal; `sum` is what those before have brought. */
function sweepRow(
  a: Float64Array,
  n: number,
  j: number,
  from: number,
  sum: number,
  uAt: number,
  q: Float64Array,
  wAt: number,
  out: Float64Array,
): void {
  const row = j * n;
  const u = a[uAt + j];
  const v = q[j];
  const w = a[wAt + j];
  let total = sum;
  for (let k = from; k < j; k++) {
    const entry = a[row + k] - (u * q[k] + v * a[uAt + k]);
    a[row + k] = entry;
    total += entry * a[wAt + k];
    out[k] += entry * w;
  }
  const entry = a[row + j] - 2 * u * v;
  a[row + j] = entry;
  out[j] = total + entry * w;
}
