import * as fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { decodeLink } from "../../src/experiment/decodeLink.ts";
import { createLandscape, prepareLandscape } from "../../src/experiment/landscape.ts";
import { LIMITS } from "../../src/experiment/limits.ts";
import { encodeLink, linkProblem } from "../../src/experiment/link.ts";
import { readExperiment } from "../../src/experiment/read.ts";
import { salvageExperiment } from "../../src/experiment/salvage.ts";
import { toJson, toMinimal } from "../../src/experiment/write.ts";
import { arbitraryGrid, createGrid, evenly } from "../objectives/grid/createGrids.ts";
import { createExperiment, createJson, keysOf, refusals } from "./createExperiment.ts";

const SEEDED = { seed: 20261122, numRuns: 100 };
/** Properties take a second on an idle machine. */
const PATIENT = { timeout: 60_000 };

const share = fc.double({ min: 0, max: 1, noNaN: true });
const place = fc.tuple(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
const text = fc.oneof(fc.string({ unit: "binary", maxLength: 20 }), fc.constantFrom("", "12", "a&b=c;d", "训练损失"));

const arbitraryJson = fc
  .record({
    grid: arbitraryGrid,
    name: fc.option(text, { nil: undefined }),
    way: fc.option(
      fc.record({ name: text, points: fc.array(place, { minLength: 1, maxLength: 30 }) }, { requiredKeys: ["points"] }),
      { nil: undefined },
    ),
    start: fc.option(fc.tuple(share, share), { nil: undefined }),
  })
  .map(({ grid, name, way, start }) =>
    createJson({
      objective: { ...grid, ...(name !== undefined && { name }), ...(way && { trajectory: way }) },
      runs: [{ optimizer: "adam" }],
      ...(start && { start: [grid.x, grid.y].map((axis, i) => axis[Math.floor(start[i] * (axis.length - 1))]) }),
    }),
  );

describe("a grid", PATIENT, () => {
  it("is undone by writing, as a file and as a link", () => {
    fc.assert(
      fc.property(arbitraryJson, (json) => {
        const read = readExperiment(json);
        if ("problems" in read) throw new Error(JSON.stringify(read.problems));
        const { experiment } = read;
        for (const written of [toJson(experiment), toMinimal(experiment)])
          expect(readExperiment(JSON.parse(JSON.stringify(written)))).toEqual({ experiment, notices: [] });
        const { value, problems } = decodeLink(encodeLink(experiment));
        expect(problems).toEqual([]);
        expect(readExperiment(value)).toEqual({ experiment, notices: [] });
        expect(salvageExperiment(value)).toEqual({ experiment, problems: [] });
      }),
      SEEDED,
    );
  });

  it("that is small stands in its link in plain text, a larger one packed", () => {
    const small = createGrid([0, 1], [0, 2], (x, y) => x + y);
    expect(encodeLink(createExperiment({ objective: small }))).toBe(
      "#v=1&objective.type=grid&objective.x=0,1&objective.y=0,2&objective.values=(0,1),(2,3%29",
    );
    const larger = { ...createGrid(evenly(0, 1, 40), evenly(0, 1, 40), Math.atan2), name: "loss" };
    expect(encodeLink(createExperiment({ objective: larger }))).toMatch(
      /^#v=1&objective\.type=grid&objective\.name=loss&objective\.z=[\w-]+$/,
    );
  });

  it("of 250² losses fits in a link; of 1025² it is told to be saved as a file, at once", () => {
    const of = (side: number) => {
      const axis = evenly(-1, 1, side);
      return createExperiment({ objective: createGrid(axis, axis, (x, y) => Math.sin(7 * x + y) * Math.cos(5 * y)) });
    };
    const fitting = of(250);
    const link = encodeLink(fitting);
    expect(linkProblem(link)).toBeUndefined();
    expect(readExperiment(decodeLink(link).value)).toEqual({ experiment: fitting, notices: [] });
    expect(linkProblem(encodeLink(of(LIMITS.gridSide)))?.expected.key).toBe("expected.linkRoom");
  });

  it("in a link that was cut off opens as the standard landscape, and the notice says so", () => {
    const link = encodeLink(
      createExperiment({ objective: createGrid(evenly(0, 1, 40), evenly(0, 1, 40), Math.atan2) }),
    );
    const { value, problems } = decodeLink(link.slice(0, -200));
    expect(keysOf(problems)).toEqual({ "objective.z": "expected.packed" });
    const salvaged = salvageExperiment(value);
    expect(salvaged.experiment.objective).toMatchObject({ type: "surface", name: "himmelblau" });
    expect(salvaged.problems.length).toBeGreaterThan(0);
  });
});

const whole = createGrid([0, 1, 2], [0, 1, 2, 3], (x, y) => x * y);

describe("strict reading of a grid refuses", () => {
  it.each<[string, object, Record<string, string>]>([
    ["no values", { values: undefined }, { "objective.values": "expected.list" }],
    ["an axis of one number", { x: [1] }, { "objective.x": "expected.gridSide" }],
    ["an axis that descends", { x: [2, 1, 0] }, { "objective.x[1]": "expected.ascending" }],
    ["an axis that stands still", { y: [0, 1, 1, 2] }, { "objective.y[2]": "expected.ascending" }],
    ["an axis of text", { x: [0, "1", 2] }, { "objective.x[1]": "expected.within" }],
    ["a row too few", { values: whole.values.slice(1) }, { "objective.values": "expected.gridRows" }],
    [
      "a row of another length",
      { values: whole.values.map((row, j) => (j === 2 ? row.slice(1) : row)) },
      { "objective.values[2]": "expected.gridRow" },
    ],
    [
      "a value that is none",
      { values: whole.values.map((row, j) => (j === 1 ? [0, null, 0] : row)) },
      { "objective.values[1][1]": "expected.within" },
    ],
    ["a value beyond 10¹⁰⁰", { values: whole.values.map(() => [1e200, 0, 0]) }, many("expected.within")],
    ["a way of no points", { trajectory: { points: [] } }, { "objective.trajectory.points": "expected.wayPoints" }],
    [
      "a way through space",
      { trajectory: { points: [[0, 0, 0]] } },
      { "objective.trajectory.points[0]": "expected.pair" },
    ],
    ["an unknown field", { z: 1 }, { "objective.z": "expected.field" }],
  ])("%s", (_, given, expected) => {
    expect(refusals(createJson({ objective: { ...whole, ...given } }))).toEqual(expected);
  });

  it("a side of 1026", () => {
    const axis = evenly(0, 1, LIMITS.gridSide + 1);
    const objective = { type: "grid", x: axis, y: [0, 1], values: [axis, axis] };
    expect(refusals(createJson({ objective }))).toMatchObject({ "objective.x": "expected.list" });
  });

  it("what belongs to networks", () => {
    expect(refusals(createJson({ objective: whole, batch: {}, slice: { type: "pca" } }))).toEqual({
      batch: "expected.networkOnly",
      slice: "expected.networkOnly",
    });
  });
});

function many(key: string): Record<string, string> {
  return Object.fromEntries([0, 1, 2, 3].map((j) => [`objective.values[${j}][0]`, key]));
}

describe("the landscape of a grid", () => {
  beforeAll(() => prepareLandscape({ objective: whole, transforms: [{ type: "l2", strength: 1 }] }));

  it("is all of the grid, with a start on it, and takes penalties", () => {
    const { objective, transforms } = createExperiment({
      objective: whole,
      transforms: [{ type: "l2", strength: 2 }],
    });
    const { plane, domain, start, landscape } = createLandscape({ objective, transforms });
    expect(domain).toEqual([
      [0, 2],
      [0, 3],
    ]);
    expect(start).toEqual([0.4, 2.4000000000000004]);
    expect(plane.height(1, 2)).toBe(2 + 5);
    expect(plane.height(1, 3.5)).toBeNaN();
    expect(landscape.bounded).toBe(true);
  });
});
