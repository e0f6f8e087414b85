import { cosineSeries, divide, multiply, PI, productError, sineSeries } from "./doubleDouble.ts";
import { POWER_OF_TWO } from "./floatBits.ts";
import { exactReduction, REDUCED } from "./reduction.ts";

/** Steps per half turn: x = k·π/64 + r with |r| ≤ π/128. */
const STEPS = 64;
const STEPS_PER_UNIT = STEPS / PI[0]; // only chooses k, so its rounding costs nothing
/** 1.5·2⁵²: adding and subtracting it rounds |v| < 2⁵¹ to the nearest integer. */
const ROUNDER = 6755399441055744;
/** Below this |x|, k < 2²⁵ and the three-part reduction is good; above, and next to a zero, the exact one follows. */
const FAST_LIMIT = 1048576;
/** π/64 in three parts, the first two of 28 bits, so that k times them is exact. */
const [STEP_1, STEP_2, STEP_3] = splitStep();
const QUARTER = STEPS / 2;
/** The lower part of the last `sineHead`. */
const TAIL = new Float64Array(1);
/** sin(k·π/64) for k = 0 … 127 as pairs hi, lo; the cosine stands a quarter turn later. */
const SINE = sineTable();

function splitStep(): readonly [number, number, number] {
  const [hi, lo] = divide(PI, [STEPS, 0]);
  const first = Math.round(hi * 4294967296) / 4294967296; // 2³²
  const second = Math.round((hi - first) * POWER_OF_TWO[1022 + 60]) / POWER_OF_TWO[1022 + 60];
  return [first, second, hi - first - second + lo];
}

function sineTable(): Float64Array {
  const table = new Float64Array(4 * STEPS);
  for (let k = 0; k <= QUARTER; k++) {
    const angle = multiply(PI, [Math.min(k, QUARTER - k) / STEPS, 0]);
    const [hi, lo] = 2 * k <= QUARTER ? sineSeries(angle) : cosineSeries(angle);
    for (const [at, sign] of [
      [k, 1],
      [STEPS - k, 1],
      [STEPS + k, -1],
      [2 * STEPS - k, -1],
    ]) {
      table.set([sign * hi, sign * lo], 2 * (at & 127));
    }
  }
  table[0] = table[2 * STEPS] = 0;
  return table;
}

/** sin x, for every finite x; NaN at ±∞. */
export function sin(x: number): number {
  return Math.abs(x) < 1e-8 ? x : sineHead(x, 0) + TAIL[0];
}

/** cos x, for every finite x; NaN at ±∞. */
export function cos(x: number): number {
  return Math.abs(x) < 1e-8 ? 1 : sineHead(x, QUARTER) + TAIL[0];
}

/** tan x, for every finite x; NaN at ±∞. */
export function tan(x: number): number {
  if (Math.abs(x) < 1e-8) return x;
  const sine = sineHead(x, 0);
  const sineTail = TAIL[0];
  const cosine = sineHead(x, QUARTER);
  const cosineTail = TAIL[0];
  const quotient = sine / cosine;
  const product = quotient * cosine;
  const rest = sine - product - productError(quotient, cosine, product) + (sineTail - quotient * cosineTail);
  return quotient + rest / (cosine + cosineTail);
}

/** sin(x + shift·π/64) as a head, which is returned, and a tail, which is left in `TAIL`. */
function sineHead(x: number, shift: number): number {
  const k = x * STEPS_PER_UNIT + ROUNDER - ROUNDER;
  const near = x - k * STEP_1; // exact, as is the next product
  const product = k * STEP_2;
  const first = near - product;
  const rest = near - first - product - k * STEP_3;
  const r = first + rest;
  if (Math.abs(x) < FAST_LIMIT && (Math.abs(r) > 1e-9 || k === 0)) {
    return sineNearNode(((k | 0) + shift) & 127, r, first - r + rest);
  }
  if (!(Math.abs(x) < Number.POSITIVE_INFINITY)) return Number.NaN;
  const node = exactReduction(x);
  return sineNearNode((node + shift) & 127, REDUCED[0], REDUCED[1]);
}

/** sin(node·π/64 + r + rest) by the addition theorem; sin r and cos r from their Taylor series, to r⁷ and r⁶. */
function sineNearNode(node: number, r: number, rest: number): number {
  const sine = SINE[2 * node];
  const at = (2 * node + 2 * QUARTER) & 255;
  const cosine = SINE[at];
  const s = r * r;
  const sineRest = rest + r * s * (-1 / 6 + s * (1 / 120 - s * (1 / 5040)));
  const cosineRest = s * (-1 / 2 + s * (1 / 24 - s * (1 / 720))) - r * rest;
  const step = cosine * r;
  const head = sine + step;
  TAIL[0] = sine - head + step + (SINE[2 * node + 1] + SINE[at + 1] * r + cosine * sineRest + sine * cosineRest);
  return head;
}
