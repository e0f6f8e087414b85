import type { ConvolutionSpec } from "./convolution.ts";
import type { NormalisationSpec } from "./normalisation.ts";

/**
 * Where the numbers of one layer's weights stand in the flat parameter vector. Of a convolution the matrix is its filters:
 * `outputs` are the filters, `inputs` their taps.
 */
export interface LayerLayout {
  readonly inputs: number;
  readonly outputs: number;
  /** PyTorch's fan-out where it is not `outputs`: filters × taps of a convolution. */
  readonly fanOut?: number;
  /** Weights, row-major `[outputs][inputs]`, start here. */
  readonly weightsAt: number;
  /** Biases follow the weights; −1 in a layer without biases. */
  readonly biasesAt: number;
}

/** Where γ and β of one normalisation stand. */
export interface NormalisationLayout {
  /** The layer it follows, counted from 1; 0 for the inputs. */
  readonly layer: number;
  readonly width: number;
  /** γ, then β, one number per unit each. */
  readonly scalesAt: number;
  readonly shiftsAt: number;
}

/**
 * A network's parameters: layer by layer, weights row-major `[out][in]`, then biases, then γ and β of the layer's
 * normalisation; those of the inputs' normalisation come first.
 */
export interface Layout {
  readonly layers: readonly LayerLayout[];
  /** Those with parameters; empty in plain networks. */
  readonly normalisations: readonly NormalisationLayout[];
  /** p. */
  readonly parameters: number;
}

/** What a network may have besides its layers of weights. */
export interface LayoutExtras {
  readonly normalisation?: NormalisationSpec;
  readonly convolution?: ConvolutionSpec;
}

/**
 * The layout of a network with `widths` = [inputs, hidden …, outputs], at least two numbers ≥ 1. PyTorch's
 * `torch.cat([p.flatten() for p in model.parameters()])` has the same order.
 */
export function createLayout(widths: readonly number[], bias: boolean, extras: LayoutExtras = {}): Layout {
  if (widths.length < 2 || !widths.every((width) => Number.isInteger(width) && width >= 1))
    throw new RangeError(`layers: expected at least two whole numbers ≥ 1, got [${widths.join(", ")}]`);
  const { normalisation, convolution } = extras;
  const layers: LayerLayout[] = [];
  const normalisations: NormalisationLayout[] = [];
  let at = 0;
  const normalise = (layer: number) => {
    const width = widths[layer];
    normalisations.push({ layer, width, scalesAt: at, shiftsAt: at + width });
    at += 2 * width;
  };
  if (normalisation?.affine && normalisation.inputs) normalise(0);
  for (let l = 0; l + 1 < widths.length; l++) {
    const { filters, taps } = (l === 0 && convolution) || { filters: widths[l + 1], taps: widths[l] };
    const weightsAt = at;
    at += filters * taps;
    const biasesAt = bias ? at : -1;
    if (bias) at += filters;
    const fanOut = l === 0 && convolution && { fanOut: filters * taps };
    layers.push({ inputs: taps, outputs: filters, ...fanOut, weightsAt, biasesAt });
    if (normalisation?.affine && l + 2 < widths.length) normalise(l + 1);
  }
  return { layers, normalisations, parameters: at };
}

/** "W2[3,1]" for a weight, "b2[3]" for a bias, "γ2[3]" and "β2[3]" after a normalisation; counted from 1 as in formulas. */
export function parameterName({ layers, normalisations }: Layout, index: number): string {
  for (const [l, { inputs, outputs, weightsAt, biasesAt }] of layers.entries()) {
    const within = index - weightsAt;
    if (within >= 0 && within < inputs * outputs)
      return `W${l + 1}[${Math.floor(within / inputs) + 1},${(within % inputs) + 1}]`;
    if (biasesAt >= 0 && index >= biasesAt && index < biasesAt + outputs) return `b${l + 1}[${index - biasesAt + 1}]`;
  }
  for (const { layer, width, scalesAt, shiftsAt } of normalisations) {
    if (index >= scalesAt && index < scalesAt + width) return `γ${layer}[${index - scalesAt + 1}]`;
    if (index >= shiftsAt && index < shiftsAt + width) return `β${layer}[${index - shiftsAt + 1}]`;
  }
  throw new RangeError(`parameter: expected an index below the number of parameters, got ${index}`);
}

/** Reads what `parameterName` writes; undefined where it names no parameter of this network. */
export function parameterNamed({ layers, normalisations }: Layout, name: string): number | undefined {
  const read = /^([Wbγβ])(\d+)\[(\d+)(?:,(\d+))?\]$/.exec(name.replaceAll(" ", ""));
  if (read === null) return undefined;
  const [, letter, number, first, second] = read;
  const unit = Number(first);
  if ((letter === "W") !== (second !== undefined)) return undefined;
  const within = (index: number, count: number) => index >= 1 && index <= count;
  if (letter === "γ" || letter === "β") {
    const found = normalisations.find(({ layer }) => layer === Number(number));
    if (found === undefined || !within(unit, found.width)) return undefined;
    return (letter === "γ" ? found.scalesAt : found.shiftsAt) + unit - 1;
  }
  const layer = layers[Number(number) - 1];
  if (layer === undefined || !within(unit, layer.outputs)) return undefined;
  if (letter === "b") return layer.biasesAt < 0 ? undefined : layer.biasesAt + unit - 1;
  return within(Number(second), layer.inputs)
    ? layer.weightsAt + (unit - 1) * layer.inputs + Number(second) - 1
    : undefined;
}

/** A run of the parameter vector that belongs together: the weights into one unit, or one layer's biases. */
export interface ParameterGroup {
  /** γ and β of a normalisation are among the biases, as in Li et al.'s own code (`--xignore biasbn`). */
  readonly kind: "filter" | "biases";
  /** Zero-based layer; of a normalisation the one it follows, −1 for the inputs'. */
  readonly layer: number;
  readonly from: number;
  readonly to: number;
}

/**
 * The filters of a network, that is, for each unit the weights that lead into it, for a convolution each of its filters
 * (Li et al. 2018, §4); and each layer's biases, γ and β as groups of their own. In the order of the parameters.
 */
export function parameterGroups({ layers, normalisations }: Layout): readonly ParameterGroup[] {
  const ofLayers = layers.flatMap(({ inputs, outputs, weightsAt, biasesAt }, layer) => {
    const groups: ParameterGroup[] = [];
    for (let unit = 0; unit < outputs; unit++)
      groups.push({
        kind: "filter",
        layer,
        from: weightsAt + unit * inputs,
        to: weightsAt + (unit + 1) * inputs,
      });
    if (biasesAt >= 0) groups.push({ kind: "biases", layer, from: biasesAt, to: biasesAt + outputs });
    return groups;
  });
  const ofNormalisations = normalisations.flatMap(({ layer, width, scalesAt, shiftsAt }): ParameterGroup[] => [
    { kind: "biases", layer: layer - 1, from: scalesAt, to: scalesAt + width },
    { kind: "biases", layer: layer - 1, from: shiftsAt, to: shiftsAt + width },
  ]);
  return [...ofLayers, ...ofNormalisations].sort((a, b) => a.from - b.from);
}
