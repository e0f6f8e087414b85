import { describe, expect, test } from "vitest";
import { createSlice, type SliceSubject } from "../../src/experiment/slice.ts";
import { norm2 } from "../../src/math/vector.ts";
import { createFixture } from "../objectives/networks/createNetworks.ts";

const { network, theta } = createFixture({ layers: [2, 3, 1], activation: "tanh", loss: "mse" }, 10);
const subject: SliceSubject = { objective: network, layout: network.layout, start: theta, seed: 1 };
const p = theta.length;

/** A way of two points, from the start to the start moved by `step` along coordinate `axis`. */
const way = (axis: number, step: number) => {
  const points = new Float64Array(2 * p);
  points.set(theta);
  points.set(theta, p);
  points[p + axis] += step;
  return points;
};
const dot = (x: Float64Array, y: Float64Array) => x.reduce((sum, value, j) => sum + value * y[j], 0);

describe("directions that the runs do not give", () => {
  const line = { type: "line", runs: [0, 1] } as const;
  const three = { type: "three-points", runs: [0, 1] } as const;
  test.each([
    ["a line between two ends", line, [way(0, 1), way(1, 1)], undefined],
    ["a line whose ends are one point", line, [way(0, 1), way(0, 1)], "both"],
    ["a line of one run, whose other end is gone", line, [way(0, 1)], "both"],
    ["three points apart", three, [way(0, 1), way(1, 1)], undefined],
    ["three points on one line", three, [way(0, 1), way(0, 2)], "across"],
    ["two ends in one point", three, [way(0, 1), way(0, 1)], "across"],
    ["a first run that never moved", three, [way(0, 0), way(1, 1)], "across"],
    ["a second run that never moved", three, [way(0, 1), way(1, 0)], "across"],
    ["three points in one", three, [way(0, 0), way(1, 0)], "both"],
    ["components of ways that move", { type: "pca" } as const, [way(0, 1), way(1, 1)], undefined],
    ["components of ways that stand", { type: "pca" } as const, [way(0, 0), way(1, 0)], "both"],
  ] as const)("%s", (_, spec, ways, filled) => {
    const slice = createSlice(spec, subject, ways);
    expect(slice.filled).toBe(filled);
    expect(slice.provisional).toBe(false);
    const [u, v] = [norm2(slice.u), norm2(slice.v)];
    expect(Math.min(u, v)).toBeGreaterThan(0.5);
    expect(Math.abs(dot(slice.u, slice.v))).toBeLessThan(1e-12 * u * v); // orthogonal to rounding
    if (spec.type === "pca") expect(slice.explained === undefined).toBe(filled === "both");
  });

  test("the points that there are stay in the plane", () => {
    const { v } = createSlice(three, subject, [way(0, 0), way(1, 1)]);
    expect(Array.from(v)).toEqual(Array.from(v, (_, j) => (j === 1 ? 1 : 0)));
  });

  test("nothing is said of it while a stand-in is drawn", () => {
    const slice = createSlice(line, subject);
    expect([slice.provisional, slice.filled]).toEqual([true, undefined]);
  });
});
