import { beforeAll, describe, expect, it } from "vitest";
import { createObjective, prepareObjective } from "../../src/objectives/index.ts";
import type { FormulaSpec, SurfaceSpec } from "../../src/objectives/spec.ts";

const himmelblau: SurfaceSpec = { type: "surface", name: "himmelblau", parameters: {} };
const ravine = (kappa: number): SurfaceSpec => ({ type: "surface", name: "ravine", parameters: { kappa } });
const formula = (expression: string): FormulaSpec => ({
  type: "formula",
  expression,
  variables: ["x", "y"],
  parameters: { k: { value: 4, min: 1, max: 9, scale: "linear" } },
  domain: [
    [-5, 5],
    [-5, 5],
  ],
});

beforeAll(() => prepareObjective({ type: "formula" }, [{ type: "l2", strength: 1 }]));

describe("createObjective", () => {
  it("gives a surface with its facts", () => {
    const { plane, facts } = createObjective(himmelblau, []);
    expect(plane.height(3, 2)).toBe(0);
    expect(facts.criticalPoints).toHaveLength(9);
    expect(facts.nonNegative).toBe(true);
    expect(facts.minimiser).toBeUndefined();
  });

  it("solves a quadratic: θ* = −H⁻¹b, also after l2, and without −0", () => {
    const booth: SurfaceSpec = { type: "surface", name: "booth", parameters: {} };
    const [x, y] = createObjective(booth, []).facts.minimiser ?? [];
    expect(x).toBeCloseTo(1, 12); // Cramer's rule in doubles
    expect(y).toBeCloseTo(3, 12);
    expect(createObjective(ravine(100), [{ type: "l2", strength: 1 }]).facts.minimiser).toEqual([0, 0]);
  });

  it("gives a formula with its parameters' values", () => {
    const { plane, facts } = createObjective(formula("k*x^2 + y"), []);
    expect(plane.height(3, 2)).toBe(38);
    expect(facts.start).toEqual([-3, 3]);
    expect(facts.latex).toContain("x^{2}");
  });

  it("refuses what validation should have refused", () => {
    expect(() => createObjective({ ...himmelblau, name: "moon" }, [])).toThrow(RangeError);
    expect(() => createObjective(formula("k*"), [])).toThrow(RangeError);
  });
});

describe("l2", () => {
  const plain = createObjective(himmelblau, []).plane;
  const { plane, facts } = createObjective(himmelblau, [
    { type: "l2", strength: 0.5 },
    { type: "l2", strength: 0.25 },
  ]);
  const theta = Float64Array.of(1.5, -0.25);
  const [x, y] = theta;

  it("adds ½λ‖θ‖² to the value, λθ to the gradient, λI to the Hessian, once per transform", () => {
    const [before, after] = [new Float64Array(2), new Float64Array(2)];
    expect(plane.gradient(theta, after)).toBeCloseTo(plain.gradient(theta, before) + 0.375 * (x * x + y * y), 12); // two roundings
    expect(after[0]).toBeCloseTo(before[0] + 0.75 * x, 12);
    expect(after[1]).toBeCloseTo(before[1] + 0.75 * y, 12);
    const [h, hessian] = [new Float64Array(4), new Float64Array(4)];
    plain.hessian(theta, h);
    plane.hessian(theta, hessian);
    expect([...hessian]).toEqual([h[0] + 0.5 + 0.25, h[1], h[2], h[3] + 0.5 + 0.25]);
  });

  it("has the same bits from value, height, gradient and grid", () => {
    for (const spec of [himmelblau, formula("k*sin(x) + y^2")]) {
      const { plane: tilted } = createObjective(spec, [{ type: "l2", strength: 0.3 }]);
      const [xs, ys] = [Float64Array.of(-1, 0.3, x), Float64Array.of(y, 2)];
      const out = new Float64Array(6);
      tilted.grid?.(xs, ys, out);
      for (const [j, b] of ys.entries())
        for (const [i, a] of xs.entries()) {
          const point = Float64Array.of(a, b);
          const height = tilted.height(a, b);
          expect(tilted.value(point)).toBe(height);
          expect(tilted.gradient(point, new Float64Array(2))).toBe(height);
          if (tilted.grid !== undefined) expect(out[3 * j + i]).toBe(height);
        }
    }
  });

  it("moves critical points and lifts the floor, unless its strength is 0", () => {
    expect(facts.criticalPoints).toEqual([]);
    expect(facts.nonNegative).toBe(false);
    expect(createObjective(himmelblau, [{ type: "l2", strength: 0 }]).facts.criticalPoints).toHaveLength(9);
  });
});
