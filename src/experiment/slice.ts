import { threePoints, weightDirections } from "../curvature/directions/givenDirections.ts";
import { principalDirections } from "../curvature/directions/principalDirections.ts";
import { type Normalisation, randomDirections } from "../curvature/directions/randomDirections.ts";
import { lanczos } from "../curvature/lanczos.ts";
import { hessianProduct } from "../curvature/linearProduct.ts";
import { addMultiple, inner, scaleBy } from "../curvature/longVectors.ts";
import { PlaneFrame } from "../curvature/planeFrame.ts";
import type { Pane } from "../curvature/slice.ts";
import { finish, showing } from "../math/parts.ts";
import { randomStream } from "../math/random.ts";
import { norm2 } from "../math/vector.ts";
import { type Layout, parameterGroups, parameterNamed } from "../objectives/networks/layout.ts";
import type { Domain, Objective } from "../objectives/objective.ts";
import type { SliceSpec } from "./experiment.ts";

/** A slice worked out: a plane through parameter space and the window of it that is drawn. */
export interface Slice extends Pane {
  /** What was asked for; `random` where the runs are too short for that. */
  readonly type: SliceSpec["type"];
  /** True while the runs it is made of are not there yet: a random plane through the start stands in. */
  readonly provisional: boolean;
  readonly domain: Domain;
  /** Shares of the scatter along u and v, of the ways that they are made of (pca). */
  readonly explained?: readonly [number, number];
  /** λ along u and v (eigenvectors). */
  readonly eigenvalues?: readonly [number, number];
  /**
   * Which of its directions are random because the runs give none: `both` where all the points that it is made of are one
   * (line, three-points, pca), `across` where three points are on one line.
   */
  readonly filled?: "across" | "both";
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

/** The recorded points of every run, row-major, in order; empty for runs that recorded none. */
export type Ways = readonly Float64Array[];

/** Whether the plane can only be fixed when the race is over. */
export function needsRace(spec: SliceSpec): boolean {
  return spec.type === "pca" || spec.type === "three-points" || spec.type === "line" || spec.centre === "end";
}

/** The slice that an experiment names, through `ways` once they are there. A run that is not there is the last one. */
export const createSlice = (spec: SliceSpec, subject: SliceSubject, ways?: Ways): Slice =>
  finish(sliceInParts(spec, subject, ways));

/** `createSlice`, yielding every few milliseconds. */
export function* sliceInParts(spec: SliceSpec, subject: SliceSubject, ways?: Ways): Generator<undefined, Slice> {
  if (ways === undefined && needsRace(spec)) {
    const plane = randomPlane(subject, subject.start, "filter");
    return { type: spec.type, provisional: true, ...plane, domain: yield* domainOf(plane, subject.start, 1) };
  }
  const plane = yield* planeOf(spec, subject, ways ?? []);
  const points = yield* joined(ways?.length ? ways : [subject.start]);
  // Planes in units of the parameters themselves fit their ways; the others show a unit around at least.
  const fitted = (spec.type === "pca" || spec.type === "three-points") && points.length > subject.start.length;
  return { type: spec.type, provisional: false, ...plane, domain: yield* domainOf(plane, points, fitted ? 0 : 1) };
}

type Plane = Omit<Slice, "type" | "provisional" | "domain"> & { readonly type?: "random" };

/** Residual of eigenvectors relative to λmax: far below what a picture shows. */
const EIGENVECTORS = { tolerance: 1e-8, products: 300 };

function* planeOf(spec: SliceSpec, subject: SliceSubject, ways: Ways): Generator<undefined, Plane> {
  const { start, layout } = subject;
  const p = start.length;
  const wayOf = (run: number) => {
    const way = ways[Math.min(run, ways.length - 1)];
    return way === undefined || way.length === 0 ? start : way;
  };
  const endOf = (run: number) => wayOf(run).slice(-p);
  const originOf = ({ centre, run }: { readonly centre: "start" | "end"; readonly run: number }) =>
    centre === "end" ? endOf(run) : wayOf(run).slice(0, p);
  switch (spec.type) {
    case "random":
      return randomPlane(subject, originOf(spec), spec.normalisation, spec.seed);
    case "pca": {
      const points = spec.run === undefined ? yield* joined(ways) : wayOf(spec.run);
      // Two points or fewer have no two directions.
      if (points.length < 3 * p) return { ...randomPlane(subject, endOf(spec.run ?? 0), "filter"), type: "random" };
      const { pane, explained } = yield* showing(principalDirections(points, p, randomStream(0, "pca")), undefined);
      const through = spanning(subject, { ...pane, origin: endOf(spec.run ?? 0) });
      // Runs that never moved have no scatter to be explained.
      return explained.every(Number.isFinite) ? { ...through, explained } : { ...through, filled: "both" };
    }
    case "eigenvectors": {
      const origin = originOf(spec);
      const [lowest, highest] = spec.which === "top" ? [0, 2] : [1, 1];
      const request = { lowest, highest, ...EIGENVECTORS, random: randomStream(0, "eigenvectors") };
      const product = hessianProduct(subject.objective, origin);
      const found = yield* showing(lanczos(product, p, request), undefined);
      const values = [...found.lowest.values, ...found.highest.values];
      const vectors = [...found.lowest.vectors, ...found.highest.vectors];
      const last = vectors.length - 1;
      const v = vectors[last - 1] ?? new Float64Array(p);
      return { origin, u: vectors[last], v, eigenvalues: [values[last], values[last - 1] ?? 0] };
    }
    case "weights": {
      const [i, j] = spec.weights.map((name) => parameterNamed(layout, name) ?? 0);
      return weightDirections(originOf(spec), i, j);
    }
    case "three-points": {
      const [first, second] = spec.runs;
      const pane = threePoints(wayOf(first).slice(0, p), endOf(first), endOf(second));
      const missing = [pane.u, pane.v].filter((direction) => norm2(direction) === 0).length;
      const filled = ([undefined, "across", "both"] as const)[missing];
      return { ...spanning(subject, pane), ...(filled && { filled }) };
    }
    case "line": {
      const origin = endOf(spec.runs[0]);
      const u = endOf(spec.runs[1]);
      addMultiple(u, -1, origin);
      const pane = spanning(subject, { origin, u, v: new Float64Array(p) }, spec.seed);
      return norm2(u) > 0 ? pane : { ...pane, filled: "both" };
    }
  }
}

function randomPlane(subject: SliceSubject, origin: Float64Array, normalisation: Normalisation, seed?: number): Pane {
  const random = randomStream(seed ?? subject.seed, "slice");
  return randomDirections(origin, parameterGroups(subject.layout), normalisation, random);
}

/** Puts random directions, orthogonal to the other one and as long, where one is missing. */
function spanning(subject: SliceSubject, { origin, u, v }: Pane, seed?: number): Pane {
  const drawn = randomPlane(subject, origin, "none", seed);
  if (norm2(u) === 0 && norm2(v) > 0 && origin.length > 1) addMultiple(drawn.u, -inner(drawn.u, v) / inner(v, v), v);
  const first = norm2(u) > 0 ? u : lengthened(drawn.u, 1);
  if (norm2(v) > 0 || origin.length < 2) return { origin, u: first, v };
  addMultiple(drawn.v, -inner(drawn.v, first) / inner(first, first), first);
  return { origin, u: first, v: lengthened(drawn.v, norm2(first)) };
}

function lengthened(x: Float64Array, length: number): Float64Array {
  scaleBy(x, length / norm2(x));
  return x;
}

/** Margin around ways, as a share of their extent. */
const MARGIN = 0.3;
/** Longest side of a window over its shortest. */
const ASPECT = 2;

/** The shadows of `points` with a margin, and `reach` to either side of the plane's origin and of the first point. */
function* domainOf(plane: Pane, points: Float64Array, reach: number): Generator<undefined, Domain> {
  const frame = new PlaneFrame(plane);
  const start = frame.shadow(points.subarray(0, plane.origin.length));
  const origin = frame.shadow(plane.origin);
  const [x, y] = yield* frame.domainAround(points, MARGIN);
  const reached = ([from, to]: readonly [number, number], one: number, other: number) =>
    [Math.min(from, one - reach, other - reach), Math.max(to, one + reach, other + reach)] as const;
  const sides =
    reach > 0 ? ([reached(x, start.a, origin.a), reached(y, start.b, origin.b)] as const) : ([x, y] as const);
  const side = Math.max(...sides.map(([from, to]) => to - from)) / ASPECT;
  return [widened(sides[0], side), widened(sides[1], side)];
}

function widened([from, to]: readonly [number, number], least: number): readonly [number, number] {
  const missing = Math.max(0, least - (to - from)) / 2;
  return [from - missing, to + missing];
}

function* joined(pieces: readonly Float64Array[]): Generator<undefined, Float64Array> {
  const whole = new Float64Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
    yield undefined;
  }
  return whole;
}
