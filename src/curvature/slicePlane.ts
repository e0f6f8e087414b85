import type { RandomStream } from "../math/random.ts";
import { symmetricEigen } from "../math/symmetricEigen.ts";
import { norm2 } from "../math/vector.ts";

/** The plane origin + a·u + b·v in ℝᵖ. */
export interface SlicePlane {
  readonly origin: Float64Array;
  readonly u: Float64Array;
  readonly v: Float64Array;
}

/** A stretch of the parameter vector whose random direction is scaled as one. */
export interface Group {
  readonly kind: "filter" | "biases";
  readonly layer: number;
  readonly from: number;
  readonly to: number;
}

/** origin + a·u + b·v into `out`. */
export function liftTo({ origin, u, v }: SlicePlane, a: number, b: number, out: Float64Array): void {
  for (let j = 0; j < out.length; j++) out[j] = origin[j] + a * u[j] + b * v[j];
}

export interface Projection {
  /** Row-major, count × 2: coordinates of the nearest points of the plane. */
  readonly plane: Float64Array;
  /** Distance from the plane. */
  readonly offPlane: Float64Array;
}

/** Orthogonal projection of `count` points, row-major in `points`; u and v may be oblique, parallel or zero. */
export function projectOnto({ origin, u, v }: SlicePlane, points: Float64Array, count: number): Projection {
  const p = origin.length;
  const uu = inner(u, u);
  const uv = inner(u, v);
  const vv = inner(v, v);
  const determinant = uu * vv - uv * uv;
  const flat = !(determinant > 1e-14 * uu * vv); // sin² of the angle: parallel to seven digits
  const plane = new Float64Array(2 * count);
  const offPlane = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    let du = 0;
    let dv = 0;
    for (let j = 0; j < p; j++) {
      const d = points[i * p + j] - origin[j];
      du += d * u[j];
      dv += d * v[j];
    }
    const a = flat ? (uu > 0 ? du / uu : 0) : (vv * du - uv * dv) / determinant;
    const b = flat ? (uu > 0 || vv === 0 ? 0 : dv / vv) : (uu * dv - uv * du) / determinant;
    let square = 0;
    for (let j = 0; j < p; j++) {
      const rest = points[i * p + j] - origin[j] - a * u[j] - b * v[j];
      square += rest * rest;
    }
    plane[2 * i] = a;
    plane[2 * i + 1] = b;
    offPlane[i] = Math.sqrt(square);
  }
  return { plane, offPlane };
}

/**
 * A normal random direction whose every filter has the norm of the same filter of `theta`, biases 0 (Li et al. 2018, §4:
 * d ← d/‖d‖·‖θ‖ filter by filter); layer by layer, biases included; or as drawn.
 */
export function randomDirection(
  theta: Float64Array,
  groups: readonly Group[],
  normalisation: "filter" | "layer" | "none",
  random: RandomStream,
): Float64Array {
  const direction = Float64Array.from(theta, () => random.normal());
  if (normalisation === "none") return direction;
  if (normalisation === "filter") for (const { kind, from, to } of groups) rescale(direction, theta, from, to, kind);
  else
    for (const layer of new Set(groups.map((group) => group.layer))) {
      const own = groups.filter((group) => group.layer === layer);
      rescale(
        direction,
        theta,
        Math.min(...own.map(({ from }) => from)),
        Math.max(...own.map(({ to }) => to)),
        "filter",
      );
    }
  return direction;
}

function rescale(direction: Float64Array, theta: Float64Array, from: number, to: number, kind: Group["kind"]): void {
  const part = direction.subarray(from, to);
  const factor = kind === "biases" ? 0 : norm2(theta.subarray(from, to)) / norm2(part);
  for (let j = 0; j < part.length; j++) part[j] *= factor;
}

export interface PrincipalPlane extends SlicePlane {
  /** Shares of the points' variance along u and v. */
  readonly explained: readonly [number, number];
}

/** Points that enter the principal components at most; of longer ways every n-th. */
const LARGEST_SAMPLE = 256;

/**
 * Unit principal components of points (row-major, p numbers each) about their mean, through `origin`. Found from the
 * n × n matrix of inner products (Jolliffe 2002, §3.5). A component without variance is 0.
 */
export function principalPlane(all: readonly Float64Array[], origin: Float64Array): PrincipalPlane {
  const p = origin.length;
  const every = Math.ceil(all.length / LARGEST_SAMPLE);
  const points = all.filter((_, i) => i % every === 0 || i === all.length - 1);
  const n = points.length;
  const mean = new Float64Array(p);
  for (const point of points) for (let j = 0; j < p; j++) mean[j] += point[j] / n;
  const centred = points.map((point) => point.map((value, j) => value - mean[j]));
  const gram = new Float64Array(n * n);
  let trace = 0;
  for (let i = 0; i < n; i++) {
    for (let k = 0; k <= i; k++) gram[i * n + k] = gram[k * n + i] = inner(centred[i], centred[k]);
    trace += gram[i * n + i];
  }
  const values = new Float64Array(n);
  const vectors = new Float64Array(n * n);
  symmetricEigen(gram, n, values, vectors);
  const component = (rank: number): { readonly direction: Float64Array; readonly share: number } => {
    const direction = new Float64Array(p);
    const k = n - 1 - rank;
    if (!(k >= 0 && values[k] > 1e-24 * trace)) return { direction, share: 0 }; // rounding of inner products, squared
    for (let i = 0; i < n; i++) for (let j = 0; j < p; j++) direction[j] += vectors[k * n + i] * centred[i][j];
    const length = norm2(direction);
    const first = direction.find((value) => value !== 0) ?? 1;
    const sign = first < 0 ? -1 : 1;
    for (let j = 0; j < p; j++) direction[j] *= sign / length;
    return { direction, share: values[k] / trace };
  };
  const first = component(0);
  const second = component(1);
  return { origin, u: first.direction, v: second.direction, explained: [first.share, second.share] };
}

function inner(x: Float64Array, y: Float64Array): number {
  let sum = 0;
  for (let j = 0; j < x.length; j++) sum += x[j] * y[j];
  return sum;
}
