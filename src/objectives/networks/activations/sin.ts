import { cos, sin as sinOf } from "../../../math/elementary.ts";
import type { Activation } from "./activation.ts";

/** φ = sin z (Sitzmann et al. 2020, without their frequency ω₀), φ′ = cos z, φ″ = −φ. */
export const sin: Activation = {
  id: "sin",
  latex: "\\sin z",
  apply(z, a, from, to) {
    for (let i = from; i < to; i++) a[i] = sinOf(z[i]);
  },
  slope(z, _a, out, from, to) {
    for (let i = from; i < to; i++) out[i] = cos(z[i]);
  },
  curvature(_z, a, out, from, to) {
    for (let i = from; i < to; i++) out[i] = -a[i];
  },
};
