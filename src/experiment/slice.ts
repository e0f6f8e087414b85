import { allExtremePairs } from "../curvature/extremePairs.ts";
import { principalPlane, projectOnto, randomDirection, type SlicePlane } from "../curvature/slicePlane.ts";
import { randomStream } from "../math/random.ts";
import { norm2 } from "../math/vector.ts";
import { type Layout, parameterGroups, parameterNamed } from "../objectives/networks/layout.ts";
import type { Domain, Objective } from "../objectives/objective.ts";
import type { SliceSpec } from "./experiment.ts";

/** A slice worked out: a plane through parameter space and the window of it that is drawn. */
export interface Slice extends SlicePlane {
  readonly type: SliceSpec["type"];
  /** True while the runs it is made of are not there yet: a random plane at the start stands in. */
  readonly provisional: boolean;
  readonly domain: Domain;
  /** Shares of the ways' variance along u and v (pca). */
  readonly explained?: readonly [number, number];
  /** λ along u and v (eigenvectors). */
  readonly eigenvalues?: readonly [number, number];
}

/** What a slice is cut through. */
export interface SliceSubject {
  /** The whole objective after transforms. */
  readonly objective: Objective;
  readonly layout: Layout;
  /** The shared start. */
  readonly start: Float64Array;
  readonly seed: number;
}

/** The recorded points of every run, in order; runs that recorded none are empty. */
export type Ways = readonly (readonly Float64Array[])[];

/** Whether the plane can only be fixed when the race is over. */
export function needsRace(spec: SliceSpec): boolean {
  return spec.type === "pca" || spec.type === "three-points" || spec.type === "line" || spec.centre === "end";
}

/** The slice that an experiment names, through `ways` once they are there. */
export function createSlice(spec: SliceSpec, subject: SliceSubject, ways?: Ways): Slice {
  if (ways === undefined && needsRace(spec)) {
    const { u, v } = randomPair(subject, subject.start, "filter", subject.seed);
    return framed({ type: spec.type, provisional: true, origin: subject.start, u, v });
  }
  const all = ways ?? [];
  return framed({ type: spec.type, provisional: false, ...planeOf(spec, subject, all) }, all);
}

type Bare = Omit<Slice, "domain">;
type Plane = Omit<Bare, "type" | "provisional">;

function planeOf(spec: SliceSpec, subject: SliceSubject, ways: Ways): Plane {
  const { start, layout } = subject;
  const endOf = (run: number) => ways[Math.min(run, ways.length - 1)]?.at(-1) ?? start;
  const startOf = (run: number) => ways[Math.min(run, ways.length - 1)]?.[0] ?? start;
  const originOf = ({ centre, run }: { readonly centre: "start" | "end"; readonly run: number }) =>
    centre === "end" ? endOf(run) : startOf(run);
  switch (spec.type) {
    case "random": {
      const origin = originOf(spec);
      return { origin, ...randomPair(subject, origin, spec.normalisation, spec.seed ?? subject.seed) };
    }
    case "pca": {
      const points = spec.run === undefined ? ways.flat() : (ways[Math.min(spec.run, ways.length - 1)] ?? []);
      const origin = endOf(spec.run ?? 0);
      if (points.length < 2) return { origin, ...randomPair(subject, origin, "filter", subject.seed) };
      return spanning(subject, principalPlane(points, origin));
    }
    case "eigenvectors": {
      const origin = originOf(spec);
      const ends = spec.which === "top" ? { lower: 0, upper: 2 } : { lower: 1, upper: 1 };
      const product = (v: Float64Array, out: Float64Array) => subject.objective.hessianVector(origin, v, out);
      const { values, vectors } = allExtremePairs(product, origin.length, { ...ends, tolerance: 1e-9, space: 300 });
      const [low, high] = [vectors[0], vectors[vectors.length - 1]];
      if (vectors.length < 2) return spanning(subject, { origin, u: high, v: new Float64Array(origin.length) });
      return { origin, u: high, v: low, eigenvalues: [values[1], values[0]] };
    }
    case "weights": {
      const origin = originOf(spec);
      const [u, v] = spec.weights.map((name) => {
        const unit = new Float64Array(origin.length);
        unit[parameterNamed(layout, name) ?? 0] = 1;
        return unit;
      });
      return { origin, u, v };
    }
    case "three-points": {
      const origin = startOf(spec.runs[0]);
      return spanning(subject, {
        origin,
        u: difference(endOf(spec.runs[0]), origin),
        v: difference(endOf(spec.runs[1]), origin),
      });
    }
    case "line": {
      const origin = endOf(spec.runs[0]);
      const u = difference(endOf(spec.runs[1]), origin);
      return spanning(subject, { origin, u, v: new Float64Array(origin.length) }, spec.seed);
    }
  }
}

function randomPair(
  { layout, seed }: SliceSubject,
  origin: Float64Array,
  normalisation: "filter" | "layer" | "none",
  own: number = seed,
) {
  const groups = parameterGroups(layout);
  const along = (name: string) => randomDirection(origin, groups, normalisation, randomStream(own, `slice/${name}`));
  return { u: along("u"), v: along("v") };
}

/** Puts random directions, orthogonal to the other one and as long, where one is missing. */
function spanning<P extends SlicePlane>(subject: SliceSubject, plane: P, seed?: number): P {
  const p = plane.origin.length;
  const drawn = randomPair(subject, plane.origin, "none", seed);
  const zero = (x: Float64Array) => norm2(x) === 0;
  const u = zero(plane.u) ? unit(drawn.u, 1) : plane.u;
  if (!zero(plane.v) || p < 2) return { ...plane, u };
  return { ...plane, u, v: unit(orthogonal(drawn.v, u), norm2(u)) };
}

function difference(x: Float64Array, y: Float64Array): Float64Array {
  return x.map((value, j) => value - y[j]);
}

function unit(x: Float64Array, length: number): Float64Array {
  const factor = length / norm2(x);
  return x.map((value) => value * factor);
}

/** x without its part along u. */
function orthogonal(x: Float64Array, u: Float64Array): Float64Array {
  let along = 0;
  let square = 0;
  for (let j = 0; j < u.length; j++) {
    along += x[j] * u[j];
    square += u[j] * u[j];
  }
  return x.map((value, j) => value - (along / square) * u[j]);
}

/** Margin around ways, as a share of their extent. */
const MARGIN = 0.3;
/** Longest side of a window over its shortest. */
const ASPECT = 2;

/** The window: the unit square of a plane whose directions have a natural length, and all ways with a margin. */
function framed(slice: Bare, ways: Ways = []): Slice {
  const box = { x: [0, 0], y: [0, 0] };
  const include = (a: number, b: number) => {
    if (!(Number.isFinite(a) && Number.isFinite(b))) return;
    box.x = [Math.min(box.x[0], a), Math.max(box.x[1], a)];
    box.y = [Math.min(box.y[0], b), Math.max(box.y[1], b)];
  };
  for (const way of ways)
    for (const point of way) {
      const { plane } = projectOnto(slice, point, 1);
      include(plane[0], plane[1]);
    }
  const marginal = ([from, to]: readonly number[]) => {
    const margin = MARGIN * (to - from);
    return [from - margin, to + margin] as const;
  };
  let x = marginal(box.x);
  let y = marginal(box.y);
  if (slice.type !== "pca" || slice.provisional || !(x[1] > x[0])) {
    x = [Math.min(x[0], -1), Math.max(x[1], 1)];
    y = [Math.min(y[0], -1), Math.max(y[1], 1)];
  }
  const side = Math.max(x[1] - x[0], y[1] - y[0]) / ASPECT;
  return { ...slice, domain: [widened(x, side), widened(y, side)] };
}

function widened([from, to]: readonly [number, number], least: number): readonly [number, number] {
  const missing = Math.max(0, least - (to - from)) / 2;
  return [from - missing, to + missing];
}
