import { gradientLines } from "./latex.ts";
import { FORGOTTEN, memoryOf } from "./memory.ts";
import { adamLimit, createClock, momentLines, readMoments, retime } from "./moments.ts";
import type { Optimizer } from "./optimizer.ts";
import { adamBetas, epsilonRow, learningRate } from "./rows.ts";

/**
 * Adam: running means m of g and v of g², both divided by what they lack for having started at 0.
 *
 *     m ← β₁m + (1 − β₁)g     v ← β₂v + (1 − β₂)g²
 *     θ ← θ − η/(1 − β₁ᵗ) · m/(√v/√(1 − β₂ᵗ) + ε)     t = 1, 2, …
 *
 * ε stands beside the corrected root (the paper's algorithm 1, not its "ε-hat" variant), as in PyTorch.
 */
export const adam: Optimizer = {
  id: "adam",
  parameters: [learningRate(0.001, [1e-5, 1]), ...adamBetas, epsilonRow(1e-8)],
  latex: (parameters) => [
    ...gradientLines(parameters),
    ...momentLines,
    "\\hat m = \\frac{m}{1 - \\beta_1^t},\\quad \\hat v = \\frac{v}{1 - \\beta_2^t}",
    "\\theta \\leftarrow \\theta - \\eta\\, \\frac{\\hat m}{\\sqrt{\\hat v} + \\epsilon}",
  ],
  source:
    "Kingma & Ba (2015), ICLR, arXiv:1412.6980, algorithm 1; limit: Cohen et al. (2022), arXiv:2207.14484, abstract and §3",
  gradientsPerStep: 1,
  stabilityLimit: adamLimit,
  create(dimension, parameters) {
    let hyper = readMoments(parameters);
    const m = new Float64Array(dimension);
    const v = new Float64Array(dimension);
    const clock = createClock();
    return {
      advance(drive, count) {
        const { theta, gradient } = drive;
        const { beta1, beta2, epsilon } = hyper;
        const fresh1 = 1 - beta1;
        const fresh2 = 1 - beta2;
        for (let k = 0; k < count; k++) {
          drive.begin();
          const power1 = clock[1] * beta1;
          const power2 = clock[2] * beta2;
          clock[0]++;
          clock[1] = power1 < FORGOTTEN ? 0 : power1;
          clock[2] = power2 < FORGOTTEN ? 0 : power2;
          const rate = drive.eta / (1 - power1);
          const root = Math.sqrt(1 - power2);
          for (let i = 0; i < dimension; i++) {
            const g = gradient[i];
            const mean = beta1 * m[i] + fresh1 * g;
            const square = beta2 * v[i] + fresh2 * (g * g);
            m[i] = mean;
            v[i] = square;
            theta[i] -= (rate * mean) / (Math.sqrt(square) / root + epsilon);
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
        const root = Math.sqrt(1 - clock[2]);
        for (let i = 0; i < dimension; i++) out[i] = (Math.sqrt(v[i]) / root + hyper.epsilon) * (1 - clock[1]);
      },
      ...memoryOf(m, v, clock),
    };
  },
};
