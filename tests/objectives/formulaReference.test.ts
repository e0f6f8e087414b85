import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createFormulaObjective, planeJet } from "./createFormulas.ts";

interface ReferenceSet {
  readonly expression: string;
  readonly kink?: boolean;
  /** x, y, f, fx, fy, fxx, fxy, fyy. */
  readonly rows: readonly (readonly number[])[];
}

const reference: { readonly sets: readonly ReferenceSet[] } = JSON.parse(
  readFileSync(join(import.meta.dirname, "reference/formula.json"), "utf8"),
);

describe.each(reference.sets)("$expression", ({ expression, kink, rows }) => {
  const objective = createFormulaObjective(expression);

  test.each(rows)("PyTorch's value, gradient and Hessian at (%f, %f)", (x, y, ...expected) => {
    const found = planeJet(objective, x, y);
    // Largest seen: 2e-14 of the largest entry of its order, where PyTorch takes 1 − tanh² and digits cancel.
    const tolerance = kink ? 0 : 1e-12;
    const sizes = [[0], [1, 2], [3, 4, 5]].map((order) => Math.max(...order.map((i) => Math.abs(expected[i]))));
    expected.forEach((value, i) => {
      const size = sizes[i === 0 ? 0 : i < 3 ? 1 : 2];
      expect(Math.abs(found[i] - value), `entry ${i}: ${found[i]} against ${value}`).toBeLessThanOrEqual(
        tolerance * size,
      );
    });
  });
});
