import { numberOf, type ParameterValues } from "../math/parameter.ts";
import { gradientLines } from "./latex.ts";
import { memoryOf } from "./memory.ts";
import type { Optimizer } from "./optimizer.ts";
import { choice, flag, fraction, learningRate, minor } from "./rows.ts";

/** Where η enters the velocity: not at all (PyTorch), or with each gradient (the textbook's). */
const forms = ["pytorch", "classical"] as const;

/** β, 1 − τ (the gradient's share in the velocity), and the two choices, from validated parameters. */
export function readMomentum(parameters: ParameterValues) {
  const beta = numberOf(parameters, "momentum");
  return {
    beta,
    // PyTorch skips the velocity altogether at β = 0, and with it the dampening.
    share: beta === 0 ? 1 : 1 - numberOf(parameters, "dampening"),
    classical: parameters.form === "classical",
    resets: parameters.resetOnConflict === true,
  };
}

/**
 * Heavy ball (Polyak): a velocity v sums the gradients with weights β, β², ….
 *
 *     pytorch:    v ← βv + (1 − τ)g     θ ← θ − ηv
 *     classical:  v ← βv + (1 − τ)ηg    θ ← θ − v
 *
 * The first velocity is g itself (ηg in the classical form): the dampening τ does not act on it, as in PyTorch. At
 * constant η the two forms walk the same path; after η changes, the classical ball coasts on with its old η.
 *
 * `resetOnConflict`: when a step finds ⟨v, g⟩ < 0 with the velocity v that the previous step left (positive is health,
 * since θ moves along −v), v is set to zero before the update, so that this step is v = (1 − τ)g. This is the gradient
 * restart of O'Donoghue and Candès with the test made before the move instead of after it.
 *
 * On ½λθ² the iteration is θₙ₊₁ = (1 + β − η(1 − τ)λ)θₙ − βθₙ₋₁; its root crosses −1 at λ = 2(1 + β)/((1 − τ)η), which is
 * the known 2(1 + β)/η at τ = 0.
 */
export const momentum: Optimizer = {
  id: "momentum",
  parameters: [
    learningRate(0.01, [1e-5, 10]),
    fraction("momentum", "\\beta", 0.9),
    minor(fraction("dampening", "\\tau", 0)),
    minor(choice("form", forms)),
    minor(flag("resetOnConflict")),
  ],
  latex(parameters) {
    const { classical, resets } = readMomentum(parameters);
    const damped = parameters.dampening === 0 ? "" : "(1 - \\tau)\\, ";
    return [
      ...gradientLines(parameters),
      ...(resets ? ["\\langle v, g\\rangle < 0 \\Rightarrow v \\leftarrow 0"] : []),
      classical ? `v \\leftarrow \\beta v + ${damped}\\eta\\, g` : `v \\leftarrow \\beta v + ${damped}g`,
      classical ? "\\theta \\leftarrow \\theta - v" : "\\theta \\leftarrow \\theta - \\eta\\, v",
    ];
  },
  source:
    "Polyak (1964), USSR Comput. Math. Math. Phys. 4(5), 1–17; dampening and first step: PyTorch SGD; restart: O'Donoghue & Candès (2015), Found. Comput. Math. 15, §3.2",
  gradientsPerStep: 1,
  stabilityLimit(parameters, eta) {
    const { beta, share } = readMomentum(parameters);
    return (2 * (1 + beta)) / (share * eta);
  },
  create(dimension, parameters) {
    let hyper = readMomentum(parameters);
    const v = new Float64Array(dimension);
    const started = new Float64Array(1);
    return {
      advance(drive, count) {
        const { theta, gradient } = drive;
        const { beta, share, classical, resets } = hyper;
        for (let k = 0; k < count; k++) {
          drive.begin();
          const eta = drive.eta;
          const gain = (started[0] === 0 ? 1 : share) * (classical ? eta : 1);
          const rate = classical ? 1 : eta;
          started[0] = 1;
          if (resets && conflict(v, gradient)) v.fill(0);
          for (let i = 0; i < dimension; i++) {
            const velocity = beta * v[i] + gain * gradient[i];
            v[i] = velocity;
            theta[i] -= rate * velocity;
          }
          if (!drive.finish()) return;
        }
      },
      configure(next) {
        hyper = readMomentum(next);
      },
      ...memoryOf(v, started),
    };
  },
};

/** ⟨v, g⟩ < 0: the velocity carries the point uphill. */
function conflict(v: Float64Array, g: Float64Array): boolean {
  let inner = 0;
  for (let i = 0; i < v.length; i++) inner += v[i] * g[i];
  return inner < 0;
}
