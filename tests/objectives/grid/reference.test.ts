import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { finish } from "../../../src/math/parts.ts";
import { gridObjective, splineInParts } from "../../../src/objectives/grid/spline.ts";

interface Case {
  readonly name: string;
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly values: readonly (readonly number[])[];
  readonly points: readonly (readonly [number, number])[];
  readonly losses: readonly number[];
  readonly gradients: readonly (readonly number[])[];
  /** xx, xy, yy. */
  readonly hessians: readonly (readonly number[])[];
}

/** Made by grids.py, which is beside it. */
const reference: { readonly tools: string; readonly seed: number; readonly cases: readonly Case[] } = JSON.parse(
  readFileSync(new URL("./reference/grids.json", import.meta.url), "utf8"),
);

const largest = (numbers: readonly number[]) => numbers.reduce((most, value) => Math.max(most, Math.abs(value)), 0);

describe(`the splines of ${reference.tools}, seed ${reference.seed}`, () => {
  test.each(reference.cases)("$name", ({ x, y, values, points, losses, gradients, hessians }) => {
    const objective = gridObjective(finish(splineInParts({ x, y, values })));
    const gradient = new Float64Array(2);
    const hessian = new Float64Array(4);
    // FITPACK solves for B-spline coefficients of the size of the losses; their rounding enters all derivatives.
    const digits = 1e-10 * Math.max(1, largest(losses) * 1e-4);
    const near = (found: number, expected: number, scale: number, what: string) =>
      expect(Math.abs(found - expected), what).toBeLessThanOrEqual(digits * scale);
    const scales = {
      loss: largest(losses),
      gradient: largest(gradients.flat()),
      hessian: largest(hessians.flat()),
    };
    for (const [k, [px, py]] of points.entries()) {
      const theta = Float64Array.of(px, py);
      const loss = objective.gradient(theta, gradient);
      objective.hessian(theta, hessian);
      const at = `at ${px}, ${py}`;
      near(loss, losses[k], scales.loss, `loss ${at}`);
      for (const c of [0, 1]) near(gradient[c], gradients[k][c], scales.gradient, `gradient ${at}`);
      for (const [c, i] of [0, 1, 3].entries()) near(hessian[i], hessians[k][c], scales.hessian, `Hessian ${at}`);
      expect(hessian[2]).toBe(hessian[1]);
    }
  });
});
