import { numberOf } from "../math/parameter.ts";
import { norm2 } from "../math/vector.ts";
import { gradientLines } from "./latex.ts";
import { memoryOf } from "./memory.ts";
import type { Optimizer } from "./optimizer.ts";
import { learningRate, magnitude } from "./rows.ts";

/** Added to ‖g‖ so that a zero gradient perturbs nothing instead of dividing by zero (as in the common PyTorch port). */
const NORM_FLOOR = 1e-12;

/**
 * Sharpness-aware minimisation: the gradient is taken at the (to first order) worst point within distance ρ.
 *
 *     θ̂ = θ + ρ g/(‖g‖ + 10⁻¹²)     θ ← θ − η∇f(θ̂)
 *
 * The base method is gradient descent. The paper's own JAX code divides by ‖g‖ alone; the 10⁻¹² is that of the widely
 * used PyTorch port. Both gradients are of the function the step sees, weight decay included.
 */
export const sam: Optimizer = {
  id: "sam",
  parameters: [learningRate(0.01, [1e-5, 10]), magnitude("radius", "\\rho", 0.05, [1e-3, 1], true)],
  latex: (parameters) => [
    ...gradientLines(parameters),
    "\\hat\\theta = \\theta + \\rho\\, \\frac{g}{\\lVert g\\rVert + 10^{-12}}",
    "\\theta \\leftarrow \\theta - \\eta\\, \\nabla f(\\hat\\theta)",
  ],
  source: "Foret et al. (2021), ICLR, arXiv:2010.01412, algorithm 1 and eq. 2; norm floor as in github.com/davda54/sam",
  gradientsPerStep: 2,
  create(dimension, parameters) {
    let radius = numberOf(parameters, "radius");
    const worst = new Float64Array(dimension);
    const uphill = new Float64Array(dimension);
    return {
      advance(drive, count) {
        const { theta, gradient } = drive;
        for (let k = 0; k < count; k++) {
          drive.begin();
          const eta = drive.eta;
          const scale = radius / (norm2(gradient) + NORM_FLOOR);
          for (let i = 0; i < dimension; i++) worst[i] = theta[i] + scale * gradient[i];
          drive.objective.gradient(worst, uphill);
          for (let i = 0; i < dimension; i++) theta[i] -= eta * uphill[i];
          if (!drive.finish()) return;
        }
      },
      configure(next) {
        radius = numberOf(next, "radius");
      },
      ...memoryOf(),
    };
  },
};
