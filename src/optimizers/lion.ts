import { numberOf, type ParameterValues } from "../math/parameter.ts";
import { gradientLines } from "./latex.ts";
import { memoryOf } from "./memory.ts";
import type { Optimizer } from "./optimizer.ts";
import { decayRate, learningRate } from "./rows.ts";

function read(parameters: ParameterValues) {
  return {
    beta1: numberOf(parameters, "beta1"),
    beta2: numberOf(parameters, "beta2"),
    decay: numberOf(parameters, "weightDecay"),
  };
}

/**
 * Lion: every coordinate moves by η along the sign of a mean that weighs the newest gradient more than the memory does.
 *
 *     θ ← (1 − ηλ)θ − η sign(β₁m + (1 − β₁)g)     then     m ← β₂m + (1 − β₂)g
 *
 * Weight decay λ is decoupled. There is no stability limit in the usual sense: near a minimum the path rattles within η.
 */
export const lion: Optimizer = {
  id: "lion",
  parameters: [
    learningRate(1e-4, [1e-5, 1]),
    decayRate("beta1", "\\beta_1", 0.9),
    decayRate("beta2", "\\beta_2", 0.99),
  ],
  decoupledDecay: true,
  latex: (parameters) => [
    ...gradientLines(parameters, true),
    `\\theta \\leftarrow ${parameters.weightDecay === 0 ? "" : "(1 - \\eta\\lambda)\\, "}\\theta - \\eta\\, \\operatorname{sign}\\!\\left(\\beta_1 m + (1 - \\beta_1)\\, g\\right)`,
    "m \\leftarrow \\beta_2 m + (1 - \\beta_2)\\, g",
  ],
  source: "Chen et al. (2023), NeurIPS, arXiv:2302.06675, algorithm 2",
  gradientsPerStep: 1,
  create(dimension, parameters) {
    let hyper = read(parameters);
    const m = new Float64Array(dimension);
    return {
      advance(drive, count) {
        const { theta, gradient } = drive;
        const { beta1, beta2, decay } = hyper;
        const fresh1 = 1 - beta1;
        const fresh2 = 1 - beta2;
        for (let k = 0; k < count; k++) {
          drive.begin();
          const eta = drive.eta;
          const keep = 1 - eta * decay;
          for (let i = 0; i < dimension; i++) {
            const g = gradient[i];
            theta[i] = keep * theta[i] - eta * Math.sign(beta1 * m[i] + fresh1 * g);
            m[i] = beta2 * m[i] + fresh2 * g;
          }
          if (!drive.finish()) return;
        }
      },
      configure(next) {
        hyper = read(next);
      },
      ...memoryOf(m),
    };
  },
};
