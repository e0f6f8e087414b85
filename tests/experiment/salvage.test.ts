import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readExperiment } from "../../src/experiment/read.ts";
import { salvageExperiment } from "../../src/experiment/salvage.ts";
import { standardExperiment } from "../../src/experiment/standard.ts";
import { toJson } from "../../src/experiment/write.ts";
import { arbitraryExperiment } from "./arbitraryExperiment.ts";
import { createExperiment, createJson, keysOf } from "./createExperiment.ts";

const SEEDED = { seed: 20251121, numRuns: 300 };

/** Properties take three seconds on an idle machine, several times that on a busy one. */
const PATIENT = { timeout: 60_000 };

/** field → what stands in for it; a dash where nothing does. */
const replacements = (json: unknown) =>
  Object.fromEntries(salvageExperiment(json).problems.map(({ field, kept }) => [field, kept ?? "–"]));

describe("salvaging an experiment", PATIENT, () => {
  it("changes nothing that is legal", () => {
    fc.assert(
      fc.property(arbitraryExperiment, (experiment) => {
        expect(salvageExperiment(toJson(experiment))).toEqual({ experiment, problems: [] });
      }),
      SEEDED,
    );
  });

  it("keeps what is valid, defaults the rest, and lists both", () => {
    const json = createJson({
      steps: -1,
      foo: 1,
      start: [1, "x"],
      runs: [
        3,
        {
          optimizer: "adam",
          parameters: { learningRate: "fast", beta1: 0.5 },
          schedule: { type: "cosine", total: -1 },
        },
        { optimizer: "sgd" },
        { optimizer: "momentum", parameters: { momentum: 2 }, start: [0] },
      ],
      view: { title: "kept", relief: 99 },
    });
    expect(replacements(json)).toEqual({
      steps: "200",
      foo: "–",
      "start[1]": "–",
      "runs[0]": "–",
      "runs[1].parameters.learningRate": "0.001",
      "runs[1].schedule.total": "200",
      "runs[2].optimizer": "–",
      "runs[3].parameters.momentum": "0.9",
      "runs[3].start": "–",
      "view.relief": "1",
    });
    expect(salvageExperiment(json).experiment).toEqual(
      createExperiment({
        runs: [
          { optimizer: "adam", parameters: { beta1: 0.5 }, schedule: { type: "cosine" } },
          { optimizer: "momentum" },
        ],
        view: { title: "kept" },
      }),
    );
  });

  it("puts the standard landscape in the place of one it cannot read, and keeps the race", () => {
    const json = createJson({
      objective: { type: "formula", expression: "2x" },
      runs: [{ optimizer: "adam" }],
      start: [1, 2],
    });
    const { experiment, problems } = salvageExperiment(json);
    expect(experiment).toEqual(createExperiment({ runs: [{ optimizer: "adam" }], start: [1, 2] }));
    expect(keysOf(problems)).toEqual({ "objective.expression": "expected.formula" });
    expect(problems[0].kept).toMatch(/himmelblau/);
  });

  it("keeps as many entries of a list as are allowed", () => {
    const { experiment, problems } = salvageExperiment(createJson({ runs: Array(70).fill({ optimizer: "adam" }) }));
    expect(experiment.runs).toHaveLength(64);
    expect(keysOf(problems)).toEqual({ runs: "expected.list" });
  });

  it("does not mind very long lists", () => {
    const runs = [3, ...Array(200_000).fill({ optimizer: "adam" })];
    const { experiment, problems } = salvageExperiment(createJson({ runs }));
    expect(experiment.runs).toHaveLength(63); // of the first 64 one was no run
    expect(keysOf(problems)).toEqual({ "runs[0]": "expected.object", runs: "expected.list" });
  });

  it("leaves out an axis of a sweep and keeps the others", () => {
    const json = createJson({
      sweep: {
        over: [
          { path: "nowhere", from: 0, to: 1, count: 2 },
          { path: "seed", from: 0, to: 1, count: 2 },
        ],
      },
    });
    const { experiment, problems } = salvageExperiment(json);
    expect(experiment.sweep?.over.map(({ path }) => path)).toEqual(["seed"]);
    expect(keysOf(problems)).toEqual({ "sweep.over[0].path": "expected.sweepPath" });
  });

  it.each([undefined, null, 3, "x", [], { version: 99, objective: { type: "surface", name: "bowl" } }])(
    "opens the standard experiment instead of %j, and says so",
    (input) => {
      const { experiment, problems } = salvageExperiment(input);
      expect(experiment).toEqual(standardExperiment());
      expect(problems).toHaveLength(1);
    },
  );

  it("makes a legal experiment of any value, and never throws", () => {
    const anything = fc.anything({
      withNullPrototype: true,
      withBigInt: true,
      withDate: true,
      withMap: true,
      withTypedArray: true,
    });
    const names = fc.constantFrom(
      "version",
      "objective",
      "runs",
      "view",
      "sweep",
      "record",
      "start",
      "type",
      "name",
      "__proto__",
      "over",
      "parameters",
      "optimizer",
    );
    const shaped = fc.letrec((tie) => ({
      node: fc.oneof(
        { maxDepth: 5 },
        anything,
        fc.constantFrom(1, "surface", "formula", "bowl", "adam"),
        fc.array(tie("node"), { maxLength: 4 }),
        fc.dictionary(names, tie("node"), { maxKeys: 6 }),
      ),
    }));
    fc.assert(
      fc.property(fc.oneof(anything, shaped.node), (input) => {
        const { experiment } = salvageExperiment(input);
        expect(readExperiment(toJson(experiment))).toEqual({ experiment, notices: [] });
      }),
      { ...SEEDED, numRuns: 1000 },
    );
  });

  it("makes a legal experiment of one with a field replaced by anything", () => {
    fc.assert(
      fc.property(
        arbitraryExperiment,
        fc.nat(),
        fc.oneof(fc.anything(), fc.constantFrom(-1, 1e9, "x", null)),
        (legal, pick, value) => {
          const json = structuredClone(toJson(legal)) as Record<string, unknown>;
          const places: [Record<string, unknown>, string][] = [];
          const visit = (node: unknown) => {
            if (typeof node !== "object" || node === null) return;
            for (const [key, inner] of Object.entries(node)) {
              places.push([node as Record<string, unknown>, key]);
              visit(inner);
            }
          };
          visit(json);
          const [node, key] = places[pick % places.length];
          node[key] = value;
          const { experiment } = salvageExperiment(json);
          expect(readExperiment(toJson(experiment))).toEqual({ experiment, notices: [] });
        },
      ),
      SEEDED,
    );
  });

  it("does not sink in nesting without a bottom", () => {
    let deep: unknown = 1;
    for (let i = 0; i < 20_000; i++) deep = [deep];
    expect(keysOf(salvageExperiment(createJson({ start: deep, foo: deep })).problems)).toEqual({
      start: "expected.pair",
      foo: "expected.field",
    });
  });
});
