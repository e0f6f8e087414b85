/** Where the numbers of one fully connected layer stand in the flat parameter vector. */
export interface LayerLayout {
  readonly inputs: number;
  readonly outputs: number;
  /** Weights, row-major `[outputs][inputs]`, start here. */
  readonly weightsAt: number;
  /** Biases follow the weights; −1 in a layer without biases. */
  readonly biasesAt: number;
}

/** A fully connected network's parameters: layer by layer, weights row-major `[out][in]`, then biases. */
export interface Layout {
  readonly layers: readonly LayerLayout[];
  /** p. */
  readonly parameters: number;
}

/**
 * The layout of a network with `widths` = [inputs, hidden …, outputs], at least two numbers ≥ 1. PyTorch's
 * `torch.cat([p.flatten() for p in model.parameters()])` has the same order.
 */
export function createLayout(widths: readonly number[], bias: boolean): Layout {
  if (widths.length < 2 || !widths.every((width) => Number.isInteger(width) && width >= 1))
    throw new RangeError(`layers: expected at least two whole numbers ≥ 1, got [${widths.join(", ")}]`);
  let at = 0;
  const layers = widths.slice(1).map((outputs, l): LayerLayout => {
    const inputs = widths[l];
    const weightsAt = at;
    at += inputs * outputs;
    const biasesAt = bias ? at : -1;
    if (bias) at += outputs;
    return { inputs, outputs, weightsAt, biasesAt };
  });
  return { layers, parameters: at };
}

/** One number of the parameter vector by its place: layers, units and inputs count from 1; `from` absent: the bias. */
export interface ParameterPlace {
  readonly layer: number;
  readonly to: number;
  readonly from?: number;
}

/** Index of a weight or bias; undefined where the network has none there. */
export function parameterIndex({ layers }: Layout, { layer, to, from }: ParameterPlace): number | undefined {
  const found = layers[layer - 1];
  if (found === undefined || !(to >= 1 && to <= found.outputs)) return undefined;
  if (from === undefined) return found.biasesAt < 0 ? undefined : found.biasesAt + to - 1;
  if (!(from >= 1 && from <= found.inputs)) return undefined;
  return found.weightsAt + (to - 1) * found.inputs + from - 1;
}

/** The place of parameter `index`, 0 ≤ index < p. */
export function parameterPlace({ layers }: Layout, index: number): ParameterPlace {
  for (const [l, { inputs, outputs, weightsAt, biasesAt }] of layers.entries()) {
    const within = index - weightsAt;
    if (within < inputs * outputs)
      return { layer: l + 1, to: Math.floor(within / inputs) + 1, from: (within % inputs) + 1 };
    if (biasesAt >= 0 && index < biasesAt + outputs) return { layer: l + 1, to: index - biasesAt + 1 };
  }
  throw new RangeError(`parameter: expected an index below the number of parameters, got ${index}`);
}

/** "W2[3,1]" for a weight, "b2[3]" for a bias, counted from 1 as in formulas. */
export function parameterName(layout: Layout, index: number): string {
  const { layer, to, from } = parameterPlace(layout, index);
  return from === undefined ? `b${layer}[${to}]` : `W${layer}[${to},${from}]`;
}

/** Reads what `parameterName` writes; undefined where it names no parameter of this network. */
export function parameterNamed(layout: Layout, name: string): number | undefined {
  const read = /^(?:W(\d+)\[(\d+),(\d+)\]|b(\d+)\[(\d+)\])$/.exec(name.replaceAll(" ", ""));
  if (read === null) return undefined;
  const [, layer, to, from, biasLayer, unit] = read;
  return layer === undefined
    ? parameterIndex(layout, { layer: Number(biasLayer), to: Number(unit) })
    : parameterIndex(layout, { layer: Number(layer), to: Number(to), from: Number(from) });
}

/** A run of the parameter vector that belongs together: the weights into one unit, or one layer's biases. */
export interface ParameterGroup {
  readonly kind: "filter" | "biases";
  /** Zero-based layer. */
  readonly layer: number;
  readonly from: number;
  readonly to: number;
}

/**
 * The filters of a fully connected network, that is, for each unit the weights that lead into it (Li et al. 2018, §4),
 * and each layer's biases as a group of their own.
 */
export function parameterGroups({ layers }: Layout): readonly ParameterGroup[] {
  return layers.flatMap(({ inputs, outputs, weightsAt, biasesAt }, layer) => {
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
}
