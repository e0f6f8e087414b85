import { numberOf, type ParameterValues } from "../math/parameter.ts";
import { gradientLines } from "./latex.ts";
import { memoryOf } from "./memory.ts";
import type { Optimizer } from "./optimizer.ts";
import { amount, epsilonRow, learningRate, minor } from "./rows.ts";

export function readAdagrad(parameters: ParameterValues) {
  return { lrDecay: numberOf(parameters, "lrDecay"), epsilon: numberOf(parameters, "epsilon") };
}

/**
 * AdaGrad (diagonal): G sums the squares of all gradients so far, starting from `initialAccumulator`.
 *
 *     G ← G + g²     θ ← θ − η/(1 + tδ) · g/(√G + ε)     t = 0, 1, … steps before this one, δ = `lrDecay`
 *
 * ε is added outside the root, as in the paper (its δ); the rate decay is PyTorch's. With the
 * preconditioner D = (√G + ε)(1 + tδ) it is gradient descent in a slowly changing metric: stable to 2/η on D^(−½)HD^(−½).
 */
export const adagrad: Optimizer = {
  id: "adagrad",
  parameters: [
    learningRate(0.01, [1e-4, 10]),
    minor(amount("lrDecay", "\\delta", 0, 1)),
    epsilonRow(1e-10),
    minor(amount("initialAccumulator", "G_0", 0, 1)),
  ],
  latex: (parameters) => [
    ...gradientLines(parameters),
    "G \\leftarrow G + g^2",
    `\\theta \\leftarrow \\theta - \\frac{\\eta${parameters.lrDecay === 0 ? "" : " / (1 + t\\delta)"}}{\\sqrt{G} + \\epsilon}\\, g`,
  ],
  source: "Duchi, Hazan & Singer (2011), J. Mach. Learn. Res. 12, 2121–2159, fig. 1; δ and ε as in PyTorch Adagrad",
  gradientsPerStep: 1,
  stabilityLimit: (_, eta) => 2 / eta,
  create(dimension, parameters) {
    let hyper = readAdagrad(parameters);
    const sum = new Float64Array(dimension).fill(numberOf(parameters, "initialAccumulator"));
    /** t: steps taken. */
    const taken = new Float64Array(1);
    return {
      advance(drive, count) {
        const { theta, gradient } = drive;
        const { lrDecay, epsilon } = hyper;
        for (let k = 0; k < count; k++) {
          drive.begin();
          const rate = drive.eta / (1 + taken[0] * lrDecay);
          taken[0]++;
          for (let i = 0; i < dimension; i++) {
            const g = gradient[i];
            const G = sum[i] + g * g;
            sum[i] = G;
            theta[i] -= (rate * g) / (Math.sqrt(G) + epsilon);
          }
          if (!drive.finish()) return;
        }
      },
      configure(next) {
        hyper = readAdagrad(next);
      },
      preconditioner(out) {
        const slowing = 1 + (taken[0] - 1) * hyper.lrDecay;
        for (let i = 0; i < dimension; i++)
          out[i] = taken[0] === 0 ? Number.NaN : (Math.sqrt(sum[i]) + hyper.epsilon) * slowing;
      },
      ...memoryOf(sum, taken),
    };
  },
};
