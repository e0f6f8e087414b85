import type { Layout } from "../networks/layout.ts";
import type { OrthogonalitySpec } from "../spec.ts";
import { stageWithTerm, type Term } from "./term.ts";
import type { Transform } from "./transform.ts";

/**
 * f(θ) + μ Σ ‖WWᵀ − I‖²_F, μ = `strength`, over the weight matrices W (`[out][in]`, so WWᵀ holds the inner products of
 * the rows, the weights into each unit); biases stay free. `matrices` leaves the last layer's matrix out with `hidden`.
 * No factor ½, as in Brock et al.; where a matrix has more rows than columns its rows cannot all be orthonormal, and the
 * penalty stays above zero.
 */
export const orthogonality: Transform<OrthogonalitySpec> = {
  id: "orthogonality",
  parameters: [
    {
      kind: "number",
      id: "strength",
      symbol: "\\mu",
      default: 0.01,
      domain: { min: 0, max: Number.MAX_VALUE },
      slider: { min: 1e-4, max: 10, scale: "log" },
    },
    { kind: "choice", id: "matrices", default: "all", choices: ["all", "hidden"] },
  ],
  required: ["strength"],
  source: "Brock et al. (2017), Neural Photo Editing with Introspective Adversarial Networks, ICLR, §3.3",
  idle: ({ strength }) => strength === 0,
  apply(stage, { strength, matrices }, { layout }) {
    if (layout === undefined) throw new RangeError("orthogonality: expected a network");
    const penalised = matrices === "hidden" ? layout.layers.slice(0, -1) : layout.layers;
    const terms = penalised.map((layer) => new GramTerm(layer, layout.parameters, strength));
    const whole: Term = {
      value: (theta) => terms.reduce((sum, term) => sum + term.value(theta), 0),
      addGradient: (theta, out) => terms.forEach((term) => void term.addGradient(theta, out)),
      addProduct: (theta, v, out) => terms.forEach((term) => void term.addProduct(theta, v, out)),
      addHessian: (theta, out) => terms.forEach((term) => void term.addHessian(theta, out)),
    };
    return stageWithTerm(stage, whole, {
      latex: `${stage.latex} + ${strength} \\sum_W \\lVert W W^{\\mathsf T} - I\\rVert_F^2`,
      nonNegative: stage.nonNegative,
    });
  },
};

/** μ‖WWᵀ − I‖²_F of one matrix, n rows by m columns: with G = WWᵀ − I the gradient is 4μGW. */
class GramTerm implements Term {
  private readonly at: number;
  private readonly n: number;
  private readonly m: number;
  private readonly p: number;
  private readonly mu: number;
  /** G, row-major n × n. */
  private readonly gram: Float64Array;
  private readonly rate: Float64Array;

  constructor({ weightsAt, outputs, inputs }: Layout["layers"][number], p: number, mu: number) {
    this.at = weightsAt;
    this.n = outputs;
    this.m = inputs;
    this.p = p;
    this.mu = mu;
    this.gram = new Float64Array(outputs * outputs);
    this.rate = new Float64Array(outputs * outputs);
  }

  value(theta: Float64Array): number {
    this.formGram(theta);
    let sum = 0;
    for (const entry of this.gram) sum += entry * entry;
    return this.mu * sum;
  }

  addGradient(theta: Float64Array, out: Float64Array): void {
    this.formGram(theta);
    this.addScaled(this.gram, theta, out);
  }

  /** 4μ((VWᵀ + WVᵀ)W + GV). */
  addProduct(theta: Float64Array, v: Float64Array, out: Float64Array): void {
    const { n, m, at, rate } = this;
    this.formGram(theta);
    for (let i = 0; i < n; i++)
      for (let k = 0; k < n; k++) {
        let sum = 0;
        for (let j = 0; j < m; j++)
          sum += v[at + i * m + j] * theta[at + k * m + j] + theta[at + i * m + j] * v[at + k * m + j];
        rate[i * n + k] = sum;
      }
    this.addScaled(rate, theta, out);
    this.addScaled(this.gram, v, out);
  }

  /** Entry (a b, c d) is 4μ(δ_ac (WᵀW)_bd + W_ad W_cb + G_ac δ_bd). */
  addHessian(theta: Float64Array, out: Float64Array): void {
    const { n, m, at, gram, p } = this;
    this.formGram(theta);
    const columns = new Float64Array(m * m);
    for (let b = 0; b < m; b++)
      for (let d = 0; d < m; d++) {
        let sum = 0;
        for (let i = 0; i < n; i++) sum += theta[at + i * m + b] * theta[at + i * m + d];
        columns[b * m + d] = sum;
      }
    for (let a = 0; a < n; a++)
      for (let b = 0; b < m; b++)
        for (let c = 0; c < n; c++)
          for (let d = 0; d < m; d++) {
            let entry = theta[at + a * m + d] * theta[at + c * m + b];
            if (a === c) entry += columns[b * m + d];
            if (b === d) entry += gram[a * n + c];
            out[(at + a * m + b) * p + at + c * m + d] += 4 * this.mu * entry;
          }
  }

  private formGram(theta: Float64Array): void {
    const { n, m, at, gram } = this;
    for (let i = 0; i < n; i++)
      for (let k = 0; k <= i; k++) {
        let sum = i === k ? -1 : 0;
        for (let j = 0; j < m; j++) sum += theta[at + i * m + j] * theta[at + k * m + j];
        gram[i * n + k] = sum;
        gram[k * n + i] = sum;
      }
  }

  /** Adds 4μ·A·X for the n × n matrix A and the matrix X in `x`. */
  private addScaled(a: Float64Array, x: Float64Array, out: Float64Array): void {
    const { n, m, at, mu } = this;
    for (let i = 0; i < n; i++)
      for (let k = 0; k < n; k++) {
        const factor = 4 * mu * a[i * n + k];
        for (let j = 0; j < m; j++) out[at + i * m + j] += factor * x[at + k * m + j];
      }
  }
}
