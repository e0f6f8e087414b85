import type { Activation } from "./activation.ts";

/** Slope below zero, PyTorch's default. */
const LEAK = 0.01;

/** φ = z for z > 0, else 0.01 z, with φ′(0) = 0.01. */
export const leakyRelu: Activation = {
  id: "leaky-relu",
  latex: "\\max(z, 0) + 0.01 \\min(z, 0)",
  piecewiseLinear: true,
  homogeneous: true,
  apply(z, a, from, to) {
    for (let i = from; i < to; i++) {
      const argument = z[i];
      a[i] = argument > 0 ? argument : LEAK * argument;
    }
  },
  slope(z, _a, out, from, to) {
    for (let i = from; i < to; i++) out[i] = z[i] > 0 ? 1 : LEAK;
  },
  curvature(_z, _a, out, from, to) {
    out.fill(0, from, to);
  },
};
