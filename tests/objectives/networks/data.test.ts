import { describe, expect, test } from "vitest";
import { withDefaults } from "../../../src/math/parameter.ts";
import { datasetById, datasets, examplesOf } from "../../../src/objectives/networks/data/index.ts";
import { outputWidths, prepareData } from "../../../src/objectives/networks/data/prepare.ts";
import { lossById } from "../../../src/objectives/networks/losses/index.ts";
import { createNetwork } from "../../../src/objectives/networks/network.ts";

function examples(id: string, given = {}, seed = 1) {
  const dataset = datasetById(id)!;
  return examplesOf(dataset, withDefaults(dataset.parameters, given), seed);
}

const whole = { split: 1, seed: 1, standardise: false };
const loss = (id: string) => lossById(id)!;

describe.each(datasets.map(({ id }) => id))("%s", (id) => {
  test("has the shape it says, finite numbers, and is the same each time", async () => {
    const found = await examples(id);
    expect(found.inputs.length).toBe(found.samples * found.inputWidth);
    expect(found.labels.length).toBe(found.samples * found.labelWidth);
    expect(found.inputs.every(Number.isFinite)).toBe(true);
    expect(found.labels.every(Number.isFinite)).toBe(true);
    if (found.classes > 0)
      expect(new Set(found.labels)).toEqual(new Set(Array.from({ length: found.classes }, (_, c) => c)));
    expect(await examples(id)).toEqual(found);
  });

  test("makes a network for every loss that fits", async () => {
    const found = await examples(id);
    for (const name of ["mse", "half-mse", "bce", "cross-entropy", "dice"])
      for (const outputs of outputWidths(found, loss(name))) {
        const { train } = prepareData(found, loss(name), outputs, whole);
        const spec = { layers: [found.inputWidth, outputs], activation: "tanh", loss: name, bias: true };
        const network = createNetwork(spec, train);
        expect(Number.isFinite(network.value(new Float64Array(network.dimension)))).toBe(true);
      }
  });
});

describe("synthetic data", () => {
  test.each(datasets.filter(({ kind }) => kind === "synthetic").map(({ id }) => id))(
    "%s: as many samples as asked for, down to one; another seed gives other noise",
    async (id) => {
      for (const samples of [1, 2, 5, 100]) expect((await examples(id, { samples })).samples).toBe(samples);
      expect(await examples(id, { noise: 0.3 }, 2)).not.toEqual(await examples(id, { noise: 0.3 }, 3));
      const bare = await examples(id, { noise: 0 }, 2);
      expect(bare).toEqual(await examples(id, { noise: 0 }, 3));
    },
  );

  test("without noise the points are where the recipe puts them", async () => {
    const moons = await examples("moons", { samples: 6, noise: 0 });
    const expected = [
      [1, 0],
      [0, 0.5],
      [0, 1],
      [1, -0.5],
      [-1, 0],
      [2, 0.5],
    ].flat();
    moons.inputs.forEach((x, i) => {
      expect(x).toBeCloseTo(expected[i], 15);
    });
    const circles = await examples("circles", { samples: 40, noise: 0, factor: 0.3 });
    for (let n = 0; n < 40; n++)
      expect(Math.hypot(circles.inputs[2 * n], circles.inputs[2 * n + 1])).toBeCloseTo(n % 2 === 0 ? 1 : 0.3, 14);
    expect(Array.from((await examples("xor", { samples: 4, noise: 0 })).inputs)).toEqual([-1, -1, -1, 1, 1, 1, 1, -1]);
    expect(Array.from((await examples("xor", { samples: 4, noise: 0 })).labels)).toEqual([0, 1, 0, 1]);
    const line = await examples("linear", { samples: 3, noise: 0 });
    expect([Array.from(line.inputs), Array.from(line.labels)]).toEqual([
      [-2, 0, 2],
      [-3.5, -0.5, 2.5],
    ]);
    const sine = await examples("sine", { samples: 9, noise: 0, frequencies: [2, 7] });
    sine.inputs.forEach((x, i) => {
      expect(sine.labels[i]).toBeCloseTo(Math.sin(2 * x) + Math.sin(7 * x), 14);
    });
    const spirals = await examples("spirals", { samples: 10, noise: 0, turns: 0 });
    expect(spirals.inputs[0]).toBeCloseTo(0.1, 15);
    expect(spirals.inputs[2]).toBeCloseTo(-0.1, 15);
  });
});

test("pixels: two discs on a square picture, about one pixel in nine inside, seen from the top left on", async () => {
  const { inputs, labels } = await examples("pixels");
  const inside = labels.reduce((sum, label) => sum + label, 0);
  expect(inside / 256).toBeGreaterThan(0.09);
  expect(inside / 256).toBeLessThan(0.13);
  expect([inputs[0], inputs[1], inputs[30], inputs[31]]).toEqual([-1, 1, 1, 1]);
  expect([inputs[510], inputs[511]]).toEqual([1, -1]);
  const nearest = (x: number, y: number) => {
    const distances = Array.from(labels, (_, n) => Math.hypot(inputs[2 * n] - x, inputs[2 * n + 1] - y));
    return labels[distances.indexOf(Math.min(...distances))];
  };
  expect([nearest(-0.35, 0.3), nearest(0.5, -0.45), nearest(0, 0), nearest(0.9, 0.9)]).toEqual([1, 1, 0, 0]);
  const ten = (await examples("pixels", { samples: 10 })).inputs;
  [-1, -1 / 3, -1 / 3, -1 / 3].forEach((place, i) => {
    expect(ten[16 + i]).toBeCloseTo(place, 15);
  });
});

describe("measured data", () => {
  // What the iris set's own documentation states: range, mean and deviation of the four lengths.
  test("iris: 50 of each species, with the stated ranges and means", async () => {
    const { samples, inputs, labels } = await examples("iris");
    expect(samples).toBe(150);
    const column = (i: number) => Array.from({ length: 150 }, (_, n) => inputs[4 * n + i]);
    const sums = [0, 1, 2, 3].map((i) => column(i).reduce((sum, x) => sum + x, 0));
    expect(sums.map((sum) => Math.round(10 * sum) / 10)).toEqual([876.5, 458.6, 563.7, 179.9]);
    expect([0, 1, 2, 3].map((i) => [Math.min(...column(i)), Math.max(...column(i))])).toEqual([
      [4.3, 7.9],
      [2, 4.4],
      [1, 6.9],
      [0.1, 2.5],
    ]);
    for (const species of [0, 1, 2]) expect(labels.filter((label) => label === species).length).toBe(50);
    // The two flowers in which the UCI copy differs from the paper.
    expect(Array.from(inputs.subarray(4 * 34, 4 * 35))).toEqual([4.9, 3.1, 1.5, 0.2]);
    expect(Array.from(inputs.subarray(4 * 37, 4 * 38))).toEqual([4.9, 3.6, 1.4, 0.1]);
  });

  // Sums by numpy 1.24 of scikit-learn 1.2's load_digits, the same 600.
  test("digits: 60 of each, pixels 0 to 16, the sums of the source", async () => {
    const { samples, inputs, labels } = await examples("digits");
    expect(samples).toBe(600);
    for (let digit = 0; digit < 10; digit++) expect(labels.filter((label) => label === digit).length).toBe(60);
    expect([Math.min(...inputs), Math.max(...inputs)]).toEqual([0, 16]);
    expect(Array.from(inputs.subarray(0, 16))).toEqual([0, 0, 5, 13, 9, 1, 0, 0, 0, 0, 13, 15, 10, 15, 5, 0]);
    expect(inputs.reduce((sum, x) => sum + x, 0)).toBe(188_952);
    expect(inputs.reduce((sum, x, k) => sum + x * (1 + (k % 64)) * (1 + Math.floor(k / 64)), 0)).toBe(1_856_732_379);
  });
});

describe("preparing", () => {
  test("split: every example once, the stated share to train on, another seed another split", async () => {
    const found = await examples("moons", { samples: 50 });
    const spec = { split: 0.8, seed: 3, standardise: false };
    const { train, test: held, trainIndices, testIndices } = prepareData(found, loss("bce"), 1, spec);
    expect([train.samples, held?.samples]).toEqual([40, 10]);
    expect([...trainIndices, ...testIndices].sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, n) => n));
    expect(Array.from(trainIndices)).toEqual(Array.from(trainIndices).sort((a, b) => a - b));
    expect(prepareData(found, loss("bce"), 1, spec).trainIndices).toEqual(trainIndices);
    expect(prepareData(found, loss("bce"), 1, { ...spec, seed: 4 }).trainIndices).not.toEqual(trainIndices);
    expect(prepareData(found, loss("bce"), 1, { ...spec, split: 1 }).test).toBeUndefined();
    for (const split of [0.0001, 0.9999]) {
      const edge = prepareData(found, loss("bce"), 1, { ...spec, split });
      expect(Math.min(edge.trainIndices.length, edge.testIndices.length)).toBe(1);
    }
  });

  test("standardised by the training part: mean 0 and deviation 1, constants become 0", async () => {
    const found = await examples("digits");
    const prepared = prepareData(found, loss("cross-entropy"), 10, { split: 0.5, seed: 1, standardise: true });
    const { train, test: held, standardisation, testIndices } = prepared;
    for (let i = 0; i < 64; i++) {
      const column = Array.from({ length: train.samples }, (_, n) => train.inputs[64 * n + i]);
      const mean = column.reduce((sum, x) => sum + x, 0) / column.length;
      const variance = column.reduce((sum, x) => sum + x * x, 0) / column.length;
      expect(mean).toBeCloseTo(0, 13);
      expect([0, 1].some((value) => Math.abs(variance - value) < 1e-12)).toBe(true); // 300 rounded squares
    }
    const { means, deviations } = standardisation!;
    expect(held?.inputs[20]).toBe((found.inputs[64 * testIndices[0] + 20] - means[20]) / deviations[20]);
  });

  test("targets: class indices, one output of 0 or 1, or one output a class", async () => {
    const iris = await examples("iris");
    expect(Array.from(prepareData(iris, loss("cross-entropy"), 3, whole).train.targets.subarray(49, 51))).toEqual([
      0, 1,
    ]);
    expect(Array.from(prepareData(iris, loss("mse"), 3, whole).train.targets.subarray(147, 153))).toEqual([
      1, 0, 0, 0, 1, 0,
    ]);
    const moons = await examples("moons");
    expect(Array.from(prepareData(moons, loss("bce"), 1, whole).train.targets.subarray(0, 3))).toEqual([0, 1, 0]);
    expect(Array.from(prepareData(moons, loss("bce"), 2, whole).train.targets.subarray(0, 4))).toEqual([1, 0, 0, 1]);
    expect(() => prepareData(moons, loss("cross-entropy"), 1, whole)).toThrow(/^layers: expected 2 outputs .* got 1/);
    expect(() => prepareData(iris, loss("bce"), 1, whole)).toThrow(/^layers: expected 3 outputs/);
    expect(outputWidths(await examples("sine"), loss("cross-entropy"))).toEqual([]);
  });
});
