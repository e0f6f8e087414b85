import { describe, expect, it } from "vitest";
import { randomStream } from "../../src/math/random.ts";
import { terrainIndex } from "../../src/scene/geometry/block.ts";
import { type Ground, onGround } from "../../src/scene/geometry/ground.ts";
import { hitGround, isHidden } from "../../src/scene/geometry/rayHit.ts";
import { along, dot, normalised, subtract, type Vector3 } from "../../src/scene/geometry/vector3.ts";
import { createGround } from "./createGround.ts";

const cross = (a: Vector3, b: Vector3): Vector3 => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];

/** Nearest hit over all drawn triangles, by Möller and Trumbore: the slow truth. */
function bruteForce(ground: Ground, origin: Vector3, direction: Vector3): number | undefined {
  const { n, heights, planX, planZ, relief } = ground;
  const vertex = (k: number): Vector3 => {
    const [u, v] = [(k % n) / (n - 1), Math.floor(k / n) / (n - 1)];
    return [(u - 0.5) * planX, heights[k] * relief, (0.5 - v) * planZ];
  };
  const index = terrainIndex(n);
  let best: number | undefined;
  for (let k = 0; k < index.length; k += 3) {
    const [a, b, c] = [vertex(index[k]), vertex(index[k + 1]), vertex(index[k + 2])];
    const [e1, e2] = [subtract(b, a), subtract(c, a)];
    const p = cross(direction, e2);
    const det = dot(e1, p);
    if (Math.abs(det) < 1e-14) continue; // 1e-14: parallel to rounding
    const s = subtract(origin, a);
    const u = dot(s, p) / det;
    const q = cross(s, e1);
    const v = dot(direction, q) / det;
    const t = dot(e2, q) / det;
    if (u < 0 || v < 0 || u + v > 1 || t < 0) continue;
    if (best === undefined || t < best) best = t;
  }
  return best;
}

describe("where a ray meets the ground", () => {
  it("is the nearest drawn triangle, over random rays", () => {
    const random = randomStream(11, "rays");
    const ground = createGround((u, v) => 0.5 + 0.4 * Math.sin(9 * u) * Math.cos(7 * v), 17);
    let hits = 0;
    for (let k = 0; k < 400; k++) {
      const origin: Vector3 = [20 * random.uniform() - 10, 3 + 8 * random.uniform(), 20 * random.uniform() - 10];
      const target: Vector3 = [12 * random.uniform() - 6, 2 * random.uniform(), 12 * random.uniform() - 6];
      const direction = normalised(subtract(target, origin));
      const truth = bruteForce(ground, origin, direction);
      const hit = hitGround(ground, origin, direction);
      if (truth === undefined) expect(hit).toBeUndefined();
      else {
        hits++;
        expect(hit?.t).toBeCloseTo(truth, 6);
      }
    }
    expect(hits).toBeGreaterThan(200);
  });

  it("agrees with the ground's own height where it hits", () => {
    const ground = createGround((u, v) => u * 0.5 + v * 0.25);
    const direction = normalised([0.2, -1, -0.3]);
    const hit = hitGround(ground, [0.4, 9, 0.9], direction);
    expect(hit).toBeDefined();
    if (hit === undefined) return;
    const point = along([0.4, 9, 0.9], direction, hit.t);
    const there = onGround(ground, hit.u, hit.v);
    for (const k of [0, 1, 2]) expect(point[k]).toBeCloseTo(there[k], 5); // 32-bit heights
  });

  it("meets straight rays from above on grid lines, corners and the far edge", () => {
    const ground = createGround(() => 0.5);
    for (const x of [-6, -3, 0, 5.999999, 6]) {
      const hit = hitGround(ground, [x, 10, -6], [0, -1, 0]);
      expect(hit?.t).toBeCloseTo(8.5, 9);
    }
    expect(hitGround(ground, [6.01, 10, 0], [0, -1, 0])).toBeUndefined();
    expect(hitGround(ground, [0, 10, 0], [0, 1, 0])).toBeUndefined();
  });

  it("goes through holes", () => {
    const ground = createGround((u) => (u > 0.4 && u < 0.6 ? Number.NaN : 0.2));
    expect(hitGround(ground, [0, 10, 0], [0, -1, 0])).toBeUndefined();
    expect(hitGround(ground, [3, 10, 0], [0, -1, 0])?.t).toBeCloseTo(9.4, 5);
  });
});

describe("what is hidden", () => {
  const ridge = createGround((u) => (Math.abs(u - 0.5) < 0.06 ? 1 : 0), 65);
  it("is what lies behind a ridge", () => {
    const west: Vector3 = [-20, 4, 0];
    expect(isHidden(ridge, onGround(ridge, 0.6, 0.5), west)).toBe(true);
    expect(isHidden(ridge, onGround(ridge, 0.2, 0.5), west)).toBe(false);
    expect(isHidden(ridge, onGround(ridge, 0.6, 0.5), [0, 30, 0])).toBe(false);
  });

  it("does not include the ground one stands on", () => {
    const rough = createGround((u, v) => 0.5 + 0.3 * Math.sin(12 * u) * Math.sin(12 * v), 129);
    for (const [u, v] of [
      [0.13, 0.13],
      [0.39, 0.39],
      [0.65, 0.13],
    ])
      expect(isHidden(rough, onGround(rough, u, v), [0, 25, 25])).toBe(false);
  });
});
