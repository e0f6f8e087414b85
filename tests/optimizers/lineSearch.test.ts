import { describe, expect, it } from "vitest";
import { randomStream } from "../../src/math/random.ts";
import { type PlaneObjective, plane } from "../../src/objectives/objective.ts";
import { createStrongWolfe, createWeakWolfe } from "../../src/optimizers/lineSearch.ts";
import { follow, surface } from "./follow.ts";

const searches = [
  ["strong", createStrongWolfe(2)],
  ["weak", createWeakWolfe(2)],
] as const;

/** x − ln x + y², which is no number for x ≤ 0; minimum 1 at (1, 0). */
const wall: PlaneObjective = plane({
  height: (x, y) => (x > 0 ? x - Math.log(x) + y * y : Number.NaN),
  gradient(theta, out) {
    const [x, y] = theta;
    out[0] = x > 0 ? 1 - 1 / x : Number.NaN;
    out[1] = 2 * y;
    return wall.height(x, y);
  },
  hessian: (theta, out) => out.set([1 / (theta[0] * theta[0]), 0, 0, 2]),
});

describe.each(searches)("a search for the %s Wolfe conditions", (name, search) => {
  it("satisfies them from random points of several surfaces, at good and bad first trials", () => {
    let tried = 0;
    for (const on of ["rosenbrock", "himmelblau", "beale", "ackley", "styblinski-tang"].map((id) => surface(id))) {
      const random = randomStream(3, name);
      for (let trial = 0; trial < 40; trial++) {
        const x = Float64Array.of(4 * random.uniform() - 2, 4 * random.uniform() - 2);
        const g = new Float64Array(2);
        const value = on.gradient(x, g);
        const d = Float64Array.of(-g[0], -g[1]);
        const slope = -(g[0] * g[0] + g[1] * g[1]);
        const t = search(on, x, d, value, slope, 10 ** (6 * random.uniform() - 5));
        expect(t).toBeGreaterThan(0);
        const end = Float64Array.of(x[0] + t * d[0], x[1] + t * d[1]);
        const endValue = on.gradient(end, g);
        const endSlope = g[0] * d[0] + g[1] * d[1];
        expect(endValue).toBeLessThanOrEqual(value + 1e-4 * t * slope);
        if (name === "strong") expect(Math.abs(endSlope)).toBeLessThanOrEqual(-0.9 * slope);
        else expect(endSlope).toBeGreaterThanOrEqual(0.9 * slope);
        tried++;
      }
    }
    expect(tried).toBe(200);
  });

  it("backs away from points where the loss is not a number", () => {
    const x = Float64Array.of(3, 1);
    const t = search(wall, x, Float64Array.of(-1, -1), wall.height(3, 1), -(1 - 1 / 3) - 2, 1000);
    expect(t).toBeGreaterThan(0);
    expect(t).toBeLessThan(3);
  });

  it("moves nothing where nothing is lower", () => {
    // A slope that lies: f rises along d.
    const on = surface("bowl");
    expect(search(on, Float64Array.of(1, 0), Float64Array.of(1, 0), on.height(1, 0), -1, 1)).toBe(0);
  });
});

describe("L-BFGS", () => {
  it.each(["strong-wolfe", "weak-wolfe"])("with %s stays on its side of a wall and finds the minimum", (lineSearch) => {
    const { end, outcome } = follow("lbfgs", { on: wall, start: [30, 8], steps: 60, parameters: { lineSearch } });
    expect(outcome).toBe("completed");
    expect(Math.hypot(end[0] - 1, end[1])).toBeLessThan(1e-7);
  });

  it("keeps its newest pairs when its history is shortened or lengthened in mid-run", () => {
    const course = { on: surface("rosenbrock"), start: [-1.2, 1], steps: 80 };
    const plain = follow("lbfgs", { ...course, parameters: { historySize: 5 } });
    for (const historySize of [2, 9]) {
      const changes = [{ step: 4, parameters: { historySize } }];
      const changed = follow("lbfgs", { ...course, parameters: { historySize: 5 }, changes });
      expect(changed.points.slice(0, 5)).toEqual(plain.points.slice(0, 5));
      expect(changed.losses[80]).toBeLessThan(1e-15);
      // Step 5 stores the fifth pair: with room for it nothing differs, with room for two it does.
      expect(changed.points[6].join() === plain.points[6].join()).toBe(historySize === 9);
    }
  });
});
