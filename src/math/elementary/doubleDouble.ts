/**
 * An unevaluated sum `hi + lo` of two doubles with |lo| ≤ ulp(hi)/2: about 106 bits. Used only while tables are built
 * and in rare exact paths, so clarity comes before speed. Algorithms: Dekker, Numer. Math. 18 (1971), pp. 224–242.
 */
export type DoubleDouble = readonly [hi: number, lo: number];

/** 2²⁷ + 1 splits a double into two halves of 26 bits. */
const SPLITTER = 134217729;

/** What `a + b` loses to rounding, exactly; `sum` is `a + b` (Knuth, TAOCP vol. 2, 4.2.2, theorem B). */
export function sumError(a: number, b: number, sum: number): number {
  const bRounded = sum - a;
  return a - (sum - bRounded) + (b - bRounded);
}

/** The nearest number with 26 bits; for |a| < 2⁹⁹⁵. */
export function upperHalf(a: number): number {
  const split = SPLITTER * a;
  return split - (split - a);
}

/** What `a · b` loses to rounding, exactly, for |a|, |b| < 2⁹⁹⁵ and products above 2⁻⁹⁶⁸; `product` is `a · b`. */
export function productError(a: number, b: number, product: number): number {
  const aHi = upperHalf(a);
  const aLo = a - aHi;
  const bHi = upperHalf(b);
  const bLo = b - bHi;
  return aLo * bLo - (product - aHi * bHi - aLo * bHi - aHi * bLo);
}

function twoSum(a: number, b: number): DoubleDouble {
  const sum = a + b;
  return [sum, sumError(a, b, sum)];
}

export function add(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const heads = a[0] + b[0];
  return twoSum(heads, sumError(a[0], b[0], heads) + (a[1] + b[1]));
}

export function negate(a: DoubleDouble): DoubleDouble {
  return [-a[0], -a[1]];
}

export function multiply(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const product = a[0] * b[0];
  return twoSum(product, productError(a[0], b[0], product) + (a[0] * b[1] + a[1] * b[0]));
}

export function divide(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const first = a[0] / b[0];
  const rest = add(a, negate(multiply([first, 0], b)));
  return twoSum(first, rest[0] / b[0]);
}

export function squareRoot(a: DoubleDouble): DoubleDouble {
  const root = Math.sqrt(a[0]);
  const rest = add(a, negate(multiply([root, 0], [root, 0])));
  return twoSum(root, rest[0] / (2 * root));
}

/** eˣ by its Taylor series; for |x| ≤ 1/8, where 20 terms reach 10⁻³⁷. */
export function exponentialSeries(x: DoubleDouble): DoubleDouble {
  let sum: DoubleDouble = [1, 0];
  for (let n = 20; n >= 1; n--) sum = add([1, 0], divide(multiply(x, sum), [n, 0]));
  return sum;
}

/** ln x = 2 artanh((x − 1)/(x + 1)), summed until nothing changes; for 1/2 ≤ x ≤ 2, at most 34 terms. */
export function logarithmSeries(x: DoubleDouble): DoubleDouble {
  const ratio = divide(add(x, [-1, 0]), add(x, [1, 0]));
  const square = multiply(ratio, ratio);
  let power = multiply([2, 0], ratio);
  let sum = power;
  for (let n = 3; Math.abs(power[0]) > 1e-33 * Math.abs(sum[0]); n += 2) {
    power = multiply(power, square);
    sum = add(sum, divide(power, [n, 0]));
  }
  return sum;
}

/** sin x by its Taylor series; for |x| ≤ π/4, where 14 terms reach 10⁻³⁴. */
export function sineSeries(x: DoubleDouble): DoubleDouble {
  return multiply(x, alternatingSeries(multiply(x, x), 29));
}

/** cos x by its Taylor series; for |x| ≤ π/4, where 14 terms reach 10⁻³⁴. */
export function cosineSeries(x: DoubleDouble): DoubleDouble {
  return alternatingSeries(multiply(x, x), 28);
}

/** 1 − s/((m − 1)m)·(1 − …), nested from m = `last` down in steps of 2. */
function alternatingSeries(s: DoubleDouble, last: number): DoubleDouble {
  let sum: DoubleDouble = [1, 0];
  for (let m = last; m >= 2; m -= 2) sum = add([1, 0], negate(divide(multiply(s, sum), [m * (m - 1), 0])));
  return sum;
}

/** arctan x by its Taylor series, summed until nothing changes; for |x| ≤ 1/4. */
export function arctangentSeries(x: DoubleDouble): DoubleDouble {
  const square = negate(multiply(x, x));
  let power = x;
  let sum = x;
  for (let n = 3; Math.abs(power[0]) > 1e-33 * Math.abs(sum[0]); n += 2) {
    power = multiply(power, square);
    sum = add(sum, divide(power, [n, 0]));
  }
  return sum;
}

/** ln 2 to 106 bits. */
export const LN2: DoubleDouble = logarithmSeries([2, 0]);

/** π to 106 bits: Machin's 16 arctan(1/5) − 4 arctan(1/239). */
export const PI: DoubleDouble = add(
  multiply([16, 0], arctangentSeries(divide([1, 0], [5, 0]))),
  multiply([-4, 0], arctangentSeries(divide([1, 0], [239, 0]))),
);
