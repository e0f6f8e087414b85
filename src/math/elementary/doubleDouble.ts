/**
 * An unevaluated sum `hi + lo` of two doubles with |lo| ≤ ulp(hi)/2: about 106 bits. Used only while tables are built
 * and in rare exact paths, so clarity comes before speed. Algorithms: Dekker, Numer. Math. 18 (1971), pp. 224–242.
 */
export type DoubleDouble = readonly [hi: number, lo: number];

/** 2²⁷ + 1 splits a double into two halves of 26 bits. */
const SPLITTER = 134217729;

/** a + b exactly (Knuth, TAOCP vol. 2, 4.2.2, theorem B). */
export function twoSum(a: number, b: number): DoubleDouble {
  const sum = a + b;
  const bb = sum - a;
  return [sum, a - (sum - bb) + (b - bb)];
}

/** a · b exactly, for |a|, |b| < 2⁹⁹⁵ and a product far above underflow. */
export function twoProduct(a: number, b: number): DoubleDouble {
  const product = a * b;
  const aSplit = SPLITTER * a;
  const aHi = aSplit - (aSplit - a);
  const aLo = a - aHi;
  const bSplit = SPLITTER * b;
  const bHi = bSplit - (bSplit - b);
  const bLo = b - bHi;
  return [product, aLo * bLo - (product - aHi * bHi - aLo * bHi - aHi * bLo)];
}

export function add(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const [hi, lo] = twoSum(a[0], b[0]);
  return twoSum(hi, lo + (a[1] + b[1]));
}

export function negate(a: DoubleDouble): DoubleDouble {
  return [-a[0], -a[1]];
}

export function multiply(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const [hi, lo] = twoProduct(a[0], b[0]);
  return twoSum(hi, lo + (a[0] * b[1] + a[1] * b[0]));
}

export function divide(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const first = a[0] / b[0];
  const rest = add(a, negate(multiply([first, 0], b)));
  return twoSum(first, rest[0] / b[0]);
}

/** ln 2 = 2 artanh(1/3), the sum of 2/((2n + 1)·3^(2n+1)); 34 terms reach 10⁻³³. */
export const LN2: DoubleDouble = artanhOfOneThird();

function artanhOfOneThird(): DoubleDouble {
  let sum: DoubleDouble = [0, 0];
  for (let n = 34; n >= 0; n--) sum = add(divide(sum, [9, 0]), divide([2, 0], [6 * n + 3, 0]));
  return sum;
}

/** eˣ by its Taylor series; for |x| ≤ 1/8, where 24 terms reach 10⁻³¹. */
export function exponentialSeries(x: DoubleDouble): DoubleDouble {
  let sum: DoubleDouble = [1, 0];
  for (let n = 24; n >= 1; n--) sum = add([1, 0], divide(multiply(x, sum), [n, 0]));
  return sum;
}
