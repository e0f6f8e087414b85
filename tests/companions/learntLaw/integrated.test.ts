import { describe, expect, it } from "vitest";
import { DIMENSION } from "../../../src/companions/learntLaw/field.ts";
import { integrate, pathObjective } from "../../../src/companions/learntLaw/integrated.ts";
import { randomStream } from "../../../src/math/random.ts";

describe("a path integrated through a network", () => {
  it("has the gradient of central differences, run backwards step by step", () => {
    const random = randomStream(1, "weights");
    const theta = Float64Array.from({ length: DIMENSION }, () => 0.5 * random.normal());
    const sightings = [3, 4, 9, 17].map((step) => ({ step, x: random.normal(), y: random.normal() }));
    const objective = pathObjective([0.2, 0.1], sightings, () => 12);
    const g = new Float64Array(DIMENSION);
    objective.gradient(theta, g);
    for (let i = 0; i < DIMENSION; i++) {
      const [up, down] = [theta.slice(), theta.slice()];
      up[i] += 1e-5;
      down[i] -= 1e-5;
      expect((objective.value(up) - objective.value(down)) / 2e-5).toBeCloseTo(g[i], 7);
    }
  });

  it("is of fourth order: ẋ = x reaches e after ten steps to 10⁻⁵", () => {
    const states = integrate((x, _, out) => out.set([x, 0]), [1, 0], 10);
    expect(Math.abs(states[20] - Math.E)).toBeLessThan(1e-5);
  });
});
