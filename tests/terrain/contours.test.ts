import { describe, expect, it } from "vitest";
import { surfaces } from "../../src/objectives/surfaces/index.ts";
import { contourInk, contourIntervals, INTERVAL_SIZE, intervalAt } from "../../src/terrain/contourInk.ts";
import { contourLevels, evenInterval, legendTicks, oneTwoFive } from "../../src/terrain/contours.ts";
import type { HeightMap } from "../../src/terrain/frame.ts";
import { sampleGrid } from "../../src/terrain/grid.ts";
import { chooseHeightMap, heightOf } from "../../src/terrain/heightMap.ts";
import { createSurface } from "./createPlane.ts";

const himmelblau: HeightMap = { kind: "log", floor: 0, scale: 28, top: 2186 };

describe("contour levels", () => {
  it("are the preferred numbers on a log map, bold at 1, 2, 5, none too near 0", () => {
    const levels = contourLevels(himmelblau);
    const losses = levels.map(({ loss }) => loss);
    expect(losses.slice(0, 8)).toEqual([1, 2, 5, 6.3, 8, 10, 12.5, 16]);
    expect(losses.at(-1)).toBe(2000);
    expect(levels.filter(({ index }) => index).map(({ loss }) => loss)).toEqual([
      1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000,
    ]);
  });

  it("stand at equal 1-2-5 intervals on a nearly linear map, every fifth bold", () => {
    const levels = contourLevels({ kind: "log", floor: -146.7, scale: 320, top: 173 });
    expect(levels[0].loss).toBe(-140);
    expect(levels.every(({ loss }) => loss % 10 === 0)).toBe(true);
    expect(levels.filter(({ index }) => index).map(({ loss }) => loss)).toEqual([-100, -50, 0, 50, 100, 150]);
  });

  it.each(surfaces.map(({ id }) => id))("rise strictly and sit where the height map puts them: %s", (id) => {
    const { objective, domain, nonNegative } = createSurface(id);
    for (const kind of ["linear", "root", "log"] as const) {
      const map = chooseHeightMap(sampleGrid(objective, domain, 65), kind, nonNegative);
      const levels = contourLevels(map);
      expect(levels.length).toBeGreaterThan(8);
      expect(levels.length).toBeLessThan(255);
      for (const [k, { loss, height }] of levels.entries()) {
        expect(height).toBe(heightOf(map, loss));
        if (k > 0) expect(height).toBeGreaterThan(levels[k - 1].height);
      }
      const ticks = legendTicks(map);
      expect(ticks.length).toBeGreaterThan(1);
      for (const [k, tick] of ticks.entries()) {
        expect(tick.height).toBeCloseTo(heightOf(map, tick.loss), 12);
        if (k > 0) expect(tick.height - ticks[k - 1].height).toBeGreaterThan(0.1);
      }
    }
  });

  it("take intervals that give about 25 lines", () => {
    for (const range of [1, 3.3, 7, 12, 80, 999]) {
      const lines = range / evenInterval(0, range);
      expect(lines).toBeGreaterThan(15);
      expect(lines).toBeLessThan(42);
    }
    expect([0.0011, 0.3, 1, 2.2, 4.9, 5, 99].map(oneTwoFive)).toEqual([0.001, 0.2, 1, 2, 2, 5, 50]);
  });
});

describe("contour intervals", () => {
  const levels = contourLevels(himmelblau);
  const intervals = contourIntervals(levels);

  it("enclose every height between its neighbouring lines, plain and bold", () => {
    for (let k = 0; k <= 100; k++) {
      const h = k / 100;
      const row = INTERVAL_SIZE * intervalAt(intervals, h);
      const below = levels.filter(({ height }) => Math.fround(height) <= h);
      const above = levels.filter(({ height }) => Math.fround(height) > h);
      expect(intervals[row]).toBe(Math.fround(below.at(-1)?.height ?? -10));
      expect(intervals[row + 1]).toBe(Math.fround(above[0]?.height ?? 10));
      expect(intervals[row + 2]).toBe(Math.fround(below.filter(({ index }) => index).at(-1)?.height ?? -10));
      expect(intervals[row + 3]).toBe(Math.fround(above.filter(({ index }) => index)[0]?.height ?? 10));
    }
  });

  it("ink a line on both its sides alike, so that fading lines do not turn to dots", () => {
    const ink = { fine: 0, index: 0 };
    for (const { height, index } of levels) {
      for (const slope of [1e-3, 3e-3, 8e-3]) {
        contourInk(intervals, height + slope * 0.2, slope, 1, ink);
        const above = index ? ink.index : ink.fine;
        contourInk(intervals, height - slope * 0.2, slope, 1, ink);
        const below = index ? ink.index : ink.fine;
        expect(Math.abs(above - below)).toBeLessThan(1e-3); // 1e-3: levels are stored in 32 bits
      }
    }
  });

  it("leave flat ground and the space between lines clean", () => {
    const ink = { fine: 0, index: 0 };
    const hundred = heightOf(himmelblau, 100);
    contourInk(intervals, hundred, 0, 1, ink);
    expect(ink).toEqual({ fine: 0, index: 0 });
    contourInk(intervals, hundred, 1e-3, 1, ink);
    expect(ink.index).toBeGreaterThan(0.9);
    contourInk(intervals, heightOf(himmelblau, 110), 1e-3, 1, ink);
    expect(ink.index).toBe(0);
    expect(ink.fine).toBe(0);
  });
});
