import { sigmoid, softplus as softplusOf } from "../../../math/elementary.ts";
import type { Activation } from "./activation.ts";

/** φ = ln(1 + eᶻ), φ′ = σ, φ″ = σ(1 − σ). PyTorch cuts it to φ = z above z = 20, which moves φ by 2·10⁻⁹; this does not. */
export const softplus: Activation = {
  id: "softplus",
  latex: "\\ln(1 + e^{z})",
  apply(z, a, from, to) {
    for (let i = from; i < to; i++) a[i] = softplusOf(z[i]);
  },
  slope(z, _a, out, from, to) {
    for (let i = from; i < to; i++) out[i] = sigmoid(z[i]);
  },
  curvature(z, _a, out, from, to) {
    for (let i = from; i < to; i++) {
      const s = sigmoid(z[i]);
      out[i] = s * (1 - s);
    }
  },
};
