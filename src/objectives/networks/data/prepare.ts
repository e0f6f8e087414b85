import { randomStream } from "../../../math/random.ts";
import type { Loss } from "../losses/loss.ts";
import type { SampleSet } from "../samples.ts";
import type { Examples } from "./dataset.ts";

/** Mean and deviation of each input over the training samples; a constant input has deviation 1. */
export interface Standardisation {
  readonly means: Float64Array;
  readonly deviations: Float64Array;
}

/** Examples made ready for one network: split, scaled, and with targets of the kind its loss asks for. */
export interface PreparedData {
  readonly train: SampleSet;
  /** Absent where every example is trained on. */
  readonly test: SampleSet | undefined;
  /** Which examples went where, in ascending order. */
  readonly trainIndices: Int32Array;
  readonly testIndices: Int32Array;
  /** What was done to the inputs; new inputs want the same. */
  readonly standardisation: Standardisation | undefined;
}

export interface PreparationSpec {
  /** Share of the examples to train on, 0 < split ≤ 1; at least one sample stays on each side that is asked for. */
  readonly split: number;
  /** Of the split. */
  readonly seed: number;
  readonly standardise: boolean;
}

/**
 * The numbers of outputs a network may have for these examples under a loss: one for each number asked for; for classes
 * one logit each, or where there are two and the loss allows it a single one.
 */
export function outputWidths({ classes, labelWidth }: Examples, loss: Loss): readonly number[] {
  if (classes === 0) return loss.targets === "classes" ? [] : [labelWidth];
  return loss.targets !== "classes" && classes === 2 ? [1, 2] : [classes];
}

/** Splits by seed, standardises both parts by the training part, and writes targets for a network of `outputs` outputs. */
export function prepareData(examples: Examples, loss: Loss, outputs: number, spec: PreparationSpec): PreparedData {
  const allowed = outputWidths(examples, loss);
  if (!allowed.includes(outputs))
    throw new RangeError(`layers: expected ${allowed.join(" or ")} outputs for this data and loss, got ${outputs}`);
  const { trainIndices, testIndices } = split(examples.samples, spec);
  const standardisation = spec.standardise ? standardisationOf(examples, trainIndices) : undefined;
  const part = (indices: Int32Array): SampleSet => ({
    samples: indices.length,
    inputs: inputsAt(examples, indices, standardisation),
    targets: targetsAt(examples, indices, loss, outputs),
  });
  return {
    train: part(trainIndices),
    test: testIndices.length > 0 ? part(testIndices) : undefined,
    trainIndices,
    testIndices,
    standardisation,
  };
}

/** Both parts in ascending order; the first round(split·N) of a permutation from the stream "split" are trained on. */
function split(samples: number, { split: share, seed }: PreparationSpec) {
  const wanted = share < 1 ? Math.min(Math.max(1, Math.round(share * samples)), Math.max(1, samples - 1)) : samples;
  const random = randomStream(seed, "split");
  const order = Int32Array.from({ length: samples }, (_, n) => n);
  for (let n = 0; n < wanted; n++) {
    const other = n + random.below(samples - n);
    const index = order[n];
    order[n] = order[other];
    order[other] = index;
  }
  return { trainIndices: order.slice(0, wanted).sort(), testIndices: order.slice(wanted).sort() };
}

/** The standard deviation divides by N, as scikit-learn's StandardScaler does. */
function standardisationOf({ inputs, inputWidth }: Examples, indices: Int32Array): Standardisation {
  const means = new Float64Array(inputWidth);
  const deviations = new Float64Array(inputWidth);
  for (const n of indices) for (let i = 0; i < inputWidth; i++) means[i] += inputs[n * inputWidth + i];
  for (let i = 0; i < inputWidth; i++) means[i] /= indices.length;
  for (const n of indices)
    for (let i = 0; i < inputWidth; i++) {
      const distance = inputs[n * inputWidth + i] - means[i];
      deviations[i] += distance * distance;
    }
  for (let i = 0; i < inputWidth; i++) {
    const deviation = Math.sqrt(deviations[i] / indices.length);
    // Rounding of the mean can leave a constant input with a deviation of a few ulp.
    deviations[i] = deviation > 1e-14 * Math.abs(means[i]) ? deviation : 1;
  }
  return { means, deviations };
}

function inputsAt(
  { inputs, inputWidth }: Examples,
  indices: Int32Array,
  standardisation: Standardisation | undefined,
): Float64Array {
  const taken = new Float64Array(indices.length * inputWidth);
  indices.forEach((n, row) => {
    taken.set(inputs.subarray(n * inputWidth, (n + 1) * inputWidth), row * inputWidth);
  });
  if (standardisation !== undefined) standardise(taken, standardisation);
  return taken;
}

/** Brings inputs, row-major, to mean 0 and deviation 1 in place. */
export function standardise(inputs: Float64Array, { means, deviations }: Standardisation): void {
  const width = means.length;
  for (let at = 0; at < inputs.length; at++) inputs[at] = (inputs[at] - means[at % width]) / deviations[at % width];
}

/** Class indices as they are; or 1 for the sample's class and 0 for the others; or for one output the class, 0 or 1. */
function targetsAt(
  { classes, labels, labelWidth }: Examples,
  indices: Int32Array,
  loss: Loss,
  outputs: number,
): Float64Array {
  if (classes > 0 && outputs > 1 && loss.targets !== "classes") {
    const targets = new Float64Array(indices.length * outputs);
    indices.forEach((n, row) => {
      targets[row * outputs + labels[n]] = 1;
    });
    return targets;
  }
  const targets = new Float64Array(indices.length * labelWidth);
  indices.forEach((n, row) => {
    targets.set(labels.subarray(n * labelWidth, (n + 1) * labelWidth), row * labelWidth);
  });
  return targets;
}
