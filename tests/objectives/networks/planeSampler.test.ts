import { describe, expect, test } from "vitest";
import type { Network } from "../../../src/objectives/networks/network.ts";
import { createFixture, randomVector } from "./createNetworks.ts";

type Vectors = readonly [origin: Float64Array, u: Float64Array, v: Float64Array];

const XS = Float64Array.of(-1.25, -0.3, 0, 0.5, 1, 2);
const YS = Float64Array.of(-0.75, 0, 0.9, 1.5);

/** A network whose vectors' first layers, weights and biases, are `scales` times normal numbers. */
function createPane(given: Parameters<typeof createFixture>[0], samples: number, scales: readonly number[]) {
  const { network } = createFixture(given, samples);
  const { weightsAt } = network.layout.layers[1];
  const vector = (k: number) =>
    randomVector(network.dimension, 11 + k).map((x, j) => (j < weightsAt ? scales[k] * x : x));
  const vectors: Vectors = [vector(0), vector(1), vector(2)];
  return { network, vectors };
}

function valueAt(network: Network, [origin, u, v]: Vectors, a: number, b: number): number {
  return network.value(origin.map((x, j) => x + b * v[j] + a * u[j]));
}

/** Heights on the grid of XS and YS, asked for in pieces of so many rows and columns. */
function inPieces(network: Network, vectors: Vectors, rows: number, columns: number): Float64Array {
  const sampler = network.across(...vectors);
  const heights = new Float64Array(XS.length * YS.length);
  for (let j = 0; j < YS.length; j += rows)
    for (let i = 0; i < XS.length; i += columns) {
      const [xs, ys] = [XS.subarray(i, i + columns), YS.subarray(j, j + rows)];
      const piece = new Float64Array(xs.length * ys.length);
      sampler.grid(xs, ys, piece);
      for (let row = 0; row < ys.length; row++)
        heights.set(piece.subarray(row * xs.length, (row + 1) * xs.length), (j + row) * XS.length + i);
    }
  return heights;
}

describe.each(["tanh", "sigmoid", "relu", "sin"])("%s", (activation) => {
  // With 50 and more, e^(−rate·z) of some rows or columns overflows and other points are worked out from powers.
  test.each([1, 50, 500, 2000])("first layers of size %d: the losses there", (scale) => {
    const { network, vectors } = createPane({ layers: [2, 5, 3, 1], activation }, 40, [scale, scale, scale]);
    const whole = inPieces(network, vectors, YS.length, XS.length);
    for (const [j, b] of YS.entries())
      for (const [i, a] of XS.entries()) {
        // What z is rounded by grows with it.
        const close = activation === "tanh" || activation === "sigmoid" ? 1e-14 * Math.max(1, scale / 10) : 1e-11;
        const there = valueAt(network, vectors, a, b);
        expect(Math.abs(whole[j * XS.length + i] - there) / Math.max(1, there)).toBeLessThan(close);
      }
  });

  test.each([1, 50, 500])("first layers of size %d: the same bits whatever is asked for together", (scale) => {
    const { network, vectors } = createPane({ layers: [3, 4, 2], activation }, 300, [1, scale, scale]);
    const whole = inPieces(network, vectors, YS.length, XS.length);
    for (const [rows, columns] of [
      [1, XS.length],
      [1, 1],
      [2, 4],
      [YS.length, 1],
    ])
      expect(inPieces(network, vectors, rows, columns)).toEqual(whole);
    const sampler = network.across(...vectors);
    for (const i of [5, 0, 3, 3])
      for (const j of [2, 0, 3]) expect(sampler.height(XS[i], YS[j])).toBe(whole[j * XS.length + i]);
  });
});

// One sample x = 1 and its unit, whose z at (1, 1) is small where that of the row or of the column is large.
test.each([
  ["both powers overflow, in opposite directions", 3000, -3001],
  ["the same, turned", -3000, 3001],
  ["that of the row overflows", -356, 349.5],
  ["that of the column overflows", 349.5, -356],
])("%s: the loss there", (_, row, column) => {
  const { network } = createFixture({ layers: [1, 1, 1], bias: false }, 1);
  const one = network.elsewhere({ samples: 1, inputs: Float64Array.of(1), targets: Float64Array.of(0) });
  const vectors = [Float64Array.of(row - 1, 1), Float64Array.of(column, 0), Float64Array.of(1, 0)] as const;
  expect(one.across(...vectors).height(1, 1)).toBeCloseTo(Math.tanh(row + column) ** 2, 14);
});

test("far more columns than are kept: the same bits on the way back", () => {
  const { network, vectors } = createPane({ layers: [2, 8, 1] }, 1000, [1, 1, 1]);
  const xs = Float64Array.from({ length: 600 }, (_, i) => i / 300 - 1); // 4.8 million numbers, of which 2 million stay
  const sampler = network.across(...vectors);
  const [there, back] = [new Float64Array(600), new Float64Array(600)];
  sampler.grid(xs, Float64Array.of(0.3), there);
  sampler.grid(xs.toReversed(), Float64Array.of(0.3), back);
  expect(back.reverse()).toEqual(there);
  for (const i of [0, 299, 599]) expect(network.across(...vectors).height(xs[i], 0.3)).toBe(there[i]);
});

describe("what is not finite comes through", () => {
  const { network, vectors } = createPane({ layers: [2, 5, 1] }, 20, [1, 1, 1]);
  const spoilt = (k: number, value: number): Vectors => {
    const spoil = (at: number) => vectors[at].map((x, j) => (at === k && j === 3 ? value : x));
    return [spoil(0), spoil(1), spoil(2)];
  };

  test.each([0, 1, 2])("NaN in vector %d", (k) => {
    expect(network.across(...spoilt(k, Number.NaN)).height(0.5, 0.5)).toBeNaN();
  });

  test.each([0, 1, 2])("∞ in vector %d: the loss there, with saturated units", (k) => {
    const vectors = spoilt(k, Number.POSITIVE_INFINITY);
    const height = network.across(...vectors).height(0.5, 0.5);
    expect(height).toBeGreaterThan(0);
    expect(height / valueAt(network, vectors, 0.5, 0.5)).toBeCloseTo(1, 13);
  });

  test("a or b", () => {
    const sampler = network.across(...vectors);
    for (const beyond of [Number.NaN, Number.POSITIVE_INFINITY])
      for (const [a, b] of [
        [beyond, 0.5],
        [0.5, beyond],
      ])
        expect(sampler.height(a, b)).toEqual(valueAt(network, vectors, a, b));
    expect(sampler.height(0.5, 0.5) / valueAt(network, vectors, 0.5, 0.5)).toBeCloseTo(1, 13);
  });
});
