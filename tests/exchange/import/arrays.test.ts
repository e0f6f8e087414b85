import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readNpy } from "../../../src/exchange/import/npy.ts";
import { readArrays } from "../../../src/exchange/import/readGrids.ts";
import { readExperiment } from "../../../src/experiment/read.ts";

const tools = JSON.parse(readFileSync("tests/exchange/import/samples/tools.json", "utf8"));
/** Written by makeSamples.py, which is beside them. */
const sample = (name: string): Uint8Array => new Uint8Array(readFileSync(`tests/exchange/import/samples/${name}`));

/** As in makeSamples.py. */
const loss = (x: number, y: number) => x * x + 0.5 * y * y + 0.25 * x * y + 0.125;
const linspace = (from: number, to: number, count: number) =>
  Array.from({ length: count }, (_, i) => from + (i * (to - from)) / (count - 1));
const [x, y] = [linspace(-1, 1, 9), linspace(-0.5, 1, 7)];
const values = y.map((py) => x.map((px) => loss(px, py)));
const path = [
  [0.75, 0.875],
  [0.5, 0.5],
  [0.25, 0.125],
  [0, 0],
];

/** What a file holds, or the key of what is wrong with it. */
async function opened(name: string, bytes = sample(name)) {
  const read = await readArrays(bytes, name);
  if ("problem" in read) return { problem: read.problem.key, values: read.problem.values };
  return { ...read, notes: read.notes.map(({ key }) => key) };
}
async function gridIn(name: string) {
  const read = await opened(name);
  if ("problem" in read) throw new Error(read.problem);
  const [first] = read.surfaces;
  if ("problem" in first) throw new Error(first.problem.key);
  return { ...first.grid, notes: read.notes };
}

describe(`NPY files of numpy ${tools.numpy}`, () => {
  it.each(["little-f8", "big-f8", "little-f4", "big-f4", "little-f2", "fortran-f8", "version-2", "version-3"])(
    "%s",
    async (name) => {
      const grid = await gridIn(`${name}.npy`);
      expect(grid.name).toBe(name);
      expect([grid.x, grid.y]).toEqual(
        [linspace(-1, 1, 9), linspace(-1, 1, 7)].map((axis) => axis.map((at) => expect.closeTo(at, 15))),
      );
      expect(grid.notes).toEqual(["gridFile.noAxes"]);
      // All these values are sums of few powers of two: even half floats hold them to 2⁻¹¹ of their size.
      const digits = name.endsWith("f2") ? 2 : name.endsWith("f4") ? 6 : 15;
      for (const [j, row] of grid.values.entries())
        for (const [i, value] of row.entries()) expect(value).toBeCloseTo(values[j][i], digits);
      if (digits === 15) expect(grid.values).toEqual(values);
    },
  );

  it.each(["big-i4", "big-i8", "big-u8", "little-i1", "little-i2", "little-i8", "little-u1", "little-u2", "little-u4"])(
    "whole numbers, %s",
    (kind) => {
      const read = readNpy(sample(`whole-${kind}.npy`), "whole");
      const whole = Array.from({ length: 30 }, (_, k) => (k - 7) * 3);
      expect(read).toEqual({
        name: "whole",
        shape: [5, 6],
        data: Float64Array.from(kind.includes("u") ? whole.map(Math.abs) : whole),
      });
    },
  );

  it.each([
    ["structured.npy", "gridFile.structured", { name: "structured.npy" }],
    ["complex.npy", "gridFile.dtype", { name: "complex.npy", dtype: "<c16" }],
    ["objects.npy", "gridFile.dtype", { name: "objects.npy", dtype: "|O" }],
    ["line.npy", "gridFile.oneDimensional", { name: "line", shape: "(9,)" }],
    ["stack.npy", "gridFile.dimensions", { name: "stack", shape: "(2, 7, 9)" }],
  ])("%s is refused: %s", async (name, problem, given) => {
    expect(await opened(name)).toEqual({ problem, values: given });
  });

  it("cut off anywhere gives a sentence and never a throw; so does any damage", async () => {
    const whole = sample("little-f8.npy");
    for (let length = 6; length < whole.length; length++)
      expect(await opened("cut.npy", whole.slice(0, length)), String(length)).toHaveProperty("problem");
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, byte) => {
        const damaged = whole.slice();
        damaged[at] = byte;
        readNpy(damaged, "damaged");
      }),
      { seed: 20261122, numRuns: 2000 },
    );
  });
});

describe(`NPZ files of numpy ${tools.numpy}`, () => {
  it("stored, with axes and a path; texts beside them are passed over", async () => {
    const grid = await gridIn("stored.npz");
    expect(grid).toEqual({
      type: "grid",
      name: "stored",
      x,
      y,
      values,
      trajectory: { points: path },
      notes: [],
    });
    const { notes, ...objective } = grid;
    expect(readExperiment({ version: 1, objective })).toHaveProperty("experiment");
  });

  it("deflated, with two surfaces to choose from, the training loss first", async () => {
    const read = await opened("deflated.npz");
    if ("problem" in read) throw new Error(read.problem);
    expect(read.surfaces.map(({ name }) => name)).toEqual(["train_loss", "test_loss"]);
    expect(read.surfaces[1]).toMatchObject({ grid: { values: values.map((row) => row.map((value) => value + 1)) } });
  });

  it("with axes as a meshgrid, or descending: turned round, and said", async () => {
    expect(await gridIn("meshgrid.npz")).toMatchObject({ x, y, values, notes: [] });
    expect(await gridIn("descending.npz")).toMatchObject({
      x,
      y,
      values,
      notes: ["gridFile.turned", "gridFile.turned"],
    });
  });

  it("cut off or damaged give a sentence and never a throw", async () => {
    const whole = sample("stored.npz");
    for (let length = 2; length < whole.length; length += 7)
      expect(await opened("cut.npz", whole.slice(0, length)), String(length)).toHaveProperty("problem");
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, byte) => {
        const damaged = whole.slice();
        damaged[at] = at < 2 ? damaged[at] : byte;
        await readArrays(damaged, "damaged.npz");
      }),
      { seed: 20261122, numRuns: 1000 },
    );
  });
});

describe(`HDF5 files of h5py ${tools.h5py}, as loss-landscape lays them out`, () => {
  const square = linspace(-0.5, 1, 9);

  it("a surface: losses first, accuracies to choose", async () => {
    const read = await opened("surface.h5");
    if ("problem" in read) throw new Error(read.problem);
    expect(read.surfaces.map(({ name }) => name)).toEqual(["train_loss", "train_acc"]);
    expect(read.surfaces[0]).toMatchObject({
      grid: { x, y: square, values: square.map((py) => x.map((px) => loss(px, py))) },
    });
  });

  it.each(["oblong.h5", "packed.h5"])(
    "%s: (len x, len y) is counted through in the order of the meshgrid",
    async (name) => {
      expect(await gridIn(name)).toMatchObject({ x, y, values });
    },
  );

  it("one whose job has not finished names the first cell that is missing", async () => {
    expect(await opened("unfinished.h5")).toMatchObject({
      problem: "gridFile.unfinished",
      values: { place: "train_loss[7][8]", x: 1, y: 0.8125 },
    });
  });

  it("a path alone, for the landscape on show", async () => {
    expect(await opened("path.h5")).toEqual({ surfaces: [], trajectory: { name: "path", points: path }, notes: [] });
  });

  it("a line is no landscape", async () => {
    expect(await opened("line.h5")).toMatchObject({ problem: "gridFile.oneDimensional" });
  });

  it("cut off or damaged give a sentence and never a throw", async () => {
    const whole = sample("surface.h5");
    for (let length = 8; length < whole.length; length += 97)
      await expect(readArrays(whole.slice(0, length), "cut.h5")).resolves.toBeDefined();
    expect(await opened("cut.h5", whole.slice(0, 500))).toHaveProperty("problem");
  });
});
