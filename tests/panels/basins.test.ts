import { describe, expect, it } from "vitest";
import { type Fate, fates } from "../../src/engine/finish.ts";
import { decodeLink } from "../../src/experiment/decodeLink.ts";
import { encodeLink } from "../../src/experiment/link.ts";
import { readExperiment } from "../../src/experiment/read.ts";
import { toJson } from "../../src/experiment/write.ts";
import type { CriticalPoint } from "../../src/objectives/objective.ts";
import { basinsOf, letterOf, MOST_LETTERS, NEAR_SHARE } from "../../src/panels/basins/basins.ts";
import { placeTile } from "../../src/panels/basins/paintBasins.ts";
import { startKey, startSweep } from "../../src/panels/basins/startSweep.ts";
import { KnownMap } from "../../src/panels/maps/knownMap.ts";
import { createExperiment } from "../experiment/createExperiment.ts";

/** The diagonal is 5: runs belong to a place within 0.05. */
const window = [
  [0, 3],
  [0, 4],
] as const;
const near = 5 * NEAR_SHARE;
const minimum: CriticalPoint = { at: [1, 1], kind: "minimum", value: 0 };
const saddle: CriticalPoint = { at: [2, 2], kind: "saddle", value: 1 };

function mapOf(cells: readonly (readonly [fate: Fate, x: number, y: number])[], order = [...cells.keys()]): KnownMap {
  const map = new KnownMap(9);
  for (const i of order)
    map.add({
      combinations: Uint32Array.of(i),
      fates: Uint8Array.of(fates.indexOf(cells[i][0])),
      convergedAt: Float64Array.of(cells[i][0] === "converged" ? 10 : Number.NaN),
      lastSteps: Int32Array.of(100),
      finalLosses: Float64Array.of(0.5),
      ends: Float64Array.of(cells[i][1], cells[i][2]),
      size: 9,
      share: 0,
    });
  return map;
}

describe("runs gathered by where they end", () => {
  const cells = [
    ["converged", 1, 1],
    ["converged", 1, 1 + 0.9 * near],
    ["moving", 1, 1 - 0.9 * near], // beside a minimum, so there
    ["moving", 1, 1 - 1.1 * near], // a little farther: still on its way
    ["converged", 2, 2], // on the saddle from the start
    ["moving", 2, 2], // beside a saddle a run has not ended
    ["converged", 0.5, 3],
    ["oscillating", 0.5, 3 + 0.5 * near], // beside a point that another run found
    ["diverged", 1, 1], // its last good point says nothing
    ["growing", 9, 9],
  ] as const;
  const { places, at, tally, known } = basinsOf(mapOf(cells), window, [saddle, minimum]);

  it("takes the known point beside the end, else a point of its own, the largest basin first", () => {
    expect(places.map(({ at, kind, cells }) => [at, kind, cells])).toEqual([
      [[1, 1], "minimum", 3],
      [[0.5, 3], "found", 2],
      [[2, 2], "saddle", 1],
    ]);
    expect(cells.map((_, i) => at(i))).toEqual([0, 0, 0, "moving", 2, "moving", 1, 1, "diverged", "growing"]);
    expect(at(10)).toBeUndefined();
  });

  it("counts every known cell once", () => {
    expect(known).toBe(cells.length);
    expect(tally.reduce((sum, [, count]) => sum + count, 0)).toBe(known);
    expect(new Map(tally).get("moving")).toBe(2);
  });

  it("does not depend on the order in which cells arrive", () => {
    const backwards = basinsOf(mapOf(cells, [...cells.keys()].reverse()), window, [saddle, minimum]);
    expect(backwards.places).toEqual(places);
    expect(backwards.tally).toEqual(tally);
  });

  it("gives letters to twelve places and gathers the rest", () => {
    const many = Array.from({ length: 15 }, (_, i) => ["converged", (i % 4) * 0.6, Math.floor(i / 4)] as const);
    const basins = basinsOf(mapOf(many), window, []);
    expect(MOST_LETTERS).toBe(12);
    expect(basins.places).toHaveLength(12);
    expect(new Map(basins.tally).get("elsewhere")).toBe(3);
    expect([0, 11].map(letterOf)).toEqual(["A", "L"]);
  });

  it("draws no two lettered places alike, colour aside", () => {
    const patterns = Array.from({ length: MOST_LETTERS }, (_, place) => placeTile(place, "dark").path);
    expect(new Set(patterns).size).toBe(MOST_LETTERS);
  });
});

describe("the sweep over starts", () => {
  const race = createExperiment({
    runs: [{ optimizer: "adam" }, { optimizer: "momentum" }, { optimizer: "adam", start: [1, 2] }],
    view: { title: "A lecture" },
  });
  const sweep = startSweep(race, 2, window, 65);

  it("sets the shared start of the run and of those before it that decide its random numbers", () => {
    expect(sweep.runs.map(({ optimizer, start }) => [optimizer, start])).toEqual([
      ["adam", undefined],
      ["adam", undefined],
    ]);
    expect(sweep.sweep.over.map(({ path, from, to }) => [path, from, to])).toEqual([
      ["start[0]", 0, 3],
      ["start[1]", 0, 4],
    ]);
  });

  it("can be read again from a file and from a link", () => {
    expect(readExperiment(toJson(sweep))).toEqual({ experiment: sweep, notices: [] });
    expect(readExperiment(decodeLink(encodeLink(sweep)).value)).toEqual({ experiment: sweep, notices: [] });
  });

  it("asks for another map when a number of the run changes, but not when a start does", () => {
    const key = (experiment: typeof race) => startKey(startSweep(experiment, 2, window, 65));
    expect(key({ ...race, start: [0, 0] })).toBe(key(race));
    expect(key({ ...race, runs: race.runs.with(2, { ...race.runs[2], start: [0, 0] }) })).toBe(key(race));
    expect(key({ ...race, steps: 7 })).not.toBe(key(race));
  });
});
