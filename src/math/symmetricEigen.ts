import { tridiagonalise } from "./tridiagonal.ts";
import { hypotenuse, safeScale } from "./vector.ts";

/** Sweeps per eigenvalue; two are usual, and more than thirty have not been seen in fifty years of EISPACK. */
const SWEEPS = 60;

/**
 * Eigenvalues, ascending, of a symmetric row-major n × n matrix, of which the lower triangle is read; `a` is overwritten.
 * With `vectors` (n × n), row k becomes the unit eigenvector of `values[k]`. Householder's reduction to tridiagonal form
 * and the implicit QL method (Wilkinson & Reinsch 1971, Handbook for Automatic Computation II, contributions II/2 and
 * II/4): 4/3·n³ operations for the values, about 6·n³ more for the vectors. Errors are a few n·2⁻⁵³ of the largest
 * eigenvalue, so tiny eigenvalues of a matrix with huge ones hold few digits. A matrix with a non-finite entry has NaN
 * for eigenvalues and vectors.
 */
export function symmetricEigen(a: Float64Array, n: number, values: Float64Array, vectors?: Float64Array): void {
  const task = symmetricEigenInParts(a, n, values, vectors);
  while (!task.next().done);
}

/** `symmetricEigen`, the same bits, yielding every few milliseconds. */
export function* symmetricEigenInParts(
  a: Float64Array,
  n: number,
  values: Float64Array,
  vectors?: Float64Array,
): Generator<undefined, void> {
  const seen: Seen | undefined = vectors && { rows: vectors, width: n, begin: accumulate };
  if (yield* decompose(a, n, values, seen)) return;
  values.fill(Number.NaN, 0, n);
  vectors?.fill(Number.NaN, 0, n * n);
}

/**
 * Eigenvalues, and with them the components of given vectors along the eigenvectors, which are not worked out: row k of
 * the n × width `components`, which comes in as the vectors' columns in the coordinates of `a`, becomes vₖ·x for each of
 * them. Costs as much as the values alone; signs are those of eigenvectors that nobody has seen.
 */
export function* eigenComponentsInParts(
  a: Float64Array,
  n: number,
  values: Float64Array,
  components: Float64Array,
  width: number,
): Generator<undefined, void> {
  if (yield* decompose(a, n, values, { rows: components, width, begin: reflectColumns(width) })) return;
  values.fill(Number.NaN, 0, n);
  components.fill(Number.NaN, 0, n * width);
}

/** n rows of `width` numbers that turn from X into VᵀX, V having the eigenvectors for columns. */
interface Seen {
  readonly rows: Float64Array;
  readonly width: number;
  /** rows ← QᵀX, of the reduction A = QTQᵀ whose reflections stand in `a`. */
  readonly begin: (a: Float64Array, n: number, halfSquares: Float64Array, rows: Float64Array) => Generator<undefined>;
}

/** Numbers changed between two breaths: one to three milliseconds. */
const BREATH = 1_000_000;

/** False where an entry is not finite or an eigenvalue does not converge. */
function* decompose(
  a: Float64Array,
  n: number,
  values: Float64Array,
  seen: Seen | undefined,
): Generator<undefined, boolean> {
  const largest = largestEntry(a, n);
  if (!(largest < Number.POSITIVE_INFINITY)) return false;
  const unit = safeScale(largest);
  for (let at = 0; unit !== 1 && at < n * n; at++) a[at] *= unit;
  const offDiagonal = new Float64Array(n);
  const halfSquares = yield* tridiagonalise(a, n, values, offDiagonal);
  if (seen !== undefined) yield* seen.begin(a, n, halfSquares, seen.rows);
  if (!(yield* diagonalise(values, offDiagonal, n, seen))) return false;
  for (let k = 0; k < n; k++) values[k] /= unit;
  sortAscending(values, n, seen);
  return true;
}

/** In the lower triangle; NaN where there is one. */
function largestEntry(a: Float64Array, n: number): number {
  let largest = 0;
  for (let i = 0; i < n; i++) for (let j = 0; j <= i; j++) largest = Math.max(largest, Math.abs(a[i * n + j]));
  return largest;
}

/** `vectors` ← Qᵀ = P₁ P₂ … P₍ₙ₋₁₎, row by row; after Pᵢ only the leading i × i block differs from the identity. */
function* accumulate(
  a: Float64Array,
  n: number,
  halfSquares: Float64Array,
  vectors: Float64Array,
): Generator<undefined, void> {
  vectors.fill(0, 0, n * n);
  for (let i = 0; i < n; i++) vectors[i * (n + 1)] = 1;
  let work = 0;
  for (let i = 2; i < n; i++) {
    const h = halfSquares[i];
    if (h === 0) continue;
    reflectRows(vectors, n, i, a, h);
    work += i * i;
    if (work < BREATH) continue;
    work = 0;
    yield undefined;
  }
}

function reflectRows(vectors: Float64Array, n: number, i: number, a: Float64Array, h: number): void {
  for (let r = 0; r < i; r++) {
    let inner = 0;
    for (let k = 0; k < i; k++) inner += vectors[r * n + k] * a[i * n + k];
    const share = inner / h;
    for (let k = 0; k < i; k++) vectors[r * n + k] -= share * a[i * n + k];
  }
}

/** `rows` ← P₁ P₂ … P₍ₙ₋₁₎ rows, the last reflection first. */
const reflectColumns = (width: number): Seen["begin"] =>
  // biome-ignore lint/correctness/useYield: n·n numbers at most, a breath
  function* (a, n, halfSquares, rows) {
    for (let i = n - 1; i >= 1; i--) {
      const h = halfSquares[i];
      if (h === 0) continue;
      for (let c = 0; c < width; c++) {
        let inner = 0;
        for (let k = 0; k < i; k++) inner += rows[k * width + c] * a[i * n + k];
        const share = inner / h;
        for (let k = 0; k < i; k++) rows[k * width + c] -= share * a[i * n + k];
      }
    }
  };

/** Implicit QL with Wilkinson's shift; d the diagonal, e[i] the entry (i, i − 1). False where it does not converge. */
function* diagonalise(
  d: Float64Array,
  e: Float64Array,
  n: number,
  seen: Seen | undefined,
): Generator<undefined, boolean> {
  e.copyWithin(0, 1);
  e[n - 1] = 0;
  let work = 0;
  for (let l = 0; l < n; l++) {
    for (let sweep = 0; ; sweep++) {
      let m = l;
      while (m < n - 1 && Math.abs(e[m]) > Number.EPSILON * 0.5 * (Math.abs(d[m]) + Math.abs(d[m + 1]))) m++;
      if (m === l) break;
      if (sweep === SWEEPS) return false;
      sweepUpwards(d, e, l, m, seen);
      // A rotation takes about as long as thirty numbers of a row.
      work += (m - l) * ((seen?.width ?? 0) + 30);
      if (work < BREATH) continue;
      work = 0;
      yield undefined;
    }
  }
  return true;
}

/** One QL sweep over the unreduced block l … m: a bulge chased from its lower to its upper end by plane rotations. */
function sweepUpwards(d: Float64Array, e: Float64Array, l: number, m: number, seen: Seen | undefined): void {
  const slope = (d[l + 1] - d[l]) / (2 * e[l]);
  const root = hypotenuse(slope, 1);
  let g = d[m] - d[l] + e[l] / (slope + (slope >= 0 ? root : -root));
  let sine = 1;
  let cosine = 1;
  let shift = 0;
  for (let i = m - 1; i >= l; i--) {
    const f = sine * e[i];
    const b = cosine * e[i];
    const r = hypotenuse(f, g);
    e[i + 1] = r;
    if (r === 0) {
      // The block has come apart here; what is above waits for the next sweep.
      d[i + 1] -= shift;
      e[m] = 0;
      return;
    }
    sine = f / r;
    cosine = g / r;
    g = d[i + 1] - shift;
    const s = (d[i] - g) * sine + 2 * cosine * b;
    shift = sine * s;
    d[i + 1] = g + shift;
    g = cosine * s - b;
    if (seen !== undefined) rotateRows(seen.rows, seen.width, i, sine, cosine);
  }
  d[l] -= shift;
  e[l] = g;
  e[m] = 0;
}

function rotateRows(vectors: Float64Array, width: number, i: number, sine: number, cosine: number): void {
  const upper = i * width;
  const lower = upper + width;
  for (let k = 0; k < width; k++) {
    const x = vectors[upper + k];
    const y = vectors[lower + k];
    vectors[lower + k] = sine * x + cosine * y;
    vectors[upper + k] = cosine * x - sine * y;
  }
}

/** Selection sort: n exchanges of rows at most. */
function sortAscending(values: Float64Array, n: number, seen: Seen | undefined): void {
  for (let i = 0; i < n - 1; i++) {
    let least = i;
    for (let j = i + 1; j < n; j++) if (values[j] < values[least]) least = j;
    if (least === i) continue;
    const value = values[i];
    values[i] = values[least];
    values[least] = value;
    if (seen === undefined) continue;
    const { rows, width } = seen;
    const row = rows.slice(i * width, (i + 1) * width);
    rows.copyWithin(i * width, least * width, (least + 1) * width);
    rows.set(row, least * width);
  }
}
