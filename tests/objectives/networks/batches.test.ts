import { describe, expect, test } from "vitest";
import { type BatchPlan, batchOrder, miniBatches } from "../../../src/objectives/networks/batches.ts";
import { createFixture, gradientAt } from "./createNetworks.ts";

const epoch = (order: ReturnType<typeof batchOrder>, number: number) =>
  Array.from({ length: order.perEpoch }, (_, k) => Array.from(order.at(number * order.perEpoch + k)));
const everyIndex = (samples: number) => Array.from({ length: samples }, (_, n) => n);
const shuffled = (size: number): BatchPlan => ({ size, order: "shuffled" });

describe("batches", () => {
  test.each([
    [10, 3, [3, 3, 3, 1]],
    [12, 4, [4, 4, 4]],
    [5, 8, [5]],
    [4, 1, [1, 1, 1, 1]],
  ])("%d samples by %d: an epoch is all of them once, the last batch shorter", (samples, size, sizes) => {
    for (const order of ["shuffled", "sequential"] as const) {
      const batches = batchOrder(samples, { size, order }, 7);
      for (let e = 0; e < 4; e++) {
        const seen = epoch(batches, e);
        expect(seen.map((batch) => batch.length)).toEqual(sizes);
        expect(seen.flat().toSorted((a, b) => a - b)).toEqual(everyIndex(samples));
      }
      expect(batches.largest).toBe(Math.min(size, samples));
    }
  });

  test("sequential ones keep the order", () => {
    expect(epoch(batchOrder(5, { size: 2, order: "sequential" }, 1), 3)).toEqual([[0, 1], [2, 3], [4]]);
  });

  test("shuffled ones differ from epoch to epoch and from seed to seed, and any step can be asked for first", () => {
    const forwards = batchOrder(20, shuffled(6), 3);
    const epochs = [0, 1, 2].map((e) => epoch(forwards, e));
    const backwards = batchOrder(20, shuffled(6), 3);
    expect([2, 1, 0].map((e) => epoch(backwards, e)).reverse()).toEqual(epochs);
    expect(new Set(epochs.map((e) => e.flat().join())).size).toBe(3);
    expect(epoch(batchOrder(20, shuffled(6), 4), 0)).not.toEqual(epochs[0]);
  });

  test("every order is as likely as any other", () => {
    const counts = new Map<string, number>();
    const batches = batchOrder(3, shuffled(3), 11);
    const epochs = 6000;
    for (let e = 0; e < epochs; e++) {
      const order = epoch(batches, e).join();
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    const expected = epochs / 6;
    const chiSquare = [...counts.values()].reduce((sum, c) => sum + (c - expected) ** 2 / expected, 0);
    expect(counts.size).toBe(6);
    expect(chiSquare).toBeLessThan(20.5); // 99.9 % of χ² with five degrees of freedom
  });

  test("a listed order repeats", () => {
    const order = batchOrder(9, { size: 4, order: [[8, 1], [2], [0, 0, 3]] }, 1);
    expect(Array.from({ length: 7 }, (_, step) => Array.from(order.at(step)))).toEqual([
      [8, 1],
      [2],
      [0, 0, 3],
      [8, 1],
      [2],
      [0, 0, 3],
      [8, 1],
    ]);
    expect(order.largest).toBe(3);
  });
});

describe("a network under mini-batches", () => {
  test("each step sees its batch, records see everything", () => {
    const { network, theta } = createFixture({ loss: "cross-entropy" }, 30);
    const plan = shuffled(8);
    const landscape = miniBatches(network, plan, 5);
    const order = batchOrder(30, plan, 5);
    expect(landscape.fixed).toBe(false);
    expect(landscape.dimension).toBe(network.dimension);
    for (const step of [0, 3, 4, 17, 2]) {
      const alone = network.restrict(order.at(step));
      const seen = landscape.at(step);
      expect(seen.value(theta)).toBe(alone.value(theta));
      const gradient = new Float64Array(network.dimension);
      seen.gradient(theta, gradient);
      expect(gradient).toEqual(gradientAt(alone, theta));
      expect(landscape.at(step).value(theta)).toBe(alone.value(theta));
      expect(landscape.whole(step)).toBe(network);
    }
  });

  test("the batches of an epoch, weighted by their sizes, have the whole gradient for mean", () => {
    const { network, theta } = createFixture({}, 25);
    const landscape = miniBatches(network, shuffled(4), 2);
    const sum = new Float64Array(network.dimension);
    const gradient = new Float64Array(network.dimension);
    for (let step = 0; step < 7; step++) {
      landscape.at(step).gradient(theta, gradient);
      const weight = (step < 6 ? 4 : 1) / 25;
      gradient.forEach((g, j) => {
        sum[j] += weight * g;
      });
    }
    const whole = gradientAt(network, theta);
    whole.forEach((g, j) => {
      expect(sum[j]).toBeCloseTo(g, 13);
    });
  });
});
