import { describe, expect, it } from "vitest";
import { assignMarks, markerPaths, marks } from "../../src/theme/markers.ts";
import { palettes } from "../../src/theme/palette.ts";
import { contrast, distance } from "./colour.ts";

const pairs = marks.flatMap((a, i) => marks.slice(i + 1).map((b) => [a, b] as const));

describe("the eight marks", () => {
  it("keep any two colours apart under every kind of sight", () => {
    for (const [a, b] of pairs) {
      expect(distance(a.dark, b.dark), `${a.shape} and ${b.shape}, dark`).toBeGreaterThan(0.0775); // 0.078 as published, rounded
      expect(distance(a.light, b.light), `${a.shape} and ${b.shape}, light`).toBeGreaterThan(0.0845); // 0.085, rounded
    }
  });

  it("stand out from the ground", () => {
    for (const { shape, dark, light } of marks) {
      expect(contrast(dark, palettes.dark.ground), `${shape}, dark`).toBeGreaterThanOrEqual(4.5);
      expect(contrast(light, palettes.light.ground), `${shape}, light`).toBeGreaterThanOrEqual(3);
    }
  });

  it("have eight different shapes, each drawn", () => {
    expect(new Set(marks.map(({ shape }) => shape)).size).toBe(8);
    for (const { shape } of marks) expect(markerPaths[shape]).toMatch(/^M.*Z$/);
  });
});

describe("assigning marks", () => {
  it("gives the five known methods their own pair wherever they stand", () => {
    const known = ["implicit-euler", "adam", "rmsprop", "momentum", "gradient-descent"];
    expect(assignMarks(known).map(({ shape }) => shape)).toEqual(["plus", "diamond", "square", "triangle", "circle"]);
  });

  it("gives a race of eight methods eight pairs", () => {
    const race = ["lion", "adam", "newton", "sam", "nadam", "lbfgs", "rprop", "momentum"];
    expect(new Set(assignMarks(race).map(({ shape }) => shape)).size).toBe(8);
    expect(assignMarks(race)[1].shape).toBe("diamond");
  });

  it("numbers a second run of one kind, keeps its hue and hollows its marker", () => {
    const [first, other, second] = assignMarks(["adam", "lion", "adam"]);
    expect(first).toMatchObject({ ordinal: 1, hollow: false });
    expect(second).toMatchObject({ ordinal: 2, hollow: true, dark: first.dark, light: first.light });
    expect(other.dark).not.toBe(first.dark);
  });

  it("has a mark for every run of the longest list a file may hold", () => {
    const kinds = Array.from({ length: 64 }, (_, run) => `method-${run % 20}`);
    expect(assignMarks(kinds).every(({ dark }) => dark !== undefined)).toBe(true);
  });
});
