import { add, type DoubleDouble, divide, LN2, logarithmSeries, upperHalf } from "./doubleDouble.ts";
import { DOUBLE, HIGH, POWER_OF_TWO, SMALLEST_NORMAL, WORDS } from "./floatBits.ts";

/** High word of 0.6875: x = 2ᵏ·z with z in [0.6875, 1.375), so that x near 1 has k = 0. */
const LOWEST = 0x3fe60000;
const ROWS = 128;
/** The row that begins at 1. */
const UNIT_ROW = 80;
/** 1.5·2³²: adding and subtracting it rounds to a multiple of 2⁻²⁰. */
const ROUNDER = 6442450944;
/** 1.5·2¹⁹: adding and subtracting it rounds to a multiple of 2⁻³³. */
const TOP_ROUNDER = 786432;
/** From here on 2⁻ᵏ might be subnormal. */
const LARGE = 1e300;

/** ln 2 in two parts; the first is a multiple of 2⁻⁴², so that k times it is exact, and so is its sum with a row's. */
const [LN2_HI, LN2_LO] = splitAt42(LN2);
/** Per row of z: a reciprocal g of its middle, rounded to 20 bits; −ln g as a multiple of 2⁻⁴², and the rest of it. */
const ROW = rowTable();

const LOG2_OF_E = splitAt26(divide([1, 0], LN2));
const LOG10_OF_E = splitAt26(divide([1, 0], add(logarithmSeries([1.25, 0]), add(LN2, add(LN2, LN2)))));
/** The lower part of the last `logarithmHead`. */
const TAIL = new Float64Array(1);

/** A number between 1/4 and 2 as a multiple of 2⁻²⁵ and the rest. */
function splitAt26([hi, lo]: DoubleDouble): readonly [number, number] {
  const head = Math.round(hi * 33554432) / 33554432; // 2²⁵
  return [head, hi - head + lo];
}

function splitAt42([hi, lo]: DoubleDouble): readonly [number, number] {
  const head = Math.round(hi * 4398046511104) / 4398046511104; // 2⁴²
  return [head, hi - head + lo];
}

function rowTable(): Float64Array {
  const table = new Float64Array(3 * ROWS);
  fillRows(table, UNIT_ROW, ROWS, 1);
  fillRows(table, UNIT_ROW - 1, -1, -1);
  return table;
}

/** Outwards from 1, each row's logarithm from its neighbour's, since the series in their ratio is short. */
function fillRows(table: Float64Array, first: number, end: number, direction: number): void {
  let before = 1;
  let logarithm: DoubleDouble = [0, 0];
  for (let row = first; row !== end; row += direction) {
    // The rows on both sides of 1 use g = 1, so that ln x keeps its relative accuracy where it passes through 0.
    const g = row === first ? 1 : Math.round((2 * 1048576) / (lowerEnd(row) + lowerEnd(row + 1))) / 1048576; // 2²⁰
    logarithm = add(logarithm, logarithmSeries(divide([before, 0], [g, 0])));
    table.set([g, ...splitAt42(logarithm)], 3 * row);
    before = g;
  }
}

function lowerEnd(row: number): number {
  const word = LOWEST + (row << 13);
  const power = (word >> 20) - 1023;
  return POWER_OF_TWO[power + 1022] * (1 + (word & 0xfffff) / 1048576);
}

/**
 * Natural logarithm, after Tang, ACM TOMS 16 (1990), pp. 378–400: x = 2ᵏ z, r = g z − 1 with a tabulated g ≈ 1/z, and
 * ln x = k ln 2 − ln g + ln(1 + r) with |r| ≤ 1/128. ln 0 = −∞; NaN below 0.
 */
export function log(x: number): number {
  return x >= SMALLEST_NORMAL && x < LARGE ? logarithmOfNormal(x, 0) : logAtTheEdge(x);
}

/** ln(x + rest) for 2⁻¹⁰²² ≤ x < 10³⁰⁰ and |rest| ≤ ulp(x)/2. */
function logarithmOfNormal(x: number, rest: number): number {
  DOUBLE[0] = x;
  const word = WORDS[HIGH] - LOWEST;
  const k = word >> 20;
  const row = 3 * ((word >> 13) & (ROWS - 1));
  const scale = POWER_OF_TWO[1022 - k];
  const z = x * scale;
  const zHi = z + ROUNDER - ROUNDER;
  const g = ROW[row];
  const rHi = g * zHi - 1; // exact: 21 bits times 21
  const rLo = g * (z - zHi + rest * scale);
  const r = rHi + rLo;
  const whole = k * LN2_HI + ROW[row + 1]; // exact
  const head = whole + r;
  const tail = whole - head + r + (k * LN2_LO + ROW[row + 2] + (rHi - r + rLo));
  const s = r * r;
  return head + (tail + s * (-1 / 2 + r * cubicOnwards(r, s)));
}

/** (ln(1 + r) − r + r²/2)/r³ by its Taylor series; s = r². */
function cubicOnwards(r: number, s: number): number {
  return 1 / 3 - r * (1 / 4) + s * (1 / 5 - r * (1 / 6) + s * (1 / 7 - r * (1 / 8) + s * (1 / 9)));
}

/** Zero, negative numbers, NaN, ∞, and those too small or too large for the power of two that scales them. */
function logAtTheEdge(x: number): number {
  if (x > 0 && x < Number.POSITIVE_INFINITY) return logarithmHead(x) + TAIL[0];
  return x === 0 ? Number.NEGATIVE_INFINITY : x > 0 ? x : Number.NaN;
}

/** ln(1 + x), exact in relative terms also for small x. */
export function log1p(x: number): number {
  if (!(x > -1 && x < LARGE)) return log(1 + x);
  if (Math.abs(x) < 1e-17) return x;
  const sum = 1 + x;
  return logarithmOfNormal(sum, x > 1 ? 1 - (sum - x) : x - (sum - 1));
}

/**
 * ln x for a finite x > 0 as a head, which is returned, and `logarithmTail()`, together good to about 2⁻⁶⁸: a power or
 * another base multiplies it, so 53 bits would not do.
 */
export function logarithmHead(x: number): number {
  const exponent = x < SMALLEST_NORMAL ? -54 : x >= LARGE ? 54 : 0;
  const normal = x * POWER_OF_TWO[1022 - exponent];
  DOUBLE[0] = normal;
  const word = WORDS[HIGH] - LOWEST;
  const k = word >> 20;
  const row = 3 * ((word >> 13) & (ROWS - 1));
  const z = normal * POWER_OF_TWO[1022 - k];
  const zHi = z + ROUNDER - ROUNDER;
  const g = ROW[row];
  const rHi = g * zHi - 1;
  const rLo = g * (z - zHi);
  const r = rHi + rLo;
  const rRest = rHi - r + rLo;
  const octaves = k + exponent;
  const whole = octaves * LN2_HI + ROW[row + 1];
  const first = whole + r;
  const rTop = r + TOP_ROUNDER - TOP_ROUNDER;
  const square = -0.5 * rTop * rTop; // exact: 26 bits squared
  const second = first + square;
  const s = r * r;
  const cubic = s * r * cubicOnwards(r, s);
  const small = octaves * LN2_LO + ROW[row + 2] + rRest * (1 - r) - 0.5 * (r - rTop) * (r + rTop) + cubic;
  const lo = whole - first + r + (first - second + square) + small;
  const head = second + lo;
  TAIL[0] = second - head + lo;
  return head;
}

/** What the last `logarithmHead` left over. */
export function logarithmTail(): number {
  return TAIL[0];
}

/** Logarithm to base 2, exact for powers of two. */
export function log2(x: number): number {
  return x > 0 && x < Number.POSITIVE_INFINITY ? scaledLogarithm(x, LOG2_OF_E[0], LOG2_OF_E[1]) : log(x);
}

/** Logarithm to base 10, exact for 1, 10, … 10²². */
export function log10(x: number): number {
  return x > 0 && x < Number.POSITIVE_INFINITY ? scaledLogarithm(x, LOG10_OF_E[0], LOG10_OF_E[1]) : log(x);
}

/** ln x times a factor whose upper part has 26 bits, so that its product with the head's upper half is exact. */
function scaledLogarithm(x: number, factorTop: number, factorRest: number): number {
  const head = logarithmHead(x);
  const top = upperHalf(head);
  return top * factorTop + (top * factorRest + (head - top + TAIL[0]) * (factorTop + factorRest));
}
