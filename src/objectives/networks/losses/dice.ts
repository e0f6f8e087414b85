import { sigmoid } from "../../../math/elementary.ts";
import type { Loss } from "./loss.ts";

/**
 * The soft Dice loss 1 − (2Σpt + ε)/(Σp + Σt + ε) of p = σ(z) against targets t in [0, 1], one ratio over all samples and
 * outputs (Sudre et al. 2017, §2, without their class weights; MONAI's `DiceLoss(sigmoid=True, batch=True)` for one
 * output; V-Net squares the terms below the line, this does not). With smoothing ε = 0 an empty target has loss 1 and no
 * slope. It is not a mean over samples: a mini-batch has a Dice of its own.
 *
 * Totals: U = 2Σpt and V = Σp + Σt. The memo is p.
 */
export function createDice(smoothing: number): Loss {
  return {
    id: "dice",
    latex:
      "1 - \\frac{2 \\sum_{n,k} p_{nk} t_{nk} + \\varepsilon}{\\sum_{n,k} p_{nk} + \\sum_{n,k} t_{nk} + \\varepsilon},\\quad p = \\sigma(z)",
    targets: "probabilities",
    coupled: true,
    sums: 2,
    scale: () => 1,
    tally(z, at, t, tAt, outputs, count, totals) {
      let overlap = totals[0];
      let sizes = totals[1];
      for (let i = 0; i < outputs * count; i++) {
        const p = sigmoid(z[at + i]);
        overlap += 2 * p * t[tAt + i];
        sizes += p + t[tAt + i];
      }
      totals[0] = overlap;
      totals[1] = sizes;
    },
    value: (totals) => 1 - (totals[0] + smoothing) / (totals[1] + smoothing),
    delta(z, at, t, tAt, outputs, count, totals, _scale, memo, out) {
      const below = totals[1] + smoothing;
      const ratio = (totals[0] + smoothing) / below;
      for (let i = 0; i < outputs * count; i++) {
        const p = sigmoid(z[at + i]);
        memo[at + i] = p;
        out[at + i] = (p * (1 - p) * (ratio - 2 * t[tAt + i])) / below;
      }
    },
    bend(memo, at, t, tAt, outputs, count, totals, _scale, rz, out) {
      const below = totals[1] + smoothing;
      const ratio = (totals[0] + smoothing) / below;
      for (let i = 0; i < outputs * count; i++) {
        const p = memo[at + i];
        out[i] = ((p * (1 - p) * (1 - 2 * p) * (ratio - 2 * t[tAt + i])) / below) * rz[i];
      }
    },
    coupling: {
      slope(total, memo, at, t, tAt, outputs, count, out) {
        for (let i = 0; i < outputs * count; i++) {
          const p = memo[at + i];
          out[i] = p * (1 - p) * (total === 0 ? 2 * t[tAt + i] : 1);
        }
      },
      hessian(totals, out) {
        const below = totals[1] + smoothing;
        const square = below * below;
        out[0] = 0;
        out[1] = out[2] = 1 / square;
        out[3] = (-2 * (totals[0] + smoothing)) / (square * below);
      },
    },
  };
}
