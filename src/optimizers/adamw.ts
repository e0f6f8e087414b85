import { numberOf, type ParameterValues } from "../math/parameter.ts";
import { gradientLines } from "./latex.ts";
import { FORGOTTEN, memoryOf } from "./memory.ts";
import { createClock, momentLines, readMoments, retime } from "./moments.ts";
import type { Optimizer } from "./optimizer.ts";
import { adamBetas, epsilonRow, learningRate } from "./rows.ts";

const readDecay = (parameters: ParameterValues) => numberOf(parameters, "weightDecay");

/**
 * AdamW: θ is shrunk by 1 − ηλ first, then moved by Adam's step on the undecayed gradient.
 *
 *     θ ← (1 − ηλ)θ     then Adam's θ ← θ − η m̂/(√v̂ + ε)
 *
 * The paper scales the decay with the schedule alone; here, as in PyTorch, with η.
 *
 * With D held fixed, θₙ₊₁ = (a + β₁ − η(1 − β₁)k)θₙ − aβ₁θₙ₋₁ with a = 1 − ηλ and k the preconditioned curvature, whose
 * root crosses −1 at k = (1 + β₁)(2 − ηλ)/((1 − β₁)η): Adam's limit at λ = 0.
 */
export const adamw: Optimizer = {
  id: "adamw",
  parameters: [learningRate(0.001, [1e-5, 1]), ...adamBetas, epsilonRow(1e-8)],
  commonDefaults: { weightDecay: 0.01 },
  decoupledDecay: true,
  latex: (parameters) => [
    ...gradientLines(parameters, true),
    "\\theta \\leftarrow (1 - \\eta\\lambda)\\, \\theta",
    ...momentLines,
    "\\hat m = \\frac{m}{1 - \\beta_1^t},\\quad \\hat v = \\frac{v}{1 - \\beta_2^t}",
    "\\theta \\leftarrow \\theta - \\eta\\, \\frac{\\hat m}{\\sqrt{\\hat v} + \\epsilon}",
  ],
  source: "Loshchilov & Hutter (2019), ICLR, arXiv:1711.05101, algorithm 2; decay ηλθ as in PyTorch AdamW",
  gradientsPerStep: 1,
  stabilityLimit(parameters, eta) {
    const beta1 = numberOf(parameters, "beta1");
    return ((1 + beta1) * (2 - eta * readDecay(parameters))) / ((1 - beta1) * eta);
  },
  create(dimension, parameters) {
    let hyper = readMoments(parameters);
    let decay = readDecay(parameters);
    const m = new Float64Array(dimension);
    const v = new Float64Array(dimension);
    const clock = createClock();
    return {
      advance(drive, count) {
        const { theta, gradient } = drive;
        const { beta1, beta2, epsilon } = hyper;
        const fresh1 = 1 - beta1;
        const fresh2 = 1 - beta2;
        for (let k = 0; k < count; k++) {
          drive.begin();
          const eta = drive.eta;
          const keep = 1 - eta * decay;
          const power1 = clock[1] * beta1;
          const power2 = clock[2] * beta2;
          clock[0]++;
          clock[1] = power1 < FORGOTTEN ? 0 : power1;
          clock[2] = power2 < FORGOTTEN ? 0 : power2;
          const rate = eta / (1 - power1);
          const root = Math.sqrt(1 - power2);
          for (let i = 0; i < dimension; i++) {
            const g = gradient[i];
            const mean = beta1 * m[i] + fresh1 * g;
            const square = beta2 * v[i] + fresh2 * (g * g);
            m[i] = mean;
            v[i] = square;
            theta[i] = keep * theta[i] - (rate * mean) / (Math.sqrt(square) / root + epsilon);
          }
          if (!drive.finish()) return;
        }
      },
      configure(next) {
        const before = hyper;
        hyper = readMoments(next);
        decay = readDecay(next);
        retime(clock, before, hyper);
      },
      preconditioner(out) {
        const root = Math.sqrt(1 - clock[2]);
        for (let i = 0; i < dimension; i++) out[i] = (Math.sqrt(v[i]) / root + hyper.epsilon) * (1 - clock[1]);
      },
      ...memoryOf(m, v, clock),
    };
  },
};
