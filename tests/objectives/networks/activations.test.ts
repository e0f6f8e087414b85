import { describe, expect, test } from "vitest";
import { tanhInPlace } from "../../../src/math/elementary/tanhInPlace.ts";
import { tanh } from "../../../src/math/elementary.ts";
import { activationById, activations } from "../../../src/objectives/networks/activations/index.ts";

/** φ, φ′ and φ″ at each z, as a layer asks for them. */
function jets(id: string, zs: readonly number[]) {
  const activation = activationById(id)!;
  const z = Float64Array.from(zs);
  const a = activation.fromValue ? z : new Float64Array(zs.length);
  const slope = new Float64Array(zs.length);
  const curvature = new Float64Array(zs.length);
  activation.apply(z, a, 0, zs.length);
  activation.slope(z, a, slope, 0, zs.length);
  activation.curvature(z, a, curvature, 0, zs.length);
  return { a, slope, curvature };
}

const GRID = Array.from({ length: 81 }, (_, i) => (i - 40) / 8 + 0.01); // off the kinks

describe.each(activations.map(({ id }) => id))("%s", (id) => {
  test("derivatives against central differences", () => {
    const h = 1e-5; // truncation h² and rounding 1e-16/h are both below 1e-9
    const { slope, curvature } = jets(id, GRID);
    const up = jets(
      id,
      GRID.map((z) => z + h),
    );
    const down = jets(
      id,
      GRID.map((z) => z - h),
    );
    GRID.forEach((z, i) => {
      expect(Math.abs((up.a[i] - down.a[i]) / (2 * h) - slope[i]), `φ′(${z})`).toBeLessThan(1e-9);
      expect(Math.abs((up.slope[i] - down.slope[i]) / (2 * h) - curvature[i]), `φ″(${z})`).toBeLessThan(1e-9);
    });
  });

  test("is the logistic curve it says", () => {
    const { logistic } = activationById(id)!;
    expect(logistic !== undefined).toBe(id === "tanh" || id === "sigmoid");
    if (logistic === undefined) return;
    const { rate, span, lowest } = logistic;
    const { a } = jets(id, GRID);
    GRID.forEach((z, i) => {
      expect(Math.abs(lowest + span / (1 + Math.exp(-rate * z)) - a[i])).toBeLessThan(5e-16); // sums of numbers up to 2
    });
  });

  test("says of itself what is true", () => {
    const { piecewiseLinear, homogeneous, identity } = activationById(id)!;
    const { a, curvature } = jets(id, GRID);
    const doubled = jets(
      id,
      GRID.map((z) => 2 * z),
    ).a;
    expect(curvature.every((c) => c === 0)).toBe(piecewiseLinear ?? false);
    expect(doubled.every((value, i) => value === 2 * a[i])).toBe(homogeneous ?? false);
    expect(a.every((value, i) => value === GRID[i])).toBe(identity ?? false);
  });

  test("writes only where it is asked to", () => {
    const activation = activationById(id)!;
    const z = Float64Array.of(1, 2, 3, 4);
    const out = Float64Array.of(7, 7, 7, 7);
    activation.apply(z, out, 1, 3);
    expect([out[0], out[3]]).toEqual([7, 7]);
    out.fill(7);
    activation.slope(z, z, out, 1, 3);
    activation.curvature(z, z, out, 1, 3);
    expect([out[0], out[3]]).toEqual([7, 7]);
  });

  test("has finite derivatives far out, and lets NaN through", () => {
    const { a, slope, curvature } = jets(id, [-800, -40, 40, 800]);
    for (const list of [a, slope, curvature]) expect(list.every(Number.isFinite)).toBe(true);
    expect(jets(id, [Number.NaN]).a[0]).toBeNaN();
  });
});

describe("kinks have PyTorch's derivative", () => {
  test.each([
    ["relu", 0, 0],
    ["leaky-relu", 0.01, 0],
    ["elu", 1, 1],
  ])("%s′(0) = %d", (id, slope, curvature) => {
    const jet = jets(id, [0]);
    expect(jet.slope[0]).toBe(slope);
    expect(jet.curvature[0]).toBe(curvature);
  });
});

test("tanh in blocks has the bits of tanh", () => {
  const special = [
    0,
    -0,
    20,
    -20,
    19.9999,
    25,
    -25,
    1e300,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NaN,
  ];
  const z = Float64Array.from([...special, ...Array.from({ length: 4001 }, (_, i) => (i - 2000) * 0.011)]);
  const a = Float64Array.from(z);
  tanhInPlace(a, 0, z.length);
  z.forEach((x, i) => {
    expect(Object.is(a[i], tanh(x)) || (x === 0 && a[i] === 0), `tanh ${x}`).toBe(true);
  });
  // A piece of any length, and nothing beside it.
  for (let from = 0; from < 5; from++)
    for (let to = from; to < 25; to++) {
      const piece = Float64Array.from(z);
      tanhInPlace(piece, from, to);
      expect(piece).toEqual(z.map((x, i) => (i >= from && i < to ? tanh(x) + 0 : x)));
    }
});
