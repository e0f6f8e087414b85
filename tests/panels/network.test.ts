import { describe, expect, it } from "vitest";
import type { NetworkObjectiveSpec } from "../../src/experiment/experiment.ts";
import { readExperiment } from "../../src/experiment/read.ts";
import { frameOf, gridOf } from "../../src/panels/network/frame.ts";
import { newestOnly } from "../../src/panels/network/newestOnly.ts";
import { labelPlaces, paintClasses } from "../../src/panels/network/paintRegions.ts";
import { pictureKind } from "../../src/panels/network/pictureKind.ts";
import { confusion, taskOf, verdictOf } from "../../src/panels/network/task.ts";

function createNetwork(objective: object): NetworkObjectiveSpec {
  const result = readExperiment({ version: 1, objective: { type: "network", ...objective } });
  if (!("experiment" in result)) throw new Error(JSON.stringify(result.problems));
  return result.experiment.objective as NetworkObjectiveSpec;
}

describe("what a network is asked for", () => {
  const inline = (targets: unknown, layers: number[], more: object = {}, data: object = {}) =>
    createNetwork({ layers, data: { inputs: [[0, 1], [1, 0]], targets, ...data }, ...more }); // biome-ignore format: two samples
  it.each([
    ["classes of a named set", createNetwork({ layers: [2, 1], data: { name: "moons" } }), 2, "regions"],
    [
      "classes of many inputs",
      createNetwork({ layers: [4, 3], loss: "cross-entropy", data: { name: "iris" } }),
      3,
      "confusion",
    ],
    ["numbers of a named set", createNetwork({ layers: [1, 3, 1], data: { name: "sine" } }), 0, "curve"],
    ["indices", inline([0, 2], [2, 3], { loss: "cross-entropy" }), 3, "regions"],
    ["0 and 1 under a loss of probabilities", inline([[0], [1]], [2, 1], { loss: "bce" }), 2, "regions"],
    [
      "one 1 a row",
      inline(
        [
          [0, 1],
          [1, 0],
        ],
        [2, 2],
        { loss: "bce" },
      ),
      2,
      "regions",
    ],
    [
      "several 1 a row",
      inline(
        [
          [1, 1],
          [1, 0],
        ],
        [2, 2],
        { loss: "bce" },
      ),
      0,
      "heights",
    ],
    ["numbers", inline([[0], [1]], [2, 1]), 0, "heights"],
    ["named classes under the squared error", inline([[0], [1]], [2, 1], {}, { classes: ["no", "yes"] }), 2, "regions"],
  ] as const)("%s", (_, network, classes, kind) => {
    const task = taskOf(network);
    expect(task.kind === "classes" ? task.classes : 0).toBe(classes);
    expect(pictureKind(network, task)).toBe(kind);
  });

  it("calls named classes by their names", () => {
    const network = inline([[0], [1]], [2, 1], {}, { classes: ["no", "yes"] });
    expect(taskOf(network)).toMatchObject({ names: ["no", "yes"] });
  });
});

describe("a verdict", () => {
  it("of one logit is its sign, of one number its half, of several the largest", () => {
    expect([-0.1, 0.1].map((z) => verdictOf("bce", 1).classAt([z], 0))).toEqual([0, 1]);
    expect([0.4, 0.6].map((z) => verdictOf("mse", 1).classAt([z], 0))).toEqual([0, 1]);
    expect(verdictOf("cross-entropy", 3).classAt([9, 1, 3, 2], 1)).toBe(1);
    expect(verdictOf("cross-entropy", 2).classAt([1, Number.NaN], 0)).toBe(-1);
  });

  it("is as sure as 2p − 1 of two logits' softmax", () => {
    const margin = 1.3;
    const p = 1 / (1 + Math.exp(-margin));
    expect(verdictOf("cross-entropy", 2).sureAt([margin, 0], 0)).toBeCloseTo(2 * p - 1, 14);
    expect(verdictOf("bce", 1).sureAt([-margin], 0)).toBeCloseTo(2 * p - 1, 14);
  });

  it("counts who was taken for whom", () => {
    const outputs = Float64Array.from([2, 1, 0, 3, 5, 4]); // taken: 0, 1, 0
    const { counts, right, samples } = confusion(
      2,
      outputs,
      2,
      verdictOf("cross-entropy", 2),
      Float64Array.from([0, 1, 1]),
    );
    expect([[...counts], right, samples]).toEqual([[1, 0, 1, 1], 2, 3]);
  });
});

describe("the picture's frame", () => {
  const set = (inputs: number[], targets: number[]) => ({
    samples: targets.length,
    inputs: Float64Array.from(inputs),
    targets: Float64Array.from(targets),
  });
  it("holds all samples in the data's own units and asks in the network's", () => {
    const standardisation = { means: Float64Array.of(10, -1), deviations: Float64Array.of(2, 4) };
    const report = { train: set([-1, -1, 1, 1], [0, 1]), test: set([2, 0], [1]), standardisation };
    const frame = frameOf(report, 2);
    expect(frame?.x[0]).toBeLessThan(8);
    expect(frame?.x[1]).toBeGreaterThan(14);
    expect(frame?.y[0]).toBeLessThan(-5);
    expect(frame?.y[1]).toBeGreaterThan(3);
    const grid = gridOf(report, frame!, 2, 33);
    expect(grid.x.map((z) => 2 * z + 10)).toEqual(frame?.x);
    expect(grid.y?.map((z) => 4 * z - 1)).toEqual(frame?.y);
    expect(grid.columns).toBeGreaterThan(gridOf(report, frame!, 2, 20_000).columns);
  });

  it("is not empty around a single sample, and absent for many inputs", () => {
    const frame = frameOf({ train: set([3], [0]) }, 1);
    expect(frame!.x[0]).toBeLessThan(3);
    expect(frame!.y[1]).toBeGreaterThan(0);
    expect(frameOf({ train: set([1, 2, 3], [0]) }, 3)).toBeUndefined();
  });
});

describe("decision regions", () => {
  it("show each side of the boundary in its colour, a line between, and room for the names", () => {
    const side = 80;
    const sheet = { side, image: new Uint8ClampedArray(4 * side * side), classes: new Int8Array(side * side) };
    // The logit is x over [−1, 1]²: class 1 right of the middle.
    const grid = { values: Float64Array.of(-1, 0, 1, -1, 0, 1), columns: 3, rows: 2, outputs: 1 };
    paintClasses(sheet, grid, verdictOf("bce", 1), [[255, 0, 0], [0, 0, 255]], [0, 0, 0], [255, 255, 255]); // biome-ignore format: two colours
    const at = (x: number, y: number) => [...sheet.image.subarray(4 * (y * side + x), 4 * (y * side + x) + 3)];
    expect(at(5, 40)[0]).toBeGreaterThan(at(5, 40)[2]);
    expect(at(75, 40)[2]).toBeGreaterThan(at(75, 40)[0]);
    expect(at(39, 40)).toEqual([255, 255, 255]);
    expect(at(75, 40)[2], "surer further out").toBeGreaterThan(at(45, 40)[2]);
    const places = labelPlaces(sheet);
    expect(places.get(0)![0]).toBeLessThan(40);
    expect(places.get(1)![0]).toBeGreaterThan(40);
  });
});

describe("asking for the newest only", () => {
  it("keeps one question under way, drops those in between, and forgets all when stopped", async () => {
    const asked: number[] = [];
    const answered: number[] = [];
    const resolvers: (() => void)[] = [];
    const questions = newestOnly(
      (question: number) => {
        asked.push(question);
        return new Promise<number>((resolve) => resolvers.push(() => resolve(10 * question)));
      },
      (answer) => answered.push(answer),
      () => {},
    );
    for (const question of [1, 2, 3]) questions.ask(question);
    expect(asked).toEqual([1]);
    resolvers[0]();
    await expect.poll(() => asked).toEqual([1, 3]);
    questions.ask(4);
    questions.stop();
    resolvers[1]();
    questions.ask(5);
    expect(asked).toEqual([1, 3, 5]);
    resolvers[2]();
    await expect.poll(() => answered).toEqual([10, 50]);
  });
});
