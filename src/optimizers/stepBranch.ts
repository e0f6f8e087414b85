import { cholesky, choleskyInParts, choleskySolve, gaussSolve, gaussSolveInParts } from "../math/dense.ts";
import { norm2 } from "../math/vector.ts";
import type { StepEquation } from "./stepEquation.ts";

/** Largest relative change of the Jacobian along a piece of the branch: half of what the contraction theorem allows. */
export const VARIATION = 0.25;
/** Newton's corrections have to shrink at least by this on a piece. */
export const CONTRACTION = 0.5;
/** A piece's end need not be exact (the next one starts from the residual it finds), only well inside the contraction. */
export const CLOSE = 1e-4;
/** Corrections per piece; with the contraction above, 2⁻¹⁴ < CLOSE. */
export const CORRECTIONS = 16;
/** Pieces shorter than this part of η mean that the branch has ended. */
export const SHORTEST = 1e-10;
/** Where between the ends of a piece the Jacobian is looked at; irrational parts, so that no lattice of wells hides. */
export const LOOKS = [0.2360679774997897, 0.5278640450004206, 0.7639320225002103, 1]; // √5 − 2, 5 − 2√5, 3 − √5

/**
 * Follows the solution z(s) of z + s∇f(z) = θ from z(0) = θ to s = η, the branch along which I + s∇²f(z) stays positive
 * definite. A piece from (sₙ, zₙ) to s is taken by Newton's method from zₙ and accepted only if
 *
 *  - I + s∇²f is positive definite at zₙ, at every iterate and at the end, and the corrections halve;
 *  - with M = I + s∇²f(zₙ) and d = z − zₙ, ‖M⁻¹·s(∇²f(zₙ + td) − ∇²f(zₙ))d‖ ≤ ¼‖d‖ at several t ∈ (0, 1].
 *
 * The second is the contraction theorem's condition (Newton–Kantorovich in its affine-invariant form; Deuflhard 2011,
 * Newton Methods for Nonlinear Problems, §2.1 and §5.1) sampled along the chord: where it holds, the root near the chord is unique for all
 * times between sₙ and s, so it is the branch and no other root. Otherwise the piece is cut to a quarter. On a
 * quadratic the first piece reaches η in one correction.
 *
 * In a game the Jacobian I + sJ is not symmetric: there it has to keep a positive determinant, which is what continues the
 * branch (the implicit function theorem), and is eliminated anew for every right-hand side.
 */
export class BranchFollower {
  private readonly equation: StepEquation;
  private readonly from: Float64Array;
  private readonly chord: Float64Array;
  private readonly correction: Float64Array;
  private readonly point: Float64Array;
  private readonly product: Float64Array;
  private readonly change: Float64Array;
  /** Cholesky factor of I + s∇²f(zₙ). */
  private readonly factor: Float64Array;
  private readonly later: Float64Array;
  /** For elimination, in games. */
  private readonly spent: Float64Array;
  private readonly scales: Float64Array;

  constructor(equation: StepEquation) {
    const p = equation.dimension;
    this.equation = equation;
    this.from = new Float64Array(p);
    this.chord = new Float64Array(p);
    this.correction = new Float64Array(p);
    this.point = new Float64Array(p);
    this.product = new Float64Array(p);
    this.change = new Float64Array(p);
    this.factor = new Float64Array(p * p);
    this.later = new Float64Array(p * p);
    this.spent = new Float64Array(p * p);
    this.scales = new Float64Array(p);
  }

  /** Writes z(η) to about CLOSE into `z`; false when the branch ends before η (a fold, where it turns back or splits). Yields. */
  *follow(z: Float64Array): Generator<undefined, boolean> {
    const { equation, from } = this;
    const { eta, theta } = equation;
    from.set(theta);
    let reached = 0;
    let piece = eta;
    while (reached < eta) {
      const s = piece < eta - reached ? reached + piece : eta;
      if (yield* this.take(z, s)) {
        from.set(z);
        reached = s;
        piece *= 4;
      } else piece /= 4;
      if (piece < SHORTEST * eta) return false;
    }
    return true;
  }

  /** Tries the piece from `from` to time s; leaves its end in `z`. */
  private *take(z: Float64Array, s: number): Generator<undefined, boolean> {
    const { equation, from, chord, correction, factor, later } = this;
    const p = equation.dimension;
    if (!Number.isFinite(equation.evaluate(from, s))) return false;
    if (!(equation.long ? yield* this.readInParts(from, s, factor) : this.read(from, s, factor))) return false;
    correction.set(equation.residual);
    this.solve(factor, correction);
    equation.solve.iterations++;
    let size = norm2(correction);
    for (let i = 0; i < p; i++) z[i] = from[i] - correction[i];
    for (let tries = 1; ; tries++) {
      if (!Number.isFinite(equation.evaluate(z, s))) return false;
      if (!(equation.long ? yield* this.readInParts(z, s, later) : this.read(z, s, later))) return false;
      correction.set(equation.residual);
      this.solve(later, correction);
      equation.solve.iterations++;
      const next = norm2(correction);
      for (let i = 0; i < p; i++) {
        z[i] -= correction[i];
        chord[i] = z[i] - from[i];
      }
      // The second term is the rounding of z itself, and of ∇f where z is near the origin but f is not exact there.
      if (next <= CLOSE * norm2(chord) + 4 * Number.EPSILON * (1 + norm2(z))) break;
      if (tries === CORRECTIONS || !(next <= CONTRACTION * size)) return false;
      size = next;
    }
    const on = equation.long ? yield* this.readInParts(z, s, later) : this.read(z, s, later);
    return on && (yield* this.straight(s));
  }

  /** Writes the Jacobian's Cholesky factor, in a game the Jacobian itself; false where the branch does not go on there. */
  private read(z: Float64Array, s: number, matrix: Float64Array): boolean {
    const { equation } = this;
    equation.jacobian(z, s, matrix);
    if (equation.objective.game === undefined) return cholesky(matrix, equation.dimension);
    return this.eliminate(matrix, this.change) > 0;
  }

  /** `read` in parts. */
  private *readInParts(z: Float64Array, s: number, matrix: Float64Array): Generator<undefined, boolean> {
    const { equation, spent, change, scales } = this;
    yield* equation.jacobianInParts(z, s, matrix);
    if (equation.objective.game === undefined) return yield* choleskyInParts(matrix, equation.dimension);
    spent.set(matrix);
    return (yield* gaussSolveInParts(spent, equation.dimension, change, scales)) > 0;
  }

  private solve(factor: Float64Array, b: Float64Array): void {
    const { dimension, objective } = this.equation;
    if (objective.game === undefined) choleskySolve(factor, dimension, b);
    else this.eliminate(factor, b);
  }

  private eliminate(matrix: Float64Array, b: Float64Array): number {
    this.spent.set(matrix);
    return gaussSolve(this.spent, this.equation.dimension, b, this.scales);
  }

  /** The Jacobian changes little along the chord. */
  private *straight(s: number): Generator<undefined, boolean> {
    const { equation, from, chord, point, product, change, factor } = this;
    const p = equation.dimension;
    const { objective } = equation;
    const length = norm2(chord);
    if (length === 0) return true;
    objective.hessianVector(from, chord, product);
    for (const t of LOOKS) {
      for (let i = 0; i < p; i++) point[i] = from[i] + t * chord[i];
      objective.hessianVector(point, chord, change);
      for (let i = 0; i < p; i++) change[i] = s * (change[i] - product[i]);
      this.solve(factor, change);
      if (!(norm2(change) <= VARIATION * length)) return false;
      if (equation.long) yield undefined;
    }
    return true;
  }
}
