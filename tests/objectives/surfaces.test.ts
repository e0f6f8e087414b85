import { describe, expect, test } from "vitest";
import type { CriticalKind } from "../../src/objectives/objective.ts";
import { surfaceById, surfaces } from "../../src/objectives/surfaces/index.ts";
import { createPoints, createSurfaces, defaultParameters, jetAt, type MadeSurface, size } from "./createSurfaces.ts";

const made = createSurfaces(4);
const required = [
  "ravine",
  "rotated-quadratic",
  "bowl",
  "rosenbrock",
  "himmelblau",
  "beale",
  "ackley",
  "rastrigin",
  "styblinski-tang",
  "six-hump-camel",
  "three-hump-camel",
  "booth",
  "matyas",
  "mccormick",
  "goldstein-price",
  "easom",
  "levy-13",
  "monkey-saddle",
  "saddle",
  "muller-brown",
];

describe("the registry", () => {
  test("has every surface of the experiment format, Himmelblau first", () => {
    expect(surfaces[0].id).toBe("himmelblau");
    expect(surfaces.map(({ id }) => id)).toEqual(expect.arrayContaining(required));
  });

  test("finds each surface by its id, which is kebab-case and unique", () => {
    for (const surface of surfaces) {
      expect(surface.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(surfaceById(surface.id)).toBe(surface);
    }
    expect(new Set(surfaces.map(({ id }) => id)).size).toBe(surfaces.length);
    expect(surfaceById("no-such-surface")).toBeUndefined();
  });

  test.each(surfaces)("$id has a formula, a source and sound parameter rows", (surface) => {
    for (const text of [surface.expression, surface.latex, surface.source]) expect(text).not.toBe("");
    expect(new Set(surface.parameters.map(({ id }) => id)).size).toBe(surface.parameters.length);
    for (const { id, default: initial, domain, slider } of surface.parameters) {
      expect(id).toMatch(/^[a-z][a-zA-Z0-9]*$/);
      expect(["x", "y", "e", "pi"]).not.toContain(id);
      expect(initial).toBeGreaterThanOrEqual(slider.min);
      expect(initial).toBeLessThanOrEqual(slider.max);
      expect(slider.min).toBeGreaterThanOrEqual(domain.min);
      expect(slider.max).toBeLessThanOrEqual(domain.max);
      if (domain.minOpen) expect(slider.min).toBeGreaterThan(domain.min);
      if (slider.scale === "log") expect(slider.min).toBeGreaterThan(0);
    }
  });
});

describe.each(made)("$title", (entry) => {
  const { surface, parameters, objective } = entry;
  const [[xMin, xMax], [yMin, yMax]] = surface.domain(parameters);

  test("starts inside its domain", () => {
    const [x, y] = surface.start(parameters);
    expect(xMin < x && x < xMax && yMin < y && y < yMax).toBe(true);
  });

  test("gradient agrees with central differences of the value", () => {
    for (const theta of createPoints(entry, 40)) {
      const { value, gradient } = jetAt(objective, theta);
      // At h = 2⁻¹⁴ the five-point rule leaves h⁴f⁗′/30 and rounding ε|f|/h ≈ 4·10⁻¹²|f|.
      const tolerance = 1e-8 * size(gradient) + 1e-11 * (Math.abs(value) + 1);
      for (const axis of [0, 1]) {
        const difference = fivePoint((at) => objective.value(at), theta, axis);
        expect(Math.abs(gradient[axis] - difference), `${theta}`).toBeLessThanOrEqual(tolerance);
      }
    }
  });

  test("Hessian agrees with central differences of the gradient and is symmetric to the bit", () => {
    const slope = new Float64Array(2);
    for (const theta of createPoints(entry, 40)) {
      const { gradient, hessian } = jetAt(objective, theta);
      expect(hessian[1]).toBe(hessian[2]);
      const tolerance = 1e-8 * size(hessian) + 1e-11 * (size(gradient) + 1); // as above, one order higher
      for (const row of [0, 1]) {
        for (const column of [0, 1]) {
          const difference = fivePoint(
            (at) => {
              objective.gradient(at, slope);
              return slope[row];
            },
            theta,
            column,
          );
          expect(Math.abs(hessian[2 * row + column] - difference), `${theta}`).toBeLessThanOrEqual(tolerance);
        }
      }
    }
  });

  test("Hessian-vector product is the Hessian times the vector", () => {
    const product = new Float64Array(2);
    for (const theta of createPoints(entry, 10)) {
      const { hessian } = jetAt(objective, theta);
      for (const v of [Float64Array.of(1, 0), Float64Array.of(0, 1), Float64Array.of(-0.3, 1.7)]) {
        objective.hessianVector(theta, v, product);
        expect(product[0]).toBe(hessian[0] * v[0] + hessian[1] * v[1]);
        expect(product[1]).toBe(hessian[2] * v[0] + hessian[3] * v[1]);
      }
    }
  });

  test("value, height, grid and the gradient's value have the same bits", () => {
    const xs = Float64Array.from({ length: 33 }, (_, i) => xMin + ((xMax - xMin) * i) / 32);
    const ys = Float64Array.from({ length: 29 }, (_, j) => yMin + ((yMax - yMin) * j) / 28);
    const heights = new Float64Array(xs.length * ys.length);
    objective.grid?.(xs, ys, heights);
    const gradient = new Float64Array(2);
    for (let j = 0; j < ys.length; j++) {
      for (let i = 0; i < xs.length; i++) {
        const height = objective.height(xs[i], ys[j]);
        const theta = Float64Array.of(xs[i], ys[j]);
        expect(objective.value(theta)).toBe(height);
        expect(objective.gradient(theta, gradient)).toBe(height);
        if (objective.grid) expect(heights[j * xs.length + i]).toBe(height);
        if (surface.nonNegative) expect(height).toBeGreaterThanOrEqual(0);
      }
    }
  });

  test("reads theta and writes nothing but out", () => {
    for (const theta of createPoints(entry, 3)) {
      const before = theta.slice();
      jetAt(objective, theta);
      expect(theta).toEqual(before);
    }
  });

  test("lets numbers that are not finite through without throwing", () => {
    for (const x of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 1e300]) {
      for (const theta of [Float64Array.of(x, 0.5), Float64Array.of(0.5, x), Float64Array.of(x, x)]) {
        expect(() => jetAt(objective, theta)).not.toThrow();
        if (Number.isNaN(x)) expect(objective.value(theta)).toBeNaN();
      }
    }
  });

  test("critical points lie in the domain and are what they say", () => {
    for (const { at, kind, value } of surface.criticalPoints(parameters)) {
      const [x, y] = at;
      expect(xMin <= x && x <= xMax && yMin <= y && y <= yMax, `${at} in the domain`).toBe(true);
      const theta = Float64Array.of(x, y);
      const { value: found, gradient, hessian } = jetAt(objective, theta);
      expect(Math.abs(found - value), `value at ${at}`).toBeLessThanOrEqual(
        1e-13 * (steepness(entry) + Math.abs(value)),
      ); // rounding of terms that cancel
      // The stated point is rounded: up to an ulp of 4 away from the root, and the gradient rounds like its terms.
      const slack = 1e-15 * (size(hessian) * (1 + size(at)) + steepness(entry));
      if (kind !== "cusp") expect(size(gradient), `gradient at ${at}`).toBeLessThanOrEqual(10 * slack);
      expect(kindOf(hessian), `kind at ${at}`).toBe(kind === "cusp" ? undefined : kind);
    }
  });

  test("has a constant Hessian if it says it is quadratic, and at its defaults only then", () => {
    const [first, ...others] = createPoints(entry, 6).map((theta) => Array.from(jetAt(objective, theta).hessian));
    const constant = others.every((hessian) => hessian.every((value, i) => value === first[i]));
    if (surface.quadratic) expect(constant).toBe(true);
    else if (entry.title === surface.id) expect(constant).toBe(false);
  });
});

test("equal depths of the double well are equal to 4e-6 at the default widths", () => {
  const surface = surfaceById("double-well")!;
  const bottoms = surface.criticalPoints(defaultParameters(surface)).filter(({ kind }) => kind === "minimum");
  expect(bottoms).toHaveLength(2);
  expect(Math.abs(bottoms[0].value - bottoms[1].value)).toBeLessThan(4e-6); // the flat well's tail, e^(−36/2.88) = 3.7e-6
});

test("Hubble's line has the slope and intercept of the published regression, 454.16 and -40.78 km/s", () => {
  const [{ at }] = surfaceById("linear-regression")!.criticalPoints({});
  expect(100 * at[0]).toBeCloseTo(454.16, 2);
  expect(100 * at[1]).toBeCloseTo(-40.78, 2);
});

test("Ackley's cusp has value 0, the subgradient 0, and no Hessian", () => {
  const { value, gradient, hessian } = jetAt(surfaceById("ackley")!.create({}), Float64Array.of(0, 0));
  expect(value).toBe(0);
  expect(Array.from(gradient)).toEqual([0, 0]);
  expect(hessian.every(Number.isNaN)).toBe(true);
});

/** (f(−2h) − 8f(−h) + 8f(h) − f(2h))/12h along one axis, h = 2⁻¹⁴. */
function fivePoint(f: (theta: Float64Array) => number, theta: Float64Array, axis: number): number {
  const h = 2 ** -14;
  const at = (steps: number) => {
    const moved = theta.slice();
    moved[axis] += steps * h;
    return f(moved);
  };
  return (at(-2) - 8 * at(-1) + 8 * at(1) - at(2)) / (12 * h);
}

/** The typical size of value, gradient and Hessian around the critical points: the scale at which sums round. */
function steepness({ surface, parameters, objective }: MadeSurface): number {
  let largest = 0;
  for (const { at } of surface.criticalPoints(parameters)) {
    const theta = Float64Array.of(at[0] + 0.1, at[1] + 0.1);
    const { value, gradient } = jetAt(objective, theta);
    largest = Math.max(largest, Math.abs(value), size(gradient));
  }
  return largest;
}

/** Kind by the signs of the eigenvalues; degenerate when one is below rounding; undefined without a Hessian. */
function kindOf([fxx, fxy, , fyy]: Float64Array): CriticalKind | undefined {
  const half = (fxx + fyy) / 2;
  const spread = Math.sqrt(((fxx - fyy) / 2) ** 2 + fxy ** 2);
  if (Number.isNaN(spread)) return undefined;
  const small = 1e-12 * Math.max(Math.abs(fxx), Math.abs(fyy), Math.abs(fxy)); // below this a sign is rounding
  const signs = [half - spread, half + spread].map((value) => (Math.abs(value) <= small ? 0 : Math.sign(value)));
  if (signs.includes(0)) return "degenerate";
  if (signs[0] !== signs[1]) return "saddle";
  return signs[0] > 0 ? "minimum" : "maximum";
}
