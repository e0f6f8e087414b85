import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { surfaceById, surfaces } from "../../src/objectives/surfaces/index.ts";
import { defaultParameters, jetAt, size } from "./createSurfaces.ts";

interface ReferenceSet {
  readonly surface: string;
  readonly parameters: Readonly<Record<string, number>>;
  /** x, y, f, fx, fy, fxx, fxy, fyy. */
  readonly rows: readonly (readonly number[])[];
}

/** Made by surfaces.py, which is beside it and names tool, version and seed inside. */
const reference: { readonly tool: string; readonly seed: number; readonly sets: readonly ReferenceSet[] } = JSON.parse(
  readFileSync(new URL("./reference/surfaces.json", import.meta.url), "utf8"),
);

describe(`values of ${reference.tool}, seed ${reference.seed}`, () => {
  test("cover every surface at its defaults and, where it has parameters, at one other set", () => {
    for (const surface of surfaces) {
      const sets = reference.sets.filter((set) => set.surface === surface.id).map(({ parameters }) => parameters);
      expect(sets[0], surface.id).toEqual(defaultParameters(surface));
      expect(sets.length, surface.id).toBe(surface.parameters.length > 0 ? 2 : 1);
    }
  });

  test.each(reference.sets)("$surface $parameters", ({ surface, parameters, rows }) => {
    const objective = surfaceById(surface)!.create(parameters);
    expect(rows.length).toBeGreaterThanOrEqual(20);
    for (const [x, y, f, fx, fy, fxx, fxy, fyy] of rows) {
      const { value, gradient, hessian } = jetAt(objective, Float64Array.of(x, y));
      expectClose([value], [f], `value at ${x}, ${y}`);
      expectClose(gradient, [fx, fy], `gradient at ${x}, ${y}`);
      expectClose(hessian, [fxx, fxy, fxy, fyy], `Hessian at ${x}, ${y}`);
    }
  });
});

/** Every entry within 1e-12 of the largest: both sides round differently, and PyTorch's σ(1 − σ) cancels to 9e-14. */
function expectClose(found: ArrayLike<number>, expected: readonly number[], what: string): void {
  expected.forEach((value, i) => {
    expect(Math.abs(found[i] - value), what).toBeLessThanOrEqual(1e-12 * size(expected));
  });
}
