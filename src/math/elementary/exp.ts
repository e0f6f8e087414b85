import { type DoubleDouble, divide, exponentialSeries, LN2, multiply, sumError } from "./doubleDouble.ts";
import { POWER_OF_TWO } from "./floatBits.ts";

/** 1.5·2⁵²: adding and subtracting it rounds |v| < 2⁵¹ to the nearest integer, ties to even. */
const ROUNDER = 6755399441055744;

/** Steps per octave: x = k·ln2/128 + r with |r| ≤ ln2/256. */
const STEPS = 128;
const STEPS_PER_UNIT = STEPS / LN2[0]; // only chooses k, so its rounding costs nothing
/** ln2/128 in two parts; the first has 35 bits, so that k times it is exact for |k| < 2¹⁸. */
const [STEP_HI, STEP_LO] = splitStep();

/** 2^(j/128) as pairs hi, lo. */
const OCTAVE = octaveTable();

function splitStep(): readonly [number, number] {
  const [hi, lo] = LN2;
  const head = Math.round(hi * 34359738368) / 34359738368; // 2³⁵
  return [head / STEPS, (hi - head + lo) / STEPS];
}

function octaveTable(): Float64Array {
  const table = new Float64Array(2 * STEPS);
  const ratio = exponentialSeries(divide(LN2, [STEPS, 0]));
  let power: DoubleDouble = [1, 0];
  for (let j = 0; j < STEPS; j++) {
    table.set(power, 2 * j);
    power = multiply(power, ratio);
  }
  return table;
}

/**
 * eˣ. Tang's table method (ACM TOMS 15 (1989), pp. 144–157): 2^(k/128) from a table, e^r from five Taylor terms, whose
 * remainder r⁶/720 is below 6·10⁻¹⁹. Only + − × and table reads, so every engine gives the same bits.
 */
export function exp(x: number): number {
  const k = x * STEPS_PER_UNIT + ROUNDER - ROUNDER;
  const steps = k | 0;
  const significand = powerWithinOctave(x - k * STEP_HI - k * STEP_LO, (steps & 127) << 1);
  if (Math.abs(x) < 708) return significand * POWER_OF_TWO[(steps >> 7) + 1022];
  return scaleAtTheEdge(x, significand, steps >> 7);
}

/** e^(hi + lo) for |lo| < 2⁻⁵⁰|hi|, or +0 and ∞ beyond the range; for powers, whose exponent needs the extra bits. */
export function expOfSum(hi: number, lo: number): number {
  const k = hi * STEPS_PER_UNIT + ROUNDER - ROUNDER;
  const steps = k | 0;
  const significand = powerWithinOctave(hi - k * STEP_HI - (k * STEP_LO - lo), (steps & 127) << 1);
  if (Math.abs(hi) < 708) return significand * POWER_OF_TWO[(steps >> 7) + 1022];
  return scaleAtTheEdge(hi, significand, steps >> 7);
}

/** eˣ − 1, exact in relative terms also where eˣ is near 1. */
export function expm1(x: number): number {
  if (!(x < 709)) return exp(x) - 1;
  if (x < -40) return -1;
  if (Math.abs(x) < 1 / 32) return x === 0 ? x : exponentialRiseNearZero(x);
  const k = x * STEPS_PER_UNIT + ROUNDER - ROUNDER;
  const steps = k | 0;
  const j = (steps & 127) << 1;
  const rise = exponentialRise(x - k * STEP_HI - k * STEP_LO);
  const head = OCTAVE[j];
  const one = -POWER_OF_TWO[1022 - (steps >> 7)];
  const above = head + one;
  return POWER_OF_TWO[(steps >> 7) + 1022] * (above + (sumError(head, one, above) + OCTAVE[j + 1] + head * rise));
}

/** e^r − 1 for |r| ≤ ln2/256. */
function exponentialRise(r: number): number {
  return r + r * r * (0.5 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120))));
}

/** eˣ − 1 for |x| ≤ 1/32, where the table's terms would cancel; nine terms leave 3·10⁻¹⁹. */
function exponentialRiseNearZero(x: number): number {
  const fromFourth = 1 / 24 + x * (1 / 120 + x * (1 / 720 + x * (1 / 5040 + x * (1 / 40320 + x * (1 / 362880)))));
  return x + x * x * (1 / 2 + x * (1 / 6 + x * fromFourth));
}

/** 2^(j/128)·e^r, between 0.99 and 2, for the table index 2j. */
function powerWithinOctave(r: number, index: number): number {
  const head = OCTAVE[index];
  return head + (OCTAVE[index + 1] + head * exponentialRise(r));
}

/** NaN, ±∞, overflow and gradual underflow: the power of two goes on in two steps, of which only the last rounds. */
function scaleAtTheEdge(x: number, significand: number, exponent: number): number {
  if (Number.isNaN(x)) return x;
  if (x > 709.782712893384) return Number.POSITIVE_INFINITY; // the largest x whose power is finite
  if (x < -745.1332191019412) return 0; // the last x whose power could round to anything else
  const towards = x > 0 ? 1000 : -1000;
  return significand * POWER_OF_TWO[towards + 1022] * POWER_OF_TWO[exponent - towards + 1022];
}
