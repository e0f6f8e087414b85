/**
 * Products of a matrix with a block of samples. A block is unit-major: the `count` samples of unit c stand in a row at
 * `x[xAt + c·count]`, rows of a block follow one another, and the inner loops run along samples. The work is cut into
 * tiles, because reading and writing an array costs more than arithmetic: four rows are made from four at a time (measured:
 * more than twice the speed of one from one).
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

/**
 * y ← b + M·x for a block: `addProduct` after `fillRows`, the same bits. Where there are tiles of four by four, the first
 * of each row begins from b itself and whole tiles ask nothing (measured: half the time of filling and adding).
 */
export function affineProduct(
  parameters: Float64Array,
  bAt: number,
  mAt: number,
  rows: number,
  columns: number,
  x: Float64Array,
  xAt: number,
  y: Float64Array,
  yAt: number,
  count: number,
): void {
  const tiled = columns < 4 ? 0 : rows - (rows % 4);
  const whole = columns - (columns % 4);
  for (let r = 0; r < tiled; r += 4) {
    const at = mAt + r * columns;
    const rowAt = yAt + r * count;
    beginFourByFour(parameters, bAt < 0 ? -1 : bAt + r, at, columns, x, xAt, y, rowAt, count);
    for (let c = 4; c < whole; c += 4) addFourByFour(parameters, at + c, columns, x, xAt + c * count, y, rowAt, count);
    if (whole < columns)
      fourFromFour(parameters, at + whole, columns, 1, columns - whole, x, xAt + whole * count, y, rowAt, count);
  }
  if (tiled === rows) return;
  const left = yAt + tiled * count;
  fillRows(parameters, bAt < 0 ? -1 : bAt + tiled, rows - tiled, y, left, count);
  addProduct(parameters, mAt + tiled * columns, columns, 1, rows - tiled, columns, x, xAt, y, left, count);
}

/** Four rows ← b + four columns; b = 0 where `bAt` is negative. Rows of M are `stride` apart. */
function beginFourByFour(
  m: Float64Array,
  bAt: number,
  at: number,
  stride: number,
  x: Float64Array,
  x0: number,
  y: Float64Array,
  y0: number,
  count: number,
): void {
  const atB = at + stride;
  const atC = atB + stride;
  const atD = atC + stride;
  const a0 = m[at];
  const a1 = m[at + 1];
  const a2 = m[at + 2];
  const a3 = m[at + 3];
  const b0 = m[atB];
  const b1 = m[atB + 1];
  const b2 = m[atB + 2];
  const b3 = m[atB + 3];
  const c0 = m[atC];
  const c1 = m[atC + 1];
  const c2 = m[atC + 2];
  const c3 = m[atC + 3];
  const d0 = m[atD];
  const d1 = m[atD + 1];
  const d2 = m[atD + 2];
  const d3 = m[atD + 3];
  const a = bAt < 0 ? 0 : m[bAt];
  const b = bAt < 0 ? 0 : m[bAt + 1];
  const c = bAt < 0 ? 0 : m[bAt + 2];
  const d = bAt < 0 ? 0 : m[bAt + 3];
  const x1 = x0 + count;
  const x2 = x1 + count;
  const x3 = x2 + count;
  const y1 = y0 + count;
  const y2 = y1 + count;
  const y3 = y2 + count;
  for (let n = 0; n < count; n++) {
    const s0 = x[x0 + n];
    const s1 = x[x1 + n];
    const s2 = x[x2 + n];
    const s3 = x[x3 + n];
    y[y0 + n] = a + a0 * s0 + a1 * s1 + a2 * s2 + a3 * s3;
    y[y1 + n] = b + b0 * s0 + b1 * s1 + b2 * s2 + b3 * s3;
    y[y2 + n] = c + c0 * s0 + c1 * s1 + c2 * s2 + c3 * s3;
    y[y3 + n] = d + d0 * s0 + d1 * s1 + d2 * s2 + d3 * s3;
  }
}

/** Four rows += four columns: `fourFromFour` with nothing missing. */
function addFourByFour(
  m: Float64Array,
  at: number,
  stride: number,
  x: Float64Array,
  x0: number,
  y: Float64Array,
  y0: number,
  count: number,
): void {
  const atB = at + stride;
  const atC = atB + stride;
  const atD = atC + stride;
  const a0 = m[at];
  const a1 = m[at + 1];
  const a2 = m[at + 2];
  const a3 = m[at + 3];
  const b0 = m[atB];
  const b1 = m[atB + 1];
  const b2 = m[atB + 2];
  const b3 = m[atB + 3];
  const c0 = m[atC];
  const c1 = m[atC + 1];
  const c2 = m[atC + 2];
  const c3 = m[atC + 3];
  const d0 = m[atD];
  const d1 = m[atD + 1];
  const d2 = m[atD + 2];
  const d3 = m[atD + 3];
  const x1 = x0 + count;
  const x2 = x1 + count;
  const x3 = x2 + count;
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
