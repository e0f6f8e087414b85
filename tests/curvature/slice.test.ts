import { describe, expect, test } from "vitest";
import { lineSlice } from "../../src/curvature/lineSlice.ts";
import { pointOf, slice } from "../../src/curvature/slice.ts";
import { losses } from "../../src/objectives/networks/losses/index.ts";
import type { Objective, PlaneObjective } from "../../src/objectives/objective.ts";
import { createFixture, randomVector } from "../objectives/networks/createNetworks.ts";

function windowOn(dimension: number) {
  return {
    origin: randomVector(dimension, 1),
    u: randomVector(dimension, 2),
    v: randomVector(dimension, 3),
  };
}

function jet(plane: PlaneObjective, at: Float64Array) {
  const gradient = new Float64Array(2);
  const hessian = new Float64Array(4);
  const value = plane.gradient(at, gradient);
  plane.hessian(at, hessian);
  return { value, gradient, hessian };
}

const architectures = [
  [3, 5, 4, 2],
  [3, 4, 2],
  [3, 2],
];
const cases = architectures.flatMap((layers) => losses.map(({ id }) => [layers.join("-"), id, layers] as const));

describe("slices of a network", () => {
  test.each(cases)("%s, %s: the heights are the losses there", (_, loss, layers) => {
    const { network } = createFixture({ layers, loss }, 300);
    const pane = windowOn(network.dimension);
    const plane = slice(network, pane);
    const theta = new Float64Array(network.dimension);
    const xs = Float64Array.of(-1, -0.3, 0, 0.5);
    const ys = Float64Array.of(-0.7, 0, 0.9);
    const heights = new Float64Array(12);
    plane.grid?.(xs, ys, heights);
    for (const [j, y] of ys.entries())
      for (const [i, x] of xs.entries()) {
        pointOf(pane, x, y, theta);
        const height = plane.height(x, y);
        expect(heights[j * 4 + i]).toBe(height);
        expect(plane.value(Float64Array.of(x, y))).toBe(height);
        expect(Math.abs(height / network.value(theta) - 1)).toBeLessThan(1e-13); // the first layer's sums in another order
      }
  });

  test.each(losses.map(({ id }) => id))("%s: gradient and Hessian against central differences", (loss) => {
    const { network } = createFixture({ layers: [3, 5, 4, 2], loss }, 12);
    const plane = slice(network, windowOn(network.dimension));
    const at = Float64Array.of(0.2, -0.4);
    const { value, gradient, hessian } = jet(plane, at);
    expect(value).toBe(plane.value(at));
    const h = 1e-5; // truncation h², rounding 1e-16/h
    const scale = Math.max(...hessian.map(Math.abs));
    for (const axis of [0, 1]) {
      const [up, down] = [1, -1].map((sign) => {
        const moved = Float64Array.from(at);
        moved[axis] += sign * h;
        return jet(plane, moved);
      });
      expect(Math.abs((up.value - down.value) / (2 * h) - gradient[axis]) / scale).toBeLessThan(1e-7);
      for (const other of [0, 1])
        expect(
          Math.abs((up.gradient[other] - down.gradient[other]) / (2 * h) - hessian[2 * axis + other]) / scale,
        ).toBeLessThan(1e-7);
    }
    expect(hessian[1]).toBe(hessian[2]);
  });

  test("an objective without a quick way has the same slice", () => {
    const { network } = createFixture({ layers: [2, 4, 2], loss: "bce" }, 20);
    const pane = windowOn(network.dimension);
    const plain: Objective = {
      dimension: network.dimension,
      value: (theta) => network.value(theta),
      gradient: (theta, out) => network.gradient(theta, out),
      hessianVector: (theta, v, out) => network.hessianVector(theta, v, out),
    };
    const slow = slice(plain, pane);
    expect(slow.grid).toBeUndefined();
    const quick = slice(network, pane);
    expect(slow.height(0.3, 0.4) / quick.height(0.3, 0.4)).toBeCloseTo(1, 13);
    const at = Float64Array.of(0.3, 0.4);
    expect(jet(slow, at).gradient).toEqual(jet(quick, at).gradient);
    expect(jet(slow, at).hessian).toEqual(jet(quick, at).hessian);
  });

  test("too many samples to keep the first layer's products: the same heights", () => {
    const { network } = createFixture({ layers: [1, 60, 1] }, 18_000);
    const few = network.restrict(Array.from({ length: 18_000 }, (_, n) => n).filter((n) => n < 9000));
    const rest = network.restrict(Array.from({ length: 9000 }, (_, n) => 9000 + n));
    const pane = windowOn(network.dimension);
    const mean = 0.5 * (slice(few, pane).height(0.1, 0.2) + slice(rest, pane).height(0.1, 0.2));
    expect(slice(network, pane).height(0.1, 0.2) / mean).toBeCloseTo(1, 12);
  });

  test("the vectors are copied", () => {
    const { network } = createFixture({}, 10);
    const pane = windowOn(network.dimension);
    const plane = slice(network, pane);
    const before = plane.height(0.5, 0.5);
    for (const vector of Object.values(pane)) vector.fill(0);
    expect(plane.height(0.5, 0.5)).toBe(before);
    expect(jet(plane, Float64Array.of(0.5, 0.5)).value).toBe(before);
  });
});

test("the line between two points: values at the ends, slope against differences", () => {
  const { network, theta } = createFixture({ layers: [2, 5, 3], loss: "cross-entropy" }, 15);
  const other = randomVector(network.dimension, 6);
  const line = lineSlice(network, theta, other);
  expect(line.value(0) / network.value(theta)).toBeCloseTo(1, 13);
  expect(line.value(1) / network.value(other)).toBeCloseTo(1, 13);
  const h = 1e-5;
  expect((line.value(0.3 + h) - line.value(0.3 - h)) / (2 * h)).toBeCloseTo(line.slope(0.3), 7);
  const ts = Float64Array.of(-0.5, 0, 0.3, 1, 1.5);
  const values = new Float64Array(5);
  line.values(ts, values);
  expect(Array.from(values)).toEqual(Array.from(ts, (t) => line.value(t)));
});
