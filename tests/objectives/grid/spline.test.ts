import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Axis } from "../../../src/objectives/grid/axis.ts";
import { arbitraryGrid, createGrid, evenly, objectiveOf } from "./createGrids.ts";

const SEEDED = { seed: 20261122, numRuns: 100 };
const part = fc.double({ min: 0, max: 1, noNaN: true });
/** A grid and a point on it, as shares of its sides. */
const gridAndPlace = fc.tuple(arbitraryGrid, part, part);
const between = (nodes: readonly number[], share: number) =>
  Math.min(nodes[nodes.length - 1], nodes[0] + share * (nodes[nodes.length - 1] - nodes[0]));

describe("the spline of a grid", () => {
  it("goes through every value to the bit", () => {
    fc.assert(
      fc.property(arbitraryGrid, (grid) => {
        const objective = objectiveOf(grid);
        for (const [j, y] of grid.y.entries())
          for (const [i, x] of grid.x.entries()) expect(objective.height(x, y) + 0).toBe(grid.values[j][i] + 0); // 0 may come back as −0
      }),
      SEEDED,
    );
  });

  it("is one bicubic where its values are those of one", () => {
    const cubic = (x: number, y: number) => (1 + x - 2 * x * x + 0.5 * x * x * x) * (2 - y + 0.3 * y * y * y);
    const objective = objectiveOf(createGrid([-2, -1.5, 0, 0.2, 1, 3], [-1, 0, 0.5, 2, 2.5], cubic));
    const hessian = new Float64Array(4);
    for (const x of evenly(-2, 3, 23))
      for (const y of evenly(-1, 2.5, 19)) {
        expect(objective.height(x, y)).toBeCloseTo(cubic(x, y), 11); // rounding of values up to 60
        objective.hessian(Float64Array.of(x, y), hessian);
        expect(hessian[1]).toBeCloseTo((1 - 4 * x + 1.5 * x * x) * (-1 + 0.9 * y * y), 10);
        expect(hessian[0]).toBeCloseTo((-4 + 3 * x) * (2 - y + 0.3 * y * y * y), 10);
      }
  });

  it("has continuous second derivatives across every inner line", () => {
    fc.assert(
      fc.property(arbitraryGrid, part, (grid, share) => {
        const objective = objectiveOf(grid);
        const [below, above] = [new Float64Array(4), new Float64Array(4)];
        const step = 1e-9;
        for (const node of grid.x.slice(1, -1)) {
          const y = between(grid.y, share);
          objective.hessian(Float64Array.of(node - step, y), below);
          objective.hessian(Float64Array.of(node + step, y), above);
          // Third derivatives of splines over gaps of 0.05 reach 10⁶ for such values.
          for (let k = 0; k < 4; k++) expect(Math.abs(above[k] - below[k])).toBeLessThan(2e-2);
        }
      }),
      SEEDED,
    );
  });

  it("has the gradient and Hessian of its values", () => {
    fc.assert(
      fc.property(gridAndPlace, ([grid, shareX, shareY]) => {
        const objective = objectiveOf(grid);
        const [x, y] = [between(grid.x, shareX), between(grid.y, shareY)];
        const gradient = new Float64Array(2);
        const hessian = new Float64Array(4);
        const theta = Float64Array.of(x, y);
        expect(objective.gradient(theta, gradient)).toBe(objective.value(theta));
        objective.hessian(theta, hessian);
        const out = new Float64Array(2);
        objective.hessianVector(theta, Float64Array.of(0.3, -2), out);
        expect(out[0]).toBe(hessian[0] * 0.3 + hessian[1] * -2);
        const h = 1e-6;
        const slope = (dx: number, dy: number) => {
          const [a, b] = [objective.height(x + dx, y + dy), objective.height(x - dx, y - dy)];
          return (a - b) / (2 * h);
        };
        const inside = [x - h, x + h].every((at) => at >= grid.x[0] && at <= grid.x[grid.x.length - 1]);
        // Central differences lose 1e-16·5/h by rounding and h²·f‴/6 by curvature, f‴ up to 10⁶ over gaps of 0.05.
        if (inside) expect(Math.abs(slope(h, 0) - gradient[0])).toBeLessThan(1e-5 * (1 + Math.abs(gradient[0])));
      }),
      SEEDED,
    );
  });

  it("samples windows to the bits of single points, and nothing beyond its edge", () => {
    fc.assert(
      fc.property(arbitraryGrid, (grid) => {
        const objective = objectiveOf(grid);
        const xs = Float64Array.from(evenly(grid.x[0] - 0.7, grid.x[grid.x.length - 1] + 0.3, 17));
        const ys = Float64Array.from(evenly(grid.y[0] - 0.2, grid.y[grid.y.length - 1] + 0.9, 13));
        const out = new Float64Array(xs.length * ys.length);
        objective.grid?.(xs, ys, out);
        expect(out).toEqual(pointwise(objective.height, xs, ys));
        expect(out[0]).toBeNaN();
      }),
      SEEDED,
    );
  });

  it("is not a number anywhere outside: neither clamped nor continued", () => {
    const objective = objectiveOf(createGrid([0, 1, 2, 3], [0, 1, 2, 3], (x, y) => x * y));
    const gradient = new Float64Array(2);
    const hessian = new Float64Array(4);
    for (const [x, y] of [
      [-1e-12, 1],
      [3.0000001, 1],
      [1, -5],
      [1, 1e300],
      [Number.NaN, 1],
    ]) {
      expect(objective.height(x, y)).toBeNaN();
      expect(objective.gradient(Float64Array.of(x, y), gradient)).toBeNaN();
      objective.hessian(Float64Array.of(x, y), hessian);
      expect([...gradient, ...hessian]).toEqual(Array(6).fill(Number.NaN));
    }
    expect(objective.height(3, 3)).toBe(9);
  });
});

function pointwise(height: (x: number, y: number) => number, xs: Float64Array, ys: Float64Array): Float64Array {
  const out = new Float64Array(xs.length * ys.length);
  for (const [j, y] of ys.entries()) for (const [i, x] of xs.entries()) out[j * xs.length + i] = height(x, y);
  return out;
}

describe("an axis", () => {
  it("finds the cell of every number on it, however uneven", () => {
    const nodes = [-1, -0.999, -0.99, 0, 50, 50.001, 51];
    const axis = new Axis(nodes);
    for (const at of [...nodes, ...evenly(-1, 51, 997)]) {
      const i = axis.cellOf(at);
      expect(nodes[i] <= at && (at < nodes[i + 1] || (i === 5 && at === 51)), String(at)).toBe(true);
    }
    expect([-1.1, 51.1, Number.NaN, Number.POSITIVE_INFINITY].map((at) => axis.cellOf(at))).toEqual([-1, -1, -1, -1]);
  });
});
