import { type NumberParameter, numberOf, type ParameterValues } from "../math/parameter.ts";
import { gradientLines } from "./latex.ts";
import { memoryOf } from "./memory.ts";
import type { Optimizer } from "./optimizer.ts";
import { learningRate, magnitude, minor } from "./rows.ts";

const etaMinus: NumberParameter = {
  kind: "number",
  id: "etaMinus",
  symbol: "\\eta^-",
  default: 0.5,
  domain: { min: 0, minOpen: true, max: 1, maxOpen: true },
  slider: { min: 0.05, max: 0.95, scale: "linear" },
};

const etaPlus: NumberParameter = {
  kind: "number",
  id: "etaPlus",
  symbol: "\\eta^+",
  default: 1.2,
  domain: { min: 1, minOpen: true, max: Number.MAX_VALUE },
  slider: { min: 1.01, max: 2, scale: "linear" },
};

function read(parameters: ParameterValues) {
  return {
    shrink: numberOf(parameters, "etaMinus"),
    grow: numberOf(parameters, "etaPlus"),
    smallest: numberOf(parameters, "minStep"),
    largest: numberOf(parameters, "maxStep"),
  };
}

/**
 * Rprop: each coordinate has a step Δ of its own, from η in the first step on, and uses only the sign of its gradient.
 *
 *     g·g_prev > 0:  Δ ← η⁺Δ        g·g_prev < 0:  Δ ← η⁻Δ, and g ← 0 for this step (no move, no memory of the sign)
 *     Δ ← clamp(Δ, minStep, maxStep)     θ ← θ − Δ sign(g)
 *
 * This is iRprop⁻ of Igel and Hüsken, as in PyTorch; Riedmiller and Braun's original takes the last move back instead.
 * The learning rate is only the first Δ: later rates of a schedule are ignored.
 */
export const rprop: Optimizer = {
  id: "rprop",
  parameters: [
    learningRate(0.01, [1e-5, 1]),
    etaMinus,
    etaPlus,
    minor(magnitude("minStep", "\\Delta_{\\min}", 1e-6, [1e-9, 1e-2], true)),
    minor(magnitude("maxStep", "\\Delta_{\\max}", 50, [1e-2, 100])),
  ],
  firstRateOnly: true,
  latex: (parameters) => [
    ...gradientLines(parameters),
    "g\\, g_{t-1} \\gtrless 0 \\Rightarrow \\Delta \\leftarrow \\eta^{\\pm} \\Delta,\\quad g\\, g_{t-1} < 0 \\Rightarrow g \\leftarrow 0",
    "\\Delta \\leftarrow \\min(\\max(\\Delta, \\Delta_{\\min}), \\Delta_{\\max})",
    "\\theta \\leftarrow \\theta - \\Delta\\, \\operatorname{sign} g",
  ],
  source:
    "Riedmiller & Braun (1993), IEEE Int. Conf. Neural Networks, 586–591; this variant: Igel & Hüsken (2000), NC'2000, 115–121, as in PyTorch Rprop",
  gradientsPerStep: 1,
  create(dimension, parameters) {
    let hyper = read(parameters);
    const previous = new Float64Array(dimension);
    const sizes = new Float64Array(dimension);
    const started = new Float64Array(1);
    return {
      advance(drive, count) {
        const { theta, gradient } = drive;
        const { shrink, grow, smallest, largest } = hyper;
        for (let k = 0; k < count; k++) {
          drive.begin();
          if (started[0] === 0) {
            started[0] = 1;
            sizes.fill(drive.eta);
          }
          for (let i = 0; i < dimension; i++) {
            const agreement = gradient[i] * previous[i];
            const turned = agreement < 0;
            const size = sizes[i] * (turned ? shrink : agreement > 0 ? grow : 1);
            sizes[i] = Math.min(largest, Math.max(smallest, size));
            previous[i] = turned ? 0 : gradient[i];
            theta[i] -= sizes[i] * Math.sign(previous[i]);
          }
          if (!drive.finish()) return;
        }
      },
      configure(next) {
        hyper = read(next);
      },
      ...memoryOf(previous, sizes, started),
    };
  },
};
