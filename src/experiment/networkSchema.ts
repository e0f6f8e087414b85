import * as z from "zod/mini";
import { activations } from "../objectives/networks/activations/index.ts";
import { convolutionRows } from "../objectives/networks/convolution.ts";
import { datasets } from "../objectives/networks/data/index.ts";
import { dropoutRows } from "../objectives/networks/dropout.ts";
import { initialisations } from "../objectives/networks/initialisations/index.ts";
import { losses } from "../objectives/networks/losses/index.ts";
import { normalisations } from "../objectives/networks/normalisation.ts";
import { says } from "./expectation.ts";
import { DEFAULTS, LIMITS } from "./limits.ts";
import { complete, fields, finite, list, named, number, oneOf, text, variant, whole } from "./schemaParts.ts";

const ids = (registry: readonly { readonly id: string }[]) => registry.map(({ id }) => id) as [string, ...string[]];

const flag = z.boolean({ error: says({ key: "expected.flag" }) });
const seed = z.optional(whole(0, LIMITS.seed));
const width = whole(1, LIMITS.networkParameters);

const initialisation = named(
  "initialisation",
  variant(
    "type",
    [
      ...initialisations.map(({ id, parameters }) => fields({ type: z.literal(id), ...complete(parameters), seed })),
      fields({ type: z.literal("given"), values: list(finite, LIMITS.networkParameters) }),
    ],
    [...ids(initialisations), "given"],
  ),
);

/** What every data set has besides its own rows. */
const split = z._default(number({ min: 0, minOpen: true, max: 1 }), DEFAULTS.split);

const namedData = variant(
  "name",
  datasets.map(({ id, parameters, standardise }) =>
    fields({
      name: z.literal(id),
      ...complete(parameters),
      split,
      standardise: z._default(flag, standardise),
      seed,
    }),
  ),
  ids(datasets),
);

/** Of a column or a class. */
const name = text(LIMITS.nameLength);
const row = list(finite, LIMITS.networkParameters);
const inlineData = fields({
  inputs: list(row, LIMITS.samples),
  targets: list(z.union([finite, row], { error: says({ key: "expected.target" }) }), LIMITS.samples),
  columns: z.optional(list(name, LIMITS.networkParameters)),
  classes: z.optional(list(name, LIMITS.networkParameters)),
  split,
  standardise: z._default(flag, false),
  seed,
});

export const dataSchema = named("data", z.union([namedData, inlineData], { error: says({ key: "expected.data" }) }));

const normalisation = named(
  "normalisation",
  variant(
    "type",
    normalisations.map(({ id, parameters }) => fields({ type: z.literal(id), ...complete(parameters) })),
    ids(normalisations),
  ),
);

const dropout = named("dropout", fields({ ...complete(dropoutRows), seed }));
const convolution = named("convolution", fields(complete(convolutionRows)));

/** A network on its data. */
export const networkSchema = fields({
  type: z.literal("network"),
  layers: list(width, LIMITS.layers + 1).check(z.minLength(2, { error: says({ key: "expected.layers" }) })),
  activation: z._default(oneOf(ids(activations)), DEFAULTS.activation),
  loss: z._default(oneOf(ids(losses)), DEFAULTS.loss),
  smoothing: z.optional(number({ min: 0, max: Number.MAX_VALUE })),
  bias: z._default(flag, true),
  normalisation: z.optional(normalisation),
  dropout: z.optional(dropout),
  convolution: z.optional(convolution),
  initialisation: z.prefault(initialisation, { type: DEFAULTS.initialisation }),
  data: dataSchema,
});

const indices = list(whole(0, LIMITS.samples - 1), LIMITS.samples);

export const batchSchema = named(
  "batch",
  fields({
    size: z._default(whole(1, LIMITS.samples), DEFAULTS.batch.size),
    order: z._default(
      z.union([oneOf(["shuffled", "sequential"]), list(indices, LIMITS.batches)], {
        error: says({ key: "expected.batchOrder" }),
      }),
      DEFAULTS.batch.order,
    ),
  }),
);

const runIndex = whole(0, LIMITS.runs - 1);
/** Where on a run's way the plane stands. */
const place = {
  centre: z._default(oneOf(["start", "end"]), DEFAULTS.slice.centre),
  run: z._default(runIndex, 0),
};
const runPair = z.tuple([runIndex, runIndex], { error: says({ key: "expected.runPair" }) });

export const sliceSchema = named(
  "slice",
  variant(
    "type",
    [
      fields({
        type: z.literal("random"),
        normalisation: z._default(oneOf(["filter", "layer", "none"]), DEFAULTS.slice.normalisation),
        seed,
        ...place,
      }),
      fields({ type: z.literal("pca"), run: z.optional(runIndex) }),
      fields({
        type: z.literal("eigenvectors"),
        which: z._default(oneOf(["top", "extremes"]), DEFAULTS.slice.which),
        ...place,
      }),
      fields({
        type: z.literal("weights"),
        weights: z.tuple([text(32), text(32)], { error: says({ key: "expected.weights" }) }),
        ...place,
      }),
      fields({ type: z.literal("three-points"), runs: z._default(runPair, [...DEFAULTS.slice.runs]) }),
      fields({ type: z.literal("line"), runs: z._default(runPair, [...DEFAULTS.slice.runs]), seed }),
    ],
    ["random", "pca", "eigenvectors", "weights", "three-points", "line"],
  ),
);
