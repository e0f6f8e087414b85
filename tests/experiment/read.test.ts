import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readExperiment } from "../../src/experiment/read.ts";
import { toJson, toMinimal } from "../../src/experiment/write.ts";
import { surfaces } from "../../src/objectives/surfaces/index.ts";
import { optimizers, parametersOf, schedules } from "../../src/optimizers/index.ts";
import { arbitraryExperiment, arbitraryJson } from "./arbitraryExperiment.ts";
import { createExperiment, createJson, refusals } from "./createExperiment.ts";

const SEEDED = { seed: 20251121, numRuns: 300 };

/** Properties take three seconds on an idle machine, several times that on a busy one. */
const PATIENT = { timeout: 60_000 };

describe("reading an experiment", PATIENT, () => {
  it("needs only a version and an objective; every other default is part of version 1", () => {
    expect(createExperiment()).toEqual({
      version: 1,
      seed: 1,
      steps: 200,
      objective: { type: "surface", name: "himmelblau", parameters: {} },
      transforms: [],
      runs: [],
      record: { every: 1, curvature: "extremes", curvatureEvery: 1, tolerance: 1e-8 },
      view: { height: "log", relief: 1, hidden: [], charts: "steps", follow: false, curvature: false },
    });
  });

  it("fills a formula in: variables, window, and the range of a bare parameter", () => {
    const { objective } = createExperiment({
      objective: { type: "formula", expression: "a*x^2 + b*y^2", parameters: { a: 100, b: -3 } },
    });
    expect(objective).toEqual({
      type: "formula",
      expression: "a*x^2 + b*y^2",
      variables: ["x", "y"],
      domain: [
        [-5, 5],
        [-5, 5],
      ],
      parameters: {
        a: { value: 100, min: 1, max: 10_000, scale: "log" },
        b: { value: -3, min: -33, max: 27, scale: "linear" },
      },
    });
  });

  it("knows every registered surface, method and schedule with all their rows", () => {
    for (const { id, parameters } of surfaces) {
      const given = Object.fromEntries(parameters.map((row) => [row.id, row.default]));
      expect(createExperiment({ objective: { type: "surface", name: id } }).objective).toEqual({
        type: "surface",
        name: id,
        parameters: given,
      });
    }
    for (const optimizer of optimizers) {
      const [run] = createExperiment({ runs: [{ optimizer: optimizer.id }] }).runs;
      for (const row of parametersOf(optimizer)) expect(run.parameters[row.id]).toEqual(row.default);
    }
    for (const { id, parameters } of schedules) {
      const [run] = createExperiment({ runs: [{ optimizer: "adam", schedule: { type: id } }] }).runs;
      expect(run.schedule?.type).toBe(id);
      for (const row of parameters) expect(run.schedule?.parameters[row.id]).toEqual(row.default);
    }
  });

  it("is undone by writing, with every default and with none", () => {
    fc.assert(
      fc.property(arbitraryExperiment, (experiment) => {
        const files = [toJson(experiment), toMinimal(experiment)].map((json) => JSON.parse(JSON.stringify(json)));
        for (const file of files) expect(readExperiment(file)).toEqual({ experiment, notices: [] });
        expect(files[1]).toEqual(toMinimal(experiment));
      }),
      SEEDED,
    );
  });

  it("leaves its input as it was", () => {
    fc.assert(
      fc.property(arbitraryJson, (json) => {
        const before = structuredClone(json);
        readExperiment(json);
        expect(json).toEqual(before);
      }),
      { ...SEEDED, numRuns: 50 },
    );
  });

  it("reads −0 as 0, which JSON writers disagree about", () => {
    expect(Object.is(createExperiment({ start: [-0, 1] }).start?.[0], 0)).toBe(true);
  });

  it("takes a sweep over nothing for none", () => {
    expect(createExperiment({ sweep: {} })).not.toHaveProperty("sweep");
  });
});

const run = (more: object) => createJson({ runs: [{ optimizer: "adam", ...more }] });
const formula = (more: object) =>
  createJson({ objective: { type: "formula", expression: "k*x+y", parameters: { k: 1 }, ...more } });
const axis = (more: object) =>
  createJson({
    runs: [{ optimizer: "adam" }],
    sweep: { over: [{ path: "runs[0].parameters.learningRate", from: 0.1, to: 1, count: 3, ...more }] },
  });

describe("strict reading refuses", () => {
  it.each<[string, unknown, Record<string, string>]>([
    ["what is no object", [1], { "": "expected.experiment" }],
    ["nothing", undefined, { "": "expected.experiment" }],
    ["a missing version", { objective: { type: "surface", name: "bowl" } }, { version: "expected.version" }],
    ["a version from the future", createJson({ version: 2, foo: 1 }), { version: "expected.newerVersion" }],
    ["a version that is none", createJson({ version: "1" }), { version: "expected.version" }],
    ["a missing objective", { version: 1 }, { objective: "expected.object" }],
    [
      "an unknown field, by name",
      createJson({ setps: 3, stpes: 4 }),
      { setps: "expected.field", stpes: "expected.field" },
    ],
    [
      "what belongs to networks, of a surface",
      createJson({ batch: {}, slice: { type: "pca" } }),
      { batch: "expected.networkOnly", slice: "expected.networkOnly" },
    ],
    [
      "an unknown kind of objective",
      createJson({ objective: { type: "moon" } }),
      { "objective.type": "expected.oneOf" },
    ],
    [
      "an unknown surface",
      createJson({ objective: { type: "surface", name: "moon" } }),
      { "objective.name": "expected.oneOf" },
    ],
    [
      "a surface without a name",
      createJson({ objective: { type: "surface" } }),
      { "objective.name": "expected.oneOf" },
    ],
    ["a seed of 2³²", createJson({ seed: 4294967296 }), { seed: "expected.whole" }],
    ["a seed of 1.5", createJson({ seed: 1.5 }), { seed: "expected.whole" }],
    ["a million and one steps", createJson({ steps: 1_000_001 }), { steps: "expected.whole" }],
    ["a number beyond the doubles", createJson({ start: JSON.parse("[1e999, 0]") }), { "start[0]": "expected.finite" }],
    ["a start with three numbers", createJson({ start: [1, 2, 3] }), { start: "expected.pair" }],
    ["65 runs", createJson({ runs: Array(65).fill({ optimizer: "adam" }) }), { runs: "expected.list" }],
    ["an unknown method", createJson({ runs: [{ optimizer: "sgd" }] }), { "runs[0].optimizer": "expected.oneOf" }],
    ["η = 0", run({ parameters: { learningRate: 0 } }), { "runs[0].parameters.learningRate": "expected.above" }],
    ["β = 1", run({ parameters: { beta1: 1 } }), { "runs[0].parameters.beta1": "expected.within" }],
    [
      "another method's parameter",
      run({ parameters: { momentum: 0.9 } }),
      { "runs[0].parameters.momentum": "expected.field" },
    ],
    ["an unknown schedule", run({ schedule: { type: "magic" } }), { "runs[0].schedule.type": "expected.oneOf" }],
    [
      "a negative step",
      run({ changes: [{ step: -1, parameters: {} }] }),
      { "runs[0].changes[0].step": "expected.whole" },
    ],
    [
      "a prototype in disguise",
      JSON.parse('{"version":1,"objective":{"type":"surface","name":"bowl"},"__proto__":{}}'),
      { ["__proto__"]: "expected.field" },
    ],
    [
      "an empty window",
      createJson({
        view: {
          domain: [
            [1, 1],
            [0, 1],
          ],
        },
      }),
      { "view.domain[0]": "expected.interval" },
    ],
    ["a formula that is none", formula({ expression: "2x" }), { "objective.expression": "expected.formula" }],
    ["a formula with an unknown name", formula({ parameters: {} }), { "objective.expression": "expected.formula" }],
    ["a reserved name", formula({ parameters: { k: 1, pi: 3 } }), { "objective.parameters.pi": "expected.name" }],
    [
      "a parameter that would be a prototype",
      formula({ parameters: JSON.parse('{"k":1,"__proto__":2}') }),
      { "objective.parameters.__proto__": "expected.noField" },
    ],
    [
      "a parameter called like a variable",
      formula({ parameters: { k: 1, y: 3 } }),
      { "objective.parameters.y": "expected.name" },
    ],
    ["two variables of one name", formula({ variables: ["x", "x"] }), { "objective.variables[1]": "expected.name" }],
    [
      "a value outside its slider",
      formula({ parameters: { k: { value: 3, min: 4, max: 5 } } }),
      { "objective.parameters.k.value": "expected.within" },
    ],
    [
      "a slider upside down",
      formula({ parameters: { k: { value: 3, min: 4, max: 2 } } }),
      { "objective.parameters.k.max": "expected.above" },
    ],
    [
      "a log slider around a negative value",
      formula({ parameters: { k: { value: -3, scale: "log" } } }),
      { "objective.parameters.k.value": "expected.above" },
    ],
    [
      "a log slider from 0",
      formula({ parameters: { k: { value: 3, min: 0, scale: "log" } } }),
      { "objective.parameters.k.min": "expected.above" },
    ],
    [
      "a parameter with an unknown field",
      formula({ parameters: { k: { value: 3, step: 1 } } }),
      { "objective.parameters.k.step": "expected.field" },
    ],
    [
      "a swept path to nowhere",
      axis({ path: "runs[1].parameters.learningRate" }),
      { "sweep.over[0].path": "expected.sweepPath" },
    ],
    ["a swept path to a text", axis({ path: "runs[0].optimizer" }), { "sweep.over[0].path": "expected.sweepPath" }],
    ["a swept path that is none", axis({ path: "runs[0]." }), { "sweep.over[0].path": "expected.sweepPath" }],
    ["a swept value out of range", axis({ from: -1 }), { "sweep.over[0].from": "expected.above" }],
    ["a log sweep from 0", axis({ from: 0, scale: "log" }), { "sweep.over[0].from": "expected.above" }],
    [
      "more combinations than anyone waits for",
      createJson({ sweep: { over: [{ path: "seed", from: 1, to: 2, count: 1_000_000 }], seeds: 2 } }),
      { sweep: "expected.sweepRows" },
    ],
  ])("%s", (_, json, expected) => {
    expect(refusals(json)).toEqual(expected);
  });

  it("every bad field at once, each with what was found", () => {
    const read = readExperiment(
      createJson({ steps: -1, seed: "x", runs: [{ optimizer: "adam", parameters: { learningRate: "1e999" } }] }),
    );
    expect("problems" in read && read.problems.map(({ field, found }) => [field, found])).toEqual([
      ["seed", '"x"'],
      ["steps", "-1"],
      ["runs[0].parameters.learningRate", '"1e999"'],
    ]);
  });

  it("a formula's mistake beside those of other fields", () => {
    const objective = { type: "formula", expression: "2x" };
    expect(refusals(createJson({ objective, steps: -1 }))).toEqual({
      steps: "expected.whole",
      "objective.expression": "expected.formula",
    });
  });

  it("with the column of a formula's mistake", () => {
    const read = readExperiment(formula({ expression: "y + 2k" }));
    expect("problems" in read && read.problems[0].expected.values).toMatchObject({
      reason: "formula.multiply",
      column: 6,
      instead: "2*k",
    });
  });
});

describe("recordings above 256 MB", () => {
  it("raise record.every to the least that fits, and say so", () => {
    const runs = Array(64).fill({ optimizer: "gradient-descent" });
    const read = readExperiment(createJson({ steps: 1_000_000, runs }));
    if ("problems" in read) throw new Error("refused");
    const { every } = read.experiment.record;
    const points = Math.floor(1_000_000 / every) + 2;
    const perPoint = 60; // step 4, θ 16, loss, norm, work 24, λmin and λmax 16 bytes
    expect(64 * points * perPoint).toBeLessThanOrEqual(256e6);
    expect(64 * (1_000_000 / (every - 1)) * perPoint).toBeGreaterThan(256e6);
    expect(read.notices).toMatchObject([{ field: "record.every", found: "1", kept: String(every) }]);
    expect(readExperiment(toJson(read.experiment))).toEqual({ experiment: read.experiment, notices: [] });
  });

  it("stay as they are below", () => {
    const read = readExperiment(createJson({ steps: 1_000_000, runs: Array(4).fill({ optimizer: "adam" }) }));
    expect("notices" in read && read.notices).toEqual([]);
  });
});
