import { describe, expect, it } from "vitest";
import { surfaces } from "../../src/objectives/surfaces/index.ts";
import type { HeightKind, HeightMap } from "../../src/terrain/frame.ts";
import { sampleGrid } from "../../src/terrain/grid.ts";
import { chooseHeightMap, heightOf, lossOf, writeHeights } from "../../src/terrain/heightMap.ts";
import { createSurface } from "./createPlane.ts";

const KINDS: readonly HeightKind[] = ["linear", "root", "log"];

const mapOf = (id: string, kind: HeightKind): HeightMap => {
  const { objective, domain, nonNegative } = createSurface(id);
  return chooseHeightMap(sampleGrid(objective, domain, 65), kind, nonNegative);
};

describe.each(surfaces.map(({ id }) => id))("heights of %s", (id) => {
  it.each(KINDS)("%s: 0 at the floor, 1 at the top, rising with the loss, and invertible", (kind) => {
    const map = mapOf(id, kind);
    expect(heightOf(map, map.floor)).toBe(0);
    if (map.cut === undefined) expect(heightOf(map, map.top)).toBeCloseTo(1, 12);
    const ceiling = map.cut ?? map.top;
    let before = Number.NEGATIVE_INFINITY;
    for (let k = 0; k <= 200; k++) {
      const loss = map.floor + ((ceiling - map.floor) * k) / 200;
      const h = heightOf(map, loss);
      expect(h).toBeGreaterThan(before);
      before = h;
      // 1e-9: log and exp of the round trip, relative to the range
      expect(Math.abs(lossOf(map, h) - loss)).toBeLessThan(1e-9 * (map.top - map.floor));
    }
    expect(before).toBeLessThanOrEqual(1 + 1e-12); // 1e-12: rounding of the quotient
  });

  it("writes the same heights as heightOf, to 32 bits", () => {
    const { objective, domain, nonNegative } = createSurface(id);
    const losses = sampleGrid(objective, domain, 17);
    const map = chooseHeightMap(losses, "log", nonNegative);
    const heights = new Float32Array(losses.length);
    writeHeights(map, losses, heights, 0, losses.length);
    // 1e-6: 32-bit heights, and a product where heightOf divides
    for (const [k, loss] of losses.entries()) expect(Math.abs(heights[k] - heightOf(map, loss))).toBeLessThan(1e-6);
  });
});

describe("the choice of a height map", () => {
  it("takes c from the 15th percentile, two figures, where losses span decades", () => {
    const losses = Float64Array.from({ length: 1001 }, (_, k) => 10 ** (k / 200)); // 1 … 10⁵
    const map = chooseHeightMap(losses, "log", false);
    expect(map.floor).toBe(1);
    expect(map.scale).toBe(4.6); // 10^(150/200) − 1 = 4.62
    expect(map.cut).toBeUndefined();
  });

  it("is nearly linear where the middle 80 % lies within one order of magnitude", () => {
    const map = mapOf("styblinski-tang", "log");
    expect(map.scale).toBeCloseTo(330, -1); // the range, to two figures
  });

  it("starts at 0 only for non-negative losses that come near 0", () => {
    const near = Float64Array.from({ length: 100 }, (_, k) => 0.1 + k);
    const far = near.map((loss) => loss + 1000);
    expect(chooseHeightMap(near, "log", true).floor).toBe(0);
    expect(chooseHeightMap(near, "log", false).floor).toBe(0.1);
    expect(chooseHeightMap(far, "log", true).floor).toBe(1000.1);
  });

  it("cuts Müller–Brown's walls softly and says so", () => {
    const map = mapOf("muller-brown", "log");
    expect(map.cut).toBeDefined();
    const cut = map.cut as number;
    expect(cut).toBeGreaterThan(50);
    expect(cut).toBeLessThan(400);
    const slope = (loss: number) => (heightOf(map, loss + 1e-3) - heightOf(map, loss - 1e-3)) / 2e-3;
    expect(slope(cut + 0.01) / slope(cut - 0.01)).toBeCloseTo(1, 3);
    expect(heightOf(map, 1e6)).toBeLessThanOrEqual(1);
    expect(heightOf(map, 2000)).toBeGreaterThan(heightOf(map, 250));
    expect(lossOf(map, 1)).toBe(Number.POSITIVE_INFINITY);
  });

  it("cuts a pole but leaves its surroundings visible", () => {
    const losses = new Float64Array(101 * 101);
    for (let j = 0; j < 101; j++)
      for (let i = 0; i < 101; i++) losses[j * 101 + i] = 1 / ((i - 50.3) ** 2 / 100 + (j - 50.4) ** 2 / 100);
    const map = chooseHeightMap(losses, "log", false);
    expect(map.cut).toBeDefined();
    const sorted = losses.slice().sort();
    expect(heightOf(map, sorted[Math.floor(0.9 * sorted.length)])).toBeGreaterThan(0.4);
  });

  it("survives flat, empty and broken data", () => {
    for (const losses of [
      new Float64Array(0),
      new Float64Array(9).fill(3),
      new Float64Array(9).fill(Number.NaN),
      Float64Array.of(Number.NaN, Number.POSITIVE_INFINITY, 1, 2, 3),
    ])
      for (const kind of KINDS) {
        const map = chooseHeightMap(losses, kind, false);
        expect(map.top).toBeGreaterThan(map.floor);
        expect(map.scale).toBeGreaterThan(0);
        expect(heightOf(map, map.floor)).toBe(0);
      }
  });

  it("leaves a hole where the loss is not a number, and a plateau where it is infinite above a cut", () => {
    const heights = new Float32Array(3);
    const losses = Float64Array.of(Number.NaN, Number.POSITIVE_INFINITY, 1);
    writeHeights({ kind: "log", floor: 0, scale: 1, top: 10, cut: 8 }, losses, heights, 0, 3);
    expect(heights[0]).toBeNaN();
    expect(heights[1]).toBe(1);
    writeHeights({ kind: "log", floor: 0, scale: 1, top: 10 }, losses, heights, 0, 3);
    expect(heights[1]).toBeNaN();
  });
});
