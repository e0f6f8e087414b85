import { describe, expect, it } from "vitest";
import { fates } from "../../src/engine/finish.ts";
import { MAP_SIZES } from "../../src/engine/protocol.ts";
import { decodeLink } from "../../src/experiment/decodeLink.ts";
import { encodeLink } from "../../src/experiment/link.ts";
import { readExperiment } from "../../src/experiment/read.ts";
import { axisValue } from "../../src/experiment/sweep.ts";
import { toJson } from "../../src/experiment/write.ts";
import { optimizers } from "../../src/optimizers/index.ts";
import { isInside } from "../../src/panels/controls/numberDomain.ts";
import { KnownMap } from "../../src/panels/maps/knownMap.ts";
import {
  axisRows,
  endDomain,
  firstAxes,
  type MapAxes,
  mapKey,
  sweepOf,
  wholeAxis,
} from "../../src/panels/stability/axes.ts";
import { createExperiment } from "../experiment/createExperiment.ts";

const race = createExperiment({
  runs: [
    { optimizer: "adam" },
    { optimizer: "momentum", parameters: { learningRate: 0.02 } },
    { optimizer: "adam", start: [1, 2], parameters: { noise: 1 } },
  ],
  view: { title: "A lecture" },
});

describe("the axes of a map", () => {
  it.each(optimizers.map(({ id }) => id))("of %s: any two of its numbers make a sweep that can be read again", (id) => {
    const experiment = createExperiment({ runs: [{ optimizer: id }] });
    const rows = axisRows(id);
    expect(rows[0].id).toBe("learningRate");
    expect(rows.length).toBeGreaterThan(1);
    for (const row of rows.slice(1)) {
      const axes: MapAxes = [wholeAxis(rows[0]), wholeAxis(row)];
      for (const axis of axes)
        for (const end of ["from", "to"] as const) expect(isInside(endDomain(axis, end), axis[end]), row.id).toBe(true);
      const sweep = sweepOf(experiment, 0, axes, 65);
      expect(readExperiment(toJson(sweep)), row.id).toMatchObject({ notices: [] });
    }
  });

  it("begin with the learning rate and the method's own next number", () => {
    expect(firstAxes("momentum").map(({ row }) => row.id)).toEqual(["learningRate", "momentum"]);
    expect(firstAxes("gradient-descent").map(({ row }) => row.id)).toEqual(["learningRate", "weightDecay"]);
  });

  it("take no end that is illegal, crosses the other, or is 0 on a logarithmic ruler", () => {
    const [rate, momentum] = firstAxes("momentum");
    expect([0, -1, 10, 9].map((value) => isInside(endDomain(rate, "from"), value))).toEqual([
      false,
      false,
      false,
      true,
    ]);
    expect([0, 0.5, 1].map((value) => isInside(endDomain(momentum, "to"), value))).toEqual([false, true, true]);
    const [epsilon] = axisRows("adam").filter(({ id }) => id === "epsilon");
    expect(isInside(endDomain(wholeAxis(epsilon), "from"), 0)).toBe(false);
  });
});

describe("the sweep of a map", () => {
  it("holds the run, and before it only what decides its random numbers", () => {
    const sweep = sweepOf(race, 2, firstAxes("adam"), 9);
    expect(sweep.runs).toEqual([race.runs[0], race.runs[2]]);
    expect(sweep.sweep?.over.map(({ path }) => path)).toEqual([
      "runs[1].parameters.learningRate",
      "runs[1].parameters.beta1",
    ]);
    expect(sweepOf(race, 1, firstAxes("momentum"), 9).runs).toEqual([race.runs[1]]);
  });

  it("travels in a link without quotes, which a shell takes whole", () => {
    const titled = createExperiment({
      objective: { type: "formula", expression: "x^2 + y^2" },
      runs: race.runs.map((run) => ({ optimizer: run.optimizer })),
    });
    const sweep = sweepOf(titled, 1, firstAxes("momentum"), 65);
    const link = encodeLink(sweep);
    expect(link).not.toMatch(/['\s]/);
    expect(readExperiment(decodeLink(link).value)).toEqual({ experiment: sweep, notices: [] });
  });

  it("asks for another map when the race changes, but not when the swept values or the view do", () => {
    const axes = firstAxes("momentum");
    const key = (experiment: typeof race) => mapKey(sweepOf(experiment, 1, axes, 65), axes);
    const changed = (parameters: object) => ({
      ...race,
      runs: race.runs.with(1, { ...race.runs[1], parameters: { ...race.runs[1].parameters, ...parameters } }),
    });
    expect(key(changed({ learningRate: 1, momentum: 0.1 }))).toBe(key(race));
    expect(key({ ...race, view: { ...race.view, title: "Another" } })).toBe(key(race));
    expect(key(changed({ dampening: 0.5 }))).not.toBe(key(race));
    for (const other of [{ steps: 7 }, { seed: 7 }, { start: [0, 0] }])
      expect(key({ ...race, ...other })).not.toBe(key(race));
  });

  it("has the coarser maps' values among its own, to the bit", () => {
    const finest = MAP_SIZES[MAP_SIZES.length - 1];
    for (const { from, to, row } of [...firstAxes("momentum"), ...firstAxes("lbfgs")])
      for (const size of MAP_SIZES)
        for (let i = 0; i < size; i++) {
          const axis = { path: "", from, to, scale: row.slider.scale };
          const fine = axisValue({ ...axis, count: finest }, (i * (finest - 1)) / (size - 1));
          expect(axisValue({ ...axis, count: size }, i)).toBe(fine);
        }
  });
});

describe("what is known of a map", () => {
  it("grows by parcels and is counted", () => {
    const map = new KnownMap(65);
    const part = (combinations: number[], names: (typeof fates)[number][], convergedAt: number[], share: number) => ({
      combinations: Uint32Array.from(combinations),
      fates: Uint8Array.from(names, (name) => fates.indexOf(name)),
      convergedAt: Float64Array.from(convergedAt),
      lastSteps: Int32Array.from(combinations, () => 100),
      finalLosses: Float64Array.from(combinations, () => 0.5),
      ends: new Float64Array(0),
      size: 9,
      share,
    });
    expect(map.at(0, 1)).toBeUndefined();
    map.add(part([1, 65], ["diverged", "converged"], [Number.NaN, 90], 0.1));
    map.add(part([2], ["converged"], [10], 0.2));
    expect(map.at(0, 1)).toEqual({ fate: "diverged", convergedAt: null, lastStep: 100, finalLoss: 0.5 });
    expect(map.at(1, 0)?.convergedAt).toBe(90);
    expect(map.tally()).toEqual([
      { fate: "converged", cells: 2 },
      { fate: "diverged", cells: 1 },
    ]);
    expect([map.fastest, map.slowest, map.share]).toEqual([10, 90, 3 / 65 ** 2]);
    expect([10, 30, 90].map((step) => map.slowness(step))).toEqual([0, expect.closeTo(0.5, 12), 1]); // 12: two logarithms
  });
});
