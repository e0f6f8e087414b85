import { numberOf, type ParameterValues } from "../math/parameter.ts";
import { gradientLines } from "./latex.ts";
import { createStrongWolfe, createWeakWolfe, type LineSearch } from "./lineSearch.ts";
import { memoryOf } from "./memory.ts";
import type { Optimizer, OptimizerState } from "./optimizer.ts";
import { choice, learningRate, whole } from "./rows.ts";

/** Pairs with ⟨y, s⟩ at or below this are not stored: they would lose positive definiteness to rounding (PyTorch's). */
const SMALLEST_CURVATURE = 1e-10;

/**
 * Limited-memory BFGS: the direction d = −Bg, where the inverse Hessian B is built from the last `historySize` pairs
 * s = θ⁺ − θ, y = g⁺ − g by the two-loop recursion, starting from γI with γ = ⟨y, s⟩/⟨y, y⟩ of the newest pair.
 *
 *     θ ← θ + td     first step: d = −g, t₀ = min(1, 1/‖g‖₁)η; later: t₀ = η
 *
 * `lineSearch` improves t from t₀: `strong-wolfe` as in PyTorch, `weak-wolfe` by bisection, `none` takes t₀. One of our
 * steps is one iteration of PyTorch's LBFGS with `max_iter=1` and its tolerances at 0, so a run never stops by itself: a
 * zero gradient, a direction that does not descend, or a search that finds nothing leaves θ where it is.
 *
 * Each step sees y as the difference between two gradients of its own objective; with gradient noise or mini-batches
 * the pairs are as noisy as they are.
 */
export const lbfgs: Optimizer = {
  id: "lbfgs",
  parameters: [
    learningRate(1, [1e-3, 10]),
    whole("historySize", "m", 10, 1, [1, 30]),
    choice("lineSearch", ["strong-wolfe", "weak-wolfe", "none"]),
  ],
  latex: (parameters) => [
    ...gradientLines(parameters),
    "s_k = \\theta_k - \\theta_{k-1},\\quad y_k = g_k - g_{k-1},\\quad (s_i, y_i)_{k-m < i \\le k} \\mapsto B \\approx H^{-1}",
    "d = -B g",
    parameters.lineSearch === "none"
      ? "\\theta \\leftarrow \\theta + \\eta\\, d"
      : "\\theta \\leftarrow \\theta + t\\, d,\\quad f(\\theta + t d) \\le f + c_1 t\\, g^\\top d,\\quad " +
        (parameters.lineSearch === "weak-wolfe"
          ? "\\nabla f(\\theta + t d)^\\top d \\ge c_2\\, g^\\top d"
          : "|\\nabla f(\\theta + t d)^\\top d| \\le c_2\\, |g^\\top d|"),
  ],
  source:
    "Liu & Nocedal (1989), Math. Program. 45, 503–528; Nocedal & Wright (2006), Numerical Optimization, algorithm 7.4; details as in PyTorch LBFGS",
  create: (dimension, parameters) => createLbfgs(dimension, parameters),
};

function createSearch(dimension: number, parameters: ParameterValues): LineSearch {
  if (parameters.lineSearch === "none") return (_objective, _x, _d, _value, _slope, first) => first;
  return parameters.lineSearch === "weak-wolfe" ? createWeakWolfe(dimension) : createStrongWolfe(dimension);
}

function createLbfgs(dimension: number, parameters: ParameterValues): OptimizerState {
  const p = dimension;
  let room = numberOf(parameters, "historySize");
  let lineSearch = parameters.lineSearch;
  let search = createSearch(p, parameters);
  /** Ring of pairs, oldest at `first`: rows of s and of y, and 1/⟨y, s⟩. */
  let steps = new Float64Array(room * p);
  let changes = new Float64Array(room * p);
  let inverses = new Float64Array(room);
  let first = 0;
  let stored = 0;
  /** γ, the scale of the starting inverse Hessian. */
  let gamma = 1;
  let started = false;
  const previousGradient = new Float64Array(p);
  /** td of the last step. */
  const lastStep = new Float64Array(p);
  const direction = new Float64Array(p);
  let alphas = new Float64Array(room);

  /** Stores the pair that the last step and the gradient `g` make, unless its curvature is lost in rounding. */
  function learn(g: Float64Array): void {
    let ys = 0;
    let yy = 0;
    for (let i = 0; i < p; i++) {
      const y = g[i] - previousGradient[i];
      ys += y * lastStep[i];
      yy += y * y;
    }
    if (!(ys > SMALLEST_CURVATURE)) return;
    if (stored === room) first = (first + 1) % room;
    else stored++;
    const row = (first + stored - 1) % room;
    for (let i = 0; i < p; i++) {
      steps[row * p + i] = lastStep[i];
      changes[row * p + i] = g[i] - previousGradient[i];
    }
    inverses[row] = 1 / ys;
    gamma = ys / yy;
  }

  /** direction ← −Bg by the two-loop recursion. */
  function aim(g: Float64Array): void {
    for (let i = 0; i < p; i++) direction[i] = -g[i];
    for (let j = stored - 1; j >= 0; j--) {
      const row = (first + j) % room;
      let inner = 0;
      for (let i = 0; i < p; i++) inner += steps[row * p + i] * direction[i];
      const alpha = inner * inverses[row];
      alphas[row] = alpha;
      for (let i = 0; i < p; i++) direction[i] -= alpha * changes[row * p + i];
    }
    for (let i = 0; i < p; i++) direction[i] *= gamma;
    for (let j = 0; j < stored; j++) {
      const row = (first + j) % room;
      let inner = 0;
      for (let i = 0; i < p; i++) inner += changes[row * p + i] * direction[i];
      const rest = alphas[row] - inner * inverses[row];
      for (let i = 0; i < p; i++) direction[i] += rest * steps[row * p + i];
    }
  }

  /** Moves the newest pairs that fit into rings of `size` rows. */
  function resize(size: number): void {
    const kept = Math.min(stored, size);
    const [oldSteps, oldChanges, oldInverses] = [steps, changes, inverses];
    steps = new Float64Array(size * p);
    changes = new Float64Array(size * p);
    inverses = new Float64Array(size);
    alphas = new Float64Array(size);
    for (let j = 0; j < kept; j++) {
      const row = (first + stored - kept + j) % room;
      steps.set(oldSteps.subarray(row * p, (row + 1) * p), j * p);
      changes.set(oldChanges.subarray(row * p, (row + 1) * p), j * p);
      inverses[j] = oldInverses[row];
    }
    room = size;
    first = 0;
    stored = kept;
  }

  return {
    advance(drive, count) {
      const { theta, gradient } = drive;
      for (let k = 0; k < count; k++) {
        drive.begin();
        let steepest = 0;
        for (let i = 0; i < p; i++) steepest += Math.abs(gradient[i]);
        if (steepest > 0) {
          if (started) learn(gradient);
          aim(gradient);
          previousGradient.set(gradient);
          let slope = 0;
          for (let i = 0; i < p; i++) slope += gradient[i] * direction[i];
          const t0 = started ? drive.eta : Math.min(1, 1 / steepest) * drive.eta;
          const t = slope < 0 ? search(drive.objective, theta, direction, drive.value, slope, t0) : 0;
          started = true;
          for (let i = 0; i < p; i++) {
            lastStep[i] = t * direction[i];
            theta[i] += lastStep[i];
          }
        }
        if (!drive.finish()) return;
      }
    },
    configure(next) {
      const size = numberOf(next, "historySize");
      if (size !== room) resize(size);
      if (next.lineSearch === lineSearch) return;
      lineSearch = next.lineSearch;
      search = createSearch(p, next);
    },
    save() {
      const scalars = Float64Array.of(room, Number(started), gamma, first, stored);
      return memoryOf(scalars, previousGradient, lastStep, steps, changes, inverses).save();
    },
    restore(saved) {
      resize(saved[0]);
      const scalars = new Float64Array(5);
      memoryOf(scalars, previousGradient, lastStep, steps, changes, inverses).restore(saved);
      started = scalars[1] === 1;
      [, , gamma, first, stored] = scalars;
    },
  };
}
