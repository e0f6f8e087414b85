import { describe, expect, it } from "vitest";
import { examine } from "../../src/experiment/examine.ts";
import { parsePath, valueAt, writtenPath } from "../../src/experiment/path.ts";
import { axisValue, combinationAt, combinationCount, sweepFlaws, withSwept } from "../../src/experiment/sweep.ts";
import { toJson } from "../../src/experiment/write.ts";
import { createExperiment } from "./createExperiment.ts";

const axis = (more: object) => ({ path: "steps", from: 0, to: 1, count: 11, scale: "linear" as const, ...more });

describe("an axis", () => {
  it("is evenly spaced, ends included", () => {
    const tenths = Array.from({ length: 11 }, (_, i) => axisValue(axis({}), i));
    expect(tenths).toEqual([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]);
    expect(axisValue(axis({ count: 1, from: 7 }), 0)).toBe(7);
  });

  it("is in equal ratios on a log scale, ends exact", () => {
    const decades = axis({ from: 1e-4, to: 1, count: 5, scale: "log" });
    const values = Array.from({ length: 5 }, (_, i) => axisValue(decades, i));
    expect([values[0], values[4]]).toEqual([1e-4, 1]);
    for (let i = 1; i < 5; i++) expect(values[i] / values[i - 1]).toBeCloseTo(10, 12); // two roundings
  });

  it.each([
    [1e-300, 1e300],
    [1e300, 1e-300],
  ])("goes from %d to %d, though the ratio is beyond the doubles", (from, to) => {
    const wide = axis({ from, to, count: 3, scale: "log" });
    expect([axisValue(wide, 0), axisValue(wide, 2)]).toEqual([from, to]);
    expect(axisValue(wide, 1)).toBeCloseTo(1, 12); // two powers of a few ulp each
  });
});

describe("combinations", () => {
  const sweep = {
    over: [axis({ path: "a", from: 1, to: 2, count: 2 }), axis({ path: "b", from: 1, to: 3, count: 3 })],
    seeds: 2,
  };

  it("are counted: values of all axes times seeds", () => {
    expect(combinationCount(sweep)).toBe(12);
    expect(combinationCount({ over: [], seeds: 5 })).toBe(5);
  });

  it("come with the seed fastest and the first axis slowest", () => {
    const all = Array.from({ length: 12 }, (_, i) => combinationAt(sweep, i));
    expect(all.map(({ values, seedOffset }) => [...values.map(([, value]) => value), seedOffset].join())).toEqual(
      ["1,1", "1,2", "1,3", "2,1", "2,2", "2,3"].flatMap((pair) => [`${pair},0`, `${pair},1`]),
    );
  });
});

describe("a swept field", () => {
  const formula = { type: "formula", expression: "k*x+y", parameters: { k: { value: 3, min: 1, max: 5 } } };
  const json = toJson(createExperiment({ objective: formula, runs: [{ optimizer: "adam", start: [1, 2] }] }));
  const swept = (path: string, value: number) => {
    const parts = parsePath(path) ?? [];
    return valueAt(withSwept(json, parts, value, examine), parts);
  };

  it("takes the value", () => {
    expect(swept("runs[0].parameters.learningRate", 0.25)).toBe(0.25);
    expect(swept("runs[0].start[1]", -7.5)).toBe(-7.5);
    expect(swept("runs[0].parameters.clipNorm", 0.5)).toBe(0.5);
  });

  it("takes the nearest whole number where only those are legal", () => {
    expect(swept("steps", 46.4)).toBe(46);
    expect(swept("seed", 3)).toBe(3);
  });

  it("leaves a formula parameter's slider behind", () => {
    expect(swept("objective.parameters.k", 1000)).toBe(1000);
  });
});

describe("an axis over a legal experiment", () => {
  const json = toJson(createExperiment({ runs: [{ optimizer: "adam" }] })) as object;
  const over = (path: string, more: object = {}) => ({
    over: [axis({ path, from: 1, to: 3, count: 3, ...more })],
    seeds: 1,
  });

  it.each(["version", "view.relief", "view.step", "view.domain[0][0]", "sweep.seeds"])(
    "refuses %s, which is not run",
    (path) => {
      expect(sweepFlaws(json, over(path), examine)).toEqual([
        { path: ["sweep", "over", 0, "path"], expected: { key: "expected.sweepPath" } },
      ]);
    },
  );

  it("takes a field of the race", () => {
    expect(sweepFlaws(json, over("steps"), examine)).toEqual([]);
    expect(sweepFlaws(json, over("runs[0].parameters.learningRate", { count: 5000 }), examine)).toEqual([]);
  });

  it("has every value between its ends examined", () => {
    const fussy = (candidate: unknown) =>
      valueAt(candidate, ["steps"]) === 2
        ? { flaws: [{ path: ["steps"], expected: { key: "expected.field" } }] }
        : examine(candidate);
    expect(sweepFlaws(json, over("steps"), fussy)).toEqual([
      { path: ["sweep", "over", 0], expected: { key: "expected.field" } },
    ]);
  });
});

describe("a path", () => {
  it.each(["steps", "runs[0].parameters.learningRate", "view.domain[1][0]", "start[1]"])(
    "%s is read and written",
    (text) => {
      expect(writtenPath(parsePath(text) ?? [])).toBe(text);
    },
  );

  it.each(["", "a.", "[0]", "a[x]", "a b", "a..b", "a[0]b"])("%j is none", (text) => {
    expect(parsePath(text)).toBeUndefined();
  });
});
