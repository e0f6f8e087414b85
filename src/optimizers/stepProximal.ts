import { cholesky, choleskyInParts, choleskySolve } from "../math/dense.ts";
import type { RandomStream } from "../math/random.ts";
import { norm2 } from "../math/vector.ts";
import type { StepEquation } from "./stepEquation.ts";

/** Points looked at in each cube around θ. */
const POINTS = 48;
/** Cubes per round, each half as wide as the one before; rounds until the ball that must hold the minimiser is covered. */
const CUBES = 8;
const ROUNDS = 3;
/** Of each cube's points, this many lowest are descended from, no two nearer than this part of its radius. */
const DESCENTS = 2;
const APART = 0.5;
/** Trust-region iterations per descent. */
const ITERATIONS = 100;
/** Descent hands over to Newton's method once ‖G‖ is this small relative to its terms. */
const HANDOVER = 1e-7;

/**
 * Looks for the global minimiser of φ(z) = f(z) + ‖z − θ‖²/2η, the proximal point. Starts are θ, the end of the branch
 * from θ where there is one, and the lowest of seeded points in cubes around θ; from each, damped Newton descent on φ.
 *
 * A minimiser satisfies ‖z − θ‖² ≤ 2η(f(θ) − f(z)), so with m the lowest f seen the cubes reach √(2η(f(θ) − m)) and
 * grow while lower values keep turning up. This is a search, not a proof: a narrow well between the points is missed.
 */
export class ProximalSearch {
  private readonly equation: StepEquation;
  private readonly random: RandomStream;
  private readonly point: Float64Array;
  private readonly best: Float64Array;
  private readonly step: Float64Array;
  private readonly matrix: Float64Array;
  private readonly factor: Float64Array;
  /** The lowest points of the cube looked at, row by row, and their φ in ascending order. */
  private readonly starts: Float64Array;
  private readonly heights = new Float64Array(DESCENTS);
  /** Lowest φ found, and lowest f. */
  private lowest = 0;
  private lowestValue = 0;

  constructor(equation: StepEquation, random: RandomStream) {
    const p = equation.dimension;
    this.equation = equation;
    this.random = random;
    this.point = new Float64Array(p);
    this.best = new Float64Array(p);
    this.step = new Float64Array(p);
    this.matrix = new Float64Array(p * p);
    this.factor = new Float64Array(p * p);
    this.starts = new Float64Array(DESCENTS * p);
  }

  /** Writes the lowest point found into `z`; on entry `z` is the branch's end if `branched`. Yields. */
  *search(z: Float64Array, branched: boolean): Generator<undefined, void> {
    const { point, best } = this;
    const { theta, objective, eta } = this.equation;
    const here = objective.value(theta);
    this.lowestValue = here;
    this.lowest = Number.POSITIVE_INFINITY;
    best.set(theta);
    point.set(theta);
    yield* this.consider();
    if (branched) {
      point.set(z);
      yield* this.consider();
    }
    let looked = 0;
    // θ may itself be a shallow minimum: then only its own scale says how far to look first.
    let reach = 2 * Math.max(Math.sqrt(2 * eta * (here - this.lowestValue)), 0.5 * (1 + norm2(theta)));
    for (let round = 0; round < ROUNDS && reach > looked; round++) {
      let radius = reach;
      for (let cube = 0; cube < CUBES && radius > looked; cube++, radius /= 2) yield* this.look(radius);
      looked = reach;
      reach = Math.sqrt(2 * eta * (here - this.lowestValue));
    }
    z.set(best);
  }

  /**
   * After Newton's polish: z is still the minimiser that `search` found. False where φ has none (f falls faster than the
   * parabola rises) and Newton's method wandered back to some saddle.
   */
  confirms(z: Float64Array): boolean {
    const height = this.height(z, this.equation.objective.value(z));
    // The polish moves z by about HANDOVER, φ by its square.
    return height <= this.lowest + HANDOVER * (1 + Math.abs(this.lowest));
  }

  /** φ(z) from f(z). */
  private height(z: Float64Array, value: number): number {
    const { theta, eta } = this.equation;
    let square = 0;
    for (let i = 0; i < z.length; i++) square += (z[i] - theta[i]) * (z[i] - theta[i]);
    return value + square / (2 * eta);
  }

  /** Descends from `point` and keeps where it ends if that is the lowest so far. */
  private *consider(): Generator<undefined, void> {
    const height = yield* this.descend(this.point);
    if (!(height < this.lowest)) return;
    this.lowest = height;
    this.best.set(this.point);
    this.lowestValue = Math.min(this.lowestValue, this.equation.objective.value(this.point));
  }

  /** Looks at seeded points in the cube of half-width `radius` around θ and descends from the lowest. */
  private *look(radius: number): Generator<undefined, void> {
    const { equation, heights, starts, point, random } = this;
    const { theta, objective } = equation;
    const p = point.length;
    heights.fill(Number.POSITIVE_INFINITY);
    for (let k = 0; k < POINTS; k++) {
      for (let i = 0; i < p; i++) point[i] = theta[i] + radius * (2 * random.uniform() - 1);
      this.remember(objective.value(point), APART * radius);
    }
    for (let row = 0; row < DESCENTS; row++) {
      if (heights[row] === Number.POSITIVE_INFINITY) return;
      for (let i = 0; i < p; i++) point[i] = starts[row * p + i];
      yield* this.consider();
    }
  }

  /** Keeps `point` if it is among the lowest so far and none within `apart` is lower. */
  private remember(value: number, apart: number): void {
    const { heights, starts, point } = this;
    const p = point.length;
    if (value < this.lowestValue) this.lowestValue = value;
    const height = this.height(point, value);
    if (!(height < heights[DESCENTS - 1])) return;
    // It takes the place of the lowest neighbour that is higher, else of the last row, and then rises to its rank.
    let row = 0;
    while (row < DESCENTS - 1 && !this.near(row, apart)) row++;
    if (heights[row] <= height) return;
    for (; row > 0 && height < heights[row - 1]; row--) {
      heights[row] = heights[row - 1];
      starts.copyWithin(row * p, (row - 1) * p, row * p);
    }
    heights[row] = height;
    starts.set(point, row * p);
  }

  /** `point` is nearer than `apart` to the start in `row`. */
  private near(row: number, apart: number): boolean {
    const { starts, point, heights } = this;
    if (heights[row] === Number.POSITIVE_INFINITY) return false;
    let square = 0;
    for (let i = 0; i < point.length; i++) {
      const gap = point[i] - starts[row * point.length + i];
      square += gap * gap;
    }
    return square < apart * apart;
  }

  /**
   * Descends φ from z, which it overwrites, by Newton steps on ∇²φ + μI with μ ≥ 0 raised until the matrix is positive
   * definite and φ falls (Levenberg–Marquardt; Nocedal & Wright 2006, §4.3). Returns φ there. In terms of G = η∇φ
   * the step solves (I + η∇²f + μI)d = −G.
   */
  private *descend(z: Float64Array): Generator<undefined, number> {
    const { equation, step, matrix, factor } = this;
    const { eta, dimension: p } = equation;
    let size = equation.evaluate(z, eta);
    let height = this.height(z, equation.value);
    let shift = 0;
    let fresh = true;
    for (let iteration = 0; iteration < ITERATIONS && Number.isFinite(size); iteration++) {
      if (size <= HANDOVER * (1 + norm2(equation.theta) + eta * norm2(equation.gradient))) break;
      if (fresh && equation.long) yield* equation.jacobianInParts(z, eta, matrix);
      else if (fresh) equation.jacobian(z, eta, matrix);
      fresh = false;
      factor.set(matrix);
      for (let i = 0; i < p; i++) factor[i * (p + 1)] += shift;
      if (!(equation.long ? yield* choleskyInParts(factor, p) : cholesky(factor, p))) {
        shift = this.raise(shift);
        continue;
      }
      step.set(equation.residual);
      choleskySolve(factor, p, step);
      for (let i = 0; i < p; i++) z[i] -= step[i];
      const nextHeight = this.height(z, equation.objective.value(z));
      if (nextHeight < height) {
        height = nextHeight;
        size = equation.evaluate(z, eta);
        shift = shift < 1e-3 ? 0 : shift / 8;
        fresh = true;
      } else {
        for (let i = 0; i < p; i++) z[i] += step[i];
        // At the rounding floor of φ nothing falls any more: Newton's method takes over from here.
        if (norm2(step) <= HANDOVER * (1 + norm2(z))) break;
        shift = this.raise(shift);
      }
    }
    return height;
  }

  /** A larger μ, starting from a thousandth of the matrix. */
  private raise(shift: number): number {
    if (shift > 0) return 4 * shift;
    const { matrix, equation } = this;
    let largest = 1;
    for (let i = 0; i < equation.dimension; i++)
      largest = Math.max(largest, Math.abs(matrix[i * (equation.dimension + 1)]));
    return 1e-3 * largest;
  }
}
