import type { NetworkObjectiveSpec } from "../../experiment/experiment.ts";
import { type Parameter, withDefaults } from "../../math/parameter.ts";
import { type ConvolutionSpec, convolutionRows, convolved } from "../../objectives/networks/convolution.ts";
import { type DropoutSpec, dropoutRows } from "../../objectives/networks/dropout.ts";
import { type NormalisationSpec, normalisationById } from "../../objectives/networks/normalisation.ts";

/** What a thing's rows begin with. */
const begun = <T>(rows: readonly Parameter[]) => withDefaults(rows) as unknown as T;

export const standardDropout = (): DropoutSpec => begun(dropoutRows);
export const standardConvolution = (): ConvolutionSpec => begun(convolutionRows);

export const standardNormalisation = (type: NormalisationSpec["type"]): NormalisationSpec => ({
  ...begun<NormalisationSpec>(normalisationById(type)?.parameters ?? []),
  type,
});

/** Whether dropout's expectation over all masks is known in closed form. */
export const hasExpectation = ({ layers, activation, loss, normalisation, convolution }: NetworkObjectiveSpec) =>
  (activation === "linear" || layers.length === 2) &&
  (loss === "mse" || loss === "half-mse") &&
  normalisation === undefined &&
  convolution === undefined;

/**
 * The network with normalisation, dropout and convolution brought to what its layers allow: a convolution decides the width
 * of the first hidden layer, groups divide every width, and without hidden layers it is the inputs that are treated.
 */
export function withFittingLayers(network: NetworkObjectiveSpec): NetworkObjectiveSpec {
  const { normalisation, dropout, convolution, ...rest } = network;
  if (normalisation === undefined && dropout === undefined && convolution === undefined) return network;
  const summed = convolution && fittingConvolution(convolution, rest.layers[0]);
  const layers = summed ? convolvedLayers(rest.layers, summed) : rest.layers;
  const fitting = {
    ...rest,
    layers,
    ...(normalisation && { normalisation: fittingNormalisation(normalisation, layers) }),
    ...(summed && { convolution: summed }),
  };
  return dropout === undefined ? fitting : { ...fitting, dropout: fittingDropout(dropout, fitting) };
}

const fittingConvolution = (convolution: ConvolutionSpec, inputs: number): ConvolutionSpec => ({
  ...convolution,
  taps: Math.min(convolution.taps, inputs + 2 * convolution.padding),
});

function convolvedLayers(layers: readonly number[], convolution: ConvolutionSpec): readonly number[] {
  const [inputs, ...later] = layers;
  const count = convolved(inputs, convolution);
  return later.length === 1
    ? later[0] === count
      ? layers
      : [inputs, count, ...later]
    : [inputs, count, ...later.slice(1)];
}

function fittingNormalisation(normalisation: NormalisationSpec, layers: readonly number[]): NormalisationSpec {
  const inputs = normalisation.inputs || layers.length === 2;
  if (normalisation.groups === undefined) return { ...normalisation, inputs };
  const widths = layers.slice(inputs ? 0 : 1, -1);
  let groups = Math.min(normalisation.groups, ...widths);
  while (widths.some((width) => width % groups !== 0)) groups--;
  return { ...normalisation, inputs, groups };
}

const fittingDropout = (dropout: DropoutSpec, network: NetworkObjectiveSpec): DropoutSpec => ({
  ...dropout,
  on: dropout.on === "hidden" && network.layers.length === 2 ? "inputs" : dropout.on,
  form: hasExpectation(network) ? dropout.form : "sampled",
});
