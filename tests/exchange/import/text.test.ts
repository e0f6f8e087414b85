import { describe, expect, it } from "vitest";
import { readGridText } from "../../../src/exchange/import/text.ts";

const x = [0, 0.5, 1, 2];
const y = [-1, 0, 1, 5];
const loss = (px: number, py: number) => px * px - 3 * py;
const values = y.map((py) => x.map((px) => loss(px, py)));
const grid = { type: "grid", name: "mine", x, y, values };
const rows = (separator: string) =>
  y.flatMap((py) => x.map((px) => [px, py, loss(px, py)].join(separator))).toReversed();

const gridIn = (text: string) => {
  const found = readGridText(text, "folder/mine.csv");
  if (found === undefined) return undefined;
  if ("problem" in found.read) return { certain: found.certain, ...found.read.problem };
  const [first] = found.read.surfaces;
  return { certain: found.certain, grid: "grid" in first && first.grid };
};
const whole = { certain: true, grid };

describe("a landscape in delimited text", () => {
  it.each([
    ["commas", ","],
    ["semicolons", ";"],
    ["tabs", "\t"],
    ["spaces, as numpy.savetxt writes", " "],
  ])("is rows of x, y and loss in any order, with %s", (_, separator) => {
    const body = rows(separator).join("\n");
    expect(gridIn(body)).toEqual(whole);
    expect(gridIn([["x", "y", "train_loss"].join(separator), ...rows(separator)].join("\r\n"))).toEqual(whole);
    expect(gridIn(`# ${["x", "y", "loss"].join(separator)}\n${body}\n\n`)).toEqual(whole);
  });

  it("is a matrix with axes, in either direction", () => {
    const text = [["y\\x", ...x], ...y.map((py, j) => [py, ...values[j]])].map((row) => row.join(",")).join("\n");
    expect(gridIn(text)).toEqual(whole);
    expect(gridIn(text.replace("y\\x", ""))).toEqual(whole);
    const turned = [["", ...x.toReversed()], ...y.map((py, j) => [py, ...values[j].toReversed()]).toReversed()];
    expect(gridIn(turned.map((row) => row.join(",")).join("\n"))).toEqual(whole);
  });

  it("is a bare matrix, of which nobody can be certain", () => {
    const text = values.map((row) => row.join(",")).join("\n");
    const third = [-1, -1 / 3, 1 / 3, 1].map((at) => expect.closeTo(at, 15));
    expect(gridIn(text)).toEqual({ certain: false, grid: { ...grid, x: third, y: third } });
    expect(gridIn(text.replaceAll(",", "  "))).toMatchObject({ certain: false });
  });

  it("takes decimal commas where semicolons separate", () => {
    const text = rows(";").join("\n").replaceAll(".", ",");
    expect(gridIn(text)).toEqual(whole);
  });

  it.each<[string, string, object]>([
    [
      "a cell of words",
      "x,y,loss\n0,0,1\n0,1,high\n1,0,1\n1,1,1",
      { key: "gridFile.csvCell", values: { row: 3, column: 3, found: "high" } },
    ],
    ["a hole", "x,y,loss\n0,0,1\n0,1,1\n1,0,1", { key: "gridFile.csvHole", values: { x: 1, y: 1 } }],
    [
      "a point twice",
      "x,y,loss\n0,0,1\n0,1,1\n0,0,2\n1,1,1",
      { key: "gridFile.csvTwice", values: { row: 4, x: 0, y: 0 } },
    ],
    [
      "a loss that is none",
      "x,y,loss\n0,0,1\n0,1,nan\n1,0,1\n1,1,1",
      { key: "gridFile.notFinite", values: { place: "values[1][0]", x: 0, y: 1 } },
    ],
    [
      "a cell of words under axes",
      ",0,1,2\n0,1,2,3\n1,1,oh,3",
      { key: "gridFile.csvCell", values: { row: 3, column: 3 } },
    ],
    [
      "a short row under axes",
      ",0,1,2\n0,1,2,3\n1,1,2",
      { key: "gridFile.ragged", values: { place: "3", found: 3, width: 4 } },
    ],
  ])("with %s says where", (_, text, problem) => {
    expect(gridIn(text)).toMatchObject({ certain: true, ...problem });
  });

  it.each([
    ["named columns with classes", "x,y,label\n0,0,a\n0,1,b\n1,0,b\n1,1,a"],
    ["four samples of XOR", "x,y,label\n0,0,0\n0,1,1\n1,0,1\n1,1,0"],
    ["the same without names", "0,0,0\n0,1,1\n1,0,1\n1,1,0"],
    [
      "measurements under names",
      "sepal,petal,width,height\n5.1,3.5,1.4,0.2\n4.9,3,1.4,0.2\n4.7,3.2,1.3,0.2\n4.6,3.1,1.5,0.2",
    ],
    ["prose", "To be, or not to be,\nthat is the question"],
    ["nothing", ""],
  ])("is not seen in a table: %s", (_, text) => {
    expect(gridIn(text)).toBeUndefined();
  });
});
