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
  const { n, planX, planZ } = ground;
  const cells = n - 1;
  const t = meeting(ground, origin[0], origin[1], origin[2], direction[0], direction[1], direction[2]);
  if (Number.isNaN(t)) return undefined;
  const i = (origin[0] / planX + 0.5) * cells + (direction[0] / planX) * cells * t;
  const j = (0.5 - origin[2] / planZ) * cells + (-direction[2] / planZ) * cells * t;
  return { u: i / cells, v: j / cells, t };
}

/** The parameters between which a ray is over the plan; from > to when it misses. Written by `slab`. */
const over = { enter: 0.5, leave: 0.5 };

/** `t` of the first meeting, NaN when there is none. Allocates nothing: a frame asks for dozens. */
function meeting(
  { n, planX, planZ, relief, heights }: Ground,
  x: number,
  y: number,
  z: number,
  dx: number,
  dy: number,
  dz: number,
): number {
  const cells = n - 1;
  // Grid coordinates: i east, j north, y in world units.
  const startI = (x / planX + 0.5) * cells;
  const startJ = (0.5 - z / planZ) * cells;
  const di = (dx / planX) * cells;
  const dj = (-dz / planZ) * cells;
  over.enter = 0;
  over.leave = 1e9;
  slab(startI, di, cells);
  slab(startJ, dj, cells);
  const { enter, leave } = over;
  if (!(enter <= leave)) return Number.NaN;

  let i = cellOf(startI + di * enter, di, cells);
  let j = cellOf(startJ + dj * enter, dj, cells);
  let t = enter;
  for (let guard = 0; guard <= 2 * cells + 2; guard++) {
    const nextI = di === 0 ? Number.POSITIVE_INFINITY : (i + (di > 0 ? 1 : 0) - startI) / di;
    const nextJ = dj === 0 ? Number.POSITIVE_INFINITY : (j + (dj > 0 ? 1 : 0) - startJ) / dj;
    const out = Math.min(nextI, nextJ, leave);
    const k = j * n + i;
    const a = heights[k];
    const b = heights[k + 1];
    const c = heights[k + n];
    const d = heights[k + n + 1];
    const lowest = Math.min(y + dy * t, y + dy * out);
    const highest = Math.max(y + dy * t, y + dy * out);
    const slack = 1e-6 * (1 + Math.abs(highest)); // 1e-6: heights are 32-bit
    if (
      lowest <= Math.max(a, b, c, d) * relief + slack &&
      highest >= Math.min(a, b, c, d) * relief - slack &&
      out >= t - slack
    ) {
      const [f0, g0] = [startI - i, startJ - j];
      const lower = meetTriangle(f0, di, g0, dj, y, dy, a, b - a, d - b, true, relief, t, out);
      const upper = meetTriangle(f0, di, g0, dj, y, dy, a, d - c, c - a, false, relief, t, out);
      const met = upper < lower || Number.isNaN(lower) ? upper : lower;
      if (!Number.isNaN(met)) return met;
    }
    if (out >= leave) return Number.NaN;
    t = out;
    if (nextI <= nextJ) i += di > 0 ? 1 : -1;
    else j += dj > 0 ? 1 : -1;
    if (i < 0 || j < 0 || i >= cells || j >= cells) return Number.NaN;
  }
  return Number.NaN;
}

/** Narrows `over` to where the ray is between the two edges of one axis, not before its origin. */
function slab(start: number, step: number, cells: number): void {
  if (step === 0) {
    if (start < 0 || start > cells) over.leave = -1;
    return;
  }
  const t0 = (0 - start) / step;
  const t1 = (cells - start) / step;
  over.enter = Math.max(over.enter, Math.min(t0, t1));
  over.leave = Math.min(over.leave, Math.max(t0, t1));
}

/** The cell that a ray at grid coordinate `at` is about to cross. */
function cellOf(at: number, step: number, cells: number): number {
  const nearest = Math.round(at);
  const onLine = Math.abs(at - nearest) < 1e-9 * cells; // 1e-9: rounding of the entry point
  const cell = onLine ? (step < 0 ? nearest - 1 : nearest) : Math.floor(at);
  return Math.min(cells - 1, Math.max(0, cell));
}

/**
 * Meets one triangle of a cell: (a, b, d) where f ≥ g, the lower one, or (a, d, c) where f ≤ g, with f and g the cell's own
 * coordinates. Its height is a + slopeF·f + slopeG·g, linear, so the ray's height above it is linear in t. NaN: not met.
 */
function meetTriangle(
  f0: number,
  df: number,
  g0: number,
  dg: number,
  y0: number,
  dy: number,
  a: number,
  slopeF: number,
  slopeG: number,
  lower: boolean,
  relief: number,
  from: number,
  to: number,
): number {
  // y0 + dy·t = relief·(a + slopeF·f + slopeG·g)
  const rate = dy - relief * (slopeF * df + slopeG * dg);
  const gap = relief * (a + slopeF * f0 + slopeG * g0) - y0;
  if (rate === 0 || Number.isNaN(rate)) return Number.NaN;
  const t = gap / rate;
  const room = 1e-9 * (1 + Math.abs(to)); // 1e-9: a hit on a shared edge belongs to both cells
  if (!(t >= from - room && t <= to + room)) return Number.NaN;
  const f = f0 + df * t;
  const g = g0 + dg * t;
  // 1e-7: the diagonal belongs to both triangles
  return (lower ? f < g - 1e-7 : f > g + 1e-7) ? Number.NaN : t;
}

/** How far above the ground a point is taken to float, so that it does not hide behind the ground it stands on. */
const CLEARANCE = 0.07;

/** True when ground stands between a point and the eye. */
export function isHidden(ground: Ground, point: Vector3, eye: Vector3): boolean {
  return meetsGround(ground, point[0], point[1], point[2], eye);
}

/** The same for a point given by its coordinates. */
export function meetsGround(ground: Ground, x: number, y: number, z: number, eye: Vector3): boolean {
  const raised = y + CLEARANCE;
  return !Number.isNaN(meeting(ground, x, raised, z, eye[0] - x, eye[1] - raised, eye[2] - z));
}
