import { allAbove } from "../math/lowestEigenvalue.ts";
import { Minres, type SymmetricProduct } from "../math/minres.ts";
import { randomStream } from "../math/random.ts";
import { norm2 } from "../math/vector.ts";
import type { Objective } from "../objectives/objective.ts";
import { CLOSE, CONTRACTION, CORRECTIONS, LOOKS, SHORTEST, VARIATION } from "./stepBranch.ts";
import { ACCURACY, ITERATIONS, ROUNDING, type Solve } from "./stepEquation.ts";

/** Residual of the linear solves along the branch, of which a piece's end keeps no more digits. */
const ROUGH = 1e-6;
/** And of those at its end: Newton's method then gains eight digits a time until rounding stops it. */
const FINE = 1e-8;
/** Products a linear solve may take: at η‖∇²f‖ = 10⁴ it needs about a thousand. */
const PRODUCTS = 1000;
/** And a look at λmin, which then tells it from −1/η up to η‖∇²f‖ of several hundred. */
const LOOK_PRODUCTS = 400;

/**
 * One implicit Euler step of an objective too large for matrices: G(z; s) = z + s∇f(z) − θ = 0 by Newton's method, whose
 * corrections the minimal-residual method finds from Hessian-vector products.
 *
 *  - `branch`: followed piece by piece as in `BranchFollower`, with the same conditions on the corrections and along the
 *    chord. That I + s∇²f is positive definite at both ends of a piece is told by Lanczos's bounds (`allAbove`), but for a
 *    chance of 10⁻¹⁰ each.
 *  - `newton`: Newton's method from θ.
 *
 * What is accepted is measured: ‖G‖ at the end, to the same accuracy as with matrices. Each solve is a generator that
 * yields after every gradient and product, and gives the same numbers whenever it is asked.
 */
export class FreeStep {
  /** Where the last solve arrived. */
  readonly z: Float64Array;
  readonly outcome: Solve = { solved: false, iterations: 0, residual: Number.POSITIVE_INFINITY };
  private readonly minres: Minres;
  private readonly residual: Float64Array;
  private readonly gradient: Float64Array;
  private readonly correction: Float64Array;
  private readonly from: Float64Array;
  private readonly chord: Float64Array;
  private readonly point: Float64Array;
  private readonly product: Float64Array;
  private readonly change: Float64Array;
  private objective!: Objective;
  private theta!: Float64Array;

  constructor(p: number) {
    this.minres = new Minres(p);
    const vector = () => new Float64Array(p);
    [this.z, this.residual, this.gradient, this.correction] = [vector(), vector(), vector(), vector()];
    [this.from, this.chord, this.point, this.product, this.change] = [vector(), vector(), vector(), vector(), vector()];
  }

  /** Leaves the root in `z` and how it went in `outcome`; false if there is none or it was not found. `theta` stays unchanged meanwhile. */
  *solve(
    objective: Objective,
    theta: Float64Array,
    eta: number,
    root: "branch" | "newton",
  ): Generator<undefined, boolean> {
    const { z, outcome } = this;
    this.objective = objective;
    this.theta = theta;
    outcome.solved = false;
    outcome.iterations = 0;
    outcome.residual = Number.POSITIVE_INFINITY;
    z.set(theta);
    if (root === "branch" && !(yield* this.follow(eta))) {
      outcome.residual = yield* this.evaluate(z, eta);
      return false;
    }
    yield* this.newton(eta);
    return outcome.solved;
  }

  /** ‖G(z; s)‖, leaving G and ∇f(z) in the fields. */
  private *evaluate(z: Float64Array, s: number): Generator<undefined, number> {
    const { residual, gradient, theta } = this;
    this.objective.gradient(z, gradient);
    for (let i = 0; i < z.length; i++) residual[i] = z[i] - theta[i] + s * gradient[i];
    yield undefined;
    return norm2(residual);
  }

  /** v ↦ (I + s∇²f(z))v. */
  private jacobian(z: Float64Array, s: number): SymmetricProduct {
    const { objective } = this;
    return (v, out) => {
      objective.hessianVector(z, v, out);
      for (let i = 0; i < v.length; i++) out[i] = v[i] + s * out[i];
    };
  }

  /** Writes the correction (I + s∇²f(z))⁻¹G at z, where G was last evaluated; false where it is not found. */
  private *correct(z: Float64Array, s: number, tolerance: number): Generator<undefined, boolean> {
    this.outcome.iterations++;
    return yield* this.minres.solve(this.jacobian(z, s), this.residual, this.correction, tolerance, PRODUCTS);
  }

  /** Whether I + s∇²f(z) is positive definite. */
  private *definite(z: Float64Array, s: number): Generator<undefined, boolean> {
    // The same start at every point, so that nothing depends on what was asked before.
    return (yield* allAbove(this.jacobian(z, s), z.length, 0, LOOK_PRODUCTS, randomStream(0, "definite"))) === true;
  }

  private *follow(eta: number): Generator<undefined, boolean> {
    const { z, from, theta } = this;
    from.set(theta);
    let reached = 0;
    let piece = eta;
    while (reached < eta) {
      const s = piece < eta - reached ? reached + piece : eta;
      if (yield* this.take(s)) {
        from.set(z);
        reached = s;
        piece *= 4;
      } else piece /= 4;
      if (piece < SHORTEST * eta) return false;
    }
    return true;
  }

  /** Tries the piece from `from` to time s; leaves its end in `z`. */
  private *take(s: number): Generator<undefined, boolean> {
    const { z, from, chord, correction } = this;
    const p = z.length;
    if (!Number.isFinite(yield* this.evaluate(from, s))) return false;
    if (!(yield* this.definite(from, s))) return false;
    if (!(yield* this.correct(from, s, ROUGH))) return false;
    let size = norm2(correction);
    for (let i = 0; i < p; i++) z[i] = from[i] - correction[i];
    for (let tries = 1; ; tries++) {
      if (!Number.isFinite(yield* this.evaluate(z, s))) return false;
      if (!(yield* this.correct(z, s, ROUGH))) return false;
      const next = norm2(correction);
      for (let i = 0; i < p; i++) {
        z[i] -= correction[i];
        chord[i] = z[i] - from[i];
      }
      if (next <= CLOSE * norm2(chord) + 4 * Number.EPSILON * (1 + norm2(z))) break;
      if (tries === CORRECTIONS || !(next <= CONTRACTION * size)) return false;
      size = next;
    }
    return (yield* this.definite(z, s)) && (yield* this.straight(s));
  }

  /** The Jacobian changes little along the chord, in the metric of the one at its beginning. */
  private *straight(s: number): Generator<undefined, boolean> {
    const { objective, from, chord, point, product, change, correction } = this;
    const p = from.length;
    const length = norm2(chord);
    if (length === 0) return true;
    objective.hessianVector(from, chord, product);
    yield undefined;
    const jacobian = this.jacobian(from, s);
    for (const t of LOOKS) {
      for (let i = 0; i < p; i++) point[i] = from[i] + t * chord[i];
      objective.hessianVector(point, chord, change);
      yield undefined;
      for (let i = 0; i < p; i++) change[i] = s * (change[i] - product[i]);
      if (!(yield* this.minres.solve(jacobian, change, correction, ROUGH, PRODUCTS))) return false;
      if (!(norm2(correction) <= VARIATION * length)) return false;
    }
    return true;
  }

  /** As `StepEquation.newton`: on past the agreed accuracy until the residual no longer halves. */
  private *newton(eta: number): Generator<undefined, void> {
    const { z, outcome, theta, gradient, correction, point } = this;
    let size = yield* this.evaluate(z, eta);
    let corrected = Number.POSITIVE_INFINITY;
    for (let iteration = 0; iteration < ITERATIONS && Number.isFinite(size); iteration++) {
      const scale = 1 + norm2(theta) + eta * norm2(gradient);
      const accurate = size <= ACCURACY * scale;
      outcome.solved = accurate || corrected <= ACCURACY * (1 + norm2(z));
      outcome.residual = size;
      if (size <= ROUNDING * scale) return;
      if (!(yield* this.correct(z, eta, FINE))) {
        outcome.solved = accurate;
        return;
      }
      corrected = norm2(correction);
      for (let i = 0; i < z.length; i++) point[i] = z[i] - correction[i];
      const next = yield* this.evaluate(point, eta);
      if (outcome.solved && !(next < size)) return;
      z.set(point);
      if (outcome.solved && next > 0.5 * size) {
        outcome.residual = next;
        return;
      }
      size = next;
    }
    outcome.solved = false;
  }
}
