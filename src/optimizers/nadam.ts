import { pow } from "../math/elementary.ts";
import { numberOf, type ParameterValues } from "../math/parameter.ts";
import { gradientLines } from "./latex.ts";
import { FORGOTTEN, memoryOf } from "./memory.ts";
import { createClock, momentLines, readMoments, retime } from "./moments.ts";
import type { Optimizer } from "./optimizer.ts";
import { adamBetas, amount, epsilonRow, learningRate, minor } from "./rows.ts";

/** Dozat's base of the momentum warm-up. */
export const WARMUP_BASE = 0.96;

export const readWarmup = (parameters: ParameterValues) => numberOf(parameters, "momentumDecay");

/**
 * NAdam: Adam with Nesterov's look-ahead and a momentum that warms up from β₁/2 to β₁.
 *
 *     μₜ = β₁(1 − ½·0.96^(tψ))     Πₜ = μ₁μ₂…μₜ     t = 1, 2, …
 *     m ← β₁m + (1 − β₁)g     v ← β₂v + (1 − β₂)g²     D = √(v/(1 − β₂ᵗ)) + ε
 *     θ ← θ − η [ (1 − μₜ)/(1 − Πₜ) · g + μₜ₊₁/(1 − Πₜ₊₁) · m ] / D
 *
 * m decays with β₁, not μ, and Πₜ₊₁ = Πₜμₜ₊₁: PyTorch 2's implementation (1.13 multiplied by one μ too many and kept Π in
 * single precision). Dozat's own algorithm decays m with μ.
 *
 * Write a and b for the two factors. With D and both held fixed, the iteration on curvature k crosses −1 at
 * k = 2(1 + β₁)/(η(a(1 + β₁) + b(1 − β₁))). For μ → β₁ that is 2(1 + β₁)/((1 − β₁)(1 + 2β₁)η), the declared limit; the
 * `preconditioner` carries the ratio of the two, so that the law holds at every t.
 */
export const nadam: Optimizer = {
  id: "nadam",
  parameters: [
    learningRate(0.002, [1e-5, 1]),
    ...adamBetas,
    epsilonRow(1e-8),
    minor(amount("momentumDecay", "\\psi", 0.004, 0.1)),
  ],
  latex: (parameters) => [
    ...gradientLines(parameters),
    "\\mu_t = \\beta_1\\left(1 - \\tfrac12\\, 0.96^{t\\psi}\\right)",
    ...momentLines,
    "\\tilde m = \\frac{(1 - \\mu_t)\\, g}{1 - \\prod_{i \\le t} \\mu_i} + \\frac{\\mu_{t+1}\\, m}{1 - \\prod_{i \\le t+1} \\mu_i},\\quad \\hat v = \\frac{v}{1 - \\beta_2^t}",
    "\\theta \\leftarrow \\theta - \\eta\\, \\frac{\\tilde m}{\\sqrt{\\hat v} + \\epsilon}",
  ],
  source: "Dozat (2016), ICLR workshop, Incorporating Nesterov Momentum into Adam; m and Π as in PyTorch ≥ 2.0 NAdam",
  gradientsPerStep: 1,
  stabilityLimit(parameters, eta) {
    const beta1 = numberOf(parameters, "beta1");
    return (2 * (1 + beta1)) / ((1 - beta1) * (1 + 2 * beta1) * eta);
  },
  create(dimension, parameters) {
    let hyper = readMoments(parameters);
    let warmup = readWarmup(parameters);
    /** 0.96^ψ, by which the warm-up's distance from β₁ shrinks each step. */
    let fading = pow(WARMUP_BASE, warmup);
    const m = new Float64Array(dimension);
    const v = new Float64Array(dimension);
    const clock = createClock();
    /** 0.96^((t + 1)ψ), Πₜ, and the factors a and b of the step just taken. */
    const look = Float64Array.of(fading, 1, Number.NaN, Number.NaN);
    return {
      advance(drive, count) {
        const { theta, gradient } = drive;
        const { beta1, beta2, epsilon } = hyper;
        const fresh1 = 1 - beta1;
        const fresh2 = 1 - beta2;
        for (let k = 0; k < count; k++) {
          drive.begin();
          const eta = drive.eta;
          const power2 = clock[2] * beta2;
          clock[0]++;
          clock[2] = power2 < FORGOTTEN ? 0 : power2;
          const mu = beta1 * (1 - 0.5 * look[0]);
          look[0] *= fading;
          const next = beta1 * (1 - 0.5 * look[0]);
          const product = look[1] * mu;
          look[1] = product < FORGOTTEN ? 0 : product;
          const a = (1 - mu) / (1 - product);
          const b = next / (1 - product * next);
          look[2] = a;
          look[3] = b;
          const rateG = eta * a;
          const rateM = eta * b;
          const correction = 1 - power2;
          for (let i = 0; i < dimension; i++) {
            const g = gradient[i];
            const mean = beta1 * m[i] + fresh1 * g;
            const square = beta2 * v[i] + fresh2 * (g * g);
            m[i] = mean;
            v[i] = square;
            const D = Math.sqrt(square / correction) + epsilon;
            theta[i] = theta[i] - (rateG * g) / D - (rateM * mean) / D;
          }
          if (!drive.finish()) return;
        }
      },
      configure(next) {
        const before = hyper;
        hyper = readMoments(next);
        retime(clock, before, hyper);
        if (readWarmup(next) === warmup) return;
        warmup = readWarmup(next);
        fading = pow(WARMUP_BASE, warmup);
        look[0] = pow(WARMUP_BASE, warmup * (clock[0] + 1));
      },
      preconditioner(out) {
        const { beta1, epsilon } = hyper;
        const [, , a, b] = look;
        const share = ((1 - beta1) * (1 + 2 * beta1)) / (a * (1 + beta1) + b * (1 - beta1));
        for (let i = 0; i < dimension; i++) out[i] = (Math.sqrt(v[i] / (1 - clock[2])) + epsilon) * share;
      },
      ...memoryOf(m, v, clock, look),
    };
  },
};
