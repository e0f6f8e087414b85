/** ‖x‖₂, exact in range: neither overflows nor underflows on the way. NaN and ∞ come through. */
export function norm2(x: Float64Array): number {
  let square = 0;
  for (let i = 0; i < x.length; i++) square += x[i] * x[i];
  if (square >= 1e-290 && square < Number.POSITIVE_INFINITY) return Math.sqrt(square);
  let largest = 0;
  for (let i = 0; i < x.length; i++) largest = Math.max(largest, Math.abs(x[i]));
  if (largest === 0 || !(largest < Number.POSITIVE_INFINITY)) return largest;
  square = 0;
  for (let i = 0; i < x.length; i++) square += (x[i] / largest) * (x[i] / largest);
  return largest * Math.sqrt(square);
}

/** √(x² + y²), which neither overflows nor underflows on the way. NaN and ∞ come through. */
export function hypotenuse(x: number, y: number): number {
  const square = x * x + y * y;
  if (square >= 1e-290 && square < Number.POSITIVE_INFINITY) return Math.sqrt(square);
  const largest = Math.max(Math.abs(x), Math.abs(y));
  if (largest === 0 || !(largest < Number.POSITIVE_INFINITY)) return largest;
  return largest * Math.sqrt((x / largest) * (x / largest) + (y / largest) * (y / largest));
}

/**
 * A power of two that brings numbers of which the largest is `largest` so near 1 that products of them neither overflow
 * nor underflow where it matters; 1 where they are near enough, or not finite.
 */
export function safeScale(largest: number): number {
  if (largest > 1e140 && largest < Number.POSITIVE_INFINITY) return 2.409919865102884e-181; // 2⁻⁶⁰⁰
  if (largest < 1e-140 && largest > 0) return 4.149515568880993e180; // 2⁶⁰⁰
  return 1;
}
