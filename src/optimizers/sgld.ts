import { numberOf } from "../math/parameter.ts";
import { gradientLines } from "./latex.ts";
import type { Optimizer } from "./optimizer.ts";
import { amount, learningRate } from "./rows.ts";

/**
 * Stochastic gradient Langevin dynamics at temperature T: θ ← θ − ηg + √(2ηT)ξ with ξ standard normal, one draw per
 * coordinate. As η → 0 it samples e^(−f/T); at finite η its variance on ½λθ² solves
 * σ² = (1 − ηλ)²σ² + 2ηT, that is σ² = (T/λ)/(1 − ηλ/2), finite exactly below
 * gradient descent's limit 2/η. Welling and Teh write ε/2 for our η and take f at T = 1 as a log-posterior.
 */
export const sgld: Optimizer = {
  id: "sgld",
  parameters: [learningRate(0.01, [1e-5, 1]), amount("temperature", "T", 1, 2)],
  latex: (parameters) => [
    ...gradientLines(parameters),
    "\\theta \\leftarrow \\theta - \\eta\\, g + \\sqrt{2 \\eta T}\\, \\xi,\\quad \\xi \\sim \\mathcal N(0, I)",
  ],
  source: "Welling & Teh (2011), ICML, eq. 4, with a temperature",
  gradientsPerStep: 1,
  stabilityLimit: (_, eta) => 2 / eta,
  create(dimension, parameters, random) {
    let temperature = numberOf(parameters, "temperature");
    return {
      advance(drive, count) {
        const { theta, gradient } = drive;
        for (let k = 0; k < count; k++) {
          drive.begin();
          const eta = drive.eta;
          const spread = Math.sqrt(2 * eta * temperature);
          for (let i = 0; i < dimension; i++) theta[i] += spread * random.normal() - eta * gradient[i];
          if (!drive.finish()) return;
        }
      },
      configure(next) {
        temperature = numberOf(next, "temperature");
      },
      save: () => random.save(),
      restore: (saved) => random.restore(saved),
    };
  },
};
