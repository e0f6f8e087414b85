import { numberOf } from "../math/parameter.ts";
import { gradientLines } from "./latex.ts";
import { memoryOf } from "./memory.ts";
import type { Optimizer } from "./optimizer.ts";
import { learningRate, magnitude } from "./rows.ts";

/**
 * Gradient descent written into devices that saturate. The step asked for is d = −ηg; a memristor with soft bounds ±b
 * moves by less the nearer it already is to the bound it is sent to,
 *
 *     θ ← θ + d − |d| θ/b
 *
 * and is linear in the limit b → ∞, where this is gradient descent. With noise in the gradient the second term does not
 * average out: for η‖∇f‖ small beside the noise's part ησ, E|d| = ησ√(2/π), so that θ drifts as if ½λ‖θ‖² with
 * λ = σ√(2/π)/b had been added to the loss.
 */
export const memristor: Optimizer = {
  id: "memristor",
  parameters: [learningRate(0.01, [1e-5, 1]), magnitude("bound", "b", 1, [0.1, 1000])],
  latex: (parameters) => [
    ...gradientLines(parameters),
    "d = -\\eta\\, g,\\quad \\theta \\leftarrow \\theta + d - \\lvert d \\rvert\\, \\theta / b",
  ],
  source: "Gokmen & Haensch (2020), Frontiers in Neuroscience 14:103, the soft-bounds device",
  gradientsPerStep: 1,
  create(dimension, parameters) {
    let bound = numberOf(parameters, "bound");
    return {
      advance(drive, count) {
        const { theta, gradient } = drive;
        for (let k = 0; k < count; k++) {
          drive.begin();
          const eta = drive.eta;
          for (let i = 0; i < dimension; i++) {
            const asked = -eta * gradient[i];
            theta[i] += asked - (Math.abs(asked) * theta[i]) / bound;
          }
          if (!drive.finish()) return;
        }
      },
      configure(next) {
        bound = numberOf(next, "bound");
      },
      ...memoryOf(),
    };
  },
};
