import { numberOf, type ParameterValues } from "../math/parameter.ts";
import { gradientLines } from "./latex.ts";
import { memoryOf } from "./memory.ts";
import type { Optimizer } from "./optimizer.ts";
import { epsilonRow, fraction, learningRate } from "./rows.ts";

function read(parameters: ParameterValues) {
  return { rho: numberOf(parameters, "rho"), epsilon: numberOf(parameters, "epsilon") };
}

/**
 * Adadelta: the step is the recent root-mean-square movement over the recent root-mean-square gradient.
 *
 *     s ← ρs + (1 − ρ)g²     Δ = √(u + ε)/√(s + ε) · g     u ← ρu + (1 − ρ)Δ²     θ ← θ − ηΔ
 *
 * ε is inside both roots, and with u starting at 0 it alone sets the first step. η (Zeiler has none) does not enter u.
 * The preconditioner is D = √(s + ε)/√(u + ε), the limit 2/η on D^(−½)HD^(−½).
 */
export const adadelta: Optimizer = {
  id: "adadelta",
  parameters: [learningRate(1, [1e-2, 100]), fraction("rho", "\\rho", 0.9), epsilonRow(1e-6)],
  latex: (parameters) => [
    ...gradientLines(parameters),
    "s \\leftarrow \\rho s + (1 - \\rho)\\, g^2",
    "\\Delta = \\frac{\\sqrt{u + \\epsilon}}{\\sqrt{s + \\epsilon}}\\, g",
    "u \\leftarrow \\rho u + (1 - \\rho)\\, \\Delta^2",
    "\\theta \\leftarrow \\theta - \\eta\\, \\Delta",
  ],
  source: "Zeiler (2012), arXiv:1212.5701, algorithm 1; η as in PyTorch Adadelta",
  gradientsPerStep: 1,
  stabilityLimit: (_, eta) => 2 / eta,
  create(dimension, parameters) {
    let hyper = read(parameters);
    const meanSquare = new Float64Array(dimension);
    const meanMove = new Float64Array(dimension);
    const started = new Float64Array(1);
    return {
      advance(drive, count) {
        const { theta, gradient } = drive;
        const { rho, epsilon } = hyper;
        const fresh = 1 - rho;
        for (let k = 0; k < count; k++) {
          drive.begin();
          const eta = drive.eta;
          started[0] = 1;
          for (let i = 0; i < dimension; i++) {
            const g = gradient[i];
            const s = rho * meanSquare[i] + fresh * (g * g);
            meanSquare[i] = s;
            const u = meanMove[i];
            const delta = (Math.sqrt(u + epsilon) / Math.sqrt(s + epsilon)) * g;
            meanMove[i] = rho * u + fresh * (delta * delta);
            theta[i] -= eta * delta;
          }
          if (!drive.finish()) return;
        }
      },
      configure(next) {
        hyper = read(next);
      },
      preconditioner(out) {
        const { epsilon } = hyper;
        for (let i = 0; i < dimension; i++)
          out[i] =
            started[0] === 0 ? Number.NaN : Math.sqrt(meanSquare[i] + epsilon) / Math.sqrt(meanMove[i] + epsilon);
      },
      ...memoryOf(meanSquare, meanMove, started),
    };
  },
};
