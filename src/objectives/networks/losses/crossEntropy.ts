import { exp, log1p } from "../../../math/elementary.ts";
import type { Loss } from "./loss.ts";

/** Index of a sample's largest logit, the first of equals. */
function likeliest(z: Float64Array, first: number, outputs: number, count: number): number {
  let best = 0;
  for (let k = 1; k < outputs; k++) if (z[first + k * count] > z[first + best * count]) best = k;
  return best;
}

/**
 * −ln softmax(z)_t for the class index t, mean over samples; PyTorch's `CrossEntropyLoss`. Written with the largest logit
 * z_m as z_m − z_t + ln(1 + Σ_{k≠m} e^(z_k − z_m)), which neither overflows nor loses a small loss. The memo is the softmax
 * p, and ∂²L/∂z² = diag(p) − ppᵀ.
 */
export const crossEntropy: Loss = {
  id: "cross-entropy",
  latex: "\\frac{1}{N} \\sum_{n} \\ln \\sum_{k} e^{z_{nk}} - z_{n t_n}",
  targets: "classes",
  coupled: false,
  sums: 1,
  scale: (samples) => 1 / samples,
  tally(z, at, t, tAt, outputs, count, totals) {
    let sum = totals[0];
    for (let n = 0; n < count; n++) {
      const first = at + n;
      const best = likeliest(z, first, outputs, count);
      const largest = z[first + best * count];
      let rest = 0;
      for (let k = 0; k < outputs; k++) if (k !== best) rest += exp(z[first + k * count] - largest);
      sum += largest - z[first + t[tAt + n] * count] + log1p(rest);
    }
    totals[0] = sum;
  },
  value: (totals, scale) => scale * totals[0],
  delta(z, at, t, tAt, outputs, count, _totals, scale, memo, out) {
    for (let n = 0; n < count; n++) {
      const first = at + n;
      const largest = z[first + likeliest(z, first, outputs, count) * count];
      let powers = 0;
      for (let k = 0; k < outputs; k++) {
        const power = exp(z[first + k * count] - largest);
        memo[first + k * count] = power;
        powers += power;
      }
      for (let k = 0; k < outputs; k++) {
        const probability = memo[first + k * count] / powers;
        memo[first + k * count] = probability;
        out[first + k * count] = scale * probability;
      }
      const hit = first + t[tAt + n] * count;
      out[hit] = scale * (memo[hit] - 1);
    }
  },
  bend(memo, at, _t, _tAt, outputs, count, _totals, scale, rz, out) {
    for (let n = 0; n < count; n++) {
      let mean = 0;
      for (let k = 0; k < outputs; k++) mean += memo[at + n + k * count] * rz[n + k * count];
      for (let k = 0; k < outputs; k++)
        out[n + k * count] = scale * memo[at + n + k * count] * (rz[n + k * count] - mean);
    }
  },
};
