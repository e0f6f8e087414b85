import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeLink } from "../../src/experiment/decodeLink.ts";
import { encodeLink } from "../../src/experiment/link.ts";
import { readExperiment } from "../../src/experiment/read.ts";
import { dimensionOf } from "../../src/experiment/recording.ts";
import { salvageExperiment } from "../../src/experiment/salvage.ts";
import { toJson, toMinimal } from "../../src/experiment/write.ts";
import { createLayout } from "../../src/objectives/networks/layout.ts";
import { createExperiment, refusals } from "./createExperiment.ts";

const SEEDED = { seed: 20261122, numRuns: 150 };
/** Properties take a second on an idle machine. */
const PATIENT = { timeout: 60_000 };

type Json = Readonly<Record<string, unknown>>;

const network = (more: Json, around: Json = {}): Json => ({
  version: 1,
  objective: { type: "network", layers: [2, 4, 4, 1], data: { name: "moons" }, ...more },
  ...around,
});
const signal = (more: Json): Json => ({
  version: 1,
  objective: { type: "network", layers: [3, 1], data: { inputs: [[1, 2, 3]], targets: [[1]] }, ...more },
});

const epsilon = fc.double({ min: 1e-12, max: 1000, noNaN: true });
const flags = { affine: fc.boolean(), inputs: fc.boolean() };
const normalisation = fc.option(
  fc.oneof(
    fc.record({ type: fc.constant("batch"), epsilon, ...flags }, { requiredKeys: ["type"] }),
    fc.record(
      { type: fc.constant("group"), groups: fc.constantFrom(1, 2), epsilon, ...flags },
      { requiredKeys: ["type"] },
    ),
  ),
  { nil: undefined },
);
const dropout = fc.option(
  fc.record(
    {
      rate: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      on: fc.constantFrom("hidden", "inputs", "both"),
      scaling: fc.constantFrom("inverted", "test"),
      form: fc.constant("sampled"),
      seed: fc.nat(),
    },
    { requiredKeys: [] },
  ),
  { nil: undefined },
);
const layered = fc
  .record({ normalisation, dropout, bias: fc.boolean() })
  .map((more) => network(Object.fromEntries(Object.entries(more).filter(([, value]) => value !== undefined))));

describe("layers besides plain ones in an experiment", PATIENT, () => {
  it("have defaults that are part of version 1", () => {
    expect(createExperiment(network({ normalisation: { type: "batch" }, dropout: {} })).objective).toMatchObject({
      normalisation: { type: "batch", epsilon: 1e-5, affine: true, inputs: false },
      dropout: { rate: 0.5, on: "hidden", scaling: "inverted", form: "sampled" },
    });
    expect(createExperiment(network({ normalisation: { type: "group" } })).objective).toMatchObject({
      normalisation: { type: "group", groups: 1, epsilon: 1e-5, affine: true, inputs: false },
    });
    expect(createExperiment(signal({ layers: [3, 3, 1], convolution: {} })).objective).toMatchObject({
      convolution: { filters: 2, taps: 1, padding: 0 },
    });
    const plain = createExperiment(network({})).objective;
    for (const absent of ["normalisation", "dropout", "convolution"]) expect(plain).not.toHaveProperty(absent);
  });

  it("are undone by writing, with every default and with none, and by links", () => {
    fc.assert(
      fc.property(layered, (json) => {
        const experiment = createExperiment(json);
        expect(createExperiment(toJson(experiment))).toEqual(experiment);
        expect(createExperiment(toMinimal(experiment))).toEqual(experiment);
        const { value, problems } = decodeLink(encodeLink(experiment));
        expect(problems).toEqual([]);
        expect(createExperiment(value as Json)).toEqual(experiment);
        const { objective } = experiment;
        if (objective.type !== "network") throw new Error("expected a network");
        expect(dimensionOf(objective)).toBe(createLayout(objective.layers, objective.bias, objective).parameters);
      }),
      SEEDED,
    );
  });

  it("count a convolution's parameters as the layout does", () => {
    for (const bias of [true, false])
      for (const normalisation of [undefined, { type: "batch", epsilon: 1, affine: true, inputs: true } as const]) {
        const sized = { layers: [6, 4, 2], bias, convolution: { filters: 3, taps: 3, padding: 0 } };
        const spec = { ...sized, ...(normalisation && { normalisation }) };
        expect(dimensionOf(spec)).toBe(createLayout(spec.layers, bias, spec).parameters);
      }
  });

  it("have readable links", () => {
    const json = network({ normalisation: { type: "group", groups: 2 }, dropout: { rate: 0.2, on: "both" } });
    expect(encodeLink(createExperiment(json))).toBe(
      "#v=1&network=2,4,4,1;normalisation.type=group;normalisation.groups=2;dropout.rate=0.2;dropout.on=both;data.name=moons",
    );
  });

  it("name γ and β in slices", () => {
    const slice = { type: "weights", weights: ["γ1[2]", "β2[4]"] };
    const experiment = createExperiment(network({ normalisation: { type: "batch" } }, { slice }));
    expect(createExperiment(decodeLink(encodeLink(experiment)).value as Json)).toEqual(experiment);
    expect(refusals(network({}, { slice }))).toEqual({
      "slice.weights[0]": "expected.weight",
      "slice.weights[1]": "expected.weight",
    });
  });
});

describe("strict reading of layers refuses", () => {
  const expected = (more: Json = {}) => ({ dropout: { form: "expected" }, activation: "linear", ...more });
  const batch = { normalisation: { type: "batch" } };
  it.each<[string, Json, Record<string, string>]>([
    ["an unknown normalisation", network({ normalisation: { type: "layer" } }), { "normalisation.type": "oneOf" }],
    [
      "an unknown field",
      network({ normalisation: { ...batch.normalisation, momentum: 0.1 } }),
      { "normalisation.momentum": "field" },
    ],
    [
      "groups in batch normalisation",
      network({ normalisation: { type: "batch", groups: 2 } }),
      { "normalisation.groups": "field" },
    ],
    ["ε = 0", network({ normalisation: { type: "batch", epsilon: 0 } }), { "normalisation.epsilon": "within" }],
    [
      "groups that do not divide the width",
      network({ normalisation: { type: "group", groups: 3 } }),
      { "normalisation.groups": "groups" },
    ],
    [
      "groups that do not divide the inputs",
      network({ normalisation: { type: "group", groups: 4, inputs: true } }),
      { "normalisation.groups": "groups" },
    ],
    ["nothing to normalise", network({ layers: [2, 1], ...batch }), { "normalisation.inputs": "normalisedInputs" }],
    ["a rate of 1", network({ dropout: { rate: 1 } }), { "dropout.rate": "within" }],
    ["an unknown field of dropout", network({ dropout: { p: 0.5 } }), { "dropout.p": "field" }],
    ["nothing to drop", network({ layers: [2, 1], dropout: { rate: 0.5 } }), { "dropout.on": "droppedInputs" }],
    [
      "the expectation of a nonlinear network",
      network(expected({ activation: "tanh" })),
      { "dropout.form": "expectedLinear" },
    ],
    ["the expectation of another loss", network(expected({ loss: "bce" })), { "dropout.form": "expectedSquares" }],
    ["the expectation under normalisation", network(expected(batch)), { "dropout.form": "expectedDense" }],
    ["a convolution to another width", signal({ convolution: { taps: 2 } }), { "layers[1]": "convolved" }],
    ["more taps than signal", signal({ convolution: { taps: 4 } }), { "convolution.taps": "taps" }],
    ["half a filter", signal({ convolution: { filters: 0.5 } }), { "convolution.filters": "whole" }],
    [
      "statistics of one sample",
      signal({ normalisation: { type: "batch", inputs: true } }),
      { "normalisation.type": "normalisedSamples" },
    ],
    [
      "units × samples beyond memory",
      network({ layers: [2, 200, 1], ...batch, data: { name: "moons", samples: 20_000 } }),
      { layers: "heldUnits" },
    ],
  ])("%s", (_, json, problems) => {
    expect(refusals(json)).toEqual(
      Object.fromEntries(Object.entries(problems).map(([field, key]) => [`objective.${field}`, `expected.${key}`])),
    );
  });

  it.each<[string, Json, Record<string, string>]>([
    ["of one", { size: 1 }, { "batch.size": "expected.normalisedSize" }],
    ["with one left over", { size: 199 }, { "batch.size": "expected.normalisedSize" }],
    ["listed with one sample", { order: [[0, 1], [2]] }, { "batch.order[1]": "expected.normalisedBatch" }],
  ])("a batch %s under batch normalisation", (_, given, problems) => {
    expect(refusals(network(batch, { batch: given }))).toEqual(problems);
    expect(refusals(network({ normalisation: { type: "group" } }, { batch: given }))).toEqual({});
  });

  it("and takes what fits", () => {
    for (const json of [
      network(batch, { batch: { size: 100 } }),
      network(expected({ loss: "half-mse" })),
      network({ layers: [2, 1], dropout: { form: "expected", on: "inputs" } }),
      signal({ convolution: { taps: 3 } }),
      signal({ layers: [3, 5, 1], convolution: { taps: 3, padding: 2 } }),
    ])
      expect(readExperiment(json)).toHaveProperty("experiment");
  });

  it("while a damaged link keeps the network and says what it left out", () => {
    const { experiment, problems } = salvageExperiment(
      network({ normalisation: { type: "group", groups: 3 }, dropout: { rate: 2, on: "inputs" } }),
    );
    expect(problems.map(({ field }) => field).sort()).toEqual([
      "objective.dropout.rate",
      "objective.normalisation.groups",
    ]);
    expect(experiment.objective).toMatchObject({
      type: "network",
      normalisation: { type: "group", groups: 1 },
      dropout: { rate: 0.5, on: "inputs" },
    });
    const shallow = salvageExperiment(network({ layers: [2, 1], dropout: { rate: 0.3 } }, {}));
    expect(shallow.experiment.objective).toMatchObject({ layers: [2, 1] });
    expect(shallow.experiment.objective).not.toHaveProperty("dropout");
  });
});
