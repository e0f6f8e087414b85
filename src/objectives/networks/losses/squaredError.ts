import type { Loss } from "./loss.ts";

/** c·Σ(z − t)² with the factor c that `scale` chooses. */
function squaredError(id: string, latex: string, scale: Loss["scale"]): Loss {
  return {
    id,
    latex,
    targets: "values",
    coupled: false,
    sums: 1,
    scale,
    tally(z, at, t, tAt, outputs, count, totals) {
      let sum = totals[0];
      for (let i = 0; i < outputs * count; i++) {
        const residual = z[at + i] - t[tAt + i];
        sum += residual * residual;
      }
      totals[0] = sum;
    },
    value: (totals, factor) => factor * totals[0],
    delta(z, at, t, tAt, outputs, count, _totals, factor, _memo, out) {
      const slope = 2 * factor;
      for (let i = 0; i < outputs * count; i++) out[at + i] = slope * (z[at + i] - t[tAt + i]);
    },
    bend(_memo, _at, _t, _tAt, outputs, count, _totals, factor, rz, out) {
      const curvature = 2 * factor;
      for (let i = 0; i < outputs * count; i++) out[i] = curvature * rz[i];
    },
  };
}

/** Mean over samples and outputs of (z − t)²; PyTorch's `MSELoss`. */
export const meanSquaredError = squaredError(
  "mse",
  "\\frac{1}{NC} \\sum_{n,k} (z_{nk} - t_{nk})^2",
  (samples, outputs) => 1 / (samples * outputs),
);

/** Half the sum over outputs of (z − t)², mean over samples. */
export const halfSquaredError = squaredError(
  "half-mse",
  "\\frac{1}{2N} \\sum_{n,k} (z_{nk} - t_{nk})^2",
  (samples) => 0.5 / samples,
);
