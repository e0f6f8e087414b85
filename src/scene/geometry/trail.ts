import type { Domain } from "../../objectives/objective.ts";

/**
 * Numbers per piece: u, v at both ends; step at both ends; plan arc length in world units at both ends; line widths aside
 * of the path at both ends (0 until trails are parted).
 */
export const PIECE_SIZE = 10;
/** A piece spans at most this share of the side, so that it follows the ground. */
const PIECE_SPAN = 1 / 96;
/** Most pieces of one trail; longer paths get longer pieces. */
const MOST_PIECES = 24576;
/** Iterates nearer than this share of the side to the last drawn one add nothing to see. */
const STANDSTILL = 1 / 4000;

/** The recorded points a trail is made of, as the engine appends them. */
export interface TrailSource {
  readonly count: number;
  readonly steps: Uint32Array;
  /** Row-major, `dimension` per point; the first two are drawn. */
  readonly points: Float64Array;
  readonly dimension: number;
  /** Where given, points and steps are the same for as long as this is. */
  readonly version?: number;
}

interface Made {
  readonly source: TrailSource;
  readonly version: number;
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
  readonly planX: number;
  readonly planZ: number;
}

/** Grows and never shrinks; refilled in place, so that dragging a slider allocates nothing once it is warm. */
export interface Trail {
  data: Float32Array<ArrayBuffer>;
  pieces: number;
  /** Crossings of the edge from inside, in order, as triples: u, v and (fractional) step. */
  readonly exits: number[];
  /** What the pieces were made of. */
  made?: Made | undefined;
}

export const createTrail = (): Trail => ({ data: new Float32Array(512 * PIECE_SIZE), pieces: 0, exits: [] });

function reserve(trail: Trail, pieces: number): void {
  const needed = pieces * PIECE_SIZE;
  if (needed <= trail.data.length) return;
  const grown = new Float32Array(Math.max(needed, trail.data.length * 2));
  grown.set(trail.data.subarray(0, trail.pieces * PIECE_SIZE));
  trail.data = grown;
}

/** How a straight segment lies in the unit square: the parameters between which it is inside; from > to when it misses. */
const inside = { from: 0, to: 1 };

/** Clips to the unit square (Liang and Barsky, ACM TOG 3 (1984), pp. 1–22); writes `inside`. */
function clip(u: number, v: number, du: number, dv: number): void {
  inside.from = 0;
  inside.to = 1;
  clipSide(-du, u);
  clipSide(du, 1 - u);
  clipSide(-dv, v);
  clipSide(dv, 1 - v);
}

function clipSide(outward: number, room: number): void {
  if (outward === 0) {
    if (room < 0) inside.to = -1;
    return;
  }
  const t = room / outward;
  if (outward < 0) inside.from = Math.max(inside.from, t);
  else inside.to = Math.min(inside.to, t);
}

/**
 * Fills `trail` with the pieces of a path. Straight between iterates in plan, cut at the edge of the domain. A trail that
 * was made of the same is left as it is.
 */
export function buildTrail(source: TrailSource, domain: Domain, planX: number, planZ: number, trail: Trail): void {
  const { count, steps, points, dimension, version } = source;
  const [[x0, x1], [y0, y1]] = domain;
  const { made } = trail;
  if (
    version !== undefined &&
    made?.source === source &&
    made.version === version &&
    made.x0 === x0 &&
    made.x1 === x1 &&
    made.y0 === y0 &&
    made.y1 === y1 &&
    made.planX === planX &&
    made.planZ === planZ
  )
    return;
  trail.made = version === undefined ? undefined : { source, version, x0, x1, y0, y1, planX, planZ };
  const [scaleU, scaleV] = [1 / (x1 - x0), 1 / (y1 - y0)];
  trail.pieces = 0;
  trail.exits.length = 0;
  if (count === 0) return;
  const span = Math.max(PIECE_SPAN, pathLength(source, x0, y0, scaleU, scaleV) / MOST_PIECES);
  let u = (points[0] - x0) * scaleU;
  let v = (points[1] - y0) * scaleV;
  let step = steps[0];
  let arc = 0;
  for (let k = 1; k < count; k++) {
    const toU = (points[k * dimension] - x0) * scaleU;
    const toV = (points[k * dimension + 1] - y0) * scaleV;
    const [du, dv] = [toU - u, toV - v];
    const length = Math.abs(du) + Math.abs(dv);
    if (length < STANDSTILL && k < count - 1) continue;
    clip(u, v, du, dv);
    const { from, to } = inside;
    if (from < to) {
      const worldLength = Math.sqrt(du * planX * (du * planX) + dv * planZ * (dv * planZ));
      const parts = Math.max(1, Math.ceil(((to - from) * length) / span));
      reserve(trail, trail.pieces + parts);
      const { data } = trail;
      let at = trail.pieces * PIECE_SIZE;
      const duration = steps[k] - step;
      for (let part = 0; part < parts; part++) {
        const a = from + ((to - from) * part) / parts;
        const b = from + ((to - from) * (part + 1)) / parts;
        data[at++] = u + du * a;
        data[at++] = v + dv * a;
        data[at++] = u + du * b;
        data[at++] = v + dv * b;
        data[at++] = step + duration * a;
        data[at++] = step + duration * b;
        data[at++] = arc + worldLength * (a - from);
        data[at++] = arc + worldLength * (b - from);
        data[at++] = 0;
        data[at++] = 0;
      }
      trail.pieces += parts;
      arc += worldLength * (to - from);
      if (to < 1) trail.exits.push(u + du * to, v + dv * to, step + (steps[k] - step) * to);
    }
    u = toU;
    v = toV;
    step = steps[k];
  }
}

/** Length of the drawn part of a path in units of the sides (city-block, which only ever asks for more pieces). */
function pathLength(source: TrailSource, x0: number, y0: number, scaleU: number, scaleV: number): number {
  const { count, points, dimension } = source;
  let total = 0;
  for (let k = 1; k < count; k++) {
    const i = k * dimension;
    const du = Math.abs(points[i] - points[i - dimension]) * scaleU;
    const dv = Math.abs(points[i + 1] - points[i + 1 - dimension]) * scaleV;
    const beyond =
      Math.abs((points[i] - x0) * scaleU - 0.5) > 0.5 && Math.abs((points[i + 1] - y0) * scaleV - 0.5) > 0.5;
    if (!beyond) total += Math.min(2, du + dv);
  }
  return total;
}

/** Where a path stands at a (fractional) step, in u and v; false when it has no points. */
export function positionAt(
  source: TrailSource & { indexAt(step: number): number },
  domain: Domain,
  position: number,
  out: { u: number; v: number; step: number },
): boolean {
  const { count, steps, points, dimension } = source;
  if (count === 0) return false;
  const x0 = domain[0][0];
  const x1 = domain[0][1];
  const y0 = domain[1][0];
  const y1 = domain[1][1];
  const k = Math.max(0, source.indexAt(position));
  const next = Math.min(count - 1, k + 1);
  const between = steps[next] - steps[k];
  const part = between > 0 ? Math.min(1, Math.max(0, (position - steps[k]) / between)) : 0;
  const x = points[k * dimension] + (points[next * dimension] - points[k * dimension]) * part;
  const y = points[k * dimension + 1] + (points[next * dimension + 1] - points[k * dimension + 1]) * part;
  out.u = (x - x0) / (x1 - x0);
  out.v = (y - y0) / (y1 - y0);
  out.step = steps[k];
  return true;
}
