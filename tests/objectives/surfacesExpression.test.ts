import { describe, expect, test } from "vitest";
import { createPlaneFormula, parseFormula } from "../../src/objectives/formula/index.ts";
import { createPoints, createSurfaces, jetAt, type MadeSurface, size } from "./createSurfaces.ts";

/** The surface's expression as an objective, differentiated automatically. */
function createExpression({ surface, parameters }: MadeSurface) {
  const names = surface.parameters.map(({ id }) => id);
  const parsed = parseFormula(surface.expression, ["x", "y"], names);
  if (!parsed.ok) throw new Error(`${surface.id}: ${JSON.stringify(parsed.problems)}`);
  return createPlaneFormula(parsed.formula, parameters);
}

describe.each(createSurfaces(3))("$title is its expression", (entry) => {
  const points = createPoints(entry, 100);
  const expression = createExpression(entry);
  const automatic = points.map((theta) => jetAt(expression, theta));
  const closed = points.map((theta) => jetAt(entry.objective, theta));

  test.each(["gradient", "hessian"] as const)("%s", (order) => {
    // Largest seen: 6e-14 of the point's own size. Where σ is near 1 the automatic σ(1 − σ) cancels; that error is small
    // only beside the cliff's own derivatives, 4e-16 of the largest.
    const largest = size(closed.map((jet) => size(jet[order])));
    closed.forEach((jet, k) => {
      const tolerance = 1e-12 * size(jet[order]) + 1e-14 * largest;
      jet[order].forEach((entryValue, i) => {
        expect(Math.abs(entryValue - automatic[k][order][i]), `at ${points[k]}`).toBeLessThanOrEqual(tolerance);
      });
    });
  });

  test("value", () => {
    closed.forEach(({ value, gradient }, k) => {
      const tolerance = 1e-13 * (Math.abs(value) + size(gradient)); // terms that cancel round like the slope they make
      expect(Math.abs(value - automatic[k].value), `at ${points[k]}`).toBeLessThanOrEqual(tolerance);
    });
  });
});
