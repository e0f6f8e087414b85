import type { Slope } from "../objective.ts";

/**
 * A soft circular wall that keeps a warm walker in: w = (max(0, r² − 16)/8)², zero inside r = 4, about (r − 4)² just
 * outside. `m` below is max(0, r² − 16); slopes are continuous at r = 4, curvatures are not.
 */
export const WALL = {
  expression: "(max(0, x^2 + y^2 - 16)/8)^2",
  latex: "\\tfrac{1}{64}\\max(0,\\, r^2 - 16)^2",
} as const;

/** m = max(0, x² + y² − 16). */
export function pastWall(x: number, y: number): number {
  return Math.max(0, x * x + y * y - 16);
}

/** w from m. */
export function wallHeight(m: number): number {
  return (m * m) / 64;
}

/** Adds ∇w to a gradient. */
export function addWallGradient(x: number, y: number, m: number, out: Slope): void {
  out[0] += (m * x) / 16;
  out[1] += (m * y) / 16;
}

/** Adds ∇²w to a Hessian f_xx, f_xy, f_yx, f_yy. */
export function addWallHessian(x: number, y: number, out: Float64Array): void {
  const m = pastWall(x, y);
  if (m === 0) return;
  out[0] += m / 16 + (x * x) / 8;
  out[1] += (x * y) / 8;
  out[2] = out[1];
  out[3] += m / 16 + (y * y) / 8;
}
