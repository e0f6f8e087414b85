import { erf, exp } from "../../../math/elementary.ts";
import type { Activation } from "./activation.ts";

/** 1/√2 and 1/√(2π). */
const ROOT_HALF = Math.SQRT1_2;
const DENSITY_AT_0 = 0.3989422804014327;

/**
 * φ = zΦ(z) with the normal distribution Φ(z) = ½(1 + erf(z/√2)) (Hendrycks & Gimpel 2016, eq. in §2), exact, not the tanh
 * approximation; φ′ = Φ + zψ and φ″ = (2 − z²)ψ with the density ψ.
 */
export const gelu: Activation = {
  id: "gelu",
  latex: "\\tfrac{1}{2} z \\left(1 + \\operatorname{erf} \\tfrac{z}{\\sqrt{2}}\\right)",
  apply(z, a, from, to) {
    for (let i = from; i < to; i++) {
      const argument = z[i];
      a[i] = argument * (0.5 * (1 + erf(argument * ROOT_HALF)));
    }
  },
  slope(z, _a, out, from, to) {
    for (let i = from; i < to; i++) {
      const argument = z[i];
      const density = DENSITY_AT_0 * exp(-0.5 * argument * argument);
      out[i] = 0.5 * (1 + erf(argument * ROOT_HALF)) + argument * density;
    }
  },
  curvature(z, _a, out, from, to) {
    for (let i = from; i < to; i++) {
      const argument = z[i];
      const square = argument * argument;
      out[i] = DENSITY_AT_0 * exp(-0.5 * square) * (2 - square);
    }
  },
};
