import { describe, expect, test } from "vitest";
import { eigenDirections } from "../../src/curvature/directions/eigenDirections.ts";
import { directionsThrough, threePoints, weightDirections } from "../../src/curvature/directions/givenDirections.ts";
import { principalDirections } from "../../src/curvature/directions/principalDirections.ts";
import { type Normalisation, randomDirections } from "../../src/curvature/directions/randomDirections.ts";
import { PlaneFrame } from "../../src/curvature/planeFrame.ts";
import { type Pane, pointOf, slice } from "../../src/curvature/slice.ts";
import { randomStream } from "../../src/math/random.ts";
import { symmetricEigen } from "../../src/math/symmetricEigen.ts";
import { parameterGroups } from "../../src/objectives/networks/layout.ts";
import { createFixture, randomVector } from "../objectives/networks/createNetworks.ts";
import { finish } from "./createMatrices.ts";

const dot = (x: ArrayLike<number>, y: ArrayLike<number>) =>
  Array.from(x).reduce((sum, value, j) => sum + value * y[j], 0);
const norm = (x: ArrayLike<number>) => Math.sqrt(dot(x, x));
const pointAt = (pane: Pane, a: number, b: number) => {
  const point = new Float64Array(pane.origin.length);
  pointOf(pane, a, b, point);
  return point;
};

describe("random directions", () => {
  const { network, theta } = createFixture({ layers: [3, 6, 4, 2], activation: "relu", loss: "cross-entropy" }, 40);
  const groups = parameterGroups(network.layout);
  const through = (at: Float64Array, normalisation: Normalisation, seed = 5) =>
    randomDirections(at, groups, normalisation, randomStream(seed, "slice"));

  test("filter: every filter has θ's length there, biases stand still", () => {
    const { origin, u, v } = through(theta, "filter");
    expect(origin).toEqual(theta);
    for (const direction of [u, v])
      for (const { kind, from, to } of groups) {
        const here = norm(direction.subarray(from, to));
        expect(here).toBeCloseTo(kind === "filter" ? norm(theta.subarray(from, to)) : 0, 14);
      }
    expect(u).not.toEqual(v);
  });

  test("layer: every layer's weights have θ's length together", () => {
    const { u } = through(theta, "layer");
    for (const { outputs, inputs, weightsAt } of network.layout.layers) {
      const to = weightsAt + outputs * inputs;
      expect(norm(u.subarray(weightsAt, to))).toBeCloseTo(norm(theta.subarray(weightsAt, to)), 13);
    }
  });

  test("a filter of zeros does not move", () => {
    const dead = Float64Array.from(theta).fill(0, 0, 3);
    expect(Array.from(through(dead, "filter").u.subarray(0, 3)).map(Math.abs)).toEqual([0, 0, 0]);
  });

  test("same seed, same bits", () => {
    expect(through(theta, "filter")).toEqual(through(theta, "filter"));
    expect(through(theta, "filter", 6).u).not.toEqual(through(theta, "filter").u);
  });

  // Layer 1 times c, layer 2 divided by c: the ReLU network computes the same function.
  test.each([
    ["filter", true],
    ["layer", true],
    ["none", false],
  ] as const)("%s: a slice is unchanged by rescaling ReLU layers: %s", (normalisation, unchanged) => {
    const rescaled = Float64Array.from(theta);
    const [first, second] = network.layout.layers;
    for (let j = first.weightsAt; j < second.weightsAt; j++) rescaled[j] *= 10;
    for (let j = second.weightsAt; j < second.biasesAt; j++) rescaled[j] /= 10;
    expect(network.value(rescaled) / network.value(theta)).toBeCloseTo(1, 13);
    const before = slice(network, through(theta, normalisation));
    const after = slice(network, through(rescaled, normalisation));
    for (const [a, b] of [
      [0.5, 0],
      [-0.4, 0.9],
      [1, -1],
    ]) {
      const change = Math.abs(after.height(a, b) / before.height(a, b) - 1);
      if (unchanged)
        expect(change).toBeLessThan(1e-12); // multiplications by 10 and 1/10 round
      else expect(change).toBeGreaterThan(0.01);
    }
  });
});

describe("principal directions", () => {
  const p = 30;
  const random = randomStream(4, "points");
  const [e1, e2, e3] = [1, 2, 3].map((seed) => randomVector(p, seed));
  const points = Float64Array.from(
    Array.from({ length: 50 }, (_, k) => {
      const [s1, s2, s3] = [5 * Math.sin(k / 9), 2 * Math.cos(k / 7), 0.3 * random.normal()];
      return Array.from(e1, (x, j) => s1 * x + s2 * e2[j] + s3 * e3[j]);
    }).flat(),
  );
  const count = points.length / p;
  const found = finish(principalDirections(points, p, randomStream(1, "lanczos")));

  test("are the leading eigenvectors of the scatter, with their shares", () => {
    const mean = Array.from({ length: p }, (_, j) => {
      let sum = 0;
      for (let k = 0; k < count; k++) sum += points[k * p + j];
      return sum / count;
    });
    const scatter = new Float64Array(p * p);
    for (let k = 0; k < count; k++)
      for (let i = 0; i < p; i++)
        for (let j = 0; j < p; j++) scatter[i * p + j] += (points[k * p + i] - mean[i]) * (points[k * p + j] - mean[j]);
    const values = new Float64Array(p);
    const vectors = new Float64Array(p * p);
    symmetricEigen(scatter, p, values, vectors);
    const total = values.reduce((sum, value) => sum + value, 0);
    for (const [axis, direction] of [found.pane.u, found.pane.v].entries()) {
      const k = p - 1 - axis;
      expect(found.explained[axis]).toBeCloseTo(values[k] / total, 12);
      expect(Math.abs(dot(direction, vectors.subarray(k * p, (k + 1) * p)))).toBeCloseTo(1, 12);
      expect(norm(direction)).toBeCloseTo(1, 14);
      const travelled = points.subarray((count - 1) * p).map((x, j) => x - points[j]);
      expect(dot(direction, travelled)).toBeGreaterThanOrEqual(0);
    }
    expect(found.pane.origin).toEqual(points.slice((count - 1) * p));
    const frame = new PlaneFrame(found.pane);
    const halves = [points.subarray(0, 20 * p), points.subarray(20 * p)];
    expect(finish(frame.explainedVariance(halves))).toBeCloseTo(found.explained[0] + found.explained[1], 12);
  });

  test("a trajectory on a line, one that stands still, and one parameter", () => {
    const straight = Float64Array.from(Array.from({ length: 6 }, (_, k) => [k, 2 * k, -k]).flat());
    const line = finish(principalDirections(straight, 3, randomStream(1, "lanczos")));
    expect(line.explained[0]).toBeCloseTo(1, 14);
    expect(line.explained[1]).toBeLessThan(1e-14);
    expect(Math.abs(dot(line.pane.u, line.pane.v))).toBeLessThan(1e-14);
    expect(norm(line.pane.v)).toBeCloseTo(1, 14);
    const still = finish(principalDirections(new Float64Array(12).fill(3), 4, randomStream(1, "lanczos")));
    expect(still.explained.every(Number.isNaN)).toBe(true);
    expect(norm(still.pane.u)).toBeCloseTo(1, 14);
    const single = finish(principalDirections(Float64Array.of(1, 2, 4), 1, randomStream(1, "lanczos")));
    expect(Array.from(single.pane.u)).toEqual([1]);
    expect(Array.from(single.pane.v)).toEqual([0]);
  });
});

describe("eigenvectors of the Hessian", () => {
  test("the pane's own Hessian is diagonal and holds the two largest eigenvalues", () => {
    const { network, theta } = createFixture({ layers: [3, 6, 2], loss: "cross-entropy" }, 25);
    const request = { tolerance: 1e-11, products: 500, random: randomStream(1, "lanczos") };
    const { pane, extremes } = finish(eigenDirections(network, theta, request));
    expect(extremes.converged).toBe(true);
    const square = new Float64Array(4);
    slice(network, pane).hessian(new Float64Array(2), square);
    const [second, first] = extremes.highest.values;
    expect(first).toBeGreaterThan(second);
    expect(square[0] / first).toBeCloseTo(1, 12);
    expect(square[3] / second).toBeCloseTo(1, 10);
    expect(Math.abs(square[1]) / first).toBeLessThan(1e-10); // the residual asked for
  });
});

describe("given directions", () => {
  test("two weights: the coordinates are the weights", () => {
    const theta = Float64Array.of(5, 6, 7, 8);
    const pane = weightDirections(theta, 2, 0);
    expect(Array.from(pointAt(pane, 7, 5))).toEqual([5, 6, 7, 8]);
    expect(Array.from(pointAt(pane, -1, 2))).toEqual([2, 6, -1, 8]);
    expect(new PlaneFrame(pane).shadow(theta)).toEqual({ a: 7, b: 5, distance: 0 });
  });

  test("three points lie in their plane, orthonormal axes", () => {
    const [first, second, third] = [1, 2, 3].map((seed) => randomVector(9, seed));
    const pane = threePoints(first, second, third);
    const frame = new PlaneFrame(pane);
    expect(dot(pane.u, pane.v)).toBeCloseTo(0, 15);
    expect([norm(pane.u), norm(pane.v)].map((length) => Math.round(length * 1e14) / 1e14)).toEqual([1, 1]);
    for (const point of [first, second, third]) {
      const { a, b, distance } = frame.shadow(point);
      expect(distance).toBeLessThan(1e-14 * norm(point));
      const again = pointAt(pane, a, b);
      again.forEach((x, j) => {
        expect(x).toBeCloseTo(point[j], 13);
      });
    }
    expect(frame.shadow(second).b).toBeCloseTo(0, 14);
    const flat = threePoints(
      first,
      second,
      first.map((x, j) => x + 3 * (second[j] - x)),
    );
    expect(norm(flat.v)).toBe(0);
    expect(new PlaneFrame(flat).shadow(second).a).toBeCloseTo(norm(second.map((x, j) => x - first[j])), 13);
  });

  test("through a point along given vectors", () => {
    const [theta, u, v] = [1, 2, 3].map((seed) => randomVector(5, seed));
    expect(directionsThrough(theta, u, v)).toEqual({ origin: theta, u, v });
  });
});

describe("a plane's frame", () => {
  const pane = { origin: randomVector(12, 1), u: randomVector(12, 2), v: randomVector(12, 3) };
  const frame = new PlaneFrame(pane);

  test("finds coordinates in axes that are neither orthogonal nor of length 1", () => {
    const { a, b, distance } = frame.shadow(pointAt(pane, 1.25, -0.75));
    expect([a, b].map((x) => Math.round(x * 1e12) / 1e12)).toEqual([1.25, -0.75]);
    expect(distance).toBeLessThan(1e-14 * norm(pane.origin));
  });

  test("a shadow is the nearest point, and the distance says how far", () => {
    const point = randomVector(12, 9);
    const { a, b, distance } = frame.shadow(point);
    const apart = (x: number, y: number) => norm(pointAt(pane, x, y).map((value, j) => value - point[j]));
    expect(apart(a, b)).toBeCloseTo(distance, 13);
    for (const [da, db] of [
      [0.01, 0],
      [-0.01, 0],
      [0, 0.01],
      [0, -0.01],
    ])
      expect(apart(a + da, b + db)).toBeGreaterThan(distance);
  });

  test("domains hold every shadow with room to spare", () => {
    const points = Float64Array.from([...pointAt(pane, 0, 0), ...pointAt(pane, 2, 1), ...pointAt(pane, 1, -3)]);
    const [[a0, a1], [b0, b1]] = finish(frame.domainAround(points, 0.1));
    expect([a0, a1, b0, b1].map((x) => Math.round(x * 1e10) / 1e10)).toEqual([-0.2, 2.2, -3.4, 1.4]);
    const [[low, high]] = finish(frame.domainAround(points.subarray(0, 12), 0.1));
    expect(high - low).toBe(2);
  });

  test("parallel axes: b is 0", () => {
    const thin = new PlaneFrame({ ...pane, v: pane.u.map((x) => -3 * x) });
    expect(thin.shadow(pointAt(pane, 2, 0)).b).toBe(0);
    expect(thin.shadow(pointAt(pane, 2, 0)).a).toBeCloseTo(2, 13);
  });
});
