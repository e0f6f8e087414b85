import { gradientLines } from "./latex.ts";
import { memoryOf } from "./memory.ts";
import type { Optimizer } from "./optimizer.ts";
import { learningRate } from "./rows.ts";

/**
 * Gradient descent, θ ← θ − ηg: explicit Euler on the gradient flow θ′ = −∇f, hence of order 1 and stable on a
 * quadratic exactly while |1 − ηλ| ≤ 1, that is λ ≤ 2/η. PyTorch's SGD without momentum, to the bit.
 */
export const gradientDescent: Optimizer = {
  id: "gradient-descent",
  parameters: [learningRate(0.01, [1e-5, 10])],
  latex: (parameters) => [...gradientLines(parameters), "\\theta \\leftarrow \\theta - \\eta\\, g"],
  source:
    "Cauchy (1847), C. R. Acad. Sci. Paris 25, 536–538; stability: Nesterov (2004), Introductory Lectures, §2.1.5",
  gradientsPerStep: 1,
  order: 1,
  stabilityLimit: (_, eta) => 2 / eta,
  create() {
    return {
      advance(drive, count) {
        const { theta, gradient } = drive;
        const p = theta.length;
        for (let k = 0; k < count; k++) {
          drive.begin();
          const eta = drive.eta;
          for (let i = 0; i < p; i++) theta[i] -= eta * gradient[i];
          if (!drive.finish()) return;
        }
      },
      configure() {},
      ...memoryOf(),
    };
  },
};
