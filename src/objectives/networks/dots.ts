/**
 * out[r][c] += Σ_n y[r][n]·x[c][n], where out[r][c] = out[outAt + r·outStride + c]: sums of products over the samples of
 * two blocks, laid out as in `products.ts`. Six are summed at a time; with nine the registers run out.
 */
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
