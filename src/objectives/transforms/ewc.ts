import type { EwcSpec } from "../spec.ts";
import { stageWithTerm, type Term } from "./term.ts";
import type { Transform } from "./transform.ts";

/**
 * Elastic weight consolidation: f(θ) + ½λ Σ Fᵢ(θᵢ − θ_A,ᵢ)², λ = `strength`, where θ_A = `anchor` is where an earlier task
 * ended and F the diagonal of its Fisher information: `fisher` written out, or of a network that of `data` at θ_A. A
 * matrix in `fisher` takes the whole quadratic form ½λ(θ − θ_A)ᵀF(θ − θ_A), which a rotated valley needs.
 */
export const ewc: Transform<EwcSpec> = {
  id: "ewc",
  parameters: [
    {
      kind: "number",
      id: "strength",
      symbol: "\\lambda",
      default: 1,
      domain: { min: 0, max: Number.MAX_VALUE },
      slider: { min: 1e-3, max: 1000, scale: "log" },
    },
  ],
  required: ["strength"],
  source: "Kirkpatrick et al. (2017), Overcoming catastrophic forgetting in neural networks, PNAS 114(13), eq. 3",
  idle: ({ strength }) => strength === 0,
  apply(stage, spec, { fisher }) {
    const { strength, data } = spec;
    const anchor = Float64Array.from(spec.anchor);
    const weights = data === undefined ? (spec.fisher ?? []) : fisher?.(data, anchor);
    if (weights === undefined) throw new RangeError("ewc.data: expected a network");
    const matrix = Array.isArray(weights[0]);
    const form = Float64Array.from(Array.from<number | readonly number[]>(weights).flat());
    const term = matrix ? fullTerm(anchor, form, strength) : diagonalTerm(anchor, form, strength);
    const sum = matrix
      ? "(\\theta - \\theta_A)^{\\mathsf T} F (\\theta - \\theta_A)"
      : "\\sum_i F_i (\\theta_i - \\theta_{A,i})^2";
    return stageWithTerm(stage, term, {
      quadratic: stage.quadratic,
      latex: `${stage.latex} + \\tfrac{1}{2} \\cdot ${strength}\\, ${sum}`,
      nonNegative: stage.nonNegative,
    });
  },
};

function diagonalTerm(anchor: Float64Array, fisher: Float64Array, strength: number): Term {
  const p = anchor.length;
  return {
    value(theta) {
      let sum = 0;
      for (let j = 0; j < p; j++) sum += fisher[j] * (theta[j] - anchor[j]) * (theta[j] - anchor[j]);
      return 0.5 * strength * sum;
    },
    addGradient(theta, out) {
      for (let j = 0; j < p; j++) out[j] += strength * fisher[j] * (theta[j] - anchor[j]);
    },
    addProduct(_, v, out) {
      for (let j = 0; j < p; j++) out[j] += strength * fisher[j] * v[j];
    },
    addHessian(_, out) {
      for (let j = 0; j < p; j++) out[j * (p + 1)] += strength * fisher[j];
    },
  };
}

/** With the symmetric matrix F, row-major p × p. */
function fullTerm(anchor: Float64Array, fisher: Float64Array, strength: number): Term {
  const p = anchor.length;
  const from = new Float64Array(p);
  const set = (theta: Float64Array) => {
    for (let j = 0; j < p; j++) from[j] = theta[j] - anchor[j];
  };
  const addImage = (v: Float64Array, out: Float64Array) => {
    for (let i = 0; i < p; i++) {
      let sum = 0;
      for (let j = 0; j < p; j++) sum += fisher[i * p + j] * v[j];
      out[i] += strength * sum;
    }
  };
  return {
    value(theta) {
      set(theta);
      let sum = 0;
      for (let i = 0; i < p; i++) for (let j = 0; j < p; j++) sum += from[i] * fisher[i * p + j] * from[j];
      return 0.5 * strength * sum;
    },
    addGradient(theta, out) {
      set(theta);
      addImage(from, out);
    },
    addProduct: (_, v, out) => addImage(v, out),
    addHessian(_, out) {
      for (let i = 0; i < p * p; i++) out[i] += strength * fisher[i];
    },
  };
}
