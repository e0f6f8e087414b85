import { describe, expect, it } from "vitest";
import { type Parameter, withDefaults } from "../../../src/math/parameter.ts";
import { randomStream } from "../../../src/math/random.ts";
import type { Objective } from "../../../src/objectives/objective.ts";
import { transforms } from "../../../src/objectives/transforms/index.ts";
import { gradientAt, hessianAt, isPlane, landscapeOf, productAt, slopeAlong } from "./createTransformed.ts";

const net = {
  type: "network",
  layers: [2, 3, 1],
  data: { name: "moons", samples: 12, seed: 3 },
  loss: "bce",
};
const weights = Array.from({ length: 13 }, (_, i) => 0.4 * Math.sin(3 * i + 1));
const himmelblau = { type: "surface", name: "himmelblau" };
const ackley = { type: "surface", name: "ackley" };
const rosenbrock = { type: "surface", name: "rosenbrock" };

/** Every transform on what it can act on, at a step where it acts. */
const cases: readonly (readonly [name: string, objective: object, transforms: readonly object[], step: number])[] = [
  ["l2", himmelblau, [{ type: "l2", strength: 0.3 }], 0],
  ["l2", net, [{ type: "l2", strength: 0.3 }], 0],
  ["smoothing", himmelblau, [{ type: "smoothing", width: 0.4 }], 0],
  ["smoothing", ackley, [{ type: "smoothing", width: 0.4, samples: 5 }], 0],
  ["smoothing", net, [{ type: "smoothing", width: 0.2, samples: 3 }], 0],
  ["sparsity", himmelblau, [{ type: "sparsity", budget: 1, multiplier: 0.7, strength: 2 }], 0],
  ["sparsity", net, [{ type: "sparsity", budget: 1 }], 0],
  ["orthogonality", net, [{ type: "orthogonality", strength: 0.3 }], 0],
  ["orthogonality", net, [{ type: "orthogonality", strength: 0.3, matrices: "hidden" }], 0],
  ["ewc", himmelblau, [{ type: "ewc", strength: 2, anchor: [1, 2], fisher: [3, 0.5] }], 0],
  [
    "ewc",
    himmelblau,
    [
      {
        type: "ewc",
        strength: 2,
        anchor: [1, 2],
        fisher: [
          [3, 1],
          [1, 0.5],
        ],
      },
    ],
    0,
  ],
  ["ewc", net, [{ type: "ewc", strength: 2, anchor: weights, data: { name: "circles", samples: 9 } }], 0],
  ["moving-target", himmelblau, [{ type: "moving-target", step: 5, shift: [0.5, -1] }], 7],
  ["moving-target", himmelblau, [{ type: "moving-target", step: 5, objective: rosenbrock }], 7],
  ["moving-target", net, [{ type: "moving-target", step: 5, objective: { ...net, data: { name: "xor" } } }], 7],
  ["homotopy", himmelblau, [{ type: "homotopy", path: "l2", strength: 3, until: 10, centre: [1, 1] }], 4],
  ["homotopy", himmelblau, [{ type: "homotopy", path: "convex", strength: 3, until: 10 }], 4],
  ["homotopy", himmelblau, [{ type: "homotopy", path: "blur", strength: 0.6, until: 10 }], 4],
  ["homotopy", ackley, [{ type: "homotopy", path: "blur", strength: 0.6, until: 10, samples: 4 }], 4],
  ["homotopy", net, [{ type: "homotopy", path: "convex", strength: 3, levels: [3, 1, 0], hold: 2 }], 2],
  ["minimax", himmelblau, [{ type: "minimax" }], 0],
  ["minimax", net, [{ type: "minimax", maximise: [0, 4] }], 0],
  [
    "l2",
    himmelblau,
    [
      { type: "l2", strength: 1 },
      { type: "smoothing", width: 0.3 },
      { type: "minimax", maximise: [0] },
    ],
    0,
  ],
];

describe("the registry of transforms", () => {
  it("has each id once, and a case of each here", () => {
    expect(new Set(transforms.map(({ id }) => id)).size).toBe(transforms.length);
    expect(new Set(cases.map(([id]) => id))).toEqual(new Set(transforms.map(({ id }) => id)));
  });

  it("has rows whose defaults and sliders lie in their domains, and requires only rows", () => {
    for (const { id, parameters, required } of transforms) {
      const rows: readonly Parameter[] = parameters;
      for (const one of required)
        expect(
          rows.map((row) => row.id),
          id,
        ).toContain(one);
      for (const row of rows) {
        if (row.kind !== "number") continue;
        const { domain, slider } = row;
        for (const value of [row.default ?? slider.min, slider.min, slider.max]) {
          expect(value, `${id}.${row.id}`).toBeGreaterThanOrEqual(domain.min);
          expect(value, `${id}.${row.id}`).toBeLessThanOrEqual(domain.max);
        }
        if (slider.scale === "log") expect(slider.min).toBeGreaterThan(0);
      }
      expect(withDefaults(rows)).toBeTypeOf("object");
    }
  });
});

describe.each(cases)("%s on %o", (_, objective, list, step) => {
  const random = randomStream(5, "points");
  const points = (p: number) =>
    Array.from({ length: 3 }, () => Array.from({ length: p }, () => 0.9 * random.normal() + 0.05));

  it("has the gradient and the Hessian of its value (of a game: the field and its Jacobian)", async () => {
    const { landscape } = await landscapeOf({ objective, transforms: list });
    const p = landscape.dimension;
    for (const theta of points(p)) {
      const f: Objective = landscape.whole(step);
      const v = points(p)[0];
      const field = gradientAt(f, theta);
      const own = field.map((g, i) => g * (f.game?.signs[i] ?? 1));
      const along = own.reduce((sum, g, i) => sum + g * v[i], 0);
      const slope = slopeAlong((at) => f.value(at), theta, v);
      // The five-point rule at h = 2⁻¹⁰: h⁴f⁽⁵⁾ and rounding 10⁻¹³|f|.
      expect(Math.abs(along - slope)).toBeLessThanOrEqual(
        1e-7 * (1 + Math.abs(slope) + f.value(Float64Array.from(theta))),
      );
      const product = productAt(f, theta, v);
      for (let i = 0; i < p; i++) {
        const rate = slopeAlong((at) => gradientAt(f, [...at])[i], theta, v);
        expect(Math.abs(product[i] - rate), `row ${i}`).toBeLessThanOrEqual(1e-6 * (1 + Math.abs(rate)));
      }
      if (f.hessian === undefined) continue;
      const h = hessianAt(f, theta);
      for (let i = 0; i < p; i++) {
        let row = 0;
        for (let j = 0; j < p; j++) row += h[i * p + j] * v[j];
        // Rounding of sums of up to 13 products.
        expect(Math.abs(row - product[i])).toBeLessThanOrEqual(1e-11 * (1 + h.reduce((s, x) => s + Math.abs(x), 0)));
      }
    }
  });

  it("has the same Hessian in parts, whatever is asked in between", async () => {
    const { landscape, network } = await landscapeOf({ objective, transforms: list });
    const f = landscape.whole(step);
    if (f.hessianInParts === undefined) return;
    const [theta, other] = points(landscape.dimension).map((point) => Float64Array.from(point));
    const parts = new Float64Array(theta.length ** 2);
    let breaths = 0;
    for (const _ of f.hessianInParts(theta, parts)) {
      breaths++;
      hessianAt(f, [...other]);
    }
    expect(parts).toEqual(Float64Array.from(hessianAt(f, [...theta])));
    const pairs = list.reduce((sum: number, one) => sum + ((one as { samples?: number }).samples ?? 0), 0);
    if (network !== undefined && pairs > 0) expect(breaths).toBeGreaterThanOrEqual(2 * pairs);
  });

  it("gives the same bits by value, gradient, height and grid, and is drawn as the step sees it", async () => {
    const { landscape, plane, network } = await landscapeOf({ objective, transforms: list }, step);
    const f = landscape.whole(step);
    for (const theta of points(landscape.dimension)) {
      const at = Float64Array.from(theta);
      const value = f.value(at);
      expect(f.gradient(at, new Float64Array(at.length))).toBe(value);
      if (isPlane(f)) expect(f.height(theta[0], theta[1])).toBe(value);
      if (network === undefined) expect(plane.height(theta[0], theta[1])).toBe(value);
    }
    const xs = Float64Array.of(-1.5, 0.25, 1.75);
    const ys = Float64Array.of(-0.75, 2);
    const heights = new Float64Array(6);
    plane.grid?.(xs, ys, heights);
    for (let j = 0; j < 2 && plane.grid; j++)
      for (let i = 0; i < 3; i++) expect(heights[3 * j + i]).toBe(plane.height(xs[i], ys[j]));
  });
});
