import type { ParameterValue, ParameterValues } from "../math/parameter.ts";
import type { RandomStream } from "../math/random.ts";
import type { Objective } from "../objectives/objective.ts";
import { hessianInReach } from "./hessian.ts";
import type { Optimizer } from "./optimizer.ts";
import { choice, learningRate } from "./rows.ts";
import { BranchFollower } from "./stepBranch.ts";
import { type Solve, StepEquation } from "./stepEquation.ts";
import { FreeStep } from "./stepFree.ts";
import { ProximalSearch } from "./stepProximal.ts";

const updates: Readonly<Record<string, string>> = {
  branch: "\\theta \\leftarrow z(\\eta),\\quad z(s) + s\\,\\nabla f(z(s)) = \\theta,\\ z(0) = \\theta",
  newton:
    "\\theta \\leftarrow \\lim z_i,\\quad z_{i+1} = z_i - (I + \\eta \\nabla^2 f)^{-1} (z_i + \\eta\\,\\nabla f - \\theta),\\ z_0 = \\theta",
  proximal: "\\theta \\leftarrow \\arg\\min_z\\ f(z) + \\tfrac{1}{2\\eta}\\lVert z - \\theta\\rVert^2",
};

/**
 * Implicit Euler on the gradient flow, also called the proximal point method: the gradient is taken where the step
 * arrives, θ⁺ + η∇f(θ⁺) = θ. On a quadratic θ⁺ = (I + ηH)⁻¹(θ − ηb), which contracts at every η > 0.
 *
 * Where f is not convex the equation has several solutions once η > 1/|λmin|; `root` says which:
 *
 *  - `branch`: the one that continues from θ as η grows from 0, along which I + η∇²f stays positive definite (a local
 *    minimiser of f(z) + ‖z − θ‖²/2η). Where that branch ends before η the step fails.
 *  - `newton`: whatever Newton's method, started at θ, converges to; it may be a maximum.
 *  - `proximal`: the lowest minimiser of f(z) + ‖z − θ‖²/2η found from several starts.
 *
 * The three agree where I + η∇²f is positive definite everywhere. Accuracy: see `StepEquation.newton`. Where there are only
 * Hessian-vector products (more than 500 dimensions without a Hessian) `FreeStep` finds the first two from those, in
 * parts; the third, a search in all directions, is not tried there. A step without a solution ends the run as
 * `solve-failed` at the last good point.
 */
export const implicitEuler: Optimizer = {
  id: "implicit-euler",
  parameters: [learningRate(0.1, [1e-3, 100]), choice("root", ["branch", "newton", "proximal"])],
  latex: (parameters) => [updates[String(parameters.root)]],
  source:
    "Hairer & Wanner (1996), Solving ODEs II, §IV.3; proximal point: Rockafellar (1976), SIAM J. Control Optim. 14, 877–898; Parikh & Boyd (2014), Proximal Algorithms, §4.1",
  order: 1,
  stabilityLimit: () => Number.POSITIVE_INFINITY,
  create(dimension, parameters, random) {
    const rootOf = ({ root }: ParameterValues) => root;
    let root = rootOf(parameters);
    /** Made in the first step, and only where a Hessian is in reach: it holds several p × p matrices. */
    let solver: StepSolver | undefined;
    let free: FreeStep | undefined;
    /** The step under way, where it takes long. */
    let task: Generator<undefined, boolean> | undefined;
    return {
      get busy() {
        return task !== undefined;
      },
      advance(drive, count) {
        const { theta } = drive;
        for (let k = 0; k < count; k++) {
          if (task === undefined) drive.begin();
          const { objective, eta } = drive;
          let way: StepSolver | FreeStep;
          if (hessianInReach(objective)) {
            solver ??= new StepSolver(dimension, random);
            way = solver;
            task ??= solver.solve(objective, theta, eta, root);
          } else {
            if ((root !== "branch" && root !== "newton") || objective.game !== undefined) {
              drive.fail("solve-failed");
              return;
            }
            free ??= new FreeStep(dimension);
            way = free;
            task ??= free.solve(objective, theta, eta, root);
          }
          const { done, value } = task.next();
          if (!done) return;
          task = undefined;
          const { iterations, residual } = way.outcome;
          if (Number.isFinite(residual)) drive.noteSolve(iterations, residual);
          if (!value) {
            drive.fail("solve-failed");
            return;
          }
          theta.set(way.z);
          if (!drive.finish()) return;
        }
      },
      configure(next) {
        root = rootOf(next);
      },
      save: () => random.save(),
      restore: (saved) => random.restore(saved),
    };
  },
};

/** One step's equation and the ways to its roots. */
class StepSolver {
  readonly equation: StepEquation;
  /** Where the last `solve` arrived. */
  readonly z: Float64Array;
  private readonly branch: BranchFollower;
  private readonly proximal: ProximalSearch;

  constructor(dimension: number, random: RandomStream) {
    this.equation = new StepEquation(dimension);
    this.branch = new BranchFollower(this.equation);
    this.proximal = new ProximalSearch(this.equation, random);
    this.z = new Float64Array(dimension);
  }

  /** How the last `solve` went. */
  get outcome(): Solve {
    return this.equation.solve;
  }

  /**
   * Leaves the root of the kind asked for in `z`; false if there is none or it was not found. Yields every few milliseconds
   * in large dimensions.
   */
  *solve(
    objective: Objective,
    theta: Float64Array,
    eta: number,
    root: ParameterValue | undefined,
  ): Generator<undefined, boolean> {
    const { equation, branch, proximal, z } = this;
    equation.pose(objective, theta, eta);
    z.set(theta);
    if (root !== "newton") {
      const followed = yield* branch.follow(z);
      if (root === "proximal") yield* proximal.search(z, followed);
      else if (!followed) {
        equation.solve.residual = equation.evaluate(z, eta);
        return false;
      }
    }
    yield* equation.newton(z);
    return equation.solve.solved && (root !== "proximal" || proximal.confirms(z));
  }
}
