/**
 * Cholesky factorisation A = LLᵀ of a symmetric row-major n × n matrix, in place: L in the lower triangle, the strict
 * upper one untouched. False (and A spoilt) where A is not positive definite to working precision.
 */
export function cholesky(a: Float64Array, n: number): boolean {
  for (let j = 0; j < n; j++) if (!factoriseColumn(a, n, j)) return false;
  return true;
}

/** `cholesky` to the same bits, yielding every few milliseconds. */
export function* choleskyInParts(a: Float64Array, n: number): Generator<undefined, boolean> {
  let work = 0;
  for (let j = 0; j < n; j++) {
    if (!factoriseColumn(a, n, j)) return false;
    work += (n - j) * j;
    if (work < BREATH) continue;
    work = 0;
    yield undefined;
  }
  return true;
}

/** Multiplications between two breaths: a few milliseconds, five times that where a row is longer than the cache. */
const BREATH = 2_000_000;

function factoriseColumn(a: Float64Array, n: number, j: number): boolean {
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
 * are overwritten. Returns the sign of the determinant, and 0 where A is singular to working precision: a pivot at or below
 * n·2⁻⁵² of the largest entry its row started with, so that no digit of x would hold.
 */
export function gaussSolve(a: Float64Array, n: number, b: Float64Array, scales: Float64Array): number {
  let sign = 1;
  writeScales(a, n, scales);
  for (let j = 0; j < n; j++) {
    const turned = eliminateColumn(a, n, b, scales, j);
    if (turned === 0) return 0;
    sign *= turned;
  }
  substituteBack(a, n, b);
  return sign;
}

/** `gaussSolve` to the same bits, yielding every few milliseconds. */
export function* gaussSolveInParts(
  a: Float64Array,
  n: number,
  b: Float64Array,
  scales: Float64Array,
): Generator<undefined, number> {
  let sign = 1;
  let work = 0;
  writeScales(a, n, scales);
  for (let j = 0; j < n; j++) {
    const turned = eliminateColumn(a, n, b, scales, j);
    if (turned === 0) return 0;
    sign *= turned;
    work += (n - j) * (n - j);
    if (work < BREATH) continue;
    work = 0;
    yield undefined;
  }
  substituteBack(a, n, b);
  return sign;
}

/** Largest entries of the rows. */
function writeScales(a: Float64Array, n: number, scales: Float64Array): void {
  for (let i = 0; i < n; i++) {
    scales[i] = 0;
    for (let k = 0; k < n; k++) scales[i] = Math.max(scales[i], Math.abs(a[i * n + k]));
  }
}

/** What column j's elimination does to the sign of the determinant: 1, −1, or 0 where A is singular. */
function eliminateColumn(a: Float64Array, n: number, b: Float64Array, scales: Float64Array, j: number): number {
  let sign = 1;
  let best = j;
  for (let i = j + 1; i < n; i++) if (Math.abs(a[i * n + j]) > Math.abs(a[best * n + j])) best = i;
  if (!(Math.abs(a[best * n + j]) > n * Number.EPSILON * scales[best])) return 0;
  if (best !== j) {
    for (let k = 0; k < n; k++) swap(a, j * n + k, best * n + k);
    swap(b, j, best);
    swap(scales, j, best);
    sign = -sign;
  }
  if (a[j * n + j] < 0) sign = -sign;
  for (let i = j + 1; i < n; i++) {
    const factor = a[i * n + j] / a[j * n + j];
    if (factor === 0) continue;
    for (let k = j + 1; k < n; k++) a[i * n + k] -= factor * a[j * n + k];
    b[i] -= factor * b[j];
  }
  return sign;
}

function substituteBack(a: Float64Array, n: number, b: Float64Array): void {
  for (let i = n - 1; i >= 0; i--) {
    let sum = b[i];
    for (let k = i + 1; k < n; k++) sum -= a[i * n + k] * b[k];
    b[i] = sum / a[i * n + i];
  }
}

function swap(x: Float64Array, i: number, j: number): void {
  const entry = x[i];
  x[i] = x[j];
  x[j] = entry;
}
