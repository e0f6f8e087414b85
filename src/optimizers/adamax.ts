import { gradientLines } from "./latex.ts";
import { FORGOTTEN, memoryOf } from "./memory.ts";
import { adamLimit, createClock, readMoments, retime } from "./moments.ts";
import type { Optimizer } from "./optimizer.ts";
import { adamBetas, epsilonRow, learningRate } from "./rows.ts";

/**
 * Adamax: Adam's limit for the ∞-norm; the scale u is a decaying maximum and needs no bias correction.
 *
 *     m ← β₁m + (1 − β₁)g     u ← max(β₂u, |g| + ε)     θ ← θ − η/(1 − β₁ᵗ) · m/u
 *
 * ε is added to |g| inside the maximum, as in PyTorch; the paper has none.
 */
export const adamax: Optimizer = {
  id: "adamax",
  parameters: [learningRate(0.002, [1e-5, 1]), ...adamBetas, epsilonRow(1e-8)],
  latex: (parameters) => [
    ...gradientLines(parameters),
    "m \\leftarrow \\beta_1 m + (1 - \\beta_1)\\, g",
    "u \\leftarrow \\max(\\beta_2 u,\\ |g| + \\epsilon)",
    "\\theta \\leftarrow \\theta - \\frac{\\eta}{1 - \\beta_1^t}\\, \\frac{m}{u}",
  ],
  source: "Kingma & Ba (2015), ICLR, arXiv:1412.6980, algorithm 2; ε as in PyTorch Adamax",
  gradientsPerStep: 1,
  stabilityLimit: adamLimit,
  create(dimension, parameters) {
    let hyper = readMoments(parameters);
    const m = new Float64Array(dimension);
    const u = new Float64Array(dimension);
    const clock = createClock();
    return {
      advance(drive, count) {
        const { theta, gradient } = drive;
        const { beta1, beta2, epsilon } = hyper;
        const fresh1 = 1 - beta1;
        for (let k = 0; k < count; k++) {
          drive.begin();
          const power1 = clock[1] * beta1;
          clock[0]++;
          clock[1] = power1 < FORGOTTEN ? 0 : power1;
          const rate = drive.eta / (1 - power1);
          for (let i = 0; i < dimension; i++) {
            const g = gradient[i];
            const mean = beta1 * m[i] + fresh1 * g;
            const faded = beta2 * u[i];
            const size = Math.abs(g) + epsilon;
            const largest = faded > size ? faded : size;
            m[i] = mean;
            u[i] = largest;
            theta[i] -= (rate * mean) / largest;
          }
          if (!drive.finish()) return;
        }
      },
      configure(next) {
        const before = hyper;
        hyper = readMoments(next);
        retime(clock, before, hyper);
      },
      preconditioner(out) {
        for (let i = 0; i < dimension; i++) out[i] = clock[0] === 0 ? Number.NaN : u[i] * (1 - clock[1]);
      },
      ...memoryOf(m, u, clock),
    };
  },
};
