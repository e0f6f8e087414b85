import { describe, expect, it } from "vitest";
import { outlinePieces, terrainIndex, wallEdges, wallIndex } from "../../src/scene/geometry/block.ts";
import { contourLines } from "../../src/scene/geometry/contourLines.ts";
import { heightAt } from "../../src/scene/geometry/ground.ts";
import { roundedPoint } from "../../src/scene/geometry/placing.ts";
import { PATCH_SIDE, quadraticPatch } from "../../src/scene/geometry/quadraticPatch.ts";
import { axisTicks } from "../../src/scene/geometry/ticks.ts";
import { fromMap, mapFrame, toMap, viewerOn } from "../../src/scene/map/mapFrame.ts";
import { spotHeight } from "../../src/scene/overlay/critical.ts";
import { Occupancy } from "../../src/scene/overlay/occupancy.ts";
import { crossHalf, planStep } from "../../src/scene/overlay/probe.ts";
import { createGround } from "./createGround.ts";

describe("axis ticks", () => {
  it("are round, inside, few enough, and include edges that are round themselves", () => {
    expect(axisTicks(-6, 6, 8)).toEqual([-6, -4, -2, 0, 2, 4, 6]);
    expect(axisTicks(-1.5, 1.2, 6)).toEqual([-1.5, -1, -0.5, 0, 0.5, 1]);
    expect(axisTicks(0.1, 0.3, 3)).toEqual([0.1, 0.2, 0.3]);
    expect(axisTicks(3, 3, 5)).toEqual([]);
    // Figures that 64 bits cannot count one by one.
    expect(axisTicks(1e17, 1e17 + 64, 8)).toEqual([]);
    for (const most of [2, 3, 5, 8]) expect(axisTicks(-512.3, 77.1, most).length).toBeLessThanOrEqual(most + 1);
  });
});

describe("contour lines", () => {
  it("chain into closed rings around a bowl, every point on its level", () => {
    const bowl = createGround((u, v) => (u - 0.5) ** 2 + (v - 0.5) ** 2, 65);
    const lines = contourLines(bowl.heights, bowl.n, 1, 0.09);
    expect(lines).toHaveLength(1);
    const [ring] = lines;
    expect(ring.slice(0, 2)).toEqual(ring.slice(-2));
    for (let k = 0; k < ring.length; k += 2) expect(Math.hypot(ring[k] - 0.5, ring[k + 1] - 0.5)).toBeCloseTo(0.3, 3); // linear between samples 1/64 apart
  });

  it("end at the edge and part at a saddle", () => {
    const saddle = createGround((u, v) => (u - 0.5) * (v - 0.5), 34);
    expect(contourLines(saddle.heights, saddle.n, 1, 0.05)).toHaveLength(2);
    const slope = createGround((u) => u, 33);
    const [line] = contourLines(slope.heights, slope.n, 2, 0.4);
    expect(line.length / 2).toBe(17);
    for (let k = 0; k < line.length; k += 2) expect(line[k]).toBeCloseTo(0.4, 6);
  });

  it("skip holes", () => {
    const holed = createGround((u, v) => (v > 0.5 ? Number.NaN : u), 33);
    for (const line of contourLines(holed.heights, holed.n, 1, 0.4))
      for (let k = 1; k < line.length; k += 2) expect(line[k]).toBeLessThanOrEqual(0.5);
  });
});

describe("the block's geometry", () => {
  it("has two triangles per cell and walls all round", () => {
    expect(terrainIndex(5)).toHaveLength(6 * 16);
    expect(Math.max(...terrainIndex(5))).toBe(24);
    expect(wallEdges(4)).toHaveLength(4 * 5 * 2 * 4);
    expect(Math.max(...wallIndex(4))).toBe(wallEdges(4).length / 4 - 1);
    const { ends, drapes } = outlinePieces(4);
    expect(ends).toHaveLength(drapes.length);
    expect(ends).toHaveLength(4 * (4 + 2) * 4);
  });

  it("knows its height between samples", () => {
    const ground = createGround((u, v) => u + 2 * v, 3);
    expect(heightAt(ground, 0.3, 0.6)).toBeCloseTo(1.5, 6);
    expect(heightAt(ground, -1, 0)).toBe(0);
    expect(heightAt(ground, 2, 1)).toBe(3);
  });
});

describe("the quadratic model", () => {
  it("touches the ground at the probe and is the quadratic around it", () => {
    const ground = createGround(() => 0.25);
    const report = {
      at: [0.2, -0.4],
      value: 0.25,
      gradient: [0.1, -0.2],
      hessian: [2, 0.5, 1],
      eigenvalues: [0.8, 2.2],
      eigenvectors: [
        [1, 0],
        [0, 1],
      ],
      condition: 2,
      trace: 3,
      shape: "minimum",
    } as const;
    const out = new Float32Array(3 * PATCH_SIDE * PATCH_SIDE);
    quadraticPatch(ground, report, out);
    const middle = 3 * ((PATCH_SIDE * PATCH_SIDE - 1) / 2);
    expect(out[middle]).toBeCloseTo(1.2, 5);
    expect(out[middle + 1]).toBeCloseTo(0.75 + 0.02, 5);
    expect(out[middle + 2]).toBeCloseTo(2.4, 5);
    const [dx, dy] = [out[0] / 6 - 0.2, -out[2] / 6 + 0.4];
    const model = 0.25 + 0.1 * dx - 0.2 * dy + dx * dx + 0.5 * dx * dy + 0.5 * dy * dy;
    expect(out[1]).toBeCloseTo(3 * model + 0.02, 4);
  });
});

describe("the probe's marks", () => {
  const ground = createGround((u) => u);
  it("shrink with curvature and are capped", () => {
    expect(crossHalf(ground, 1e-9)).toBe(0.16);
    expect(crossHalf(ground, 4) / crossHalf(ground, 16)).toBeCloseTo(2, 9);
    expect(crossHalf(ground, -4)).toBe(crossHalf(ground, 4));
  });
  it("have the same length in every direction", () => {
    for (const [dx, dy] of [
      [1, 0],
      [0, -3],
      [2, 5],
    ]) {
      const [du, dv] = planStep(ground, dx, dy, 0.11);
      expect(Math.hypot(du * 12, dv * 12)).toBeCloseTo(0.11 * 12, 9);
    }
  });
});

describe("spot heights", () => {
  it("are written as a surveyor does", () => {
    expect(spotHeight(178.3372, 1000)).toBe("178.3");
    expect(spotHeight(-146.6995, 300)).toBe("−146.7");
    expect(spotHeight(0.39789, 300)).toBe("0.398");
    expect(spotHeight(7.9e-31, 300)).toBe("0");
  });
});

describe("the map", () => {
  const domain = [
    [-6, 6],
    [-5, 5],
  ] as const;
  it("keeps the block's proportions, reaches the width, and finds points both ways", () => {
    const frame = mapFrame(domain, 200, undefined);
    expect(frame.width / frame.height).toBeCloseTo(1.2, 6);
    expect(frame.width).toBe(198);
    const at = toMap(frame, 3, 1);
    const [x, y] = fromMap(frame, at.x, at.y) ?? [];
    expect(x).toBeCloseTo(3, 9);
    expect(y).toBeCloseTo(1, 9);
    expect(fromMap(frame, 0, 0)).toBeUndefined();
    expect(mapFrame(domain, 2000, 400).height).toBeLessThanOrEqual(400);
  });
  it("puts the viewer where they stand", () => {
    const frame = mapFrame(domain, 200, undefined);
    const south = viewerOn(frame, 0);
    expect(south.y).toBeCloseTo(frame.top + frame.height, 6);
    const east = viewerOn(frame, 90);
    expect(east.x).toBeCloseTo(frame.left + frame.width, 6);
    expect(viewerOn(frame, -20).x).toBeLessThan(south.x);
  });
});

describe("points placed by hand", () => {
  it("have the figures that a pixel can tell", () => {
    expect(roundedPoint(domainOf(-6, 6), [1.00000083, -0.99999857])).toEqual([1, -1]);
    expect(roundedPoint(domainOf(-1, 1), [0.123456, -0.98765])).toEqual([0.123, -0.988]);
    expect(roundedPoint(domainOf(0, 3e-5), [1.23456e-5, 0])).toEqual([1.235e-5, 0]);
    expect(roundedPoint(domainOf(-4e5, 4e5), [123456, -7])).toEqual([123500, 0]);
  });
});

const domainOf = (from: number, to: number) =>
  [
    [from, to],
    [from, to],
  ] as const;

describe("room for labels", () => {
  it("knows trails and boxes, and forgets them", () => {
    const occupied = new Occupancy();
    occupied.clear(400, 300);
    occupied.mark({ x: 10, y: 10 }, { x: 200, y: 10 });
    occupied.boxes.push({ left: 0, top: 100, right: 50, bottom: 150 });
    expect(occupied.trailsIn({ left: 80, top: 0, right: 120, bottom: 20 })).toBeGreaterThan(2);
    expect(occupied.trailsIn({ left: 80, top: 60, right: 120, bottom: 90 })).toBe(0);
    expect(occupied.overlapOf({ left: 40, top: 140, right: 60, bottom: 160 })).toBe(100);
    occupied.clear(400, 300);
    expect(occupied.trailsIn({ left: 0, top: 0, right: 400, bottom: 300 })).toBe(0);
    expect(occupied.boxes).toHaveLength(0);
  });
});
