import { describe, expect, it } from "vitest";
import { boundsOf, centring, fitDistance, outlinePoints } from "../../src/scene/geometry/fit.ts";
import { onGround } from "../../src/scene/geometry/ground.ts";
import { type Lens, lensOf, project, rayThrough } from "../../src/scene/geometry/lens.ts";
import { hitGround } from "../../src/scene/geometry/rayHit.ts";
import { dot } from "../../src/scene/geometry/vector3.ts";
import { cameraSpec, HOME, View } from "../../src/scene/view.ts";
import { createGround } from "./createGround.ts";

const stage = { left: 252, top: 48, width: 860, height: 790 };
const ground = createGround((u, v) => 0.3 + 0.5 * u * v + 0.1 * Math.sin(8 * u));

describe("the lens", () => {
  it("has an orthonormal right-handed frame at every attitude, straight down included", () => {
    for (const azimuth of [-200, -20, 0, 75])
      for (const elevation of [15, 47, 89, 90]) {
        const { right, up, forward } = lensOf({ azimuth, elevation, distance: 40, target: [0, 1, 0] }, stage);
        for (const [a, b, expected] of [
          [right, right, 1],
          [up, up, 1],
          [forward, forward, 1],
          [right, up, 0],
          [right, forward, 0],
          [up, forward, 0],
        ] as const)
          expect(dot(a, b)).toBeCloseTo(expected, 12);
      }
  });

  it("puts the target in the middle of the stage, east to the right and up upward", () => {
    const lens = lensOf({ azimuth: 0, elevation: 40, distance: 40, target: [1, 1, 2] }, stage);
    const middle = project(lens, [1, 1, 2]);
    expect([middle.x, middle.y]).toEqual([stage.left + stage.width / 2, stage.top + stage.height / 2]);
    expect(project(lens, [2, 1, 2]).x).toBeGreaterThan(middle.x);
    expect(project(lens, [1, 2, 2]).y).toBeLessThan(middle.y);
    expect(project(lens, [1, 1, 0]).y).toBeLessThan(middle.y);
  });

  it("sends a ray through a pixel back to the point that projects there", () => {
    const view = new View();
    view.fit(ground, stage);
    const { lens } = view;
    for (const [u, v] of [
      [0.5, 0.5],
      [0.1, 0.8],
      [0.93, 0.4],
    ]) {
      const { x, y } = project(lens, onGround(ground, u, v));
      const hit = hitGround(ground, lens.eye, rayThrough(lens, x, y));
      expect(hit?.u).toBeCloseTo(u, 2); // the drawn triangles chord the bilinear ground
      expect(hit?.v).toBeCloseTo(v, 2);
    }
  });

  it("loses its perspective in plan view, so that map and terrain agree", () => {
    const lens = lensOf({ azimuth: 0, elevation: 90, distance: 40, target: [0, 1, 0] }, stage);
    const scale = (y: number) => project(lens, [1, y, 0]).x - project(lens, [0, y, 0]).x;
    expect(scale(3) / scale(0)).toBeCloseTo(1, 2); // 24 times the distance leaves 0.3 % over the whole relief
  });
});

describe("the fit", () => {
  const points = outlinePoints(ground);
  const within = (lens: Lens) => {
    const box = boundsOf(lens, points);
    const slack = 0.5; // half a pixel
    expect(box.left).toBeGreaterThanOrEqual(stage.left + 12 - slack);
    expect(box.top).toBeGreaterThanOrEqual(stage.top + 12 - slack);
    expect(box.left + box.width).toBeLessThanOrEqual(stage.left + stage.width - 12 + slack);
    expect(box.top + box.height).toBeLessThanOrEqual(stage.top + stage.height - 12 + slack);
    return box;
  };

  it("fills the stage less 12 px at home, in one direction exactly", () => {
    const view = new View();
    view.fit(ground, stage);
    const box = within(view.lens);
    // 1e-3: the bisection's end
    expect(Math.max(box.width / (stage.width - 24), box.height / (stage.height - 24))).toBeCloseTo(1, 3);
  });

  it("holds for narrow and flat stages", () => {
    for (const [width, height] of [
      [390, 338],
      [1400, 300],
      [200, 900],
    ]) {
      const other = { left: 0, top: 52, width, height };
      const pose = { azimuth: HOME.azimuth, elevation: HOME.elevation, target: [0, 1, 0] as const };
      const distance = fitDistance(points, pose, other);
      const [dx, dy] = centring(points, { ...pose, distance }, other);
      const box = boundsOf(lensOf({ ...pose, distance }, other, dx, dy), points);
      expect(box.width).toBeLessThanOrEqual(width - 23);
      expect(box.height).toBeLessThanOrEqual(height - 23);
      expect(box.left + box.width / 2).toBeCloseTo(width / 2, 0);
    }
  });

  it("keeps the whole block in the middle of the stage from wherever it is seen", () => {
    const view = new View();
    view.fit(ground, stage);
    for (const [azimuth, elevation] of [
      [-90, 47],
      [10, 20],
      [120, 70],
      [0, 90],
    ]) {
      view.go({ azimuth, elevation }, { jump: true });
      const box = within(view.lens);
      expect(box.left + box.width / 2).toBeCloseTo(stage.left + stage.width / 2, 3);
      expect(view.overflows).toBe(false);
    }
  });

  it("lets a block that has come near outgrow the stage, and says so", () => {
    const view = new View();
    view.fit(ground, stage);
    view.go({ zoom: 3 }, { jump: true });
    expect(boundsOf(view.lens, points).width).toBeGreaterThan(stage.width);
    expect(view.overflows).toBe(true);
  });
});

describe("the viewer", () => {
  it("stays between 15° and plan, which takes over at 85°", () => {
    const view = new View();
    view.go({ elevation: 3 });
    expect(view.attitude.elevation).toBe(15);
    view.go({ elevation: 84 });
    expect(view.attitude.elevation).toBe(84);
    view.go({ elevation: 85 });
    expect(view.attitude.elevation).toBe(90);
  });

  it("eases to its goal the short way round and then rests", () => {
    const view = new View();
    view.go({ azimuth: 170 }, { jump: true });
    view.go({ azimuth: -170 });
    let frames = 0;
    while (view.tick(16, false) && frames < 1000) {
      frames++;
      const turned = Math.abs((((view.azimuth % 360) + 360) % 360) - 180);
      expect(turned).toBeLessThanOrEqual(10.001); // never the long way through 0
    }
    expect(frames).toBeGreaterThan(20);
    expect(frames).toBeLessThan(200);
    expect(view.tick(16, false)).toBe(false);
  });

  it("arrives at once under reduced motion", () => {
    const view = new View();
    view.go({ azimuth: 60, elevation: 30 });
    expect(view.tick(1, true)).toBe(true);
    expect(view.azimuth).toBe(60);
    expect(view.tick(1, true)).toBe(false);
  });

  it("is kept in links only away from home, rounded, with azimuth in [−180, 180)", () => {
    expect(cameraSpec(HOME)).toBeUndefined();
    expect(cameraSpec({ azimuth: 340.04, elevation: 47.26, zoom: 1.23456, target: [0.123, -2] })).toEqual({
      azimuth: -20,
      elevation: 47.3,
      zoom: 1.235,
      target: [0.12, -2],
    });
  });
});
