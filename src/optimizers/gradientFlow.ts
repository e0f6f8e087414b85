import { FlowIntegrator } from "./flowIntegrator.ts";
import { gradientLines } from "./latex.ts";
import { memoryOf } from "./memory.ts";
import type { Optimizer } from "./optimizer.ts";
import { learningRate } from "./rows.ts";

/**
 * Gradient flow θ′ = −∇f(θ), integrated over time η in each step to a relative tolerance of 10⁻¹⁰: the curve that
 * gradient descent approaches as η → 0, and the reference for all others.
 *
 * Explicit steps of order 8 (`ExplicitFlow`) while accuracy sets their length; once stability does, exponential steps of
 * order 5 (`ExponentialFlow`) with the exact Hessian, so that a condition number of 10⁶ costs no more than one of 10.
 * Points of the curve between the steps go to the path. A flow that reaches infinity within a step fails to solve.
 */
export const gradientFlow: Optimizer = {
  id: "gradient-flow",
  parameters: [learningRate(0.1, [1e-3, 10])],
  latex: (parameters) => [
    ...gradientLines(parameters),
    "\\theta \\leftarrow \\theta(\\eta),\\quad \\theta'(t) = -g(\\theta(t)),\\ \\theta(0) = \\theta",
  ],
  source:
    "Hairer, Nørsett & Wanner (1993), Solving ODEs I, §II.10; Hairer & Wanner (1996), Solving ODEs II, §IV.2 (stiffness detection); Luan & Ostermann (2014), J. Comput. Appl. Math. 255, 417–431",
  order: Number.POSITIVE_INFINITY,
  stabilityLimit: () => Number.POSITIVE_INFINITY,
  create(dimension) {
    const integrator = new FlowIntegrator(dimension);
    const { y, gradient, memory } = integrator;
    return {
      advance(drive, count) {
        const { theta } = drive;
        const draw = (point: Float64Array) => drive.notePath(point);
        for (let k = 0; k < count; k++) {
          drive.begin();
          y.set(theta);
          gradient.set(drive.gradient);
          if (gradient.some((g) => g !== 0) && !integrator.flow(drive.objective, drive.eta, draw)) {
            drive.fail("solve-failed");
            return;
          }
          theta.set(y);
          if (!drive.finish()) return;
        }
      },
      configure() {},
      ...memoryOf(memory),
    };
  },
};
