import type { OwnSamples } from "../../exchange/table/samples.ts";
import type { InlineDataSpec, NetworkObjectiveSpec } from "../../experiment/experiment.ts";
import { DEFAULTS } from "../../experiment/limits.ts";
import { dimensionOf } from "../../experiment/recording.ts";
import { type ParameterValues, withDefaults } from "../../math/parameter.ts";
import { shapeOf, trainingSamples } from "../../objectives/networkSamples.ts";
import { datasetById } from "../../objectives/networks/data/index.ts";
import { outputWidths } from "../../objectives/networks/data/prepare.ts";
import { initialisationById } from "../../objectives/networks/initialisations/index.ts";
import { DICE_SMOOTHING, lossById, losses } from "../../objectives/networks/losses/index.ts";
import { targetClass, taskOf } from "../network/task.ts";
import { withFittingLayers } from "./layerDraft.ts";

/** What the tab offers where no network is on show: two half moons, eight hidden units. */
export function standardNetwork(): NetworkObjectiveSpec {
  const blank: NetworkObjectiveSpec = {
    type: "network",
    layers: [2, 8, 1],
    activation: DEFAULTS.activation,
    loss: DEFAULTS.loss,
    bias: true,
    initialisation: initialisation(DEFAULTS.initialisation),
    data: { name: "moons", parameters: {}, split: DEFAULTS.split, standardise: false },
  };
  return withDataset(blank, "moons");
}

const initialisation = (type: string): NetworkObjectiveSpec["initialisation"] => ({
  type,
  parameters: withDefaults(initialisationById(type)?.parameters ?? []),
});

/** Another way to begin; the seed stays. */
export function withInitialisation(network: NetworkObjectiveSpec, type: string): NetworkObjectiveSpec {
  const { seed } = network.initialisation;
  return { ...network, initialisation: { ...initialisation(type), ...(seed !== undefined && { seed }) } };
}

/** Other samples with their own defaults; split and seed stay, and the network gets the widths and loss they ask for. */
export function withDataset(network: NetworkObjectiveSpec, name: string): NetworkObjectiveSpec {
  const dataset = datasetById(name);
  if (dataset === undefined) return network;
  const { split, seed } = network.data;
  const data = {
    name,
    parameters: withDefaults(dataset.parameters),
    split,
    standardise: dataset.standardise,
    ...(seed !== undefined && { seed }),
  };
  return fitted({ ...network, data });
}

/** The data's own fields changed: a number of classes asks for as many outputs. */
export function withDataFields(network: NetworkObjectiveSpec, parameters: ParameterValues): NetworkObjectiveSpec {
  const { data } = network;
  if (!("name" in data)) return network;
  return fitted({ ...network, data: { ...data, parameters: { ...data.parameters, ...parameters } } });
}

/** Another loss, with the outputs it asks for; classes written out are written for it anew. */
export function withLoss({ smoothing: _, ...network }: NetworkObjectiveSpec, loss: string): NetworkObjectiveSpec {
  const measured = { ...network, loss, ...(loss === "dice" && { smoothing: DICE_SMOOTHING }) };
  const { data, layers } = network;
  const task = taskOf(network);
  if ("name" in data || task.kind === "values") return fitted(measured);
  const width = layers[layers.length - 1];
  const targets = Float64Array.from((data.targets as readonly (number | readonly number[])[]).flat());
  const labels = data.inputs.map((_, n) => targetClass(targets, n, network.loss === "cross-entropy" ? 1 : width));
  return classed(measured, { ...data, classes: task.names }, labels, task.classes);
}

/** How own samples are to be taken. */
export interface Taking {
  readonly split: number;
  readonly standardise: boolean;
}

/** Learns from somebody's own samples: both ends, and if need be the loss, fit them; the hidden layers and seeds stay. */
export function withOwnSamples(network: NetworkObjectiveSpec, own: OwnSamples, taking: Taking): NetworkObjectiveSpec {
  const { inputs, targets, columns, classes } = own;
  const { seed } = network.data;
  // Classes that are called by their indices need no names.
  const named = classes?.some((name, index) => name !== String(index));
  const kept = {
    ...(columns && { columns }),
    ...(named && { classes }),
    ...taking,
    ...(seed !== undefined && { seed }),
  };
  const { smoothing: _, ...rest } = network;
  if (classes === undefined) {
    const loss = network.loss === "half-mse" ? "half-mse" : "mse";
    const data = { inputs, targets: targets.map((target) => [target]), ...kept };
    return withEnds({ ...rest, loss, data }, inputs[0].length, 1);
  }
  const probable = network.loss === "bce" || network.loss === "dice" || network.loss === "cross-entropy";
  const loss = probable ? network.loss : classes.length === 2 ? "bce" : "cross-entropy";
  const spec = loss === "dice" ? { ...network, loss } : { ...rest, loss };
  return classed(spec, { inputs, targets: [], ...kept }, targets, classes.length);
}

/** With class indices written as the network's loss asks for them: as they are, 0 or 1, or one 1 among zeros. */
function classed(
  network: NetworkObjectiveSpec,
  data: InlineDataSpec,
  labels: readonly number[],
  classes: number,
): NetworkObjectiveSpec {
  const indices = lossById(network.loss)?.targets === "classes";
  const outputs = classes === 2 && !indices ? 1 : classes;
  const row = (label: number) => Array.from({ length: classes }, (_, k) => Number(k === label));
  const targets = indices ? labels : labels.map((label) => (outputs === 1 ? [label] : row(label)));
  return withEnds({ ...network, data: { ...data, targets } as InlineDataSpec }, data.inputs[0].length, outputs);
}

/** With other widths at both ends; given weights fit one layout only. */
function withEnds(network: NetworkObjectiveSpec, inputs: number, outputs: number): NetworkObjectiveSpec {
  const layers = [inputs, ...network.layers.slice(1, -1), outputs];
  return layers.join() === network.layers.join() ? withFittingLayers(network) : drawing({ ...network, layers });
}

/** Other hidden layers between the same inputs and outputs. */
export function withHidden(network: NetworkObjectiveSpec, hidden: readonly number[]): NetworkObjectiveSpec {
  const { layers } = network;
  return drawing({ ...network, layers: [layers[0], ...hidden, layers[layers.length - 1]] });
}

/** With biases or without. */
export const withBias = (network: NetworkObjectiveSpec, bias: boolean): NetworkObjectiveSpec =>
  drawing({ ...network, bias });

/** Another activation. */
export const withActivation = (network: NetworkObjectiveSpec, activation: string): NetworkObjectiveSpec =>
  withFittingLayers({ ...network, activation });

type Layers = Partial<Pick<NetworkObjectiveSpec, "normalisation" | "dropout" | "convolution">>;

/** With another normalisation, dropout or convolution; undefined takes it away. */
export function withLayers(network: NetworkObjectiveSpec, layers: Layers): NetworkObjectiveSpec {
  const changed = Object.entries({ ...network, ...layers }).filter(([, value]) => value !== undefined);
  const next = withFittingLayers(Object.fromEntries(changed) as unknown as NetworkObjectiveSpec);
  // Dropout has no parameters: written-out weights go on to fit.
  return dimensionOf(next) === dimensionOf(network) ? next : drawing(next);
}

/** Weights that were written out fit one layout only: another one draws its own. */
function drawing(network: NetworkObjectiveSpec): NetworkObjectiveSpec {
  const fitting = withFittingLayers(network);
  return fitting.initialisation.values === undefined ? fitting : withInitialisation(fitting, DEFAULTS.initialisation);
}

/** How many samples the network is trained on: what is kept for testing is not among them. */
export function trainedOn({ data }: NetworkObjectiveSpec): number {
  const samples = "name" in data ? (shapeOf(data.name, data.parameters)?.samples ?? 0) : data.inputs.length;
  return trainingSamples(samples, data.split);
}

/** The losses that suit the network's data, by id. */
export function suitableLosses(network: NetworkObjectiveSpec): readonly string[] {
  const { data, loss } = network;
  if ("inputs" in data) {
    const all = taskOf(network).kind === "classes";
    return losses.filter(({ id, targets }) => all || targets === "values" || id === loss).map(({ id }) => id);
  }
  const shape = shapeOf(data.name, data.parameters);
  if (shape === undefined) return [loss];
  const suits = ({ targets }: (typeof losses)[number]) => targets === "values" || shape.classes > 0;
  return losses.filter(suits).map(({ id }) => id);
}

/** The network with the input and output widths, and if need be the loss, that its named data ask for. */
function fitted(network: NetworkObjectiveSpec): NetworkObjectiveSpec {
  const { data, layers } = network;
  const shape = "name" in data ? shapeOf(data.name, data.parameters) : undefined;
  if (shape === undefined) return network;
  const loss = suitableLosses(network).includes(network.loss) ? network.loss : DEFAULTS.loss;
  const measured = lossById(loss);
  if (measured === undefined) return network;
  const nothing = new Float64Array(0);
  const widths = outputWidths({ ...shape, inputs: nothing, labels: nothing }, measured);
  const last = layers[layers.length - 1];
  const outputs = widths.includes(last) ? last : widths[0];
  return withEnds({ ...network, loss }, shape.inputWidth, outputs);
}
