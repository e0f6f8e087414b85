import { numberOf } from "../../math/parameter.ts";
import type { Schedule } from "../optimizer.ts";
import { magnitude, whole } from "../rows.ts";
import { closedForm, cosineBetween } from "./closedForm.ts";

/** Cosine annealing with warm restarts: periods T₀, T₀M, T₀M², …, each from η down to `final` (which is never reached). */
export const cosineRestarts: Schedule = {
  id: "cosine-restarts",
  parameters: [
    whole("period", "T_0", 50, 1, [5, 500]),
    whole("multiplier", "M", 1, 1, [1, 4]),
    magnitude("final", "\\eta_T", 0, [1e-6, 1], true),
  ],
  latex:
    "\\eta_k = \\eta_T + \\tfrac12 (\\eta - \\eta_T)\\left(1 + \\cos\\frac{\\pi k'}{T'}\\right),\\quad k' = k - \\sum_{j < i} T_0 M^j < T' = T_0 M^i",
  source: "Loshchilov & Hutter (2017), ICLR, arXiv:1608.03983, eq. 5; as in PyTorch CosineAnnealingWarmRestarts",
  create(parameters, learningRate) {
    const period = numberOf(parameters, "period");
    const multiplier = numberOf(parameters, "multiplier");
    const final = numberOf(parameters, "final");
    return closedForm(learningRate, (k, base) => {
      let length = period;
      let into = multiplier === 1 ? k % period : k;
      while (into >= length) {
        into -= length;
        length *= multiplier;
      }
      return cosineBetween(base, final, into / length);
    });
  },
};
