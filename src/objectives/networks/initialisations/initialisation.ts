import type { NumberParameter, Parameter, ParameterValues } from "../../../math/parameter.ts";
import type { RandomStream } from "../../../math/random.ts";
import type { LayerLayout } from "../layout.ts";

/** A way to draw a network's first weights. Biases start at 0 unless it says otherwise. */
export interface Initialisation {
  /** Kebab-case, permanent, appears in links. */
  readonly id: string;
  readonly parameters: readonly Parameter[];
  /** The distribution of a weight as LaTeX. */
  readonly latex: string;
  readonly source: string;
  /** Writes one layer's weights and biases into `theta`. Layers are drawn in order, weights before biases. */
  draw(theta: Float64Array, layer: LayerLayout, parameters: ParameterValues, random: RandomStream): void;
}

/** A factor of every weight; PyTorch's `gain`. */
export const gain: NumberParameter = {
  kind: "number",
  id: "gain",
  symbol: "g",
  default: 1,
  domain: { min: 0, max: 1e6 },
  slider: { min: 0.1, max: 10, scale: "log" },
};
