import { numberOf } from "../math/parameter.ts";
import { gradientLines } from "./latex.ts";
import { memoryOf } from "./memory.ts";
import type { Optimizer } from "./optimizer.ts";
import { fraction, learningRate } from "./rows.ts";

/**
 * Nesterov's accelerated gradient in PyTorch's form, where θ is the point at which gradients are taken:
 *
 *     v ← βv + g     θ ← θ − η(g + βv)     (the first v is g)
 *
 * Nesterov's own iterate is y = θ + ηβv; the textbook writes the same step as y ← θ − ηg, θ ← y + β(y − y_before).
 *
 * On ½λθ² this is θₙ₊₁ = (1 + β)(1 − ηλ)θₙ − β(1 − ηλ)θₙ₋₁; its root crosses −1 at λ = 2(1 + β)/((1 + 2β)η).
 */
export const nesterov: Optimizer = {
  id: "nesterov",
  parameters: [learningRate(0.01, [1e-5, 10]), fraction("momentum", "\\beta", 0.9)],
  latex: (parameters) => [
    ...gradientLines(parameters),
    "v \\leftarrow \\beta v + g",
    "\\theta \\leftarrow \\theta - \\eta\\,(g + \\beta v)",
  ],
  source:
    "Nesterov (1983), Soviet Math. Dokl. 27, 372–376; this form: Sutskever et al. (2013), ICML, eqs. 3–4, as in PyTorch SGD; limit: Cohen et al. (2021), ICLR, App. B",
  gradientsPerStep: 1,
  stabilityLimit(parameters, eta) {
    const beta = numberOf(parameters, "momentum");
    return (2 * (1 + beta)) / ((1 + 2 * beta) * eta);
  },
  create(dimension, parameters) {
    let beta = numberOf(parameters, "momentum");
    // Starts at 0, so that the first v is 0·β + g = g.
    const v = new Float64Array(dimension);
    return {
      advance(drive, count) {
        const { theta, gradient } = drive;
        for (let k = 0; k < count; k++) {
          drive.begin();
          const eta = drive.eta;
          for (let i = 0; i < dimension; i++) {
            const g = gradient[i];
            const velocity = beta * v[i] + g;
            v[i] = velocity;
            theta[i] -= eta * (g + beta * velocity);
          }
          if (!drive.finish()) return;
        }
      },
      configure(next) {
        beta = numberOf(next, "momentum");
      },
      ...memoryOf(v),
    };
  },
};
