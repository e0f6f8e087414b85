import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeLink } from "../../src/experiment/decodeLink.ts";
import { unpack } from "../../src/experiment/link/packed.ts";
import { encodeLink, linkProblem } from "../../src/experiment/link.ts";
import { readExperiment } from "../../src/experiment/read.ts";
import { salvageExperiment } from "../../src/experiment/salvage.ts";
import { toJson, toMinimal } from "../../src/experiment/write.ts";
import { shapeOf } from "../../src/objectives/networkSamples.ts";
import { activations } from "../../src/objectives/networks/activations/index.ts";
import { datasets, examplesOf } from "../../src/objectives/networks/data/index.ts";
import { initialisations } from "../../src/objectives/networks/initialisations/index.ts";
import { losses } from "../../src/objectives/networks/losses/index.ts";
import { createExperiment, keysOf, refusals } from "./createExperiment.ts";

const SEEDED = { seed: 20251122, numRuns: 150 };
/** Properties take a second on an idle machine. */
const PATIENT = { timeout: 60_000 };

type Json = Readonly<Record<string, unknown>>;

const small = {
  type: "network",
  layers: [2, 2, 1],
  data: {
    inputs: [
      [0, 1],
      [1, 0],
      [1, 1],
    ],
    targets: [[0], [1], [0.5]],
  },
};
const network = (more: Json = {}, around: Json = {}): Json => ({
  version: 1,
  objective: { ...small, ...more },
  ...around,
});

const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
const seed = fc.option(fc.integer({ min: 0, max: 4294967295 }), { nil: undefined });
const present = (object: Json): Json =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));

/** Of two columns or classes. */
const names = fc.option(fc.array(fc.string({ maxLength: 20, unit: "binary" }), { minLength: 2, maxLength: 2 }), {
  nil: undefined,
});

const slice: fc.Arbitrary<unknown> = fc.oneof(
  fc.record(
    {
      type: fc.constant("random"),
      normalisation: fc.constantFrom("filter", "layer", "none"),
      seed: fc.nat(),
      centre: fc.constantFrom("start", "end"),
      run: fc.nat({ max: 63 }),
    },
    { requiredKeys: ["type"] },
  ),
  fc.record({ type: fc.constant("pca"), run: fc.nat({ max: 3 }) }, { requiredKeys: ["type"] }),
  fc.record(
    { type: fc.constant("eigenvectors"), which: fc.constantFrom("top", "extremes") },
    { requiredKeys: ["type"] },
  ),
  fc.constant({ type: "weights", weights: ["W1[2,1]", "b2[1]"] }),
  fc.record({ type: fc.constant("three-points"), runs: fc.constant([1, 2]) }, { requiredKeys: ["type"] }),
  fc.record({ type: fc.constant("line"), seed: fc.nat() }, { requiredKeys: ["type"] }),
);

/** Legal experiments with networks of 9 parameters on written data, or on moons. */
const arbitraryNetwork = fc
  .record({
    layers: fc.constant([2, 2, 1]),
    activation: fc.constantFrom(...activations.map(({ id }) => id)),
    loss: fc.constantFrom("mse", "half-mse"),
    initialisation: fc.constantFrom(
      undefined,
      ...initialisations.map(({ id }) => ({ type: id, gain: 2 })),
      { type: "xavier", seed: 3, distribution: "normal" },
      { type: "given", values: [1, 2, 3, 4, 5, 6, 7, 8, 1 / 3] },
    ),
    data: fc.oneof(
      fc
        .tuple(fc.array(fc.tuple(finite, finite, finite), { minLength: 1, maxLength: 30 }), names, names)
        .map(([rows, columns, classes]) =>
          present({ inputs: rows.map(([a, b]) => [a, b]), targets: rows.map(([, , c]) => [c]), columns, classes }),
        ),
      fc.record(
        {
          name: fc.constant("moons"),
          samples: fc.integer({ min: 2, max: 50 }),
          split: fc.constantFrom(0.5, 1),
          seed: fc.nat(),
        },
        { requiredKeys: ["name"] },
      ),
    ),
    start: fc.option(fc.array(finite, { minLength: 9, maxLength: 9 }), { nil: undefined }),
    batch: fc.oneof(
      fc.constant(undefined),
      fc.constant({}),
      fc.record({ size: fc.integer({ min: 1, max: 99 }), order: fc.constantFrom("shuffled", "sequential") }),
      fc.array(fc.constant([0]), { minLength: 1, maxLength: 80 }).map((order) => ({ order })),
    ),
    slice: fc.option(slice, { nil: undefined }),
    split: seed,
  })
  .map(({ start, batch, slice: plane, split: _, ...objective }) =>
    present({ version: 1, objective: present({ type: "network", ...objective }), start, batch, slice: plane }),
  );

describe("a network in an experiment", PATIENT, () => {
  it("needs layers and data; every other default is part of version 1", () => {
    const read = readExperiment(network());
    expect(read).toMatchObject({
      experiment: {
        objective: {
          activation: "tanh",
          loss: "mse",
          bias: true,
          initialisation: { type: "xavier", parameters: { gain: 1, distribution: "uniform" } },
          data: { split: 1, standardise: false },
        },
        slice: { type: "pca" },
        record: { curvatureEvery: 1 },
      },
    });
    expect(createExperiment({ objective: { ...small, loss: "dice" } }).objective).toMatchObject({ smoothing: 1 });
    const large = { ...small, layers: [2, 200, 1] };
    expect(createExperiment({ objective: large, steps: 1000 }).record.curvatureEvery).toBe(50);
  });

  it("is undone by writing, with every default and with none, and by links", () => {
    fc.assert(
      fc.property(arbitraryNetwork, (json) => {
        const read = readExperiment(json);
        if (!("experiment" in read)) throw new Error(JSON.stringify(read.problems));
        const { experiment } = read;
        for (const file of [toJson(experiment), toMinimal(experiment)])
          expect(readExperiment(JSON.parse(JSON.stringify(file)))).toEqual({ experiment, notices: [] });
        const link = encodeLink(experiment);
        const { value, problems } = decodeLink(link);
        expect(problems).toEqual([]);
        expect(readExperiment(value)).toEqual({ experiment, notices: [] });
        expect(link).toMatch(/^#[A-Za-z0-9\-._~*+/()!,;=&:@%]+$/);
      }),
      SEEDED,
    );
  });

  it("has a readable link, and samples written out packed as one field", () => {
    const objective = { type: "network", layers: [2, 8, 1], loss: "bce", data: { name: "moons", samples: 300 } };
    expect(encodeLink(createExperiment({ objective }))).toBe(
      "#v=1&network=2,8,1;loss=bce;data.name=moons;data.samples=300",
    );
    const link = encodeLink(createExperiment({ objective: small }));
    expect(link).toMatch(/^#v=1&network=2,2,1;data\.z=[\w-]+$/);
  });

  it("has a link while it is short enough, and is otherwise to be saved", () => {
    const withRows = (count: number, width: number) => {
      const inputs = Array.from({ length: count }, (_, i) =>
        Array.from({ length: width }, (_, j) => Math.sqrt(7 * i + j)),
      );
      const data = { inputs, targets: inputs.map(([x]) => [x]) };
      return encodeLink(createExperiment({ objective: { ...small, layers: [width, 1], data } }));
    };
    expect(linkProblem(withRows(1000, 2))).toBeUndefined();
    expect(linkProblem(withRows(20_000, 8))?.expected.key).toBe("expected.linkRoom");
  });

  it("every dataset, initialisation, activation and loss of the registries is legal", () => {
    for (const { id } of datasets) {
      const shape = shapeOf(id, {});
      if (shape === undefined) throw new Error(id);
      const outputs = shape.classes > 0 ? shape.classes : shape.labelWidth;
      createExperiment({ objective: { type: "network", layers: [shape.inputWidth, outputs], data: { name: id } } });
    }
    for (const { id } of initialisations) createExperiment({ objective: { ...small, initialisation: { type: id } } });
    for (const { id } of activations) createExperiment({ objective: { ...small, activation: id } });
    for (const { id } of losses) if (id !== "cross-entropy") createExperiment({ objective: { ...small, loss: id } });
  });

  it("knows the shapes of the real sets before they are loaded", async () => {
    for (const dataset of datasets) {
      if (dataset.kind !== "real") continue;
      const { samples, inputWidth, classes, labelWidth } = await examplesOf(dataset, {}, 1);
      expect(shapeOf(dataset.id, {})).toEqual({ samples, inputWidth, classes, labelWidth });
    }
  });
});

describe("strict reading of networks refuses", () => {
  const data = (more: Json) => ({ data: { ...small.data, ...more } });
  it.each<[string, Json, Record<string, string>]>([
    ["one layer", network({ layers: [2] }), { "objective.layers": "expected.layers" }],
    ["a width of 0", network({ layers: [2, 0, 1] }), { "objective.layers[1]": "expected.whole" }],
    [
      "20 001 parameters",
      network({ layers: [2, 6667, 1], bias: false }),
      { "objective.layers": "expected.parameterCount" },
    ],
    ["an unknown activation", network({ activation: "swish" }), { "objective.activation": "expected.oneOf" }],
    ["missing data", network({ data: undefined }), { "objective.data": "expected.data" }],
    ["unknown data", network({ data: { name: "mnist" } }), { "objective.data.name": "expected.oneOf" }],
    [
      "another set's field",
      network({ data: { name: "iris", samples: 3 } }),
      { "objective.data.samples": "expected.field" },
    ],
    [
      "a bad field of a set",
      network({ data: { name: "moons", samples: -1 } }),
      { "objective.data.samples": "expected.whole" },
    ],
    [
      "a cell that is no number",
      network(
        data({
          inputs: [
            [0, "a"],
            [1, 2],
            [3, 4],
          ],
        }),
      ),
      { "objective.data.inputs[0][1]": "expected.finite" },
    ],
    [
      "names for another number of columns and classes",
      network({ data: { ...small.data, columns: ["x"], classes: ["a", "b", "c"] } }),
      { "objective.data.columns": "expected.names", "objective.data.classes": "expected.names" },
    ],
    ["ragged inputs", network(data({ inputs: [[0, 1], [1], [3, 4]] })), { "objective.data.inputs[1]": "expected.row" }],
    ["ragged targets", network(data({ targets: [[0], [1, 2], [3]] })), { "objective.data.targets[1]": "expected.row" }],
    ["targets without lists", network(data({ targets: [0, 1, 2] })), { "objective.data.targets[0]": "expected.row" }],
    ["too few targets", network(data({ targets: [[0], [1]] })), { "objective.data.targets": "expected.targetCount" }],
    ["no samples", network(data({ inputs: [], targets: [] })), { "objective.data.inputs": "expected.samples" }],
    [
      "a class that is not there",
      network({ loss: "cross-entropy", layers: [2, 2], ...data({ targets: [0, 1, 2] }) }),
      { "objective.data.targets[2]": "expected.classIndex" },
    ],
    [
      "half a class",
      network({ loss: "cross-entropy", layers: [2, 2], ...data({ targets: [0, 0.5, 1] }) }),
      { "objective.data.targets[1]": "expected.classIndex" },
    ],
    [
      "a probability of 2",
      network({ loss: "bce", ...data({ targets: [[0], [2], [1]] }) }),
      { "objective.data.targets[1][0]": "expected.within" },
    ],
    [
      "too many inputs for a set",
      network({ layers: [3, 1], data: { name: "moons" } }),
      { "objective.layers[0]": "expected.inputWidth" },
    ],
    [
      "too few outputs for a set",
      network({ layers: [4, 2], data: { name: "iris" } }),
      { "objective.layers[1]": "expected.outputWidth" },
    ],
    [
      "classes of a curve",
      network({ layers: [1, 2], loss: "cross-entropy", data: { name: "sine" } }),
      { "objective.loss": "expected.otherLoss" },
    ],
    ["smoothing without dice", network({ smoothing: 1 }), { "objective.smoothing": "expected.diceOnly" }],
    [
      "given weights of a wrong length",
      network({ initialisation: { type: "given", values: [1] } }),
      { "objective.initialisation.values": "expected.vector" },
    ],
    ["a start of a wrong length", network({}, { start: [1, 2] }), { start: "expected.vector" }],
    [
      "a run's start of a wrong length",
      network({}, { runs: [{ optimizer: "adam", start: [] }] }),
      { "runs[0].start": "expected.vector" },
    ],
    [
      "a batch of a sample that is not there",
      network({}, { batch: { order: [[0], [1, 3]] } }),
      { "batch.order[1][1]": "expected.whole" },
    ],
    ["an empty batch", network({}, { batch: { order: [[0], []] } }), { "batch.order[1]": "expected.batches" }],
    ["an unknown order", network({}, { batch: { order: "random" } }), { "batch.order": "expected.batchOrder" }],
    ["an unknown slice", network({}, { slice: { type: "umap" } }), { "slice.type": "expected.oneOf" }],
    [
      "a weight that is not there",
      network({}, { slice: { type: "weights", weights: ["W1[1,1]", "W3[1,1]"] } }),
      { "slice.weights[1]": "expected.weight" },
    ],
    [
      "one weight twice",
      network({}, { slice: { type: "weights", weights: ["b1[1]", "b1[1]"] } }),
      { "slice.weights[1]": "expected.weight" },
    ],
    [
      "all eigenvalues above 500",
      network({ layers: [2, 200, 1] }, { record: { curvature: "full" } }),
      { "record.curvature": "expected.extremes" },
    ],
  ])("%s", (_, json, expected) => {
    expect(refusals(JSON.parse(JSON.stringify(json)))).toEqual(expected);
  });
});

describe("salvaging a network", () => {
  it("keeps what is valid and says what was left out", () => {
    const json = network({ activation: "swish" }, { start: [1], batch: { order: [[7]] } });
    const { experiment, problems } = salvageExperiment(json);
    expect(keysOf(problems)).toEqual({
      "objective.activation": "expected.oneOf",
      start: "expected.vector",
      "batch.order[0][0]": "expected.whole",
    });
    expect(experiment).toMatchObject({ objective: { type: "network", layers: [2, 2, 1], activation: "tanh" } });
  });

  it("opens another landscape where the data cannot be read", () => {
    const { experiment } = salvageExperiment(network({ data: { inputs: [[1, 2]], targets: "x" } }));
    expect(experiment.objective.type).toBe("surface");
  });
});

describe("packed fields", () => {
  it("refuse what was cut off or is no JSON, without a throw", () => {
    const link = encodeLink(createExperiment({ objective: small }));
    const { problems } = decodeLink(link.slice(0, -9));
    expect(keysOf(problems)).toEqual({ "network.data.z": "expected.packed" });
    fc.assert(
      fc.property(fc.string(), (text) => {
        unpack(text);
      }),
      SEEDED,
    );
  });
});
