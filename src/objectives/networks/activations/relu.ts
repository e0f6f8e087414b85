import type { Activation } from "./activation.ts";

/** φ = max(z, 0) with φ′(0) = 0. */
export const relu: Activation = {
  id: "relu",
  latex: "\\max(z, 0)",
  piecewiseLinear: true,
  homogeneous: true,
  apply(z, a, from, to) {
    for (let i = from; i < to; i++) a[i] = Math.max(z[i], 0);
  },
  slope(z, _a, out, from, to) {
    for (let i = from; i < to; i++) out[i] = z[i] > 0 ? 1 : 0;
  },
  curvature(_z, _a, out, from, to) {
    out.fill(0, from, to);
  },
};
