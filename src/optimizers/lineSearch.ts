import type { Objective } from "../objectives/objective.ts";

/** Sufficient decrease: f(x + td) ≤ f(x) + C1·t·⟨g, d⟩ (Nocedal & Wright 2006, eq. 3.4; their and PyTorch's value). */
const C1 = 1e-4;
/** Curvature: slopes must shrink to C2 of the first (Nocedal & Wright 2006, eq. 3.5; their value for quasi-Newton). */
const C2 = 0.9;
/** PyTorch's `max_ls`: evaluations after the first. */
const STRONG_EVALUATIONS = 25;
/** PyTorch's `tolerance_change` default: brackets that move no coordinate by more are not refined. */
const SMALLEST_BRACKET = 1e-9;
/** Doublings and halvings: 2⁵³ spans the whole precision of a double. */
const WEAK_EVALUATIONS = 53;

/** A search along d from x: given f(x), slope ⟨g, d⟩ < 0 and a first trial t, the step length found; 0 moves nothing. */
export type LineSearch = (
  objective: Objective,
  x: Float64Array,
  d: Float64Array,
  value: number,
  slope: number,
  first: number,
) => number;

/** Evaluates φ(t) = f(x + td) with φ′(t); anything not finite counts as an infinitely high wall. */
function createRay(dimension: number) {
  const point = new Float64Array(dimension);
  const gradient = new Float64Array(dimension);
  const ray = {
    value: 0,
    slope: 0,
    at(objective: Objective, x: Float64Array, d: Float64Array, t: number): void {
      for (let i = 0; i < dimension; i++) point[i] = x[i] + t * d[i];
      ray.value = objective.gradient(point, gradient);
      ray.slope = 0;
      for (let i = 0; i < dimension; i++) ray.slope += gradient[i] * d[i];
      if (Number.isFinite(ray.value) && Number.isFinite(ray.slope)) return;
      ray.value = Number.POSITIVE_INFINITY;
      ray.slope = Number.NaN;
    },
  };
  return ray;
}

/**
 * The minimiser of the cubic through two values and slopes, held inside [low, high]; the middle where there is none
 * (Nocedal & Wright 2006, eq. 3.59, as in PyTorch's `_cubic_interpolate`).
 */
function cubicMinimiser(
  t1: number,
  f1: number,
  g1: number,
  t2: number,
  f2: number,
  g2: number,
  low: number,
  high: number,
): number {
  const d1 = g1 + g2 - (3 * (f1 - f2)) / (t1 - t2);
  const square = d1 * d1 - g1 * g2;
  if (square >= 0) {
    const d2 = Math.sqrt(square);
    const t =
      t1 <= t2
        ? t2 - (t2 - t1) * ((g2 + d2 - d1) / (g2 - g1 + 2 * d2))
        : t1 - (t1 - t2) * ((g1 + d2 - d1) / (g1 - g2 + 2 * d2));
    if (!Number.isNaN(t)) return Math.min(Math.max(t, low), high);
  }
  return (low + high) / 2;
}

/**
 * A step that satisfies the strong Wolfe conditions, by bracketing and cubic interpolation: the sequence of trials of
 * PyTorch's `_strong_wolfe` (after Schmidt's minFunc; Nocedal & Wright 2006, algorithms 3.5 and 3.6). When the
 * evaluations run out, the lowest point seen.
 */
export function createStrongWolfe(dimension: number): LineSearch {
  const ray = createRay(dimension);
  const ends = new Float64Array(2);
  const values = new Float64Array(2);
  const slopes = new Float64Array(2);
  return (objective, x, d, value, slope, first) => {
    let largest = 0;
    for (let i = 0; i < dimension; i++) largest = Math.max(largest, Math.abs(d[i]));
    let t = first;
    ray.at(objective, x, d, t);
    let previousT = 0;
    let previousF = value;
    let previousSlope = slope;
    let trials = 0;
    while (true) {
      if (trials === STRONG_EVALUATIONS) return value <= ray.value ? 0 : t;
      if (ray.value > value + C1 * t * slope || (trials > 1 && ray.value >= previousF)) break;
      if (Math.abs(ray.slope) <= -C2 * slope) return t;
      if (ray.slope >= 0) break;
      const next = cubicMinimiser(
        previousT,
        previousF,
        previousSlope,
        t,
        ray.value,
        ray.slope,
        t + 0.01 * (t - previousT),
        t * 10,
      );
      previousT = t;
      previousF = ray.value;
      previousSlope = ray.slope;
      t = next;
      ray.at(objective, x, d, t);
      trials++;
    }

    // The bracket's two ends keep their places, so that ties fall as in PyTorch; `low` is the place of the lower value.
    ends[0] = previousT;
    ends[1] = t;
    values[0] = previousF;
    values[1] = ray.value;
    slopes[0] = previousSlope;
    slopes[1] = ray.slope;
    let low = values[0] <= values[1] ? 0 : 1;
    let slow = false;
    while (trials < STRONG_EVALUATIONS && Math.abs(ends[1] - ends[0]) * largest >= SMALLEST_BRACKET) {
      const left = Math.min(ends[0], ends[1]);
      const right = Math.max(ends[0], ends[1]);
      t = cubicMinimiser(ends[0], values[0], slopes[0], ends[1], values[1], slopes[1], left, right);
      // Twice in a row within a tenth of an end, or on it: go a tenth inwards instead.
      const margin = 0.1 * (right - left);
      const near = Math.min(right - t, t - left) < margin;
      if (near && (slow || t >= right || t <= left)) {
        t = Math.abs(t - right) < Math.abs(t - left) ? right - margin : left + margin;
        slow = false;
      } else slow = near;
      ray.at(objective, x, d, t);
      trials++;
      const high = 1 - low;
      if (ray.value > value + C1 * t * slope || ray.value >= values[low]) {
        ends[high] = t;
        values[high] = ray.value;
        slopes[high] = ray.slope;
        low = values[0] <= values[1] ? 0 : 1;
        continue;
      }
      if (Math.abs(ray.slope) <= -C2 * slope) return t;
      if (ray.slope * (ends[high] - ends[low]) >= 0) {
        ends[high] = ends[low];
        values[high] = values[low];
        slopes[high] = slopes[low];
      }
      ends[low] = t;
      values[low] = ray.value;
      slopes[low] = ray.slope;
    }
    return ends[low];
  };
}

/**
 * A step that satisfies the weak Wolfe conditions, by doubling and bisection (Lewis & Overton 2013, Math. Program. 141,
 * algorithm 2.6). When the evaluations run out, the longest step with sufficient decrease, 0 where there was none.
 */
export function createWeakWolfe(dimension: number): LineSearch {
  const ray = createRay(dimension);
  return (objective, x, d, value, slope, first) => {
    let low = 0;
    let high = Number.POSITIVE_INFINITY;
    let t = first;
    for (let trials = 0; trials < WEAK_EVALUATIONS; trials++) {
      ray.at(objective, x, d, t);
      if (ray.value > value + C1 * t * slope) high = t;
      else if (ray.slope < C2 * slope) low = t;
      else return t;
      t = high < Number.POSITIVE_INFINITY ? (low + high) / 2 : 2 * low;
    }
    return low;
  };
}
