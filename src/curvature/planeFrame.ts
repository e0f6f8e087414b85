import { norm2 } from "../math/vector.ts";
import type { Domain } from "../objectives/objective.ts";
import { addMultiple, inner, scaleBy } from "./longVectors.ts";
import type { Pane } from "./slice.ts";

/** A point's shadow on a plane. */
export interface Shadow {
  /** Coordinates in the pane of the plane's point nearest to it. */
  readonly a: number;
  readonly b: number;
  /** ‖θ − nearest point‖₂: what the picture does not show. */
  readonly distance: number;
}

/**
 * The plane of a pane with orthonormal axes e₁ ∥ u and e₂, in which nearest points are easy; u and v need be neither
 * orthogonal nor of unit length. Where v is parallel to u, or zero, b is 0.
 */
export class PlaneFrame {
  private readonly origin: Float64Array;
  private readonly e1: Float64Array;
  private readonly e2: Float64Array;
  private readonly lengthU: number;
  private readonly lengthV: number;
  /** v·e₁ and the length of v without it. */
  private readonly shear: number;
  private readonly height: number;

  constructor({ origin, u, v }: Pane) {
    this.origin = Float64Array.from(origin);
    this.e1 = Float64Array.from(u);
    this.lengthU = normalise(this.e1);
    this.lengthV = norm2(v);
    this.e2 = Float64Array.from(v);
    this.shear = inner(this.e1, v);
    addMultiple(this.e2, -this.shear, this.e1);
    addMultiple(this.e2, -inner(this.e2, this.e1), this.e1);
    // Below this v lies along u as far as its digits tell.
    const parallel = !(norm2(this.e2) > 1e-14 * this.lengthV);
    if (parallel) this.e2.fill(0);
    this.height = normalise(this.e2);
  }

  shadow(theta: Float64Array): Shadow {
    const rest = theta.map((t, j) => t - this.origin[j]);
    const along1 = inner(rest, this.e1);
    const along2 = inner(rest, this.e2);
    addMultiple(rest, -along1, this.e1);
    addMultiple(rest, -along2, this.e2);
    const b = this.height === 0 ? 0 : along2 / this.height;
    return { a: this.lengthU === 0 ? 0 : (along1 - b * this.shear) / this.lengthU, b, distance: norm2(rest) };
  }

  /**
   * Share of the points' scatter about their mean that lies in the plane's directions, 0 to 1: the explained variance.
   * `points` is row-major, one point a row; NaN where all points are one.
   */
  explainedVariance(points: Float64Array): number {
    const p = this.origin.length;
    const mean = meanOf(points, p);
    let inside = 0;
    let all = 0;
    for (let from = 0; from < points.length; from += p) {
      const apart = points.slice(from, from + p);
      addMultiple(apart, -1, mean);
      const along1 = inner(apart, this.e1);
      const along2 = inner(apart, this.e2);
      inside += along1 * along1 + along2 * along2;
      all += inner(apart, apart);
    }
    return inside / all;
  }

  /** The smallest rectangle of the pane that holds the shadows of all points, widened by `margin` of its sides. */
  domainAround(points: Float64Array, margin: number): Domain {
    const p = this.origin.length;
    const shadows = Array.from({ length: points.length / p }, (_, k) =>
      this.shadow(points.subarray(k * p, (k + 1) * p)),
    );
    return [
      widened(
        shadows.map(({ a }) => a),
        margin,
      ),
      widened(
        shadows.map(({ b }) => b),
        margin,
      ),
    ];
  }
}

/** Mean of the rows of length p. */
export function meanOf(points: Float64Array, p: number): Float64Array {
  const mean = new Float64Array(p);
  for (let from = 0; from < points.length; from += p) addMultiple(mean, 1, points.subarray(from, from + p));
  scaleBy(mean, p / points.length);
  return mean;
}

/** Makes x a unit vector and returns its length; 0 stays 0. */
function normalise(x: Float64Array): number {
  const length = norm2(x);
  if (length > 0) scaleBy(x, 1 / length);
  return length;
}

function widened(values: readonly number[], margin: number): readonly [number, number] {
  const low = values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
  const high = values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  const room = high > low ? margin * (high - low) : 1;
  return [low - room, high + room];
}
