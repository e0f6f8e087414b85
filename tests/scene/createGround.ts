import type { Ground } from "../../src/scene/geometry/ground.ts";
import type { TrailSource } from "../../src/scene/geometry/trail.ts";

/** Ground over [−1, 1]² with heights h(u, v) on an n × n grid, plan 12 × 12, relief 3. */
export function createGround(h: (u: number, v: number) => number, n = 33): Ground {
  const heights = new Float32Array(n * n);
  for (let j = 0; j < n; j++) for (let i = 0; i < n; i++) heights[j * n + i] = h(i / (n - 1), j / (n - 1));
  const map = { kind: "linear", floor: 0, scale: 1, top: 1 } as const;
  const domain = [
    [-1, 1],
    [-1, 1],
  ] as const;
  return { n, heights, domain, map, planX: 12, planZ: 12, relief: 3 };
}

/** A recorded path over the plane, one point per step. */
export function createPath(
  points: readonly (readonly [number, number])[],
): TrailSource & { indexAt(step: number): number } {
  return {
    count: points.length,
    dimension: 2,
    steps: Uint32Array.from(points, (_, step) => step),
    points: Float64Array.from(points.flat()),
    indexAt: (step) => Math.min(points.length - 1, Math.floor(step)),
  };
}
