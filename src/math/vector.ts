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
