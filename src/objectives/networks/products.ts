/**
 * Products of a matrix with a block of samples. A block is unit-major: the `count` samples of unit c stand in a row at
 * `x[xAt + c·count]`, rows of a block follow one another, and the inner loops run along samples. The work is cut into
 * tiles, because reading and writing an array costs more than arithmetic: four rows are made from four at a time, and six
 * sums of products together (measured: twice the speed of one from one, and with six of each the registers run out).
 * The order of every sum depends on the shapes alone.
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
  let r = 0;
  for (; r + 4 <= rows; r += 4)
    for (let c = 0; c < columns; c += 4) {
      const at = mAt + r * rowStride + c * columnStride;
      fourFromFour(m, at, rowStride, columnStride, columns - c, x, xAt + c * count, y, yAt + r * count, count);
    }
  if (r + 2 <= rows) {
    for (let c = 0; c < columns; c += 4) {
      const at = mAt + r * rowStride + c * columnStride;
      twoFromFour(m, at, rowStride, columnStride, columns - c, x, xAt + c * count, y, yAt + r * count, count);
    }
    r += 2;
  }
  if (r < rows)
    for (let c = 0; c < columns; c += 4) {
      const at = mAt + r * rowStride + c * columnStride;
      oneFromFour(m, at, columnStride, columns - c, x, xAt + c * count, y, yAt + r * count, count);
    }
}

/** Where fewer than four of `columns` are left, the missing ones are the first with weight 0: no sum changes. */
function fourFromFour(
  m: Float64Array,
  at: number,
  rowStride: number,
  columnStride: number,
  columns: number,
  x: Float64Array,
  x0: number,
  y: Float64Array,
  y0: number,
  count: number,
): void {
  const atB = at + rowStride;
  const atC = atB + rowStride;
  const atD = atC + rowStride;
  const a0 = m[at];
  const b0 = m[atB];
  const c0 = m[atC];
  const d0 = m[atD];
  let a1 = 0;
  let b1 = 0;
  let c1 = 0;
  let d1 = 0;
  let a2 = 0;
  let b2 = 0;
  let c2 = 0;
  let d2 = 0;
  let a3 = 0;
  let b3 = 0;
  let c3 = 0;
  let d3 = 0;
  let x1 = x0;
  let x2 = x0;
  let x3 = x0;
  if (columns > 1) {
    a1 = m[at + columnStride];
    b1 = m[atB + columnStride];
    c1 = m[atC + columnStride];
    d1 = m[atD + columnStride];
    x1 = x0 + count;
  }
  if (columns > 2) {
    a2 = m[at + 2 * columnStride];
    b2 = m[atB + 2 * columnStride];
    c2 = m[atC + 2 * columnStride];
    d2 = m[atD + 2 * columnStride];
    x2 = x1 + count;
  }
  if (columns > 3) {
    a3 = m[at + 3 * columnStride];
    b3 = m[atB + 3 * columnStride];
    c3 = m[atC + 3 * columnStride];
    d3 = m[atD + 3 * columnStride];
    x3 = x2 + count;
  }
  const y1 = y0 + count;
  const y2 = y1 + count;
  const y3 = y2 + count;
  for (let n = 0; n < count; n++) {
    const s0 = x[x0 + n];
    const s1 = x[x1 + n];
    const s2 = x[x2 + n];
    const s3 = x[x3 + n];
    y[y0 + n] = y[y0 + n] + a0 * s0 + a1 * s1 + a2 * s2 + a3 * s3;
    y[y1 + n] = y[y1 + n] + b0 * s0 + b1 * s1 + b2 * s2 + b3 * s3;
    y[y2 + n] = y[y2 + n] + c0 * s0 + c1 * s1 + c2 * s2 + c3 * s3;
    y[y3 + n] = y[y3 + n] + d0 * s0 + d1 * s1 + d2 * s2 + d3 * s3;
  }
}

function twoFromFour(
  m: Float64Array,
  at: number,
  rowStride: number,
  columnStride: number,
  columns: number,
  x: Float64Array,
  x0: number,
  y: Float64Array,
  y0: number,
  count: number,
): void {
  const below = at + rowStride;
  const a0 = m[at];
  const b0 = m[below];
  const a1 = columns > 1 ? m[at + columnStride] : 0;
  const b1 = columns > 1 ? m[below + columnStride] : 0;
  const a2 = columns > 2 ? m[at + 2 * columnStride] : 0;
  const b2 = columns > 2 ? m[below + 2 * columnStride] : 0;
  const a3 = columns > 3 ? m[at + 3 * columnStride] : 0;
  const b3 = columns > 3 ? m[below + 3 * columnStride] : 0;
  const x1 = columns > 1 ? x0 + count : x0;
  const x2 = columns > 2 ? x1 + count : x0;
  const x3 = columns > 3 ? x2 + count : x0;
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

function oneFromFour(
  m: Float64Array,
  at: number,
  columnStride: number,
  columns: number,
  x: Float64Array,
  x0: number,
  y: Float64Array,
  y0: number,
  count: number,
): void {
  const a0 = m[at];
  const a1 = columns > 1 ? m[at + columnStride] : 0;
  const a2 = columns > 2 ? m[at + 2 * columnStride] : 0;
  const a3 = columns > 3 ? m[at + 3 * columnStride] : 0;
  const x1 = columns > 1 ? x0 + count : x0;
  const x2 = columns > 2 ? x1 + count : x0;
  const x3 = columns > 3 ? x2 + count : x0;
  for (let n = 0; n < count; n++)
    y[y0 + n] = y[y0 + n] + a0 * x[x0 + n] + a1 * x[x1 + n] + a2 * x[x2 + n] + a3 * x[x3 + n];
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
  let r = 0;
  for (; r + 2 <= rows; r += 2)
    for (let c = 0; c < columns; c += 3) {
      const to = outAt + r * outStride + c;
      dotTwoByThree(y, yAt + r * count, x, xAt + c * count, columns - c, out, to, outStride, count);
    }
  if (r < rows)
    for (let c = 0; c < columns; c += 4)
      dotOneByFour(y, yAt + r * count, x, xAt + c * count, columns - c, out, outAt + r * outStride + c, count);
}

/** Where fewer than three of `columns` are left, the missing ones are summed like the first and not written. */
function dotTwoByThree(
  y: Float64Array,
  y0: number,
  x: Float64Array,
  x0: number,
  columns: number,
  out: Float64Array,
  at: number,
  outStride: number,
  count: number,
): void {
  const y1 = y0 + count;
  const x1 = columns > 1 ? x0 + count : x0;
  const x2 = columns > 2 ? x1 + count : x0;
  let s00 = 0;
  let s01 = 0;
  let s02 = 0;
  let s10 = 0;
  let s11 = 0;
  let s12 = 0;
  for (let n = 0; n < count; n++) {
    const a = y[y0 + n];
    const b = y[y1 + n];
    const p = x[x0 + n];
    const q = x[x1 + n];
    const r = x[x2 + n];
    s00 += a * p;
    s01 += a * q;
    s02 += a * r;
    s10 += b * p;
    s11 += b * q;
    s12 += b * r;
  }
  const below = at + outStride;
  out[at] += s00;
  out[below] += s10;
  if (columns > 1) {
    out[at + 1] += s01;
    out[below + 1] += s11;
  }
  if (columns > 2) {
    out[at + 2] += s02;
    out[below + 2] += s12;
  }
}

function dotOneByFour(
  y: Float64Array,
  y0: number,
  x: Float64Array,
  x0: number,
  columns: number,
  out: Float64Array,
  at: number,
  count: number,
): void {
  const x1 = columns > 1 ? x0 + count : x0;
  const x2 = columns > 2 ? x1 + count : x0;
  const x3 = columns > 3 ? x2 + count : x0;
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
  if (columns > 1) out[at + 1] += s1;
  if (columns > 2) out[at + 2] += s2;
  if (columns > 3) out[at + 3] += s3;
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
