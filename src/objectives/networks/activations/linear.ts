import type { Activation } from "./activation.ts";

/** φ(z) = z. */
export const linear: Activation = {
  id: "linear",
  latex: "z",
  identity: true,
  piecewiseLinear: true,
  homogeneous: true,
  apply(z, a, from, to) {
    a.set(z.subarray(from, to), from);
  },
  slope(_z, _a, out, from, to) {
    out.fill(1, from, to);
  },
  curvature(_z, _a, out, from, to) {
    out.fill(0, from, to);
  },
};
