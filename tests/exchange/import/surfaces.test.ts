import { describe, expect, it } from "vitest";
import { readJsonText } from "../../../src/exchange/import/readGrids.ts";
import { readExperiment } from "../../../src/experiment/read.ts";

const x = [0, 1, 2];
const y = [0, 10];
const values = [
  [1, 2, 3],
  [4, 5, 6],
];

const read = (json: unknown) => readJsonText(typeof json === "string" ? json : JSON.stringify(json), "mine.json");

describe("landscapes in JSON", () => {
  it("are {x, y, values} with a name and a path", async () => {
    const trajectory = [
      [2, 10],
      [0, 0],
    ];
    const found = { type: "grid", x, y, values };
    expect(await read({ x, y, values })).toEqual({
      surfaces: [{ name: "mine", grid: { ...found, name: "mine" } }],
      notes: [],
    });
    for (const [way, expected] of [
      [trajectory, { points: trajectory }],
      [
        { name: "SGD", points: trajectory },
        { name: "SGD", points: trajectory },
      ],
    ])
      expect(await read({ name: "A bowl", x, y, values, trajectory: way })).toEqual({
        surfaces: [{ name: "A bowl", grid: { ...found, name: "A bowl", trajectory: expected } }],
        notes: [],
      });
  });

  it("are bare rows, from −1 to 1", async () => {
    expect(await read(values)).toEqual({
      surfaces: [{ name: "mine", grid: { type: "grid", name: "mine", x: [-1, 0, 1], y: [-1, 1], values } }],
      notes: [{ key: "gridFile.noAxes" }],
    });
  });

  it("turn axes that descend, and their values with them", async () => {
    const turned = {
      x: [2, 1, 0],
      y: [10, 0],
      values: [
        [6, 5, 4],
        [3, 2, 1],
      ],
    };
    expect(await read(turned)).toEqual({
      surfaces: [{ name: "mine", grid: { type: "grid", name: "mine", x, y, values } }],
      notes: [
        { key: "gridFile.turned", values: { name: "x" } },
        { key: "gridFile.turned", values: { name: "y" } },
      ],
    });
  });

  it("keep what is whole where another surface is not", async () => {
    const found = await read({
      x,
      y,
      loss: values,
      test_loss: [
        [1, 2, null],
        [4, 5, 6],
      ],
    });
    expect(found).toMatchObject({
      surfaces: [
        { name: "loss", grid: { values } },
        { name: "test_loss", problem: { key: "gridFile.notFinite", values: { place: "test_loss[0][2]", x: 2, y: 0 } } },
      ],
    });
  });

  it("are legal objectives", async () => {
    const found = await read({ x, y, loss: values, other: values, trajectory: [[0.5, 0.5]] });
    if ("problem" in found) throw new Error(found.problem.key);
    for (const surface of found.surfaces)
      expect(readExperiment({ version: 1, objective: "grid" in surface && surface.grid })).toHaveProperty("experiment");
  });

  it.each<[string, unknown, string, object]>([
    ["no JSON", "{x: 1}", "gridFile.notJson", { name: "mine.json" }],
    ["nothing", {}, "gridFile.noArrays", {}],
    ["axes alone", { x, y }, "gridFile.onlyAxes", {}],
    ["one axis", { x, values }, "gridFile.oneAxis", { missing: "y" }],
    [
      "ragged rows",
      {
        x,
        y,
        values: [
          [1, 2, 3],
          [4, 5],
        ],
      },
      "gridFile.ragged",
      { place: "values[1]", found: 2, width: 3 },
    ],
    [
      "text among numbers",
      {
        x,
        y,
        values: [
          [1, "2", 3],
          [4, 5, 6],
        ],
      },
      "gridFile.notANumber",
      { place: "values[0][1]" },
    ],
    [
      "rows and columns swapped",
      {
        x,
        y,
        values: [
          [1, 4],
          [2, 5],
          [3, 6],
        ],
      },
      "gridFile.transposed",
      { nx: 3, ny: 2 },
    ],
    [
      "another shape",
      {
        x,
        y,
        values: [
          [1, 4],
          [2, 5],
        ],
      },
      "gridFile.misfit",
      { shape: "(2, 2)" },
    ],
    [
      "a hole",
      {
        x,
        y,
        values: [
          [1, 2, 3],
          [4, null, 6],
        ],
      },
      "gridFile.notFinite",
      { place: "values[1][1]", x: 1, y: 10 },
    ],
    [
      "a number beyond 10¹⁰⁰",
      {
        x,
        y,
        values: [
          [1, 2, 3],
          [4, 5, 1e200],
        ],
      },
      "gridFile.huge",
      { place: "values[1][2]" },
    ],
    ["an axis out of order", { x: [0, 2, 1], y, values }, "gridFile.axisOrder", { name: "x", index: 2 }],
    [
      "an axis that stands still, descending",
      { x: [2, 2, 0], y, values },
      "gridFile.axisOrder",
      { name: "x", index: 1 },
    ],
    ["an axis with a hole", { x: [0, null, 1], y, values }, "gridFile.axisValue", { place: "x[1]" }],
    ["a line", { values: [1, 2, 3] }, "gridFile.oneDimensional", { shape: "(3,)" }],
    ["a single row", [[1, 2, 3]], "gridFile.tooCoarse", { shape: "(1, 3)" }],
    ["a path through space", { x, y, values, trajectory: [[1, 2, 3]] }, "gridFile.pathShape", { shape: "(1, 3)" }],
    ["a path with a hole", { x, y, values, trajectory: [[1, null]] }, "gridFile.pathValue", { index: 0 }],
    ["a side of 1026", [Array(1026).fill(0), Array(1026).fill(1)], "gridFile.tooFine", { shape: "(2, 1026)" }],
  ])("with %s are refused", async (_, json, key, named) => {
    expect(await read(json)).toMatchObject({ problem: { key, values: named } });
  });
});
