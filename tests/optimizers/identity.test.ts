import { describe, expect, it } from "vitest";
import type { ParameterValues } from "../../src/math/parameter.ts";
import { type Course, follow, quadratic, stepsUntil, surface } from "./follow.ts";

const valley: Course = { on: surface("himmelblau"), start: [-0.5, -1], steps: 120, parameters: { learningRate: 2e-3 } };
const walk = (id: string, parameters: ParameterValues = {}, course = valley) =>
  follow(id, { ...course, parameters: { ...course.parameters, ...parameters } }).points;

/** Largest coordinate difference relative to the size of the points. */
function distance(a: readonly number[][], b: readonly number[][]): number {
  let largest = 0;
  for (const [k, point] of a.entries())
    for (const [i, x] of point.entries()) largest = Math.max(largest, Math.abs(x - b[k][i]) / Math.max(1, Math.abs(x)));
  return largest;
}

describe("identities to the bit", () => {
  const descent = walk("gradient-descent");
  const same: [string, string, ParameterValues][] = [
    ["momentum at β = 0", "momentum", { momentum: 0 }],
    ["momentum at β = 0, whatever the dampening (as in PyTorch)", "momentum", { momentum: 0, dampening: 0.7 }],
    ["momentum, classical, at β = 0", "momentum", { momentum: 0, form: "classical" }],
    ["Nesterov at β = 0", "nesterov", { momentum: 0 }],
    ["SGLD at T = 0", "sgld", { temperature: 0 }],
    ["SAM at radius 0", "sam", { radius: 0 }],
    ["a memristor without bounds", "memristor", { bound: 1e300 }],
  ];
  it.each(same)("%s ≡ gradient descent", (_, id, parameters) => {
    expect(walk(id, parameters)).toEqual(descent);
  });

  it("RMSprop with momentum 0 ≡ without the buffer, centred or not differing", () => {
    expect(walk("rmsprop", { momentum: 0 })).toEqual(walk("rmsprop"));
    expect(walk("rmsprop", { centered: true })).not.toEqual(walk("rmsprop"));
  });

  it("AdamW without decay ≡ Adam", () => {
    expect(walk("adamw", { weightDecay: 0 })).toEqual(walk("adam"));
  });

  it("AMSGrad ≡ Adam while v grows, and shrinks its steps afterwards", () => {
    // Uphill curvature: on −½‖θ‖² every gradient is larger than the one before, hence v grows.
    const growing = { ...valley, on: quadratic(-1, -2), start: [0.1, 0.1], steps: 50 };
    expect(walk("amsgrad", {}, growing)).toEqual(walk("adam", {}, growing));
    expect(walk("amsgrad", { learningRate: 0.05 })).not.toEqual(walk("adam", { learningRate: 0.05 }));
  });

  it("weight decay inside the gradient ≡ a stiffer bowl", () => {
    const course = { ...valley, on: quadratic(3, 1), start: [1, 2], parameters: { learningRate: 0.125 } };
    // 3 + 0.5, 1 + 0.5: exact in binary, but the sums round differently, by one ulp a step.
    const stiffer = { ...course, on: quadratic(3.5, 1.5) };
    for (const id of ["gradient-descent", "nesterov", "newton", "implicit-euler", "sam"])
      expect(distance(walk(id, { weightDecay: 0.5 }, course), walk(id, {}, stiffer))).toBeLessThan(1e-13);
  });
});

describe("identities up to rounding", () => {
  it("classical ≡ PyTorch momentum at constant η", () => {
    const classical = walk("momentum", { form: "classical" });
    expect(distance(classical, walk("momentum"))).toBeLessThan(1e-12); // one rounding a step, hardly amplified
  });

  it("bias-corrected RMSprop ≡ Adam at β₁ = 0", () => {
    // RMSprop's √s lacks √(1 − αᵗ): with ε = 0 the correction is a factor on the rate.
    const alpha = 0.9;
    const steps = 40;
    const adam = walk("adam", { beta1: 0, beta2: alpha, epsilon: 0 }, { ...valley, steps });
    let power = 1;
    const changes = Array.from({ length: steps }, (_, step) => {
      power *= alpha;
      return { step, parameters: { learningRate: 2e-3 * Math.sqrt(1 - power) } };
    });
    const rmsprop = walk("rmsprop", { alpha, epsilon: 0 }, { ...valley, steps, changes });
    expect(distance(rmsprop, adam)).toBeLessThan(1e-12); // a few roundings a step
  });

  it("Adam's first step is ±η on each axis", () => {
    const [, [x, y]] = walk("adam", { learningRate: 0.5, epsilon: 0 }, { ...valley, steps: 1 });
    expect([Math.abs(x + 0.5), Math.abs(y + 1)]).toEqual([expect.closeTo(0.5, 15), expect.closeTo(0.5, 15)]);
  });

  it("Newton solves a quadratic in one step, in both modes", () => {
    // The lesson's q = ½xᵀHx + bᵀx with H = [[3, 1], [1, 2]], b = (−5, −5), minimiser (1, 2).
    const course = { on: quadratic(3, 2, -5, -5, 1), start: [9, -7], steps: 1 };
    for (const mode of ["pure", "saddle-free"]) {
      const [x, y] = follow("newton", { ...course, parameters: { mode } }).end;
      expect(Math.max(Math.abs(x - 1), Math.abs(y - 2))).toBeLessThan(1e-14); // rounding of a 2 × 2 solve
    }
    const { points } = follow("gradient-descent", {
      ...course,
      steps: 60,
      parameters: { learningRate: 2 / (5 + Math.sqrt(5)) },
    });
    expect(stepsUntil(points, ([x, y]) => Math.hypot(x - 1, y - 2) < 1e-6)).toBe(34);
  });

  it("saddle-free ≡ pure Newton where the Hessian is positive definite, and flips the sign of ascent where not", () => {
    const course = { on: surface("rosenbrock"), start: [1.2, 1.2], steps: 20, parameters: {} };
    expect(distance(walk("newton", { mode: "saddle-free" }, course), walk("newton", {}, course))).toBeLessThan(1e-11);
    const saddle = { on: surface("saddle"), start: [1, 0.5], steps: 1, parameters: {} };
    expect(walk("newton", {}, saddle)[1]).toEqual([0, 0]);
    expect(walk("newton", { mode: "saddle-free" }, saddle)[1]).toEqual([0, 1]);
  });

  it("pure Newton from Himmelblau's origin ends at the maximum", () => {
    const { end } = follow("newton", { on: surface("himmelblau"), start: [0, 0], steps: 20 });
    expect(end).toEqual([expect.closeTo(-0.2708, 4), expect.closeTo(-0.923, 4)]);
  });

  it("implicit Euler on a quadratic ≡ (I + ηH)⁻¹(θ − ηb), for every root", () => {
    const [a, b, c, p, q, eta] = [3, 2, 1, -5, -5, 0.7];
    for (const root of ["branch", "newton", "proximal"]) {
      const { points } = follow("implicit-euler", {
        on: quadratic(a, b, p, q, c),
        start: [9, -7],
        steps: 10,
        parameters: { learningRate: eta, root },
      });
      for (let k = 0; k < 10; k++) {
        const [x, y] = points[k];
        const [r, s] = [x - eta * p, y - eta * q];
        const det = (1 + eta * a) * (1 + eta * b) - eta * c * eta * c;
        const solved = [((1 + eta * b) * r - eta * c * s) / det, ((1 + eta * a) * s - eta * c * r) / det];
        expect(distance([points[k + 1]], [solved])).toBeLessThan(1e-14); // a few ulp of a 2 × 2 solve
      }
    }
  });

  it("L-BFGS with an exact search ends on a quadratic in p steps; with Wolfe's in a few more", () => {
    for (const [lineSearch, most] of [
      ["strong-wolfe", 12],
      ["weak-wolfe", 25],
    ] as const) {
      const { points } = follow("lbfgs", {
        on: quadratic(100, 1),
        start: [1, 10],
        steps: 60,
        parameters: { lineSearch },
      });
      expect(stepsUntil(points, ([x, y]) => Math.hypot(x, y) < 1e-8)).toBeLessThanOrEqual(most);
    }
  });

  it("L-BFGS stays where its search finds nothing, and goes on recording", () => {
    const { points, outcome } = follow("lbfgs", { on: surface("rosenbrock"), start: [-1.2, 1], steps: 200 });
    expect(outcome).toBe("completed");
    expect(Math.hypot(points[200][0] - 1, points[200][1] - 1)).toBeLessThan(1e-8);
  });
});

describe("numbers measured for the lessons", () => {
  it("momentum-two-conventions: the classical ball coasts 9.07 times as far after η drops to a tenth", () => {
    const changes = [{ step: 20, parameters: { learningRate: 0.005 } }];
    const course = { on: quadratic(20, 1), start: [1, 10], steps: 51, parameters: { learningRate: 0.05 }, changes };
    const classical = walk("momentum", { form: "classical" }, course);
    const pytorch = walk("momentum", {}, course);
    expect(distance(classical.slice(0, 21), pytorch.slice(0, 21))).toBeLessThan(1e-14); // measured: 9e-16 absolute
    const length = (points: number[][], from: number, to: number) => {
      let sum = 0;
      for (let k = from; k < to; k++)
        sum += Math.hypot(points[k + 1][0] - points[k][0], points[k + 1][1] - points[k][1]);
      return sum;
    };
    expect(length(classical, 20, 21)).toBeCloseTo(0.742, 3);
    expect(length(classical, 20, 21) / length(pytorch, 20, 21)).toBeCloseTo(9.07, 2);
    expect(length(classical, 20, 51)).toBeCloseTo(7.04, 2);
    expect(length(pytorch, 20, 51)).toBeCloseTo(1.84, 2);
  });

  it("momentum-deadlock-reset: 464 steps until settled on the moved target, 23 with the reset", () => {
    const at = (step: number) => quadratic(1, 1, step < 15 ? -6 : 6, 0);
    const moving = { dimension: 2, fixed: false, at, whole: at };
    const unsettled = (resetOnConflict: boolean) => {
      const parameters = { learningRate: 0.005, momentum: 0.98, form: "classical", resetOnConflict };
      const { points } = follow("momentum", { on: moving, start: [-6, 0], steps: 1500, parameters });
      return points.findLastIndex(([x]) => Math.abs(x + 6) >= 0.1) - 15;
    };
    expect([unsettled(false), unsettled(true)]).toEqual([464, 23]);
  });

  it("euler-stability-edge: |x₁₀₀| on ½(10x² + y²)", () => {
    const at = (learningRate: number) =>
      Math.abs(
        follow("gradient-descent", { on: quadratic(10, 1), start: [1, 1], steps: 100, parameters: { learningRate } })
          .end[0],
      );
    expect([0.05, 0.19, 0.2, 0.202, 0.21].map(at)).toEqual([
      expect.closeTo(0, 29),
      expect.closeTo(2.66e-5, 7),
      1,
      expect.closeTo(7.24, 2),
      expect.closeTo(13780, -1),
    ]);
  });

  it("ravine-zigzag: 230, 54 and 59 steps to f < 0.01", () => {
    const steps = (id: string, parameters: ParameterValues) =>
      follow(id, { on: quadratic(100, 1), start: [1, 10], steps: 400, parameters }).losses.findIndex((f) => f < 0.01);
    expect(steps("gradient-descent", { learningRate: 0.0198 })).toBe(230);
    expect(steps("adam", { learningRate: 0.5 })).toBe(54);
    expect(steps("momentum", { learningRate: 0.0198, momentum: 0.9 })).toBe(59);
  });

  it("stiff-canyon-budget: steps to |θ| < 10⁻³ grow like κ, like √κ, and not at all", () => {
    const count = (id: string, kappa: number, parameters: ParameterValues) =>
      stepsUntil(
        follow(id, { on: quadratic(kappa, 1), start: [1, 1], steps: 7000, parameters }).points,
        ([x, y]) => Math.hypot(x, y) < 1e-3,
      );
    const kappas = [10, 30, 100, 300, 1000];
    expect(kappas.map((kappa) => count("gradient-descent", kappa, { learningRate: 1 / kappa }))).toEqual([
      66, 204, 688, 2069, 6905,
    ]);
    const root = Math.sqrt;
    expect(
      kappas.map((kappa) =>
        count("momentum", kappa, {
          learningRate: (2 / (root(kappa) + 1)) ** 2,
          momentum: ((root(kappa) - 1) / (root(kappa) + 1)) ** 2,
        }),
      ),
    ).toEqual([16, 30, 58, 106, 204]);
    expect(kappas.map((kappa) => count("implicit-euler", kappa, { learningRate: 10 }))).toEqual([3, 3, 3, 3, 3]);
  });

  it("momentum-stability-limit: the edge 2(1 + β)/λ by bisection, and 179 rises on the way down", () => {
    for (const [beta, edge] of [
      [0, 0.2],
      [0.5, 0.3],
      [0.9, 0.38],
      [0.99, 0.398],
    ]) {
      let [low, high] = [0, 1];
      while (high - low > 1e-5) {
        const eta = 0.5 * (low + high);
        const { points } = follow("momentum", {
          on: quadratic(10, 10),
          start: [1e-100, 0],
          steps: 4000,
          parameters: { learningRate: eta, momentum: beta },
        });
        const late = Math.max(...points.slice(-300).map(([x]) => Math.abs(x)));
        const early = Math.max(...points.slice(1000, 1300).map(([x]) => Math.abs(x)));
        if (points.length < 4001 || late > early) high = eta;
        else low = eta;
      }
      expect(Math.abs(low / edge - 1)).toBeLessThan(0.001);
    }
    const { losses } = follow("momentum", {
      on: quadratic(10, 0),
      start: [1, 0],
      steps: 400,
      parameters: { learningRate: 0.01 },
    });
    expect(losses.filter((f, k) => k > 0 && f > losses[k - 1])).toHaveLength(179);
  });

  it("adagrad-stalls-rmsprop-forgets: 6266 against 718 steps out of the meadow", () => {
    const course = { on: surface("adagrad-cliff"), start: [-2, 1], steps: 7000 };
    const near = (points: readonly number[][]) => stepsUntil(points, ([x]) => Math.abs(x - 10) < 1);
    expect(near(follow("adagrad", { ...course, parameters: { learningRate: 0.5 } }).points)).toBe(6266);
    expect(near(follow("rmsprop", { ...course, parameters: { learningRate: 0.05 } }).points)).toBe(718);
  });
});
