/**
 * Products of a matrix with a block of samples. A block is unit-major: the `count` samples of unit c stand in a row at
 * `x[xAt + c·count]`, rows of a block follow one another, and the inner loops run along samples. Two rows are made at a
 * time from four (a tile of eight weights and two sums fits the sixteen registers; measured 2–3 times the speed of one
 * row from one). The order of every sum depends on the shapes alone.
 */

/**
 * y ← y + M·x for a block: y[r] += Σ_c M[r][c]·x[c], where M[r][c] = m[mAt + r·rowStride + c·columnStride]; with the two
 * strides exchanged, the transposed product.
 */
export function addProduct(
  m: Float64Array,
  mAt: number,
  rowStride: number,
  columnStride: number,
  rows: number,
  columns: number,
  x: Float64Array,
  xAt: number,
  y: Float64Array,
  yAt: number,
  count: number,
): void {
  const pairs = rows & ~1;
  const quads = columns & ~3;
  for (let r = 0; r < pairs; r += 2) {
    const upper = mAt + r * rowStride;
    const to = yAt + r * count;
    for (let c = 0; c < quads; c += 4)
      twoFromFour(m, upper + c * columnStride, rowStride, columnStride, x, xAt + c * count, y, to, count);
    let c = quads;
    if (columns - c >= 2) {
      twoFromTwo(m, upper + c * columnStride, rowStride, columnStride, x, xAt + c * count, y, to, count);
      c += 2;
    }
    if (c < columns) twoFromOne(m, upper + c * columnStride, rowStride, x, xAt + c * count, y, to, count);
  }
  if (pairs === rows) return;
  const last = mAt + pairs * rowStride;
  const to = yAt + pairs * count;
  for (let c = 0; c < quads; c += 4)
    oneFromFour(m, last + c * columnStride, columnStride, x, xAt + c * count, y, to, count);
  for (let c = quads; c < columns; c++) oneFromOne(m[last + c * columnStride], x, xAt + c * count, y, to, count);
}

function twoFromFour(
  m: Float64Array,
  at: number,
  rowStride: number,
  columnStride: number,
  x: Float64Array,
  x0: number,
  y: Float64Array,
  y0: number,
  count: number,
): void {
  const below = at + rowStride;
  const a0 = m[at];
  const a1 = m[at + columnStride];
  const a2 = m[at + 2 * columnStride];
  const a3 = m[at + 3 * columnStride];
  const b0 = m[below];
  const b1 = m[below + columnStride];
  const b2 = m[below + 2 * columnStride];
  const b3 = m[below + 3 * columnStride];
  const x1 = x0 + count;
  const x2 = x1 + count;
  const x3 = x2 + count;
  const y1 = y0 + count;
  for (let n = 0; n < count; n++) {
    const s0 = x[x0 + n];
    const s1 = x[x1 + n];
    const s2 = x[x2 + n];
    const s3 = x[x3 + n];
    y[y0 + n] = y[y0 + n] + a0 * s0 + a1 * s1 + a2 * s2 + a3 * s3;
    y[y1 + n] = y[y1 + n] + b0 * s0 + b1 * s1 + b2 * s2 + b3 * s3;
  }
}

function twoFromTwo(
  m: Float64Array,
  at: number,
  rowStride: number,
  columnStride: number,
  x: Float64Array,
  x0: number,
  y: Float64Array,
  y0: number,
  count: number,
): void {
  const a0 = m[at];
  const a1 = m[at + columnStride];
  const b0 = m[at + rowStride];
  const b1 = m[at + rowStride + columnStride];
  const x1 = x0 + count;
  const y1 = y0 + count;
  for (let n = 0; n < count; n++) {
    const s0 = x[x0 + n];
    const s1 = x[x1 + n];
    y[y0 + n] = y[y0 + n] + a0 * s0 + a1 * s1;
    y[y1 + n] = y[y1 + n] + b0 * s0 + b1 * s1;
  }
}

function twoFromOne(
  m: Float64Array,
  at: number,
  rowStride: number,
  x: Float64Array,
  x0: number,
  y: Float64Array,
  y0: number,
  count: number,
): void {
  const a = m[at];
  const b = m[at + rowStride];
  const y1 = y0 + count;
  for (let n = 0; n < count; n++) {
    const s = x[x0 + n];
    y[y0 + n] += a * s;
    y[y1 + n] += b * s;
  }
}

function oneFromFour(
  m: Float64Array,
  at: number,
  columnStride: number,
  x: Float64Array,
  x0: number,
  y: Float64Array,
  y0: number,
  count: number,
): void {
  const a0 = m[at];
  const a1 = m[at + columnStride];
  const a2 = m[at + 2 * columnStride];
  const a3 = m[at + 3 * columnStride];
  const x1 = x0 + count;
  const x2 = x1 + count;
  const x3 = x2 + count;
  for (let n = 0; n < count; n++)
    y[y0 + n] = y[y0 + n] + a0 * x[x0 + n] + a1 * x[x1 + n] + a2 * x[x2 + n] + a3 * x[x3 + n];
}

function oneFromOne(a: number, x: Float64Array, x0: number, y: Float64Array, y0: number, count: number): void {
  for (let n = 0; n < count; n++) y[y0 + n] += a * x[x0 + n];
}

/** out[r][c] += Σ_n y[r][n]·x[c][n], where out[r][c] = out[outAt + r·outStride + c]: sums of products over a block. */
export function addDots(
  y: Float64Array,
  yAt: number,
  rows: number,
  x: Float64Array,
  xAt: number,
  columns: number,
  out: Float64Array,
  outAt: number,
  outStride: number,
  count: number,
): void {
  const rowPairs = rows & ~1;
  const columnPairs = columns & ~1;
  for (let r = 0; r < rowPairs; r += 2) {
    const y0 = yAt + r * count;
    const to = outAt + r * outStride;
    for (let c = 0; c < columnPairs; c += 2) dotTwoByTwo(y, y0, x, xAt + c * count, out, to + c, outStride, count);
    if (columnPairs === columns) continue;
    const x0 = xAt + columnPairs * count;
    out[to + columnPairs] += dot(y, y0, x, x0, count);
    out[to + outStride + columnPairs] += dot(y, y0 + count, x, x0, count);
  }
  if (rowPairs === rows) return;
  const y0 = yAt + rowPairs * count;
  const to = outAt + rowPairs * outStride;
  const quads = columns & ~3;
  for (let c = 0; c < quads; c += 4) dotOneByFour(y, y0, x, xAt + c * count, out, to + c, count);
  for (let c = quads; c < columns; c++) out[to + c] += dot(y, y0, x, xAt + c * count, count);
}

function dotTwoByTwo(
  y: Float64Array,
  y0: number,
  x: Float64Array,
  x0: number,
  out: Float64Array,
  at: number,
  outStride: number,
  count: number,
): void {
  const y1 = y0 + count;
  const x1 = x0 + count;
  let s00 = 0;
  let s01 = 0;
  let s10 = 0;
  let s11 = 0;
  for (let n = 0; n < count; n++) {
    const a = y[y0 + n];
    const b = y[y1 + n];
    const p = x[x0 + n];
    const q = x[x1 + n];
    s00 += a * p;
    s01 += a * q;
    s10 += b * p;
    s11 += b * q;
  }
  out[at] += s00;
  out[at + 1] += s01;
  out[at + outStride] += s10;
  out[at + outStride + 1] += s11;
}

function dotOneByFour(
  y: Float64Array,
  y0: number,
  x: Float64Array,
  x0: number,
  out: Float64Array,
  at: number,
  count: number,
): void {
  const x1 = x0 + count;
  const x2 = x1 + count;
  const x3 = x2 + count;
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  for (let n = 0; n < count; n++) {
    const a = y[y0 + n];
    s0 += a * x[x0 + n];
    s1 += a * x[x1 + n];
    s2 += a * x[x2 + n];
    s3 += a * x[x3 + n];
  }
  out[at] += s0;
  out[at + 1] += s1;
  out[at + 2] += s2;
  out[at + 3] += s3;
}

/** Σ_n y[n]·x[n] over one row each. */
export function dot(y: Float64Array, y0: number, x: Float64Array, x0: number, count: number): number {
  let sum = 0;
  for (let n = 0; n < count; n++) sum += y[y0 + n] * x[x0 + n];
  return sum;
}

/** out[outAt + r] += Σ_n y[r][n]: what `addDots` gives against a row of ones. */
export function addRowSums(
  y: Float64Array,
  yAt: number,
  rows: number,
  out: Float64Array,
  outAt: number,
  count: number,
): void {
  for (let r = 0; r < rows; r++) {
    const y0 = yAt + r * count;
    let sum = 0;
    for (let n = 0; n < count; n++) sum += y[y0 + n];
    out[outAt + r] += sum;
  }
}

/** Fills each of `rows` rows with its number from `values[valuesAt + r]`, or with 0 where `valuesAt` is negative. */
export function fillRows(
  values: Float64Array,
  valuesAt: number,
  rows: number,
  y: Float64Array,
  yAt: number,
  count: number,
): void {
  for (let r = 0; r < rows; r++)
    y.fill(valuesAt < 0 ? 0 : values[valuesAt + r], yAt + r * count, yAt + (r + 1) * count);
}
