import {
  add,
  type DoubleDouble,
  divide,
  exponentialSeries,
  multiply,
  PI,
  productError,
  squareRoot,
} from "./doubleDouble.ts";

/** Nodes at multiples of 1/64. */
const NODES_PER_UNIT = 64;
/** From 5.92 on erf rounds to 1. */
const RANGE = 6;
/** 1.5·2⁵²: adding and subtracting it rounds |v| < 2⁵¹ to the nearest integer. */
const ROUNDER = 6755399441055744;
/** 2/√π, the slope at 0. */
const SLOPE: DoubleDouble = divide([2, 0], squareRoot(PI));

/** Per node t: erf t as hi and lo, and its derivative 2/√π·e^(−t²). Built at first use. */
let nodes: Float64Array | undefined;

function nodeTable(): Float64Array {
  const table = new Float64Array(3 * (RANGE * NODES_PER_UNIT + 1));
  const step = 1 / NODES_PER_UNIT;
  const ratioOfRatios = exponentialSeries([-2 * step * step, 0]);
  let ratio = exponentialSeries([-step * step, 0]); // e^(−(i+1)²h²)/e^(−i²h²)
  let slope = SLOPE;
  let value: DoubleDouble = [0, 0];
  for (let i = 0; i <= RANGE * NODES_PER_UNIT; i++) {
    table.set([...value, slope[0]], 3 * i);
    value = add(value, multiply(slope, integralOverStep(i * step, step)));
    slope = multiply(slope, ratio);
    ratio = multiply(ratio, ratioOfRatios);
  }
  return table;
}

/** ∫₀ʰ e^(−2tu−u²) du for h = 1/64, t ≤ 6: a Taylor series in u, whose coefficients obey n aₙ = −2(t aₙ₋₁ + aₙ₋₂). */
function integralOverStep(t: number, h: number): DoubleDouble {
  let before: DoubleDouble = [0, 0]; // aₙ₋₁ hⁿ⁻¹
  let term: DoubleDouble = [1, 0]; // aₙ hⁿ
  let sum: DoubleDouble = [1, 0];
  for (let n = 1; n <= 14; n++) {
    const next = divide(add(multiply(term, [-2 * t * h, 0]), multiply(before, [-2 * h * h, 0])), [n, 0]);
    before = term;
    term = next;
    sum = add(sum, divide(term, [n + 1, 0]));
  }
  return multiply(sum, [h, 0]);
}

/** The error function 2/√π ∫₀ˣ e^(−t²) dt: a Taylor step of seven terms from the nearest node. */
export function erf(x: number): number {
  const size = Math.abs(x);
  if (!(size < RANGE)) return size >= RANGE ? Math.sign(x) : x;
  nodes ??= nodeTable();
  const node = size * NODES_PER_UNIT + ROUNDER - ROUNDER;
  if (node === 0) return erfNearZero(x);
  const t = node / NODES_PER_UNIT;
  const h = size - t;
  const linear = -2 * t * h;
  const quadratic = -2 * h * h;
  const a2 = (linear * linear + quadratic) * (1 / 2);
  const a3 = (linear * a2 + quadratic * linear) * (1 / 3);
  const a4 = (linear * a3 + quadratic * a2) * (1 / 4);
  const a5 = (linear * a4 + quadratic * a3) * (1 / 5);
  const a6 = (linear * a5 + quadratic * a4) * (1 / 6);
  const mean = linear * (1 / 2) + a2 * (1 / 3) + a3 * (1 / 4) + a4 * (1 / 5) + a5 * (1 / 6) + a6 * (1 / 7);
  const width = nodes[3 * node + 2] * h;
  const value = nodes[3 * node] + (nodes[3 * node + 1] + (width + width * mean));
  return x < 0 ? -value : value;
}

/** 2/√π (x − x³/3 + x⁵/10 − x⁷/42) for |x| ≤ 1/128. */
function erfNearZero(x: number): number {
  const s = x * x;
  const head = SLOPE[0] * x;
  if (Math.abs(x) < 1e-200) return head; // the exact product would underflow
  const rest = productError(SLOPE[0], x, head) + SLOPE[1] * x;
  return head + (rest + head * s * (-1 / 3 + s * (1 / 10 - s * (1 / 42))));
}
