import { type Parameter, type ParameterValue, type ParameterValues, withDefaults } from "../math/parameter.ts";
import { convolutionRows } from "../objectives/networks/convolution.ts";
import { datasetById } from "../objectives/networks/data/index.ts";
import { dropoutRows } from "../objectives/networks/dropout.ts";
import { initialisationById } from "../objectives/networks/initialisations/index.ts";
import { DICE_SMOOTHING } from "../objectives/networks/losses/index.ts";
import { normalisationById } from "../objectives/networks/normalisation.ts";
import type { InitialisationSpec, InlineDataSpec, NamedDataSpec, NetworkObjectiveSpec } from "../objectives/spec.ts";
import { DEFAULTS } from "./limits.ts";
import { pack } from "./link/packed.ts";
import { writeNetworksWith } from "./networkWriter.ts";

/** A network as the schema hands it over: fields of registered things flat beside `type` or `name`. */
export interface ParsedNetwork extends Omit<NetworkObjectiveSpec, "initialisation" | "data"> {
  readonly initialisation: Flat<"type"> & Pick<InitialisationSpec, "seed" | "values">;
  readonly data: InlineDataSpec | (Flat<"name"> & Omit<NamedDataSpec, "parameters">);
}

type Flat<K extends string> = { readonly [key in K]: string } & {
  readonly [id: string]: ParameterValue | undefined;
};

/** True for samples written out. */
export const isInlineData = (data: object): data is InlineDataSpec => "inputs" in data;

/** The network with every default filled in. */
export function fillNetwork({ initialisation, data, smoothing, ...rest }: ParsedNetwork): NetworkObjectiveSpec {
  return {
    ...rest,
    ...(rest.loss === "dice" && { smoothing: smoothing ?? DICE_SMOOTHING }),
    initialisation: fillInitialisation(initialisation),
    data: isInlineData(data) ? data : fillData(data),
  };
}

function fillInitialisation({ type, seed, values, ...parameters }: ParsedNetwork["initialisation"]) {
  return { type, parameters, ...(seed !== undefined && { seed }), ...(values && { values }) };
}

/** Named data with their own fields apart. */
export function fillData(data: Exclude<ParsedNetwork["data"], InlineDataSpec>): NamedDataSpec {
  const { name, split, standardise, seed, ...parameters } = data;
  return { name, parameters: parameters as ParameterValues, split, standardise, ...(seed !== undefined && { seed }) };
}

/** The network as a file writes it, with everything said. */
export function networkJson({ initialisation, data, ...rest }: NetworkObjectiveSpec): object {
  const { parameters, ...begun } = initialisation;
  return { ...rest, initialisation: { ...begun, ...parameters }, data: dataJson(data) };
}

/** Data as a file writes them, with everything said. */
export function dataJson(data: NetworkObjectiveSpec["data"]): object {
  if (isInlineData(data)) return data;
  const { name, parameters, ...rest } = data;
  return { name, ...parameters, ...rest };
}

/** Only what differs from the defaults. */
export function minimalNetwork(network: NetworkObjectiveSpec): object {
  const { type, layers, activation, loss, smoothing, bias, normalisation, dropout, convolution, initialisation, data } =
    network;
  return {
    type,
    layers,
    activation: activation === DEFAULTS.activation ? undefined : activation,
    loss: loss === DEFAULTS.loss ? undefined : loss,
    smoothing: smoothing === DICE_SMOOTHING ? undefined : smoothing,
    bias: bias ? undefined : false,
    normalisation:
      normalisation && said("type", normalisation, normalisationById(normalisation.type)?.parameters ?? []),
    dropout: dropout && said("rate", dropout, dropoutRows),
    convolution: convolution && said("filters", convolution, convolutionRows),
    initialisation: minimalInitialisation(initialisation),
    data: minimalData(data),
  };
}

/** The fields that differ from their rows' defaults, and `head` in any case: nothing is never what switches a thing on. */
function said(head: string, values: object, rows: readonly Parameter[]): object {
  const given = values as ParameterValues;
  return { [head]: given[head], ...beyond(rows, given) };
}

function minimalInitialisation({ type, parameters, seed, values }: InitialisationSpec): object | undefined {
  const said = beyond(initialisationById(type)?.parameters ?? [], parameters);
  const bare = seed === undefined && values === undefined && Object.keys(said).length === 0;
  return bare && type === DEFAULTS.initialisation ? undefined : { type, ...said, seed, values };
}

/** Only what of the data differs from the defaults. */
export function minimalData(data: NetworkObjectiveSpec["data"]): object {
  const { split, standardise, seed } = data;
  const usual = isInlineData(data) ? false : datasetById(data.name)?.standardise;
  const common = {
    split: split === DEFAULTS.split ? undefined : split,
    standardise: standardise === usual ? undefined : standardise,
    seed,
  };
  if (isInlineData(data)) {
    const { inputs, targets, columns, classes } = data;
    return { inputs, targets, columns, classes, ...common };
  }
  return { name: data.name, ...beyond(datasetById(data.name)?.parameters ?? [], data.parameters), ...common };
}

const same = (a: ParameterValue | undefined, b: ParameterValue | undefined) =>
  Array.isArray(a) && Array.isArray(b)
    ? a.length === b.length && a.every((x, i) => Object.is(x, b[i]))
    : Object.is(a, b);

/** The values that differ from their rows' defaults. */
function beyond(rows: readonly Parameter[], values: ParameterValues): ParameterValues {
  const standard = withDefaults(rows);
  return Object.fromEntries(Object.entries(values).filter(([id, value]) => !same(value, standard[id])));
}

writeNetworksWith({ networkJson, minimalNetwork, pack });
