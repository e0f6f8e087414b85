import { exp, expm1 } from "../../../math/elementary.ts";
import type { Activation } from "./activation.ts";

/**
 * φ = z for z > 0, else eᶻ − 1 (Clevert, Unterthiner & Hochreiter 2016, eq. 15, α = 1); φ′(0) = 1, φ″(0) = 1 as in
 * PyTorch.
 */
export const elu: Activation = {
  id: "elu",
  latex: "\\max(z, 0) + \\min(e^{z} - 1, 0)",
  apply(z, a, from, to) {
    for (let i = from; i < to; i++) {
      const argument = z[i];
      a[i] = argument > 0 ? argument : expm1(argument);
    }
  },
  slope(z, _a, out, from, to) {
    for (let i = from; i < to; i++) {
      const argument = z[i];
      out[i] = argument > 0 ? 1 : exp(argument);
    }
  },
  curvature(z, _a, out, from, to) {
    for (let i = from; i < to; i++) {
      const argument = z[i];
      out[i] = argument > 0 ? 0 : exp(argument);
    }
  },
};
