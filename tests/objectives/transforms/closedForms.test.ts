import { describe, expect, it } from "vitest";
import { randomStream } from "../../../src/math/random.ts";
import { smoothFormula } from "../../../src/objectives/formula/gaussian.ts";
import { createPlaneFormula, parseFormula } from "../../../src/objectives/formula/index.ts";
import { surfaces } from "../../../src/objectives/surfaces/index.ts";
import { kktMultiplier } from "../../../src/objectives/transforms/kktMultiplier.ts";
import { gradientAt, hessianAt, landscapeOf, problemsOf, raceOf } from "./createTransformed.ts";

const formula = (
  expression: string,
  domain = [
    [-4, 4],
    [-4, 4],
  ],
) => ({ type: "formula", expression, domain });

/** E f(x + σξ, y + σζ) by the trapezium rule on a fine lattice, which for analytic f converges faster than any power. */
function expectation(f: (x: number, y: number) => number, x: number, y: number, sigma: number): number {
  const step = 0.125;
  const reach = 9;
  let sum = 0;
  for (let u = -reach; u <= reach; u += step)
    for (let v = -reach; v <= reach; v += step) sum += Math.exp(-(u * u + v * v) / 2) * f(x + sigma * u, y + sigma * v);
  return (sum * step * step) / (2 * Math.PI);
}

describe("Gaussian smoothing", () => {
  it("of a quadratic adds ½σ² tr H and nothing else", async () => {
    const objective = { type: "surface", name: "rotated-quadratic", parameters: { kappa: 40, angle: 30 } };
    const { landscape: bare } = await landscapeOf({ objective });
    const { landscape, facts } = await landscapeOf({ objective, transforms: [{ type: "smoothing", width: 0.7 }] });
    const [f, g] = [bare.whole(0), landscape.whole(0)];
    const theta = Float64Array.of(0.3, -1.1);
    // The trace of the turned diag(1, κ) is 1 + κ, to rounding.
    expect(g.value(theta) - f.value(theta)).toBeCloseTo(0.5 * 0.49 * 41, 11);
    expect(gradientAt(g, [...theta])).toEqual(gradientAt(f, [...theta]));
    expect(hessianAt(g, [...theta])).toEqual(hessianAt(f, [...theta]));
    expect(facts.notes?.map(({ key }) => key)).toEqual(["transformNote.smoothedExactly"]);
    expect(facts.quadratic).toBe(true);
  });

  /** Those whose formula is a sum of products of polynomials, sines and cosines. */
  const closed = [
    "himmelblau",
    "rosenbrock",
    "beale",
    "rastrigin",
    "monkey-saddle",
    "ravine",
    "rotated-quadratic",
    "bowl",
    "saddle",
    "two-players",
    "saddle-escape",
    "quartic-hilltop",
    "product-valley",
    "styblinski-tang",
    "six-hump-camel",
    "three-hump-camel",
    "goldstein-price",
    "mccormick",
    "levy-13",
    "booth",
    "matyas",
  ];
  it.each(closed)("of %s has a closed form, which is the integral", (id) => {
    const surface = surfaces.find((one) => one.id === id);
    if (surface === undefined) throw new Error(id);
    const parameters = Object.fromEntries(surface.parameters.map((row) => [row.id, row.default ?? 0]));
    const read = parseFormula(surface.expression, ["x", "y"], Object.keys(parameters));
    if (!read.ok) throw new Error(surface.expression);
    const smooth = smoothFormula(read.formula, parameters, 0.3);
    expect(smooth).toBeDefined();
    if (smooth === undefined) return;
    const f = surface.create(parameters);
    const g = createPlaneFormula(smooth);
    for (const [x, y] of [
      [0.3, -0.8],
      [1.1, 0.4],
    ]) {
      const exact = expectation((u, v) => f.height(u, v), x, y, 0.3);
      // Rounding of the monomials multiplied out, of which the largest surface has values of 10⁵ here.
      expect(Math.abs(g.height(x, y) - exact)).toBeLessThanOrEqual(1e-10 * (1 + Math.abs(exact)));
    }
  });

  it("of a cosine damps it by exp(−½ω²σ²)", async () => {
    const objective = formula("cos(3*x - 4*y + 0.2)");
    const { landscape } = await landscapeOf({ objective, transforms: [{ type: "smoothing", width: 0.4 }] });
    const f = landscape.whole(0);
    const expected = Math.exp(-0.5 * 25 * 0.16) * Math.cos(0.3 - 2 + 0.2);
    expect(f.value(Float64Array.of(0.1, 0.5))).toBeCloseTo(expected, 14);
  });

  it("twice is once with the root of the summed squares, where it is exact", async () => {
    const objective = { type: "surface", name: "rastrigin" };
    const twice = [
      { type: "smoothing", width: 0.3 },
      { type: "smoothing", width: 0.4 },
    ];
    const [a, b] = await Promise.all([
      landscapeOf({ objective, transforms: twice }),
      landscapeOf({ objective, transforms: [{ type: "smoothing", width: 0.5 }] }),
    ]);
    const theta = Float64Array.of(0.7, -0.2);
    expect(a.landscape.whole(0).value(theta)).toBeCloseTo(b.landscape.whole(0).value(theta), 11);
  });

  it("by sampling lies within a few of its stated standard errors, and the error falls as 1/√n", async () => {
    const objective = { type: "surface", name: "ackley" };
    const { plane: bare } = await landscapeOf({ objective });
    const errors: number[] = [];
    for (const samples of [64, 1024]) {
      let worst = 0;
      for (let seed = 1; seed <= 10; seed++) {
        const { landscape, facts } = await landscapeOf({
          objective,
          seed,
          transforms: [{ type: "smoothing", width: 0.6, samples }],
        });
        const [note] = facts.notes ?? [];
        expect(note.key).toBe("transformNote.smoothedBySampling");
        const error = Number(note.values.error);
        const [x, y] = facts.start;
        const exact = expectation((u, v) => bare.height(u, v), x, y, 0.6);
        const miss = Math.abs(landscape.whole(0).value(Float64Array.of(x, y)) - exact);
        worst = Math.max(worst, miss / error);
        if (seed === 1) errors.push(error);
      }
      // The largest of ten normal deviates stays below 4 but for once in 1600 times.
      expect(worst).toBeLessThan(4);
      expect(worst).toBeGreaterThan(0.5);
    }
    // √(1024/64) = 4; the deviation itself is estimated from 64 pairs, to about a tenth.
    expect(errors[0] / errors[1]).toBeGreaterThan(3);
    expect(errors[0] / errors[1]).toBeLessThan(5.5);
  });
});

describe("the sparsity budget (min ½|a − z|² with a ≥ 0, Σa ≤ τ)", () => {
  const bowl = formula("0.5*((x - 1.6)^2 + (y - 0.5)^2)", [
    [-1, 3],
    [-1, 2],
  ]);
  const identity = Float64Array.of(1, 0, 0, 1);
  const b = Float64Array.of(-1.6, -0.5);

  it("has the multipliers of the conditions of Karush, Kuhn and Tucker, which are the shadow prices", () => {
    expect(kktMultiplier(identity, b, 1.5)).toBeCloseTo(0.3, 15);
    expect(kktMultiplier(identity, b, 1)).toBeCloseTo(0.6, 15);
    expect(kktMultiplier(identity, b, 2.2)).toBe(0);
    expect(kktMultiplier(identity, b, 0)).toBe(1.6);
    /** Least ½|a − z|² under the budget. */
    const best = (tau: number) => {
      const lambda = kktMultiplier(identity, b, tau);
      const a = [1.6, 0.5].map((z) => Math.max(0, z - lambda));
      return 0.5 * ((a[0] - 1.6) ** 2 + (a[1] - 0.5) ** 2);
    };
    for (const tau of [0.4, 1, 1.5, 2]) {
      const slope = (best(tau + 1e-5) - best(tau - 1e-5)) / 2e-5;
      // The value is a quadratic in τ between its kinks: the difference is exact but for rounding/h.
      expect(-slope).toBeCloseTo(kktMultiplier(identity, b, tau), 9);
    }
  });

  it("solves quadratics of every shape: complementary, and stationary to 10⁻¹²", () => {
    const random = randomStream(9, "quadratics");
    for (let k = 0; k < 200; k++) {
      const [p, q, r] = [1 + random.uniform(), random.normal(), 1 + random.uniform()];
      const h = Float64Array.of(p * p, p * q, p * q, q * q + r * r);
      const c = Float64Array.of(3 * random.normal(), 3 * random.normal());
      const tau = random.uniform();
      const lambda = kktMultiplier(h, c, tau);
      // θ for this λ by cyclic minimisation of ½θᵀHθ + cᵀθ + λ‖θ‖₁, which converges linearly on a definite form.
      const theta = [0, 0];
      for (let sweep = 0; sweep < 4000; sweep++)
        for (const i of [0, 1]) {
          const rest = c[i] + h[2 * i + 1 - i] * theta[1 - i];
          theta[i] = (-Math.sign(rest) * Math.max(0, Math.abs(rest) - lambda)) / h[3 * i];
        }
      const norm = Math.abs(theta[0]) + Math.abs(theta[1]);
      if (lambda > 0) expect(norm).toBeCloseTo(tau, 9);
      else expect(norm).toBeLessThanOrEqual(tau + 1e-9); // the sweep's own accuracy
    }
  });

  it("has the constrained minimiser (1, 0) as its own, at the multiplier worked out or given, whatever ρ", async () => {
    const quadratic = { type: "surface", name: "bowl" };
    const moved = { type: "moving-target", step: 0, shift: [1.6, 0.5] };
    for (const strength of [0.1, 1, 30]) {
      const given = { type: "sparsity", budget: 1, multiplier: 0.6, strength };
      const solved = { type: "sparsity", budget: 1, strength };
      const variants = [
        { objective: bowl, transforms: [given] },
        { objective: quadratic, transforms: [moved, solved] },
      ];
      for (const experiment of variants) {
        const { landscape, facts } = await landscapeOf(experiment);
        const f = landscape.whole(0);
        expect(facts.notes?.at(-1)).toMatchObject({ key: "transformNote.multiplier" });
        expect(facts.notes?.at(-1)?.values.lambda).toBeCloseTo(0.6, 12);
        const least = f.value(Float64Array.of(1, 0));
        for (let k = 0; k < 400; k++) {
          const [dx, dy] = [Math.cos(k), Math.sin(k)].map((c) => c * 0.002 * (1 + k));
          expect(f.value(Float64Array.of(1 + dx, dy))).toBeGreaterThan(least);
        }
      }
    }
  });

  it("reaches the price by dual ascent, λ ← max(0, λ + ρ(‖θ‖₁ − τ))", async () => {
    let lambda = 0;
    for (let round = 0; round < 12; round++) {
      const race = await raceOf({
        objective: bowl,
        transforms: [{ type: "sparsity", budget: 1, multiplier: lambda, strength: 1 }],
        start: [1.4, 0.3],
        steps: 400,
        runs: [
          {
            optimizer: "gradient-descent",
            parameters: { learningRate: 0.2 },
            schedule: { type: "cosine", total: 400 },
          },
        ],
      });
      const [x, y] = race.trajectories[0].thetaAt(400);
      lambda = Math.max(0, lambda + Math.abs(x) + Math.abs(y) - 1);
    }
    // An explicit method hovers at the corner y = 0: a kick of 1.1η away from it is followed by steps of 0.1η back.
    expect(Math.abs(lambda - 0.6)).toBeLessThan(0.01);
  });
});

describe("elastic weight consolidation (A ½(10u² + 0.1v²), B ½|x − (3, 3)|²)", () => {
  const B = {
    ...formula("0.5*((x - 3)^2 + (y - 3)^2)", [
      [-1, 4],
      [-1, 4],
    ]),
    variables: ["x", "y"],
  };
  const end = async (transform: object, start = [0, 0]) => {
    const race = await raceOf({
      objective: B,
      transforms: [transform],
      start,
      steps: 60,
      runs: [{ optimizer: "newton", parameters: { learningRate: 1 } }],
    });
    return [...race.trajectories[0].thetaAt(60)];
  };
  const lossA = ([u, v]: readonly number[]) => 0.5 * (10 * u * u + 0.1 * v * v);
  const lossB = ([u, v]: readonly number[]) => 0.5 * ((u - 3) ** 2 + (v - 3) ** 2);

  it("has the minimisers (λF + I)⁻¹(3, 3) and the losses that follow", async () => {
    const anchored = (strength: number, fisher: unknown) => ({ type: "ewc", strength, anchor: [0, 0], fisher });
    const one = await end(anchored(1, [10, 0.1]));
    expect(one[0]).toBeCloseTo(3 / 11, 12);
    expect(one[1]).toBeCloseTo(3 / 1.1, 12);
    expect(lossA(one)).toBeCloseTo(0.744, 3);
    expect(lossB(one)).toBeCloseTo(3.756, 3);
    const ten = await end(anchored(10, [10, 0.1]));
    expect([lossA(ten), lossB(ten)].map((x) => Number(x.toFixed(2)))).toEqual([0.12, 5.54]);
    const equal = await end(anchored(1, [5.05, 5.05]));
    expect([lossA(equal), lossB(equal)].map((x) => Number(x.toFixed(2)))).toEqual([1.24, 6.27]);
    expect(lossA(await end(anchored(0, [10, 0.1]), [1, 1]))).toBeCloseTo(45.45, 12);
  });

  it("needs the whole matrix in a valley at 45°: the diagonal is blind to the turn", async () => {
    // A turned by 45°, B along its flat direction.
    const full = [
      [5.05, 4.95],
      [4.95, 5.05],
    ];
    const along = {
      ...formula("0.5*((x - 3)^2 + (y + 3)^2)", [
        [-1, 4],
        [-4, 1],
      ]),
    };
    const lossAlong = async (fisher: unknown) => {
      const race = await raceOf({
        objective: along,
        transforms: [{ type: "ewc", strength: 1, anchor: [0, 0], fisher }],
        start: [0, 0],
        steps: 5,
        runs: [{ optimizer: "newton" }],
      });
      return race.trajectories[0];
    };
    const penalty = (theta: readonly number[], f: readonly (readonly number[])[]) =>
      0.5 * theta.reduce((sum, a, i) => sum + theta.reduce((row, c, j) => row + a * f[i][j] * c, 0), 0);
    const bLoss = async (fisher: unknown, matrix: readonly (readonly number[])[]) => {
      const trajectory = await lossAlong(fisher);
      return trajectory.losses[5] - penalty([...trajectory.thetaAt(5)], matrix);
    };
    // θ = (3, −3)/(1 + 0.1) and (3, −3)/(1 + 5.05): B = 9(0.1/1.1)² and 9(5.05/6.05)².
    expect(await bLoss(full, full)).toBeCloseTo(9 * (0.1 / 1.1) ** 2, 10);
    expect(
      await bLoss(
        [5.05, 5.05],
        [
          [5.05, 0],
          [0, 5.05],
        ],
      ),
    ).toBeCloseTo(9 * (5.05 / 6.05) ** 2, 10);
  });
});

describe("transforms that do nothing", () => {
  const objective = { type: "surface", name: "himmelblau" };
  const runs = [{ optimizer: "gradient-descent" }, { optimizer: "implicit-euler" }];
  it.each([
    { type: "l2", strength: 0 },
    { type: "smoothing", width: 0 },
    { type: "ewc", strength: 0, anchor: [1, 1], fisher: [1, 2] },
    { type: "moving-target", step: 3, shift: [0, 0] },
    { type: "homotopy", path: "blur", strength: 1, levels: [0] },
  ])("%o leaves the digest as it is", async (transform) => {
    const [with_, without] = [
      await raceOf({ objective, runs, transforms: [transform] }),
      await raceOf({ objective, runs }),
    ];
    expect(with_.digest).toBe(without.digest);
  });

  it("an orthogonality penalty of strength 0, on a network", async () => {
    const net = { type: "network", layers: [2, 3, 1], loss: "bce", data: { name: "moons", samples: 20 } };
    const [with_, without] = [
      await raceOf({ objective: net, runs, steps: 5, transforms: [{ type: "orthogonality", strength: 0 }] }),
      await raceOf({ objective: net, runs, steps: 5 }),
    ];
    expect(with_.digest).toBe(without.digest);
  });

  it("but are not refused", () => {
    expect(problemsOf({ objective, transforms: [{ type: "l2", strength: 0 }] })).toEqual({});
  });
});
