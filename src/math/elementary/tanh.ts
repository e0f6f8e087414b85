import { add, type DoubleDouble, divide, exponentialSeries, multiply, negate } from "./doubleDouble.ts";

/** Nodes at multiples of 1/16. */
export const NODES_PER_UNIT = 16;
/** Beyond ±20, tanh rounds to ±1 (from 19.0616 on). */
export const RANGE = 20;
export const CENTRE = RANGE * NODES_PER_UNIT;
/** 1.5·2⁵²: adding and subtracting it rounds to the nearest integer. */
export const ROUNDER = 6755399441055744;

/** Per node: tanh as hi and lo, its derivative 1 − tanh², and nothing, so that a shift finds the row. */
export const NODES = nodeTable();

function nodeTable(): Float64Array {
  const table = new Float64Array(4 * (2 * CENTRE + 1));
  const ratio = exponentialSeries([2 / NODES_PER_UNIT, 0]);
  let square: DoubleDouble = [1, 0]; // e^(2·node)
  for (let i = 0; i <= CENTRE; i++) {
    const value = divide(add(square, [-1, 0]), add(square, [1, 0]));
    const slope = add([1, 0], negate(multiply(value, value)))[0];
    table.set([...value, slope], 4 * (CENTRE + i));
    table.set([...negate(value), slope], 4 * (CENTRE - i));
    square = multiply(square, ratio);
  }
  table[4 * CENTRE] = 0;
  return table;
}

/**
 * tanh x. With t = tanh of the nearest node and q = tanh r of the rest |r| ≤ 1/32, the addition theorem
 * gives t + (1 − t²) q/(1 + t q), in which only a small correction carries the errors of the division and of q.
 */
export function tanh(x: number): number {
  if (!(Math.abs(x) < RANGE) || x === 0) return Math.abs(x) >= RANGE ? Math.sign(x) : x;
  const node = x * NODES_PER_UNIT + ROUNDER - ROUNDER;
  const r = x - node / NODES_PER_UNIT;
  const s = r * r;
  const q = r + r * s * (-1 / 3 + s * (2 / 15 + s * (-17 / 315 + s * (62 / 2835))));
  const at = ((node | 0) + CENTRE) << 2;
  const t = NODES[at];
  return t + (NODES[at + 1] + (NODES[at + 2] * q) / (1 + t * q));
}
