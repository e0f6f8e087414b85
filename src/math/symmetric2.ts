import { productError } from "./elementary/doubleDouble.ts";
import { hypotenuse, safeScale } from "./vector.ts";

/**
 * Eigenvalues of the symmetric [[a, b], [b, c]] into `out[at]` ≤ `out[at + 1]`, both within a few ulp however different
 * they are: the larger in magnitude by the half-trace formula, in which nothing cancels, the other as determinant over
 * it, the determinant ac − b² with the rounding of both products carried along (Kahan 2004, "On the cost of
 * floating-point computation without extra-precise arithmetic", §3).
 */
export function eigenvalues2(a: number, b: number, c: number, out: Float64Array, at: number): void {
  if (b === 0) {
    out[at] = Math.min(a, c);
    out[at + 1] = Math.max(a, c);
    return;
  }
  const unit = safeScale(Math.max(Math.abs(a), Math.abs(b), Math.abs(c)));
  if (unit !== 1) {
    eigenvalues2(a * unit, b * unit, c * unit, out, at);
    out[at] /= unit;
    out[at + 1] /= unit;
    return;
  }
  const mean = 0.5 * (a + c);
  const radius = hypotenuse(0.5 * (a - c), b);
  const outer = mean >= 0 ? mean + radius : mean - radius;
  const product = a * c;
  const square = b * b;
  const determinant = product - square + (productError(a, c, product) - productError(b, b, square));
  const inner = determinant / outer;
  out[at] = Math.min(inner, outer);
  out[at + 1] = Math.max(inner, outer);
}

/**
 * Unit eigenvectors of [[a, b], [b, c]] belonging to the ascending eigenvalues, as (x₁, y₁, x₂, y₂), a right-handed pair
 * but for orientation: (x₁, y₁) = (−y₂, x₂). A multiple of the identity gives the axes.
 */
export function eigenvectors2(a: number, b: number, c: number): [number, number, number, number] {
  const unit = safeScale(Math.max(Math.abs(a), Math.abs(b), Math.abs(c)));
  const half = 0.5 * (a * unit - c * unit);
  const off = b * unit;
  const radius = hypotenuse(half, off);
  if (radius === 0) return [1, 0, 0, 1];
  // The direction of the larger eigenvalue, written so that nothing cancels.
  const x = half >= 0 ? half + radius : off;
  const y = half >= 0 ? off : radius - half;
  const length = hypotenuse(x, y);
  const ux = x / length;
  const uy = y / length;
  return [-uy, ux, ux, uy];
}
