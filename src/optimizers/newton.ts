import { gaussSolve, gaussSolveInParts } from "../math/dense.ts";
import { Minres } from "../math/minres.ts";
import { numberOf, type ParameterValues } from "../math/parameter.ts";
import { symmetricEigenInParts } from "../math/symmetricEigen.ts";
import type { Objective } from "../objectives/objective.ts";
import { createHessianReader, hessianInReach, readHessianInParts, SHORT_STEP } from "./hessian.ts";
import { gradientLines } from "./latex.ts";
import { memoryOf } from "./memory.ts";
import type { Optimizer } from "./optimizer.ts";
import { amount, choice, learningRate } from "./rows.ts";

/** Residual of a direction found from products, relative to the gradient, and how many it may take. */
const ACCURACY = 1e-12;
const PRODUCTS = 1000;

function read(parameters: ParameterValues) {
  return { damping: numberOf(parameters, "damping"), saddleFree: parameters.mode === "saddle-free" };
}

/**
 * Newton's method with the exact Hessian H of the function the step sees:
 *
 *     pure:         (H + δI)d = g     θ ← θ − ηd     (goes to the nearest stationary point, be it saddle or maximum)
 *     saddle-free:  d = V(|Λ| + δI)⁻¹Vᵀg with H = VΛVᵀ   (descends along negative curvature as well)
 *
 * The damping δ is added to |λ| in the saddle-free mode (Dauphin et al. add none). Where the matrix is singular to
 * working precision the step has no direction and the run ends as `solve-failed`; a zero gradient moves nothing.
 *
 * Where there are only Hessian-vector products (more than 500 dimensions without a Hessian) the pure direction comes from
 * those by the minimal-residual method, to 10⁻¹²‖g‖ in at most 1000 products: damping brings it within reach where H has
 * eigenvalues near 0. Saddle-free steps take the whole matrix.
 *
 * On ½λθ² the pure step multiplies by 1 − ηλ/(λ + δ), which for λ ≥ 0 stays within ±1 at every λ while η ≤ 2 and up to
 * λ = 2δ/(η − 2) beyond.
 *
 * `gradientsPerStep` is left out, since a step takes a whole Hessian besides its gradient.
 */
export const newton: Optimizer = {
  id: "newton",
  parameters: [
    learningRate(1, [1e-2, 2]),
    amount("damping", "\\delta", 0, 10),
    choice("mode", ["pure", "saddle-free"]),
  ],
  latex(parameters) {
    const { damping, saddleFree } = read(parameters);
    const shift = damping > 0 ? " + \\delta I" : "";
    return [
      ...gradientLines(parameters),
      saddleFree
        ? `d = V\\,(|\\Lambda|${shift})^{-1}\\, V^{\\mathsf T} g,\\quad \\nabla^2 f(\\theta) = V \\Lambda V^{\\mathsf T}`
        : `(\\nabla^2 f(\\theta)${shift})\\, d = g`,
      "\\theta \\leftarrow \\theta - \\eta\\, d",
    ];
  },
  source:
    "Nocedal & Wright (2006), Numerical Optimization, §3.3; saddle-free: Dauphin et al. (2014), NeurIPS, arXiv:1406.2572, algorithm 1 (in the full space)",
  stabilityLimit(parameters, eta) {
    const { damping } = read(parameters);
    return eta <= 2 ? Number.POSITIVE_INFINITY : (2 * damping) / (eta - 2);
  },
  create(dimension, parameters) {
    let hyper = read(parameters);
    /** Made in the first step, and only where a Hessian is in reach: it holds p × p matrices. */
    let solver: DirectionSolver | undefined;
    let free: FreeDirection | undefined;
    /** The step under way, where it takes long. */
    let task: Generator<undefined, boolean> | undefined;
    return {
      get busy() {
        return task !== undefined;
      },
      advance(drive, count) {
        const { theta, gradient } = drive;
        for (let k = 0; k < count; k++) {
          if (task === undefined) drive.begin();
          const eta = drive.eta;
          const { objective } = drive;
          if (!hyper.saddleFree && objective.game === undefined && !hessianInReach(objective)) {
            free ??= new FreeDirection(dimension);
            task ??= free.solve(objective, theta, gradient, hyper.damping);
            const { done, value } = task.next();
            if (!done) return;
            task = undefined;
            if (!value) {
              drive.fail("solve-failed");
              return;
            }
            for (let i = 0; i < dimension; i++) theta[i] -= eta * free.direction[i];
          } else if (gradient.some((g) => g !== 0)) {
            if (solver === undefined && hessianInReach(objective)) solver = new DirectionSolver(dimension);
            task ??= solver?.solve(objective, theta, gradient, hyper.damping, hyper.saddleFree);
            const { done, value } = task?.next() ?? { done: true, value: false };
            if (!done) return;
            task = undefined;
            if (!value || solver === undefined) {
              drive.fail("solve-failed");
              return;
            }
            const { direction } = solver;
            for (let i = 0; i < dimension; i++) theta[i] -= eta * direction[i];
          }
          if (!drive.finish()) return;
        }
      },
      configure(next) {
        hyper = read(next);
      },
      ...memoryOf(),
    };
  },
};

/** Newton directions from products with the Hessian. */
class FreeDirection {
  readonly direction: Float64Array;
  private readonly minres: Minres;

  constructor(dimension: number) {
    this.direction = new Float64Array(dimension);
    this.minres = new Minres(dimension);
  }

  /** Writes (H + δI)⁻¹g into `direction`; false where it is not found. Yields after each product. */
  solve(objective: Objective, theta: Float64Array, g: Float64Array, damping: number): Generator<undefined, boolean> {
    const shifted = (v: Float64Array, out: Float64Array) => {
      objective.hessianVector(theta, v, out);
      for (let i = 0; i < v.length; i++) out[i] += damping * v[i];
    };
    return this.minres.solve(shifted, g, this.direction, ACCURACY, PRODUCTS);
  }
}

/** Newton directions from the Hessian at a point. */
class DirectionSolver {
  readonly direction: Float64Array;
  private readonly readHessian;
  private readonly hessian: Float64Array;
  /** Eigenvectors as rows. */
  private readonly vectors: Float64Array;
  private readonly values: Float64Array;
  private readonly scales: Float64Array;

  constructor(dimension: number) {
    this.direction = new Float64Array(dimension);
    this.readHessian = createHessianReader(dimension);
    this.hessian = new Float64Array(dimension * dimension);
    this.vectors = new Float64Array(dimension * dimension);
    this.values = new Float64Array(dimension);
    this.scales = new Float64Array(dimension);
  }

  /** Leaves d in `direction`; false where the matrix is singular. Yields every few milliseconds in large dimensions. */
  *solve(
    objective: Objective,
    theta: Float64Array,
    g: Float64Array,
    damping: number,
    saddleFree: boolean,
  ): Generator<undefined, boolean> {
    if (theta.length <= SHORT_STEP) this.readHessian(objective, theta, this.hessian);
    else yield* readHessianInParts(this.readHessian, objective, theta, this.hessian);
    return yield* saddleFree ? this.solveSaddleFree(g, damping) : this.solvePure(g, damping);
  }

  /** direction ← (H + δI)⁻¹g. */
  private *solvePure(g: Float64Array, damping: number): Generator<undefined, boolean> {
    const { hessian, direction, scales } = this;
    const p = g.length;
    for (let i = 0; i < p; i++) hessian[i * (p + 1)] += damping;
    direction.set(g);
    if (p <= SHORT_STEP) return gaussSolve(hessian, p, direction, scales) !== 0;
    return (yield* gaussSolveInParts(hessian, p, direction, scales)) !== 0;
  }

  /** direction ← V(|Λ| + δI)⁻¹Vᵀg. */
  private *solveSaddleFree(g: Float64Array, damping: number): Generator<undefined, boolean> {
    const { hessian, direction, values, vectors } = this;
    const p = g.length;
    yield* symmetricEigenInParts(hessian, p, values, vectors);
    let largest = 0;
    for (let j = 0; j < p; j++) largest = Math.max(largest, Math.abs(values[j]));
    direction.fill(0);
    for (let j = 0; j < p; j++) {
      const size = Math.abs(values[j]) + damping;
      // As in gaussSolve: below this no digit of the eigenvalue holds.
      if (!(size > p * Number.EPSILON * largest)) return false;
      let along = 0;
      for (let i = 0; i < p; i++) along += vectors[j * p + i] * g[i];
      for (let i = 0; i < p; i++) direction[i] += (along / size) * vectors[j * p + i];
    }
    return true;
  }
}
