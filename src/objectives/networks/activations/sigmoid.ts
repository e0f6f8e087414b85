import { sigmoid as sigmoidOf } from "../../../math/elementary.ts";
import type { Activation } from "./activation.ts";

/** φ = 1/(1 + e⁻ᶻ), φ′ = φ(1 − φ), φ″ = φ′(1 − 2φ). */
export const sigmoid: Activation = {
  id: "sigmoid",
  latex: "\\frac{1}{1 + e^{-z}}",
  fromValue: true,
  logistic: { rate: 1, span: 1, lowest: 0 },
  apply(z, a, from, to) {
    for (let i = from; i < to; i++) a[i] = sigmoidOf(z[i]);
  },
  slope(_z, a, out, from, to) {
    for (let i = from; i < to; i++) {
      const value = a[i];
      out[i] = value * (1 - value);
    }
  },
  curvature(_z, a, out, from, to) {
    for (let i = from; i < to; i++) {
      const value = a[i];
      out[i] = value * (1 - value) * (1 - 2 * value);
    }
  },
};
