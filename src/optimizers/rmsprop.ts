import { numberOf, type ParameterValues } from "../math/parameter.ts";
import { gradientLines } from "./latex.ts";
import { memoryOf } from "./memory.ts";
import type { Optimizer } from "./optimizer.ts";
import { decayRate, epsilonRow, flag, fraction, learningRate, minor } from "./rows.ts";

export function readRmsprop(parameters: ParameterValues) {
  return {
    alpha: numberOf(parameters, "alpha"),
    epsilon: numberOf(parameters, "epsilon"),
    beta: numberOf(parameters, "momentum"),
    centered: parameters.centered === true,
  };
}

/**
 * RMSprop: s is a running mean of g², started at 0 and not corrected for it.
 *
 *     s ← αs + (1 − α)g²     D = √s + ε     b ← βb + g/D     θ ← θ − ηb
 *
 * `centered` (Graves): a ← αa + (1 − α)g, D = √(s − a²) + ε. Without momentum b = g/D. ε is outside the root, as in
 * PyTorch (TensorFlow has it inside), and η multiplies the buffer b instead of entering it.
 *
 * Limit on D^(−½)HD^(−½): 2/η, and 2(1 + β)/η with momentum.
 */
export const rmsprop: Optimizer = {
  id: "rmsprop",
  parameters: [
    learningRate(0.01, [1e-5, 10]),
    decayRate("alpha", "\\alpha", 0.99),
    epsilonRow(1e-8),
    minor(fraction("momentum", "\\beta", 0)),
    minor(flag("centered")),
  ],
  latex(parameters) {
    const { beta, centered } = readRmsprop(parameters);
    const scaled = centered ? "\\frac{g}{\\sqrt{s - a^2} + \\epsilon}" : "\\frac{g}{\\sqrt{s} + \\epsilon}";
    return [
      ...gradientLines(parameters),
      "s \\leftarrow \\alpha s + (1 - \\alpha)\\, g^2",
      ...(centered ? ["a \\leftarrow \\alpha a + (1 - \\alpha)\\, g"] : []),
      ...(beta > 0
        ? [`b \\leftarrow \\beta b + ${scaled}`, "\\theta \\leftarrow \\theta - \\eta\\, b"]
        : [`\\theta \\leftarrow \\theta - \\eta\\, ${scaled}`]),
    ];
  },
  source:
    "Tieleman & Hinton (2012), Coursera lecture 6.5; centred: Graves (2013), arXiv:1308.0850, eqs. 38–41; as in PyTorch RMSprop; limit: Cohen et al. (2022), arXiv:2207.14484, §3",
  gradientsPerStep: 1,
  stabilityLimit: (parameters, eta) => (2 * (1 + numberOf(parameters, "momentum"))) / eta,
  create(dimension, parameters) {
    let hyper = readRmsprop(parameters);
    const meanSquare = new Float64Array(dimension);
    const mean = new Float64Array(dimension);
    const buffer = new Float64Array(dimension);
    const started = new Float64Array(1);
    return {
      advance(drive, count) {
        const { theta, gradient } = drive;
        const { alpha, epsilon, beta, centered } = hyper;
        const fresh = 1 - alpha;
        for (let k = 0; k < count; k++) {
          drive.begin();
          const eta = drive.eta;
          started[0] = 1;
          for (let i = 0; i < dimension; i++) {
            const g = gradient[i];
            const s = alpha * meanSquare[i] + fresh * (g * g);
            meanSquare[i] = s;
            let variance = s;
            if (centered) {
              const a = alpha * mean[i] + fresh * g;
              mean[i] = a;
              variance = s - a * a;
            }
            const D = Math.sqrt(variance) + epsilon;
            if (beta > 0) {
              const b = beta * buffer[i] + g / D;
              buffer[i] = b;
              theta[i] -= eta * b;
            } else theta[i] -= (eta * g) / D;
          }
          if (!drive.finish()) return;
        }
      },
      configure(next) {
        hyper = readRmsprop(next);
      },
      preconditioner(out) {
        for (let i = 0; i < dimension; i++) {
          const variance = hyper.centered ? meanSquare[i] - mean[i] * mean[i] : meanSquare[i];
          out[i] = started[0] === 0 ? Number.NaN : Math.sqrt(variance) + hyper.epsilon;
        }
      },
      ...memoryOf(meanSquare, mean, buffer, started),
    };
  },
};
