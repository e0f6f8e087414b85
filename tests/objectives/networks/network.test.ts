import { describe, expect, test } from "vitest";
import { losses } from "../../../src/objectives/networks/losses/index.ts";
import { createNetwork, LARGEST_HESSIAN } from "../../../src/objectives/networks/network.ts";
import { blocksOf } from "../../../src/objectives/networks/samples.ts";
import { createFixture, distance, gradientAt, hessianAt, productAt, randomVector } from "./createNetworks.ts";

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);

describe("blocks of samples", () => {
  test("cover all samples in order, in sizes that differ by one at most", () => {
    for (const count of [1, 255, 256, 257, 600, 20_000]) {
      const blocks = blocksOf(count);
      let next = 0;
      for (const { first, count: size } of blocks) {
        expect(first).toBe(next);
        next += size;
        expect(size).toBeLessThanOrEqual(256);
      }
      expect(next).toBe(count);
      const sizes = blocks.map((block) => block.count);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
    }
  });

  test.each(["mse", "cross-entropy", "bce"])("%s: three blocks give the mean of their restrictions", (loss) => {
    const { network, theta } = createFixture({ layers: [3, 5, 2], loss }, 600);
    const v = randomVector(network.dimension, 9);
    const parts = blocksOf(600).map(({ first, count }) => network.restrict(range(first, first + count)));
    expect(parts.length).toBe(3);
    const mean = (of: (part: (typeof parts)[number]) => ArrayLike<number>) => {
      const lists = parts.map(of);
      return Array.from(lists[0], (_, j) => lists.reduce((sum, list) => sum + list[j] / 3, 0));
    };
    const close = 1e-14; // sums of 600 terms in two orders
    expect(
      distance(
        [network.value(theta)],
        mean((part) => [part.value(theta)]),
      ),
    ).toBeLessThan(close);
    expect(
      distance(
        gradientAt(network, theta),
        mean((part) => gradientAt(part, theta)),
      ),
    ).toBeLessThan(close);
    expect(
      distance(
        productAt(network, theta, v),
        mean((part) => productAt(part, theta, v)),
      ),
    ).toBeLessThan(close);
    expect(
      distance(
        hessianAt(network, theta),
        mean((part) => hessianAt(part, theta)),
      ),
    ).toBeLessThan(close);
  });

  test.each(losses.map(({ id }) => id))("%s: too many samples to keep are passed through anew", (loss) => {
    const layers = [1, 60, 2];
    const samples = 18_000; // 62 units × 18 000 samples is above the 2²⁰ that are kept
    const { network, theta, set } = createFixture({ layers, loss }, samples);
    const v = randomVector(network.dimension, 4);
    // The same samples, each twenty times as often: the same loss, and small enough to keep.
    const once = range(0, 900);
    const small = network.restrict(once);
    const large = network.restrict(range(0, samples).map((n) => n % 900));
    const close = 1e-12; // sums of 18 000 terms against sums of 900
    expect(distance([large.value(theta)], [small.value(theta)])).toBeLessThan(loss === "dice" ? 1 : close);
    if (loss === "dice") {
      // Its smoothing ε = 1 weighs less among more samples; ε = 20 among twenty times the samples weighs the same.
      const spec = { ...network.spec, smoothing: 20 };
      const many = createNetwork(spec, set).restrict(range(0, samples).map((n) => n % 900));
      expect(distance([many.value(theta)], [small.value(theta)])).toBeLessThan(close);
      expect(distance(gradientAt(many, theta), gradientAt(small, theta))).toBeLessThan(close);
      expect(distance(productAt(many, theta, v), productAt(small, theta, v))).toBeLessThan(close);
      return;
    }
    expect(large.gradient(theta, new Float64Array(network.dimension))).toBe(large.value(theta));
    expect(distance(gradientAt(large, theta), gradientAt(small, theta))).toBeLessThan(close);
    expect(distance(productAt(large, theta, v), productAt(small, theta, v))).toBeLessThan(close);
  });
});

describe("what is kept of the last point", () => {
  test.each(losses.map(({ id }) => id))("%s: calls in any order give the bits of a fresh network", (loss) => {
    const { network, set, theta } = createFixture({ layers: [2, 4, 3], loss }, 20);
    const p = network.dimension;
    const thetas = [theta, theta.map((t) => t + 0.1), randomVector(p, 8)];
    const v = randomVector(p, 3);
    const calls = [
      (on: typeof network, at: Float64Array) => [on.value(at)],
      (on: typeof network, at: Float64Array) => gradientAt(on, at),
      (on: typeof network, at: Float64Array) => productAt(on, at, v),
      (on: typeof network, at: Float64Array) => hessianAt(on, at),
      (on: typeof network, at: Float64Array) => {
        const out = new Float64Array(p);
        on.gaussNewtonVector(at, v, out);
        return out;
      },
      (on: typeof network, at: Float64Array) => {
        const out = new Float64Array(3 * on.samples);
        on.outputs(at, out);
        return out;
      },
      (on: typeof network, at: Float64Array) => [on.across(at, v, theta).height(0.3, -0.2)],
    ];
    for (let turn = 0; turn < 60; turn++) {
      const call = calls[(turn * 5 + Math.floor(turn / 7)) % calls.length];
      const at = thetas[Math.floor(turn / 3) % thetas.length];
      expect(call(network, at)).toEqual(call(createNetwork(network.spec, set), at));
    }
  });

  test("a point changed in place is a new point", () => {
    const { network, theta } = createFixture({}, 10);
    const moving = Float64Array.from(theta);
    network.value(moving);
    moving[0] += 1;
    expect(network.value(moving)).toBe(createFixture({}, 10).network.value(moving));
  });
});

describe("restrictions", () => {
  test("to all samples it is the same loss to the bit, in another order to rounding", () => {
    const { network, theta } = createFixture({ loss: "cross-entropy" }, 50);
    expect(network.restrict(range(0, 50)).value(theta)).toBe(network.value(theta));
    const turned = network.restrict(range(0, 50).reverse());
    expect(distance(gradientAt(turned, theta), gradientAt(network, theta))).toBeLessThan(1e-14); // fifty terms reversed
  });

  test("hold the samples asked for, which may repeat", () => {
    const { network, theta } = createFixture({}, 10);
    const single = (n: number) => network.restrict([n]).value(theta);
    const expected = (single(3) + single(3) + single(7)) / 3;
    expect(network.restrict([3, 7, 3]).value(theta)).toBeCloseTo(expected, 14);
  });
});

describe("bad and extreme input", () => {
  test("what does not fit is refused by name", () => {
    const { network, set } = createFixture({}, 10);
    const { spec } = network;
    expect(() => createNetwork({ ...spec, layers: [2] }, set)).toThrow(/^layers: expected/);
    expect(() => createNetwork({ ...spec, layers: [2, 0, 2] }, set)).toThrow(/^layers: expected/);
    expect(() => createNetwork({ ...spec, activation: "cube" }, set)).toThrow(/^activation: .*"cube"/);
    expect(() => createNetwork({ ...spec, loss: "cube" }, set)).toThrow(/^loss: .*"cube"/);
    expect(() => createNetwork({ ...spec, layers: [3, 2] }, set)).toThrow(/^inputs: expected 10 × 3 numbers, got 20/);
    expect(() => createNetwork({ ...spec, layers: [2, 3] }, set)).toThrow(/^targets: expected 10 × 3 numbers, got 20/);
  });

  test.each(losses.map(({ id }) => id))("%s: what overflows comes through", (loss) => {
    const { network, theta } = createFixture({ loss, activation: "relu" }, 10);
    const huge = theta.map((t) => 1e200 * t);
    expect(() => gradientAt(network, huge)).not.toThrow();
    const broken = theta.map(() => Number.NaN);
    expect(network.value(broken)).toBeNaN();
    expect(gradientAt(network, broken).every(Number.isNaN)).toBe(true);
    expect(Number.isFinite(network.value(theta))).toBe(true);
  });

  test("a Hessian is offered up to p = 2000", () => {
    expect(createFixture({ layers: [2, 499, 1] }, 2).network.dimension).toBeLessThan(LARGEST_HESSIAN);
    expect(createFixture({ layers: [2, 499, 1] }, 2).network.hessian).toBeDefined();
    expect(createFixture({ layers: [2, 500, 1] }, 2).network.hessian).toBeUndefined();
  });
});

describe("a Hessian worked out in parts", () => {
  test.each([
    ["passes kept", [20, 20, 3], "mse", 600],
    ["passes made anew", [1, 100, 1], "mse", 10_500],
    ["a loss that mixes samples", [20, 20, 3], "dice", 600],
  ] as const)("%s: the same bits, whatever is asked in between", (_name, layers, loss, samples) => {
    const { network, theta } = createFixture({ layers, loss }, samples);
    const [inputs, hidden, outputs] = layers;
    const p = network.dimension;
    const other = randomVector(p, 8);
    const parts = new Float64Array(p * p);
    let breaths = 0;
    for (const _ of network.hessianInParts!(theta, parts)) {
      if (breaths++ > 3) continue;
      network.value(other);
      productAt(network, other, theta);
    }
    // All pairs of hidden weights are summed, half of them in squares of which half is summed. Between breaths lie at most
    // four million multiplications and what one unit takes on one block.
    const pairs = (samples * (hidden * inputs) ** 2) / 4;
    const unit = 256 * (hidden * inputs * (1 + inputs / 2) + hidden * outputs * (3 + inputs));
    expect(breaths).toBeGreaterThan(0);
    expect(breaths).toBeGreaterThanOrEqual(Math.floor(pairs / (4e6 + unit)));
    const whole = hessianAt(network, theta);
    expect(parts.findIndex((part, at) => !Object.is(part, whole[at]))).toBe(-1);
  });
});
