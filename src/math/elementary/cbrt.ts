import { productError } from "./doubleDouble.ts";
import { DOUBLE, HIGH, POWER_OF_TWO, WORDS } from "./floatBits.ts";

/** The real cube root, for every x. */
export function cbrt(x: number): number {
  const size = Math.abs(x);
  if (!(size > 0 && size < Number.POSITIVE_INFINITY)) return x;
  const root =
    size < 1e-300
      ? cubeRootOfNormal(size * 18014398509481984) / 262144 // 2⁵⁴ and 2¹⁸
      : size > 1e300
        ? cubeRootOfNormal(size / 18014398509481984) * 262144
        : cubeRootOfNormal(size);
  return x < 0 ? -root : root;
}

/**
 * x = 8^q m with m in [1, 8): a parabola through (1, 1), (27/8, 3/2), (8, 2) starts within 2 %, two steps of Halley's
 * method reach 10⁻¹³, and a step of Newton's with an exact residual rounds correctly but for 10⁻¹⁰ of an ulp.
 */
function cubeRootOfNormal(x: number): number {
  DOUBLE[0] = x;
  const thirds = Math.floor(((WORDS[HIGH] >> 20) - 1023) / 3);
  const m = x * POWER_OF_TWO[1022 - 3 * thirds];
  let root = 1 + (m - 1) * (4 / 19 - (m - 3.375) * (2072 / 141_000));
  for (let i = 0; i < 2; i++) {
    const cube = root * root * root;
    root *= (cube + 2 * m) / (2 * cube + m);
  }
  const square = root * root;
  const cube = square * root;
  const residual = cube - m + (productError(square, root, cube) + productError(root, root, square) * root);
  return (root - residual / (3 * square)) * POWER_OF_TWO[1022 + thirds];
}
