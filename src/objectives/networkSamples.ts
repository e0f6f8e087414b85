import { type ParameterValues, withDefaults } from "../math/parameter.ts";
import { randomStream } from "../math/random.ts";
import type { Dataset, Examples } from "./networks/data/dataset.ts";
import { datasetById } from "./networks/data/index.ts";
import { type PreparedData, prepareData } from "./networks/data/prepare.ts";
import { lossById } from "./networks/losses/index.ts";
import type { InlineDataSpec, NamedDataSpec, NetworkObjectiveSpec } from "./spec.ts";

/** Real data sets that were loaded, by id. */
const loaded = new Map<string, Examples>();

/** The data set to be loaded before `samplesOf` can be asked; undefined where nothing is missing. */
function missing(objective: { readonly type: string; readonly data?: object }): Dataset | undefined {
  const { data } = objective;
  if (data === undefined || !("name" in data) || loaded.has(String(data.name))) return undefined;
  const dataset = datasetById(String(data.name));
  return dataset?.kind === "real" ? dataset : undefined;
}

/** Loads what a network learns from, where that does not come with the program; undefined when all is there. */
export function loadData(objective: { readonly type: string; readonly data?: object }): Promise<void> | undefined {
  const dataset = missing(objective);
  if (dataset?.kind !== "real") return undefined;
  return dataset.load().then((examples) => void loaded.set(dataset.id, examples));
}

/** The samples of a validated spec, those to train on and those to test with. Real data have to be loaded before. */
export function samplesOf(spec: NetworkObjectiveSpec, seed: number): PreparedData {
  const { data, layers } = spec;
  const loss = lossById(spec.loss);
  if (loss === undefined) throw new RangeError(`loss: expected a registered id, got "${spec.loss}"`);
  const own = data.seed ?? seed;
  const outputs = layers[layers.length - 1];
  const examples = "name" in data ? named(data, own) : written(data, loss.targets === "classes" ? outputs : 0);
  return prepareData(examples, loss, outputs, { split: data.split, seed: own, standardise: data.standardise });
}

function named({ name, parameters }: NamedDataSpec, seed: number): Examples {
  const dataset = datasetById(name);
  if (dataset === undefined) throw new RangeError(`data.name: expected a registered id, got "${name}"`);
  if (dataset.kind === "synthetic") return synthetic(dataset.create, parameters, seed);
  const examples = loaded.get(name);
  if (examples === undefined) throw new Error(`data.name: "${name}" has not been loaded`);
  return examples;
}

const synthetic = (
  create: (parameters: ParameterValues, random: ReturnType<typeof randomStream>) => Examples,
  parameters: ParameterValues,
  seed: number,
) => create(parameters, randomStream(seed, "data"));

function written({ inputs, targets }: InlineDataSpec, classes: number): Examples {
  const labels = Float64Array.from((targets as readonly (number | readonly number[])[]).flat());
  return {
    samples: inputs.length,
    inputWidth: inputs[0].length,
    inputs: Float64Array.from(inputs.flat()),
    classes,
    labels,
    labelWidth: labels.length / inputs.length,
  };
}

/** What has to be known of a data set before its examples are there. */
export type DataShape = Pick<Examples, "samples" | "inputWidth" | "classes" | "labelWidth">;

/** Shapes of the real sets, whose examples are loaded later. */
const REAL: Readonly<Record<string, DataShape>> = {
  iris: { samples: 150, inputWidth: 4, classes: 3, labelWidth: 1 },
  digits: { samples: 600, inputWidth: 64, classes: 10, labelWidth: 1 },
};

/** The shape of a named set; its fields may still miss their defaults. Undefined for an unknown one. */
export function shapeOf(name: string, given: ParameterValues): DataShape | undefined {
  const dataset = datasetById(name);
  if (dataset === undefined || dataset.kind === "real") return REAL[name];
  return dataset.create(withDefaults(dataset.parameters, given), randomStream(0, "shape"));
}

/** Samples that are trained on, as `prepareData` splits them. */
export function trainingSamples(samples: number, split: number): number {
  return split < 1 ? Math.min(Math.max(1, Math.round(split * samples)), Math.max(1, samples - 1)) : samples;
}
