import { norm2 } from "../math/vector.ts";
import type { Domain } from "../objectives/objective.ts";
import { addMultiple, BREATH, inner, scaleBy } from "./longVectors.ts";
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
   * Share of the points' scatter about their common mean that lies in the plane's directions, 0 to 1: the explained
   * variance. `ways` are row-major, one point a row; NaN where all points are one. Yields every few milliseconds.
   */
  *explainedVariance(ways: readonly Float64Array[]): Generator<undefined, number> {
    const p = this.origin.length;
    const mean = new Float64Array(p);
    const count = ways.reduce((sum, { length }) => sum + length / p, 0);
    let work = 0;
    for (const way of ways)
      for (let from = 0; from < way.length; from += p) {
        addMultiple(mean, 1 / count, way.subarray(from, from + p));
        work += p;
        if (work < BREATH) continue;
        work = 0;
        yield undefined;
      }
    const apart = new Float64Array(p);
    let inside = 0;
    let all = 0;
    for (const way of ways)
      for (let from = 0; from < way.length; from += p) {
        apart.set(way.subarray(from, from + p));
        addMultiple(apart, -1, mean);
        const along1 = inner(apart, this.e1);
        const along2 = inner(apart, this.e2);
        inside += along1 * along1 + along2 * along2;
        all += inner(apart, apart);
        work += 5 * p;
        if (work < BREATH) continue;
        work = 0;
        yield undefined;
      }
    return inside / all;
  }

  /**
   * The smallest rectangle of the pane that holds the shadows of all points, widened by `margin` of its sides. Yields every
   * few milliseconds.
   */
  *domainAround(points: Float64Array, margin: number): Generator<undefined, Domain> {
    const p = this.origin.length;
    const sides = [new Range(), new Range()];
    let work = 0;
    for (let from = 0; from < points.length; from += p) {
      const { a, b } = this.shadow(points.subarray(from, from + p));
      sides[0].take(a);
      sides[1].take(b);
      work += 4 * p;
      if (work < BREATH) continue;
      work = 0;
      yield undefined;
    }
    return [sides[0].widened(margin), sides[1].widened(margin)];
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

class Range {
  private low = Number.POSITIVE_INFINITY;
  private high = Number.NEGATIVE_INFINITY;

  take(value: number): void {
    this.low = Math.min(this.low, value);
    this.high = Math.max(this.high, value);
  }

  widened(margin: number): readonly [number, number] {
    const room = this.high > this.low ? margin * (this.high - this.low) : 1;
    return [this.low - room, this.high + room];
  }
}
