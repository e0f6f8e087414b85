import { sigmoid } from "../../../math/elementary.ts";
import type { Activation } from "./activation.ts";

/** φ = zσ(z); φ′ = σ(1 + z(1 − σ)), φ″ = σ(1 − σ)(2 + z(1 − 2σ)). Elfwing, Uchibe & Doya 2018, eq. 6–7. */
export const silu: Activation = {
  id: "silu",
  latex: "\\frac{z}{1 + e^{-z}}",
  apply(z, a, from, to) {
    for (let i = from; i < to; i++) {
      const argument = z[i];
      a[i] = argument * sigmoid(argument);
    }
  },
  slope(z, _a, out, from, to) {
    for (let i = from; i < to; i++) {
      const argument = z[i];
      const s = sigmoid(argument);
      out[i] = s * (1 + argument * (1 - s));
    }
  },
  curvature(z, _a, out, from, to) {
    for (let i = from; i < to; i++) {
      const argument = z[i];
      const s = sigmoid(argument);
      out[i] = s * (1 - s) * (2 + argument * (1 - 2 * s));
    }
  },
};
