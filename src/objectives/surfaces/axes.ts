import type { PlaneKernel } from "../objective.ts";

/**
 * A height f(x, y) = combine(x, y, p(x), q(y)) whose costly parts depend on one coordinate each. Point by point they are
 * computed every time; over a grid once per column and once per row, and `combine` sees the same numbers, so the bits
 * are the same. `p`, `q` and `combine` must be pure.
 */
export function alongAxes(
  p: (x: number) => number,
  q: (y: number) => number,
  combine: (x: number, y: number, px: number, qy: number) => number,
): Required<Pick<PlaneKernel, "height" | "grid">> {
  return {
    height: (x, y) => combine(x, y, p(x), q(y)),
    grid(xs, ys, out) {
      const columns = xs.length;
      const px = xs.map(p);
      for (let j = 0; j < ys.length; j++) {
        const y = ys[j];
        const qy = q(y);
        const row = j * columns;
        for (let i = 0; i < columns; i++) out[row + i] = combine(xs[i], y, px[i], qy);
      }
    },
  };
}
