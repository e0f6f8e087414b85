import { convolved } from "../objectives/networks/convolution.ts";
import type { NetworkSpec } from "../objectives/networks/network.ts";
import type { BatchSpec } from "../objectives/spec.ts";
import type { Expectation } from "./expectation.ts";
import type { Flaw } from "./flaw.ts";
import { LIMITS } from "./limits.ts";
import type { ParsedNetwork } from "./networkFill.ts";
import type { Path } from "./path.ts";

const flaw = (path: Path, key: string, values?: Expectation["values"]): Flaw => ({
  path,
  expected: { key: `expected.${key}`, ...(values && { values }) },
});
const at = (...path: Path): Path => ["objective", ...path];

/** Where a network's normalisation, dropout and convolution do not fit its layers, its activation or its loss. */
export function layerFlaws(network: ParsedNetwork): Flaw[] {
  return [...normalisationFlaws(network), ...dropoutFlaws(network), ...convolutionFlaws(network)];
}

function normalisationFlaws({ layers, normalisation }: ParsedNetwork): Flaw[] {
  if (normalisation === undefined) return [];
  const { type, groups = 1, inputs } = normalisation;
  const widths = layers.slice(inputs ? 0 : 1, -1);
  if (widths.length === 0) return [flaw(at("normalisation", "inputs"), "normalisedInputs")];
  if (type === "group" && widths.some((width) => width % groups !== 0))
    return [flaw(at("normalisation", "groups"), "groups", { widths: widths.join(", ") })];
  return [];
}

function dropoutFlaws({ layers, activation, loss, normalisation, dropout, convolution }: ParsedNetwork): Flaw[] {
  if (dropout === undefined) return [];
  const shallow = layers.length === 2;
  if (dropout.on === "hidden" && shallow) return [flaw(at("dropout", "on"), "droppedInputs")];
  if (dropout.form === "sampled") return [];
  if (activation !== "linear" && !shallow) return [flaw(at("dropout", "form"), "expectedLinear")];
  if (loss !== "mse" && loss !== "half-mse") return [flaw(at("dropout", "form"), "expectedSquares")];
  if (normalisation !== undefined || convolution !== undefined) return [flaw(at("dropout", "form"), "expectedDense")];
  return [];
}

function convolutionFlaws({ layers, convolution }: ParsedNetwork): Flaw[] {
  if (convolution === undefined) return [];
  const count = convolved(layers[0], convolution);
  if (count < 1) return [flaw(at("convolution", "taps"), "taps", { max: layers[0] + 2 * convolution.padding })];
  return layers[1] === count ? [] : [flaw(at("layers", 1), "convolved", { count })];
}

/**
 * Where a batch is too small to have statistics, or a network that works through a batch as a whole would take too much
 * memory. `samples` are those trained on.
 */
export function statisticsFlaws(
  network: Pick<NetworkSpec, "layers" | "normalisation" | "dropout" | "convolution">,
  samples: number,
  batch: BatchSpec | undefined,
): Flaw[] {
  const { layers, normalisation, dropout, convolution } = network;
  if (normalisation === undefined && dropout === undefined && convolution === undefined) return [];
  const units = layers.reduce((sum, width) => sum + width, 0);
  if (units * samples > LIMITS.heldUnits)
    return [flaw(at("layers"), "heldUnits", { max: LIMITS.heldUnits, units, samples })];
  if (normalisation?.type !== "batch") return [];
  if (samples < 2) return [flaw(at("normalisation", "type"), "normalisedSamples")];
  if (batch === undefined) return [];
  if (typeof batch.order !== "string") {
    const alone = batch.order.findIndex(({ length }) => length === 1);
    return alone < 0 ? [] : [flaw(["batch", "order", alone], "normalisedBatch")];
  }
  const size = Math.min(batch.size, samples);
  return size === 1 || samples % size === 1 ? [flaw(["batch", "size"], "normalisedSize", { samples })] : [];
}
