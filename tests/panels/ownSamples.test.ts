import { describe, expect, it } from "vitest";
import type { NetworkObjectiveSpec } from "../../src/experiment/experiment.ts";
import { readExperiment } from "../../src/experiment/read.ts";
import { standardExperiment } from "../../src/experiment/standard.ts";
import { toJson } from "../../src/experiment/write.ts";
import { losses } from "../../src/objectives/networks/losses/index.ts";
import { standardNetwork, suitableLosses, withLoss, withOwnSamples } from "../../src/panels/landscape/networkDraft.ts";
import {
  type DrawnPoint,
  nearest,
  onPad,
  padMode,
  pointsOf,
  withPoints,
} from "../../src/panels/network/drawnPoints.ts";
import { taskOf } from "../../src/panels/network/task.ts";

const taking = { split: 0.8, standardise: true };

/** The network as a reader of its file gets it; a refusal is an error. */
function legal(objective: NetworkObjectiveSpec): NetworkObjectiveSpec {
  const experiment = { ...standardExperiment(), objective, start: undefined, slice: { type: "pca" } as const };
  const read = readExperiment(JSON.parse(JSON.stringify(toJson(experiment))));
  if (!("experiment" in read)) throw new Error(JSON.stringify(read.problems));
  expect(read.experiment.objective).toEqual(JSON.parse(JSON.stringify(objective)));
  return objective;
}

const three = {
  inputs: [[1, 2, 3], [4, 5, 6], [7, 8, 9]],
  targets: [0, 2, 1],
  columns: ["a", "b", "c"],
  classes: ["oak", "rose", "tulip"],
}; // biome-ignore format: three samples

describe("a network that learns own samples", () => {
  it("gets both ends and a loss that fit, and keeps its hidden layers", () => {
    const network = legal(withOwnSamples(standardNetwork(), three, taking));
    expect(network).toMatchObject({ layers: [3, 8, 3], loss: "cross-entropy", data: { ...three, ...taking } });
    const two = legal(withOwnSamples(network, { inputs: [[1], [2]], targets: [1, 0], classes: ["no", "yes"] }, taking));
    expect(two).toMatchObject({ layers: [1, 8, 2], loss: "cross-entropy", data: { targets: [1, 0] } });
    const numbers = legal(withOwnSamples(two, { inputs: [[1], [2]], targets: [1.5, 2] }, taking));
    expect(numbers).toMatchObject({ layers: [1, 8, 1], loss: "mse", data: { targets: [[1.5], [2]] } });
    const moons = legal(withOwnSamples(standardNetwork(), { inputs: [[1, 2], [2, 3]], targets: [1, 0], classes: ["0", "1"] }, taking)); // biome-ignore format: two samples
    expect(moons).toMatchObject({ layers: [2, 8, 1], loss: "bce", data: { targets: [[1], [0]] } });
    expect(moons.data).not.toHaveProperty("classes");
  });

  it("keeps its classes under every loss that suits them, and finds back", () => {
    const network = withOwnSamples(standardNetwork(), three, taking);
    expect(suitableLosses(network)).toEqual(losses.map(({ id }) => id));
    for (const { id } of losses) {
      const other = legal(withLoss(network, id));
      expect(taskOf(other)).toEqual({ kind: "classes", classes: 3, names: three.classes });
      expect(withLoss(other, "cross-entropy").data).toEqual(network.data);
    }
    const drawn = withPoints(standardNetwork(), [{ x: 0, y: 1, label: 1 }, { x: 1, y: 0, label: 0 }], "classes"); // biome-ignore format: two points
    for (const { id } of losses) expect(taskOf(legal(withLoss(drawn, id)))).toMatchObject({ classes: 2 });
  });

  it("of numbers has the losses of numbers", () => {
    const network = withOwnSamples(standardNetwork(), { inputs: [[1], [2]], targets: [5, 7] }, taking);
    expect(suitableLosses(network)).toEqual(["mse", "half-mse"]);
    expect(legal(withLoss(network, "half-mse")).data).toEqual(network.data);
  });
});

describe("points drawn by hand", () => {
  const points: readonly DrawnPoint[] = [
    { x: -1, y: 0.5, label: 0 },
    { x: 1.25, y: -2, label: 1 },
    { x: 0, y: 2, label: 1 },
  ];
  it("are the network's data, and are read from them", () => {
    const network = legal(withPoints(standardNetwork(), points, "classes"));
    expect(network.data).toMatchObject({ split: 1, standardise: false });
    expect(padMode(network)).toBe("classes");
    expect(pointsOf(network, "classes")).toEqual(points);
    for (const { id } of losses) expect(pointsOf(withLoss(network, id), "classes"), id).toEqual(points);
    const curve = legal(withPoints(network, points, "curve"));
    expect(curve).toMatchObject({ layers: [1, 8, 1], loss: "mse" });
    expect(padMode(curve)).toBe("curve");
    expect(pointsOf(curve, "curve")).toEqual(points.map((point) => ({ ...point, label: 0 })));
  });

  it("keep the split they were given, and other data none of theirs", () => {
    const network = withPoints(standardNetwork(), points, "classes");
    const split = { ...network, data: { ...network.data, split: 0.5 } };
    expect(withPoints(split, points, "classes").data.split).toBe(0.5);
    expect(padMode(standardNetwork())).toBeUndefined();
    const wide = withOwnSamples(standardNetwork(), { inputs: [[30, 1], [2, 3]], targets: [0, 1], classes: ["a", "b"] }, taking); // biome-ignore format: two samples
    expect(padMode({ ...wide, data: { ...wide.data, standardise: false } })).toBeUndefined();
  });

  it("stay on the pad, to a hundredth, and are found by the eraser", () => {
    expect([1.23456, -7, 2.001].map(onPad)).toEqual([1.23, -2, 2]);
    expect(nearest(points, 1.2, -1.9, 0.2)).toBe(1);
    expect(nearest(points, 1.2, -1.5, 0.2)).toBe(-1);
  });
});
