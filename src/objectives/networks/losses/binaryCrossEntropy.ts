import { exp, log1p, sigmoid } from "../../../math/elementary.ts";
import type { Loss } from "./loss.ts";

/**
 * −t ln σ(z) − (1 − t) ln(1 − σ(z)), mean over samples and outputs, for targets t in [0, 1]; PyTorch's
 * `BCEWithLogitsLoss`. Written max(z, 0) − zt + ln(1 + e^−|z|), which neither overflows nor cancels. The memo is σ(z).
 */
export const binaryCrossEntropy: Loss = {
  id: "bce",
  latex: "\\frac{1}{NC} \\sum_{n,k} \\ln(1 + e^{z_{nk}}) - t_{nk} z_{nk}",
  targets: "probabilities",
  coupled: false,
  sums: 1,
  scale: (samples, outputs) => 1 / (samples * outputs),
  tally(z, at, t, tAt, outputs, count, totals) {
    let sum = totals[0];
    for (let i = 0; i < outputs * count; i++) {
      const logit = z[at + i];
      sum += Math.max(logit, 0) - logit * t[tAt + i] + log1p(exp(-Math.abs(logit)));
    }
    totals[0] = sum;
  },
  value: (totals, scale) => scale * totals[0],
  delta(z, at, t, tAt, outputs, count, _totals, scale, memo, out) {
    for (let i = 0; i < outputs * count; i++) {
      const probability = sigmoid(z[at + i]);
      memo[at + i] = probability;
      out[at + i] = scale * (probability - t[tAt + i]);
    }
  },
  bend(memo, at, _t, _tAt, outputs, count, _totals, scale, rz, out) {
    for (let i = 0; i < outputs * count; i++) {
      const probability = memo[at + i];
      out[i] = scale * probability * (1 - probability) * rz[i];
    }
  },
};
