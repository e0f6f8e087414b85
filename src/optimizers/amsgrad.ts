import { gradientLines } from "./latex.ts";
import { FORGOTTEN, memoryOf } from "./memory.ts";
import { adamLimit, createClock, momentLines, readMoments, retime } from "./moments.ts";
import type { Optimizer } from "./optimizer.ts";
import { adamBetas, epsilonRow, learningRate } from "./rows.ts";

/**
 * AMSGrad: Adam with the largest v so far, u, in the denominator, so that no coordinate's step ever grows again.
 *
 *     m ← β₁m + (1 − β₁)g     v ← β₂v + (1 − β₂)g²     u ← max(u, v)
 *     θ ← θ − η/(1 − β₁ᵗ) · m/(√u/√(1 − β₂ᵗ) + ε)
 *
 * The maximum is over the uncorrected v and is corrected afterwards: PyTorch's implementation. The paper corrects
 * nothing; PyTorch's prose takes the maximum of the corrected v̂.
 */
export const amsgrad: Optimizer = {
  id: "amsgrad",
  parameters: [learningRate(0.001, [1e-5, 1]), ...adamBetas, epsilonRow(1e-8)],
  latex: (parameters) => [
    ...gradientLines(parameters),
    ...momentLines,
    "u \\leftarrow \\max(u, v)",
    "\\hat m = \\frac{m}{1 - \\beta_1^t},\\quad \\hat u = \\frac{u}{1 - \\beta_2^t}",
    "\\theta \\leftarrow \\theta - \\eta\\, \\frac{\\hat m}{\\sqrt{\\hat u} + \\epsilon}",
  ],
  source:
    "Reddi, Kale & Kumar (2018), ICLR, arXiv:1904.09237, algorithm 2; bias correction as in PyTorch Adam(amsgrad=True)",
  gradientsPerStep: 1,
  stabilityLimit: adamLimit,
  create(dimension, parameters) {
    let hyper = readMoments(parameters);
    const m = new Float64Array(dimension);
    const v = new Float64Array(dimension);
    const u = new Float64Array(dimension);
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
            const largest = square > u[i] ? square : u[i];
            m[i] = mean;
            v[i] = square;
            u[i] = largest;
            theta[i] -= (rate * mean) / (Math.sqrt(largest) / root + epsilon);
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
        for (let i = 0; i < dimension; i++) out[i] = (Math.sqrt(u[i]) / root + hyper.epsilon) * (1 - clock[1]);
      },
      ...memoryOf(m, v, u, clock),
    };
  },
};
