import { gradientLines } from "./latex.ts";
import { FORGOTTEN, memoryOf } from "./memory.ts";
import { adamLimit, createClock, momentLines, readMoments, retime } from "./moments.ts";
import type { Optimizer } from "./optimizer.ts";
import { adamBetas, epsilonRow, learningRate } from "./rows.ts";

/** Above this many effective samples the second moment's variance is finite enough to use (PyTorch: > 5; paper: > 4). */
const ENOUGH = 5;

/**
 * RAdam: while v rests on too few gradients its use is put off; afterwards it is scaled by a rectification r.
 *
 *     ρ∞ = 2/(1 − β₂) − 1     ρₜ = ρ∞ − 2tβ₂ᵗ/(1 − β₂ᵗ)     m̂ = m/(1 − β₁ᵗ)
 *     ρₜ > 5:   θ ← θ − η m̂ rₜ √(1 − β₂ᵗ)/(√v + ε),   rₜ² = (ρₜ − 4)(ρₜ − 2)ρ∞ / ((ρ∞ − 4)(ρ∞ − 2)ρₜ)
 *     else:     θ ← θ − η m̂
 *
 * Threshold 5 and ε added to the root of the uncorrected v as in PyTorch; the paper has 4 and no ε.
 */
export const radam: Optimizer = {
  id: "radam",
  parameters: [learningRate(0.001, [1e-5, 1]), ...adamBetas, epsilonRow(1e-8)],
  latex: (parameters) => [
    ...gradientLines(parameters),
    ...momentLines,
    "\\hat m = \\frac{m}{1 - \\beta_1^t},\\quad \\rho_\\infty = \\frac{2}{1 - \\beta_2} - 1,\\quad \\rho_t = \\rho_\\infty - \\frac{2 t \\beta_2^t}{1 - \\beta_2^t}",
    "r_t = \\sqrt{\\frac{(\\rho_t - 4)(\\rho_t - 2)\\,\\rho_\\infty}{(\\rho_\\infty - 4)(\\rho_\\infty - 2)\\,\\rho_t}}",
    "\\theta \\leftarrow \\theta - \\eta\\, \\hat m \\begin{cases} r_t \\sqrt{1 - \\beta_2^t} / (\\sqrt{v} + \\epsilon) & \\rho_t > 5 \\\\ 1 & \\rho_t \\le 5 \\end{cases}",
  ],
  source: "Liu et al. (2020), ICLR, arXiv:1908.03265, algorithm 2; threshold and ε as in PyTorch RAdam",
  gradientsPerStep: 1,
  stabilityLimit: adamLimit,
  create(dimension, parameters) {
    let hyper = readMoments(parameters);
    const m = new Float64Array(dimension);
    const v = new Float64Array(dimension);
    const clock = createClock();
    /** rₜ√(1 − β₂ᵗ) of the step just taken; 0 while not yet adaptive. */
    const trust = Float64Array.of(0);
    return {
      advance(drive, count) {
        const { theta, gradient } = drive;
        const { beta1, beta2, epsilon } = hyper;
        const fresh1 = 1 - beta1;
        const fresh2 = 1 - beta2;
        const longest = 2 / fresh2 - 1;
        for (let k = 0; k < count; k++) {
          drive.begin();
          const power1 = clock[1] * beta1;
          const power2 = clock[2] * beta2;
          const t = ++clock[0];
          clock[1] = power1 < FORGOTTEN ? 0 : power1;
          clock[2] = power2 < FORGOTTEN ? 0 : power2;
          const rate = drive.eta / (1 - power1);
          const length = longest - (2 * t * power2) / (1 - power2);
          const adaptive = length > ENOUGH;
          const scale = adaptive ? Math.sqrt(1 - power2) * rectification(length, longest) : 0;
          trust[0] = scale;
          for (let i = 0; i < dimension; i++) {
            const g = gradient[i];
            const mean = beta1 * m[i] + fresh1 * g;
            const square = beta2 * v[i] + fresh2 * (g * g);
            m[i] = mean;
            v[i] = square;
            theta[i] -= adaptive ? (rate * mean * scale) / (Math.sqrt(square) + epsilon) : rate * mean;
          }
          if (!drive.finish()) return;
        }
      },
      configure(next) {
        const before = hyper;
        hyper = readMoments(next);
        retime(clock, before, hyper);
      },
      preconditioner(out) {
        const [t, power1] = clock;
        const scale = trust[0];
        for (let i = 0; i < dimension; i++) {
          const D = scale === 0 ? 1 : (Math.sqrt(v[i]) + hyper.epsilon) / scale;
          out[i] = t === 0 ? Number.NaN : D * (1 - power1);
        }
      },
      ...memoryOf(m, v, clock, trust),
    };
  },
};

/** rₜ, from ρₜ and ρ∞. */
function rectification(length: number, longest: number): number {
  return Math.sqrt(((length - 4) * (length - 2) * longest) / ((longest - 4) * (longest - 2) * length));
}
