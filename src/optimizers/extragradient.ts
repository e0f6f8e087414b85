import { gradientLines } from "./latex.ts";
import { memoryOf } from "./memory.ts";
import type { Optimizer } from "./optimizer.ts";
import { learningRate } from "./rows.ts";

/**
 * The extragradient method: a look ahead along the gradient, and the step with the gradient found there,
 *
 *     θ̂ = θ − ηg     θ ← θ − η∇f(θ̂)
 *
 * Made for games, whose field turns about their equilibrium: on xy one step contracts by √(1 − η² + η⁴), where gradient
 * descent expands by √(1 + η²). On ½λθ² it multiplies by 1 − ηλ + (ηλ)², which stays within ±1 up to λ = 1/η. As an
 * integrator of the flow it is of order 1: both gradients are weighted as the end's.
 */
export const extragradient: Optimizer = {
  id: "extragradient",
  parameters: [learningRate(0.01, [1e-5, 10])],
  latex: (parameters) => [
    ...gradientLines(parameters),
    "\\hat\\theta = \\theta - \\eta\\, g",
    "\\theta \\leftarrow \\theta - \\eta\\, \\nabla f(\\hat\\theta)",
  ],
  source: "Korpelevich (1976), Matecon 12, 747–756; for games: Gidel et al. (2019), ICLR, arXiv:1802.10551, §3.1",
  gradientsPerStep: 2,
  order: 1,
  stabilityLimit: (_, eta) => 1 / eta,
  create(dimension) {
    const ahead = new Float64Array(dimension);
    const found = new Float64Array(dimension);
    return {
      advance(drive, count) {
        const { theta, gradient } = drive;
        for (let k = 0; k < count; k++) {
          drive.begin();
          const eta = drive.eta;
          for (let i = 0; i < dimension; i++) ahead[i] = theta[i] - eta * gradient[i];
          drive.objective.gradient(ahead, found);
          for (let i = 0; i < dimension; i++) theta[i] -= eta * found[i];
          if (!drive.finish()) return;
        }
      },
      configure() {},
      ...memoryOf(),
    };
  },
};
