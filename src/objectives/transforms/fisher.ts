import { exp } from "../../math/elementary.ts";
import { createNetwork, type NetworkSpec } from "../networks/network.ts";
import type { SampleSet } from "../networks/samples.ts";

/**
 * The diagonal of the Fisher information at θ of the likelihood that the loss stands for, mean over the samples: exactly,
 * in expectation over the model's own outputs z, and not over the labels.
 *
 *     mse, half-mse    z ± 1 normal       Σₖ (∂zₖ/∂θᵢ)²
 *     bce              Bernoulli          Σₖ pₖ(1 − pₖ)(∂zₖ/∂θᵢ)²,  p = sigmoid z
 *     cross-entropy    one of K classes   Σₖ pₖ(Σⱼ (pⱼ − δⱼₖ) ∂zⱼ/∂θᵢ)²,  p = softmax z
 *
 * (Martens 2020, New Insights and Perspectives on the Natural Gradient Method, JMLR 21, §5 and §9.2.) One pass backwards
 * per sample and output.
 */
export function fisherDiagonal(spec: NetworkSpec, set: SampleSet, theta: Float64Array): Float64Array {
  const p = theta.length;
  const width = spec.layers[spec.layers.length - 1];
  const { samples, inputs } = set;
  const outputs = new Float64Array(samples * width);
  const rows = jacobianRows(spec, samples, inputs, theta, outputs);
  const weigh = likelihoods[spec.loss];
  if (weigh === undefined) throw new RangeError(`ewc: expected a loss that is a likelihood, got "${spec.loss}"`);
  const sum = new Float64Array(p);
  for (let n = 0; n < samples; n++) weigh(outputs.subarray(n * width, (n + 1) * width), rows(n), sum);
  for (let i = 0; i < p; i++) sum[i] /= samples;
  return sum;
}

/** Losses that are the negative logarithm of a likelihood. */
export const isLikelihood = (loss: string) => Object.hasOwn(likelihoods, loss);

type Weigh = (z: Float64Array, rows: readonly Float64Array[], sum: Float64Array) => void;

const normal: Weigh = (_, rows, sum) => {
  for (const row of rows) for (let i = 0; i < sum.length; i++) sum[i] += row[i] * row[i];
};

const bernoulli: Weigh = (z, rows, sum) => {
  for (const [k, row] of rows.entries()) {
    const q = exp(-Math.abs(z[k]));
    const weight = q / ((1 + q) * (1 + q));
    for (let i = 0; i < sum.length; i++) sum[i] += weight * row[i] * row[i];
  }
};

const classes: Weigh = (z, rows, sum) => {
  const top = z.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  const weights = z.map((value) => exp(value - top));
  const total = weights.reduce((all, weight) => all + weight, 0);
  for (let i = 0; i < sum.length; i++) {
    let mean = 0;
    for (const [k, row] of rows.entries()) mean += (weights[k] / total) * row[i];
    // Σₖ pₖ(mean − rowₖ)²: what the sum over classes comes to.
    for (const [k, row] of rows.entries()) sum[i] += (weights[k] / total) * (mean - row[i]) * (mean - row[i]);
  }
};

const likelihoods: Readonly<Record<string, Weigh>> = {
  mse: normal,
  "half-mse": normal,
  bce: bernoulli,
  "cross-entropy": classes,
};

/**
 * ∂zₖ/∂θ of one sample after another, K rows of p; writes all z into `outputs`. A row is the gradient of ½‖z − t‖² with
 * t = z − eₖ.
 */
function jacobianRows(
  spec: NetworkSpec,
  samples: number,
  inputs: Float64Array,
  theta: Float64Array,
  outputs: Float64Array,
): (n: number) => readonly Float64Array[] {
  const width = outputs.length / samples;
  const regression: NetworkSpec = { ...spec, loss: "half-mse", smoothing: undefined };
  createNetwork(regression, { samples, inputs, targets: new Float64Array(outputs.length) }).outputs(theta, outputs);
  const views = Array.from({ length: width }, (_, k) => {
    const targets = outputs.map((z, at) => (at % width === k ? z - 1 : z));
    return createNetwork(regression, { samples, inputs, targets }).view(1);
  });
  const rows = views.map(() => new Float64Array(theta.length));
  return (n) => {
    for (const [k, view] of views.entries()) {
      view.see([n]);
      view.gradient(theta, rows[k]);
    }
    return rows;
  };
}
