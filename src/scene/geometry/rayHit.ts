import type { Ground } from "./ground.ts";
import type { Vector3 } from "./vector3.ts";

/** Where a ray meets the ground: plan position and distance along the ray in units of its direction. */
export interface Hit {
  readonly u: number;
  readonly v: number;
  readonly t: number;
}

/**
 * The first point where a ray meets the drawn ground, exactly: it walks the grid cells under the ray (Amanatides and Woo,
 * "A fast voxel traversal algorithm", Eurographics 1987) and meets the same two triangles per cell that are drawn. Holes
 * let it through; undefined when it meets nothing.
 */
export function hitGround(ground: Ground, origin: Vector3, direction: Vector3): Hit | undefined {
  const { n, planX, planZ, relief, heights } = ground;
  const cells = n - 1;
  // Grid coordinates: i east, j north, y in world units.
  const startI = (origin[0] / planX + 0.5) * cells;
  const startJ = (0.5 - origin[2] / planZ) * cells;
  const di = (direction[0] / planX) * cells;
  const dj = (-direction[2] / planZ) * cells;
  const [enter, leave] = slab(startI, di, startJ, dj, cells);
  if (!(enter <= leave)) return undefined;

  let i = cellOf(startI + di * enter, di, cells);
  let j = cellOf(startJ + dj * enter, dj, cells);
  let t = enter;
  for (let guard = 0; guard <= 2 * cells + 2; guard++) {
    const nextI = di === 0 ? Number.POSITIVE_INFINITY : (i + (di > 0 ? 1 : 0) - startI) / di;
    const nextJ = dj === 0 ? Number.POSITIVE_INFINITY : (j + (dj > 0 ? 1 : 0) - startJ) / dj;
    const out = Math.min(nextI, nextJ, leave);
    const k = j * n + i;
    const [a, b, c, d] = [heights[k], heights[k + 1], heights[k + n], heights[k + n + 1]];
    const lowest = Math.min(origin[1] + direction[1] * t, origin[1] + direction[1] * out);
    const highest = Math.max(origin[1] + direction[1] * t, origin[1] + direction[1] * out);
    const slack = 1e-6 * (1 + Math.abs(highest)); // 1e-6: heights are 32-bit
    if (
      lowest <= Math.max(a, b, c, d) * relief + slack &&
      highest >= Math.min(a, b, c, d) * relief - slack &&
      out >= t - slack
    ) {
      const met = meetCell(startI - i, di, startJ - j, dj, origin[1], direction[1], a, b, c, d, relief, t, out);
      if (met !== undefined) return { u: (startI + di * met) / cells, v: (startJ + dj * met) / cells, t: met };
    }
    if (out >= leave) return undefined;
    t = out;
    if (nextI <= nextJ) i += di > 0 ? 1 : -1;
    else j += dj > 0 ? 1 : -1;
    if (i < 0 || j < 0 || i >= cells || j >= cells) return undefined;
  }
  return undefined;
}

/** Parameters at which the ray enters and leaves the plan, not before its origin. */
function slab(startI: number, di: number, startJ: number, dj: number, cells: number): [number, number] {
  let enter = 0;
  let leave = Number.POSITIVE_INFINITY;
  for (const [start, step] of [
    [startI, di],
    [startJ, dj],
  ]) {
    if (step === 0) {
      if (start < 0 || start > cells) return [1, 0];
      continue;
    }
    const [t0, t1] = [(0 - start) / step, (cells - start) / step];
    enter = Math.max(enter, Math.min(t0, t1));
    leave = Math.min(leave, Math.max(t0, t1));
  }
  return [enter, leave === Number.POSITIVE_INFINITY ? 1e9 : leave];
}

/** The cell that a ray at grid coordinate `at` is about to cross. */
function cellOf(at: number, step: number, cells: number): number {
  const nearest = Math.round(at);
  const onLine = Math.abs(at - nearest) < 1e-9 * cells; // 1e-9: rounding of the entry point
  const cell = onLine ? (step < 0 ? nearest - 1 : nearest) : Math.floor(at);
  return Math.min(cells - 1, Math.max(0, cell));
}

/**
 * Meets the two triangles of one cell: (a, b, d) where f ≥ g and (a, d, c) where f ≤ g, with f and g the cell's own
 * coordinates. On each the height is linear, so the ray's height above it is linear in t.
 */
function meetCell(
  f0: number,
  df: number,
  g0: number,
  dg: number,
  y0: number,
  dy: number,
  a: number,
  b: number,
  c: number,
  d: number,
  relief: number,
  from: number,
  to: number,
): number | undefined {
  let best: number | undefined;
  const consider = (slopeF: number, slopeG: number, lower: boolean) => {
    // y0 + dy·t = relief·(a + slopeF·f + slopeG·g)
    const rate = dy - relief * (slopeF * df + slopeG * dg);
    const gap = relief * (a + slopeF * f0 + slopeG * g0) - y0;
    if (rate === 0 || Number.isNaN(rate)) return;
    const t = gap / rate;
    const room = 1e-9 * (1 + Math.abs(to)); // 1e-9: a hit on a shared edge belongs to both cells
    if (!(t >= from - room && t <= to + room)) return;
    const [f, g] = [f0 + df * t, g0 + dg * t];
    if (lower ? f < g - 1e-7 : f > g + 1e-7) return; // 1e-7: the diagonal belongs to both triangles
    if (best === undefined || t < best) best = t;
  };
  consider(b - a, d - b, true);
  consider(d - c, c - a, false);
  return best;
}

/** How far above the ground a point is taken to float, so that it does not hide behind the ground it stands on. */
const CLEARANCE = 0.07;

/** True when ground stands between a point and the eye. */
export function isHidden(ground: Ground, point: Vector3, eye: Vector3): boolean {
  const origin: Vector3 = [point[0], point[1] + CLEARANCE, point[2]];
  return hitGround(ground, origin, [eye[0] - origin[0], eye[1] - origin[1], eye[2] - origin[2]]) !== undefined;
}
