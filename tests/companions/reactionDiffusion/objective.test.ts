import { describe, expect, it } from "vitest";
import { beginning, everywhere, start, walls } from "../../../src/companions/reactionDiffusion/demands.ts";
import { COLUMNS, finiteDifferences, ROWS } from "../../../src/companions/reactionDiffusion/equation.ts";
import {
  DIMENSION,
  networkAt,
  physicsObjective,
  slopeAt,
} from "../../../src/companions/reactionDiffusion/objective.ts";
import { randomStream } from "../../../src/math/random.ts";

const all = [...everywhere, ...walls, ...beginning];
const theta = start(randomStream(1, "network"));
const H = 1e-5;

describe("the loss of a reaction-diffusion equation", () => {
  it("measures the equation's error as central differences of the network do", () => {
    for (const demand of everywhere.slice(40, 60)) {
      const { x, t } = demand;
      const h = 1e-4;
      const u = networkAt(theta, x, t);
      const ut = (networkAt(theta, x, t + h) - networkAt(theta, x, t - h)) / (2 * h);
      const uxx = (networkAt(theta, x + h, t) - 2 * u + networkAt(theta, x - h, t)) / (h * h);
      const rho = ut - 0.1 * uxx - 2 * u * (1 - u);
      expect(physicsObjective(() => [{ ...demand, weight: 1 }]).value(theta)).toBeCloseTo(rho * rho, 5);
      expect((networkAt(theta, x + h, t) - networkAt(theta, x - h, t)) / (2 * h)).toBeCloseTo(slopeAt(theta, x, t), 6);
    }
  });

  it("has the gradient and the Hessian products of central differences", () => {
    const objective = physicsObjective(() => all);
    const g = new Float64Array(DIMENSION);
    objective.gradient(theta, g);
    const random = randomStream(2, "direction");
    const v = Float64Array.from({ length: DIMENSION }, () => random.normal());
    const [up, down] = [theta.map((one, i) => one + H * v[i]), theta.map((one, i) => one - H * v[i])];
    const slope = g.reduce((sum, one, i) => sum + one * v[i], 0);
    expect((objective.value(up) - objective.value(down)) / (2 * H) / slope).toBeCloseTo(1, 6);
    const [above, below, product] = [1, 2, 3].map(() => new Float64Array(DIMENSION));
    objective.gradient(up, above);
    objective.gradient(down, below);
    objective.hessianVector(theta, v, product);
    for (let i = 0; i < DIMENSION; i++) {
      const expected = (above[i] - below[i]) / (2 * H);
      expect(Math.abs(product[i] - expected)).toBeLessThan(1e-5 * (1 + Math.abs(expected)));
    }
  });
});

describe("the reference solution", () => {
  it("tends to 1 and stays flat at the walls", () => {
    const u = finiteDifferences();
    const last = u.subarray((ROWS - 1) * COLUMNS);
    expect(Math.min(...last)).toBeGreaterThan(0.6);
    expect(Math.max(...last)).toBeLessThan(1);
    expect(Math.abs(last[1] - last[0]) * (COLUMNS - 1)).toBeLessThan(0.03);
  });
});
