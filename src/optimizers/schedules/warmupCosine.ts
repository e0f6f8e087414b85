import { numberOf } from "../../math/parameter.ts";
import type { Schedule } from "../optimizer.ts";
import { fraction, magnitude, whole } from "../rows.ts";
import { closedForm, cosineBetween } from "./closedForm.ts";

/**
 * A linear warm-up from `startFactor`·η over W steps, then a cosine from η at k = W to `final` at k = T (T counts the
 * warm-up); beyond T it rises again like `cosine`. The same numbers as PyTorch's SequentialLR of LinearLR(startFactor, 1,
 * W) and CosineAnnealingLR(T − W, final) with milestone W. With T ≤ W the rate is `final` from step W on.
 */
export const warmupCosine: Schedule = {
  id: "warmup-cosine",
  parameters: [
    whole("warmup", "W", 20, 0, [0, 200]),
    fraction("startFactor", "a", 0.1),
    whole("total", "T", 200, 1, [10, 2000]),
    magnitude("final", "\\eta_T", 0, [1e-6, 1], true),
  ],
  latex:
    "\\eta_k = \\eta\\left(a + (1 - a)\\tfrac{k}{W}\\right)\\ (k < W),\\quad \\eta_T + \\tfrac12(\\eta - \\eta_T)\\left(1 + \\cos\\frac{\\pi (k - W)}{T - W}\\right)",
  source:
    "Goyal et al. (2017), arXiv:1706.02677, §2.2 (warm-up); cosine: Loshchilov & Hutter (2017), arXiv:1608.03983, eq. 5",
  create(parameters, learningRate) {
    const warmup = numberOf(parameters, "warmup");
    const startFactor = numberOf(parameters, "startFactor");
    const span = numberOf(parameters, "total") - warmup;
    const final = numberOf(parameters, "final");
    return closedForm(learningRate, (k, base) => {
      if (k < warmup) return base * (startFactor + ((1 - startFactor) * k) / warmup);
      return span > 0 ? cosineBetween(base, final, (k - warmup) / span) : final;
    });
  },
};
