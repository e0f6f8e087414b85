import { describe, expect, it } from "vitest";
import { PLAN_SIDE, planOf } from "../../src/terrain/block.ts";
import type { TerrainFrame } from "../../src/terrain/frame.ts";
import { terrainFrames } from "../../src/terrain/frames.ts";
import { sampleGrid } from "../../src/terrain/grid.ts";
import { heightOf } from "../../src/terrain/heightMap.ts";
import { occlusionOf } from "../../src/terrain/occlusion.ts";
import { paintRelief } from "../../src/terrain/paintRelief.ts";
import { hillshade } from "../../src/terrain/shade.ts";
import { createPlane, createSurface } from "./createPlane.ts";

function drain<T>(generator: Generator<unknown, T>): T {
  for (;;) {
    const step = generator.next();
    if (step.done) return step.value;
  }
}

describe("terrain frames", () => {
  const { objective, domain, nonNegative } = createSurface("himmelblau");
  const pieces = [...terrainFrames(objective, domain, "log", nonNegative, [33, 129, 513])];
  const frames = pieces.filter((piece): piece is TerrainFrame => piece !== undefined);

  it("come coarse to fine, the last one marked, with breaths between", () => {
    expect(frames.map(({ n, final }) => [n, final])).toEqual([
      [33, false],
      [129, false],
      [513, true],
    ]);
    expect(pieces.filter((piece) => piece === undefined).length).toBeGreaterThan(20);
  });

  it("keep their height map while the ground refines", () => {
    expect(frames[2].map).toBe(frames[1].map);
  });

  it("hold the objective's own heights, rows from south to north", () => {
    const { n, heights, map } = frames[1];
    const [[x0, x1], [y0, y1]] = domain;
    for (const [i, j] of [
      [0, 0],
      [128, 0],
      [0, 128],
      [17, 93],
    ]) {
      const loss = objective.height(x0 + ((x1 - x0) * i) / (n - 1), y0 + ((y1 - y0) * j) / (n - 1));
      expect(heights[j * n + i]).toBeCloseTo(heightOf(map, loss), 6);
    }
  });

  it("darken hollows and brighten ridges", () => {
    const { n, heights, occlusion } = frames[1];
    const lowest = heights.indexOf(Math.min(...heights));
    expect(occlusion[lowest]).toBeLessThan(0.35);
    const flat = drain(occlusionOf(new Float32Array(n * n).fill(0.4), n, n));
    for (const value of flat) expect(value).toBeCloseTo(0.5, 5);
  });

  it("leave holes where the loss is not a number", () => {
    const holed = createPlane((x, y) => (x > 0.5 ? Number.NaN : x * x + y * y));
    const unit = [
      [-1, 1],
      [-1, 1],
    ] as const;
    const [frame] = [...terrainFrames(holed, unit, "linear", true, [33])].filter((piece) => piece !== undefined);
    expect(Number.isNaN(frame.heights[32])).toBe(true);
    expect(Number.isNaN(frame.heights[0])).toBe(false);
    expect(frame.highest).toBe(2);
    expect([...frame.occlusion].every((value) => value >= 0 && value <= 1)).toBe(true);
  });

  it("sample a whole grid like point by point", () => {
    const rosenbrock = createSurface("rosenbrock");
    const grid = sampleGrid(rosenbrock.objective, rosenbrock.domain, 9);
    const [[x0, x1], [y0, y1]] = rosenbrock.domain;
    for (let j = 0; j < 9; j++)
      for (let i = 0; i < 9; i++)
        expect(grid[j * 9 + i]).toBe(rosenbrock.objective.height(x0 + ((x1 - x0) * i) / 8, y0 + ((y1 - y0) * j) / 8));
  });
});

describe("the plan", () => {
  it("keeps the domain's ratio up to 1.25 and says when it cannot", () => {
    const plan = (width: number, height: number) =>
      planOf([
        [0, width],
        [0, height],
      ]);
    expect(plan(12, 10)).toEqual({ x: PLAN_SIDE, z: 10, trueToScale: true });
    expect(plan(10, 12)).toEqual({ x: 10, z: PLAN_SIDE, trueToScale: true });
    expect(plan(24, 4)).toEqual({ x: PLAN_SIDE, z: PLAN_SIDE / 1.25, trueToScale: false });
  });
});

describe("the relief", () => {
  it("is opaque, darker in the lowlands, and lit from the north-west", () => {
    const { objective, domain, nonNegative } = createSurface("bowl");
    for (const theme of ["dark", "light", "lecture"] as const) {
      const { pixels, width, height } = drain(paintRelief(objective, domain, "log", nonNegative, 80, 80, theme));
      expect(pixels.length).toBe(4 * width * height);
      const brightness = (x: number, y: number) => {
        let sum = 0;
        for (let dy = -2; dy <= 2; dy++)
          for (let dx = -2; dx <= 2; dx++) sum += pixels[4 * ((y + dy) * width + x + dx) + 1];
        return sum / 25;
      };
      expect(pixels[3]).toBe(255);
      expect(brightness(40, 40)).toBeLessThan(brightness(4, 40));
      // In a bowl the slope that faces north-west lies in the south-east; row 0 is the north.
      expect(brightness(60, 60)).toBeGreaterThan(brightness(20, 20));
    }
  });

  it("shades slopes by where they face", () => {
    expect(hillshade(0, 0)).toBeCloseTo(0, 12);
    // Ground that falls toward the north-west faces the main light.
    expect(hillshade(0.3, 0.3)).toBeGreaterThan(0.05);
    expect(hillshade(-0.3, -0.3)).toBeLessThan(-0.1);
  });
});
