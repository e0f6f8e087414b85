import { tanhInPlace } from "../../../math/elementary/tanhInPlace.ts";
import type { Activation } from "./activation.ts";

/** φ = tanh, φ′ = 1 − φ², φ″ = −2φφ′. */
export const tanh: Activation = {
  id: "tanh",
  latex: "\\tanh z",
  fromValue: true,
  logistic: { rate: 2, span: 2, lowest: -1 },
  apply(z, a, from, to) {
    if (a !== z) a.set(z.subarray(from, to), from);
    tanhInPlace(a, from, to);
  },
  slope(_z, a, out, from, to) {
    for (let i = from; i < to; i++) {
      const value = a[i];
      out[i] = 1 - value * value;
    }
  },
  curvature(_z, a, out, from, to) {
    for (let i = from; i < to; i++) {
      const value = a[i];
      out[i] = -2 * value * (1 - value * value);
    }
  },
};
