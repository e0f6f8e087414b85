import { describe, expect, it } from "vitest";
import { complexEigenvalues2 } from "../../../src/math/complexEigen2.ts";
import { gaussSolve } from "../../../src/math/dense.ts";
import { randomStream } from "../../../src/math/random.ts";
import { gradientAt, hessianAt, landscapeOf, problemsOf, raceOf } from "./createTransformed.ts";

const game = (a = 0) => ({
  objective: { type: "surface", name: "two-players", parameters: { a } },
  transforms: [{ type: "minimax" }],
  start: [1, 0],
});

/** ‖θ‖ after `steps` of a method on xy + a(x² − y²) from (1, 0). */
async function radius(optimizer: string, parameters: object, steps = 200, a = 0): Promise<number> {
  const race = await raceOf({ ...game(a), steps, runs: [{ optimizer, parameters }] });
  const [way] = race.trajectories;
  expect(way.outcome).toBe("completed");
  return Math.hypot(...way.thetaAt(steps));
}

describe("the bilinear game min_x max_y xy from (1, 0), η = 0.1, 200 steps", () => {
  const eta = { learningRate: 0.1 };

  it("sends simultaneous descent outwards: ‖θ‖ = (1 + η²)^100", async () => {
    const far = await radius("gradient-descent", eta);
    expect(far).toBeCloseTo(1.01 ** 100, 11);
    expect(Number(far.toFixed(4))).toBe(2.7048);
  });

  it("keeps players who move in turn near their circle", async () => {
    for (let steps = 150; steps <= 200; steps++) {
      const near = await radius("alternating-descent", eta, steps);
      expect(near).toBeGreaterThan(0.975);
      expect(near).toBeLessThan(1.026);
    }
  });

  it("is contracted by implicit Euler, ‖θ‖ = (1 + η²)^−100, in every mode that a game can have", async () => {
    for (const root of ["branch", "newton"]) {
      const near = await radius("implicit-euler", { ...eta, root });
      expect(near).toBeCloseTo(1.01 ** -100, 12);
      expect(Number(near.toFixed(4))).toBe(0.3697);
    }
  });

  it("is contracted by the extragradient, ‖θ‖ = (1 − η² + η⁴)^100", async () => {
    const near = await radius("extragradient", eta);
    expect(near).toBeCloseTo((1 - 0.01 + 0.0001) ** 100, 12);
  });

  it("turns in a circle under the flow", async () => {
    // 200 steps of relative tolerance 1e-10 each.
    expect(Math.abs((await radius("gradient-flow", eta)) - 1)).toBeLessThan(2e-8);
  });

  it("is solved by one Newton step, which goes to the equilibrium", async () => {
    expect(await radius("newton", { learningRate: 1 }, 1)).toBe(0);
  });
});

describe("the game with a pull, xy + a(x² − y²)", () => {
  it("converges under simultaneous descent for η < 4a/(1 + 4a²) and not beyond", async () => {
    // The factor is ‖1 − η(2a ± i)‖ = √((1 − 2aη)² + η²).
    const factor = (eta: number, a: number) => Math.hypot(1 - 2 * a * eta, eta);
    expect(await radius("gradient-descent", { learningRate: 0.1 }, 400, 0.1)).toBeCloseTo(factor(0.1, 0.1) ** 400, 12);
    const limit = 0.4 / 1.04;
    expect(await radius("gradient-descent", { learningRate: 0.99 * limit }, 2000, 0.1)).toBeLessThan(0.5);
    expect(await radius("gradient-descent", { learningRate: 1.01 * limit }, 2000, 0.1)).toBeGreaterThan(2);
  });

  it("has the eigenvalues 2a ± i", async () => {
    const { landscape } = await landscapeOf(game(0.1));
    const jacobian = hessianAt(landscape.whole(0), [0.3, 0.4]);
    expect(jacobian).toEqual([0.2, 1, -1, 0.2]);
    expect(complexEigenvalues2(jacobian)).toEqual([
      [0.2, -1],
      [0.2, 1],
    ]);
    expect(complexEigenvalues2([1, 2, 2, 1])).toEqual([
      [-1, 0],
      [3, 0],
    ]);
  });
});

describe("a game", () => {
  it("is drawn as the function both share, with its equilibria, and descended along the field", async () => {
    const { landscape, plane, facts } = await landscapeOf(game());
    expect(plane.height(2, 3)).toBe(6);
    expect(gradientAt(plane, [2, 3])).toEqual([3, 2]);
    expect(gradientAt(landscape.whole(0), [2, 3])).toEqual([3, -2]);
    expect(facts.criticalPoints).toEqual([{ at: [0, 0], kind: "saddle", value: 0 }]);
    expect(facts.latex).toContain("\\min_{x} \\max_{y}");
  });

  it("refuses what needs a function to descend, naming the place", () => {
    const runs = (run: object) => problemsOf({ ...game(), runs: [run] });
    expect(runs({ optimizer: "lbfgs" })).toEqual({ "runs[0].optimizer": "expected.fieldMethod" });
    expect(runs({ optimizer: "newton", parameters: { mode: "saddle-free" } })).toEqual({
      "runs[0].parameters.mode": "expected.fieldMethod",
    });
    expect(runs({ optimizer: "implicit-euler", parameters: { root: "proximal" } })).toEqual({
      "runs[0].parameters.root": "expected.fieldMethod",
    });
    expect(runs({ optimizer: "newton", changes: [{ step: 3, parameters: { mode: "saddle-free" } }] })).toEqual({
      "runs[0].changes[0].parameters.mode": "expected.fieldMethod",
    });
    expect(runs({ optimizer: "newton" })).toEqual({});
  });

  it("comes last, of coordinates there are", () => {
    const transforms = (...list: object[]) => problemsOf({ ...game(), transforms: list });
    const l2 = { type: "l2", strength: 1 };
    expect(transforms({ type: "minimax" }, l2)).toEqual({ "transforms[0]": "expected.gameLast" });
    expect(transforms(l2, { type: "minimax" })).toEqual({});
    expect(transforms({ type: "minimax", maximise: [] })).toEqual({ "transforms[0].maximise": "expected.players" });
    expect(transforms({ type: "minimax", maximise: [0, 0] })).toEqual({
      "transforms[0].maximise[1]": "expected.players",
    });
    expect(transforms({ type: "minimax", maximise: [2] })).toEqual({ "transforms[0].maximise[0]": "expected.whole" });
  });

  it("records the curvature of the function, which is symmetric, and no law of descent", async () => {
    const { race } = await import("../../../src/engine/session.ts");
    const { experimentOf } = await import("./createTransformed.ts");
    const session = race(experimentOf({ ...game(), steps: 3, runs: [{ optimizer: "gradient-descent" }] }));
    for (let next = session.next(); !next.done; next = session.next()) {
      const part = next.value;
      if (part === undefined || !("block" in part)) continue;
      expect([...part.eigenvalues]).toEqual([-1, 1, -1, 1, -1, 1, -1, 1]);
      expect([...part.limits, ...part.sharpness].every(Number.isNaN)).toBe(true);
    }
  });
});

describe("Gaussian elimination", () => {
  it("knows the sign of the determinant", () => {
    const random = randomStream(2, "matrices");
    for (let k = 0; k < 50; k++) {
      const a = Float64Array.from({ length: 4 }, () => random.normal());
      const sign = Math.sign(a[0] * a[3] - a[1] * a[2]);
      expect(gaussSolve(a, 2, new Float64Array(2), new Float64Array(2))).toBe(sign);
    }
    expect(gaussSolve(Float64Array.of(1, 2, 2, 4), 2, new Float64Array(2), new Float64Array(2))).toBe(0);
    expect(gaussSolve(Float64Array.of(0, 1, 0, 0, 0, 1, 1, 0, 0), 3, new Float64Array(3), new Float64Array(3))).toBe(1);
  });
});
