import type { NumberParameter } from "../../math/parameter.ts";

/**
 * The first layer as a one-dimensional convolution whose filters are summed: from a signal of `layers[0]` numbers to
 * `layers[1]` = layers[0] + 2·padding − taps + 1 of them.
 */
export interface ConvolutionSpec {
  readonly filters: number;
  readonly taps: number;
  /** Zeros on either side of the signal. */
  readonly padding: number;
}

const row = (id: string, symbol: string, usual: number, min: number, slider: readonly [number, number]) =>
  ({
    kind: "number",
    id,
    symbol,
    default: usual,
    domain: { min, max: 1000, integer: true },
    slider: { min: slider[0], max: slider[1], scale: "linear" },
  }) satisfies NumberParameter;

/** The fields of a convolution, in the order menus show. */
export const convolutionRows: readonly NumberParameter[] = [
  row("filters", "F", 2, 1, [1, 8]),
  row("taps", "K", 1, 1, [1, 9]),
  row("padding", "P", 0, 0, [0, 4]),
];

/** How many numbers come out of a signal of `inputs` numbers. */
export const convolved = (inputs: number, { taps, padding }: ConvolutionSpec): number =>
  inputs + 2 * padding - taps + 1;
