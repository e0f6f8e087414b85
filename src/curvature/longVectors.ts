/** x·y, in four interleaved sums: their additions overlap, and the error is smaller than that of one sum. */
export function inner(x: Float64Array, y: Float64Array): number {
  const n = x.length;
  const quads = n & ~3;
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  for (let j = 0; j < quads; j += 4) {
    s0 += x[j] * y[j];
    s1 += x[j + 1] * y[j + 1];
    s2 += x[j + 2] * y[j + 2];
    s3 += x[j + 3] * y[j + 3];
  }
  for (let j = quads; j < n; j++) s0 += x[j] * y[j];
  return s0 + s1 + (s2 + s3);
}

/** x ← x + c·y. */
export function addMultiple(x: Float64Array, c: number, y: Float64Array): void {
  for (let j = 0; j < x.length; j++) x[j] += c * y[j];
}

/** x ← c·x. */
export function scaleBy(x: Float64Array, c: number): void {
  for (let j = 0; j < x.length; j++) x[j] *= c;
}

/** Numbers of long vectors touched between two breaths: one or two milliseconds. */
export const BREATH = 1_000_000;

/**
 * Takes out of x what it has along each of the orthonormal vectors; done twice, it leaves rounding of ‖x‖ only. Yields every
 * few milliseconds.
 */
export function* removeInParts(x: Float64Array, vectors: readonly Float64Array[]): Generator<undefined, void> {
  let work = 0;
  for (const vector of vectors) {
    addMultiple(x, -inner(x, vector), vector);
    work += 2 * x.length;
    if (work < BREATH) continue;
    work = 0;
    yield undefined;
  }
}
