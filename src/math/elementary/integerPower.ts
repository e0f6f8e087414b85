/**
 * xⁿ for an integer n by repeated squaring: x⁰ = 1 for every x, x⁻ⁿ = 1/xⁿ. For |n| ≤ 3 these are the plain products
 * x·x and x·x·x; the relative error grows like |n|/2 ulp.
 */
export function integerPower(x: number, n: number): number {
  let power = 1;
  let square = x;
  for (let left = Math.abs(n); left >= 1; left = Math.floor(left / 2)) {
    if (left % 2 === 1) power *= square;
    square *= square;
  }
  return n < 0 ? 1 / power : power;
}
