import { upperHalf } from "./doubleDouble.ts";
import { exp, expOfSum } from "./exp.ts";
import { logarithmHead, logarithmTail } from "./logarithm.ts";

/**
 * xʸ = e^(y ln x), with ln x carried to 68 bits. Special values are those of IEEE 754-2019, 9.2.1 (and of C and
 * PyTorch): 1ʸ = x⁰ = 1 whatever the other is, even NaN, and (−1)^±∞ = 1; in these `Math.pow` differs.
 */
export function pow(x: number, y: number): number {
  if (x === 1 || y === 0) return 1;
  if (y === 1) return x;
  const size = Math.abs(x);
  if (!(size > 0 && size < Number.POSITIVE_INFINITY && Math.abs(y) < Number.POSITIVE_INFINITY)) return atTheEdge(x, y);
  if (x > 0) return positivePower(x, y);
  if (y !== Math.floor(y)) return Number.NaN;
  const power = x === -1 ? 1 : positivePower(size, y);
  return isOdd(y) ? -power : power;
}

function positivePower(x: number, y: number): number {
  const head = logarithmHead(x);
  const size = y * head;
  if (!(size < 710 && size > -746)) return exp(size);
  const headTop = upperHalf(head);
  const yTop = upperHalf(y);
  const product = yTop * headTop; // exact: 26 bits each
  const rest = (y - yTop) * head + yTop * (head - headTop) + y * logarithmTail();
  const exponent = product + rest;
  return expOfSum(exponent, product - exponent + rest);
}

/** Zero, infinite and NaN arguments, except those settled before. */
function atTheEdge(x: number, y: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN;
  const size = Math.abs(x);
  if (Math.abs(y) === Number.POSITIVE_INFINITY) {
    if (size === 1) return 1;
    return size > 1 === y > 0 ? Number.POSITIVE_INFINITY : 0;
  }
  const power = (size === 0) === y > 0 ? 0 : Number.POSITIVE_INFINITY;
  return (x < 0 || Object.is(x, -0)) && isOdd(y) ? -power : power;
}

function isOdd(y: number): boolean {
  return Math.abs(y % 2) === 1;
}
