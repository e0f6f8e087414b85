import { describe, expect, test } from "vitest";
import { surfaceById } from "../../src/objectives/surfaces/index.ts";
import type { SurfaceParameters } from "../../src/objectives/surfaces/surface.ts";
import { defaultParameters, jetAt, size } from "./createSurfaces.ts";

/** A surface at its defaults, overlaid with `given`. */
function createSurface(id: string, given: SurfaceParameters = {}) {
  const surface = surfaceById(id)!;
  const parameters = { ...defaultParameters(surface), ...given };
  return { objective: surface.create(parameters), critical: surface.criticalPoints(parameters), surface, parameters };
}

/** Ascending eigenvalues of f_xx, f_xy, f_yx, f_yy. */
function eigenvalues([fxx, fxy, , fyy]: Float64Array): readonly [number, number] {
  const half = (fxx + fyy) / 2;
  const spread = Math.sqrt(((fxx - fyy) / 2) ** 2 + fxy * fxy);
  return [half - spread, half + spread];
}

const eigenvaluesAt = (id: string, x: number, y: number, given?: SurfaceParameters) =>
  eigenvalues(jetAt(createSurface(id, given).objective, Float64Array.of(x, y)).hessian);

describe("what the literature prints", () => {
  test("Müller–Brown: minima -146.70, -108.17, -80.77; passes -40.66, -72.25", () => {
    const values = createSurface("muller-brown").critical.map(({ value }) => value.toFixed(2));
    expect(values).toEqual(["-146.70", "-108.17", "-80.77", "-40.66", "-72.25"]);
  });

  test("six-hump camel: -1.0316; Styblinski–Tang: -39.16617 per coordinate; McCormick: -1.9132; Goldstein–Price: 3", () => {
    const deepest = (id: string) => Math.min(...createSurface(id).critical.map(({ value }) => value));
    expect(deepest("six-hump-camel")).toBeCloseTo(-1.0316, 4);
    expect(deepest("styblinski-tang") / 2).toBeCloseTo(-39.16617, 5);
    expect(deepest("mccormick")).toBeCloseTo(-1.9132, 4);
    expect(deepest("goldstein-price")).toBe(3);
  });

  test("Himmelblau: four minima, four saddles, one maximum with curvatures -45.6 and -16.1", () => {
    const { critical } = createSurface("himmelblau");
    const count = (kind: string) => critical.filter((point) => point.kind === kind).length;
    expect([count("minimum"), count("saddle"), count("maximum")]).toEqual([4, 4, 1]);
    const [low, high] = eigenvaluesAt("himmelblau", -0.2708445906673476, -0.9230385564799815);
    expect(low).toBeCloseTo(-45.6, 1);
    expect(high).toBeCloseTo(-16.07, 2);
  });

  test("Rosenbrock: curvatures .39936 and 1001.60 at the minimum, -398 at (0, 1)", () => {
    const [low, high] = eigenvaluesAt("rosenbrock", 1, 1);
    expect(low).toBeCloseTo(0.39936, 5);
    expect(high).toBeCloseTo(1001.6, 2);
    expect(eigenvaluesAt("rosenbrock", 0, 1)[0]).toBe(-398);
  });
});

describe("what the doc comments say", () => {
  test("ravine: curvatures 1 and κ, turned or not; at 45° the floor is the diagonal", () => {
    expect(eigenvaluesAt("ravine", 3, -1, { kappa: 2500 })).toEqual([1, 2500]);
    const [low, high] = eigenvaluesAt("rotated-quadratic", 3, -1, { kappa: 2500, angle: 30 });
    expect(low).toBeCloseTo(1, 9);
    expect(high).toBeCloseTo(2500, 9);
    const { objective } = createSurface("rotated-quadratic", { angle: 45 });
    expect(objective.height(1, 1)).toBeCloseTo(1, 12);
    expect(objective.height(-1, 1)).toBeCloseTo(100, 12);
  });

  test("rotated quadratic at 0° is the ravine, to the bit", () => {
    const turned = createSurface("rotated-quadratic", { kappa: 37, angle: 0 }).objective;
    const plain = createSurface("ravine", { kappa: 37 }).objective;
    for (const [x, y] of [
      [3.1, -0.7],
      [-8.8, 1.9],
    ]) {
      const theta = Float64Array.of(x, y);
      expect(jetAt(turned, theta)).toEqual(jetAt(plain, theta));
    }
  });

  test("Booth: curvatures 2 and 18; Matyas: 0.04 and 1", () => {
    expect(eigenvaluesAt("booth", 0, 0)).toEqual([2, 18]);
    const [low, high] = eigenvaluesAt("matyas", 0, 0);
    expect(low).toBeCloseTo(0.04, 12);
    expect(high).toBeCloseTo(1, 12);
  });

  test("double well: traces 1.389 and 22.222, sixteenfold", () => {
    const { objective, critical } = createSurface("double-well");
    const [flat, sharp] = critical
      .filter(({ kind }) => kind === "minimum")
      .map(({ at }) => jetAt(objective, Float64Array.from(at)).hessian)
      .map((hessian) => hessian[0] + hessian[3]);
    expect(flat).toBeCloseTo(1.389, 3);
    expect(sharp).toBeCloseTo(22.222, 3);
    expect(sharp / flat).toBeCloseTo(16, 2);
  });

  test("Goldstein–Price spans five decades", () => {
    const { objective } = createSurface("goldstein-price");
    expect(Math.log10(objective.height(-2, 2) / 3)).toBeGreaterThan(5);
  });

  test("AdaGrad's cliff: slope near -20 on the left, under 0.5 on the meadow", () => {
    const { objective } = createSurface("adagrad-cliff");
    const slope = (x: number) => jetAt(objective, Float64Array.of(x, 0)).gradient[0];
    expect(slope(-2)).toBeCloseTo(-20.48, 2);
    for (let x = 1; x <= 12; x += 0.25) expect(Math.abs(slope(x))).toBeLessThan(0.5); // 0.36 of the meadow, 0.13 of the cliff's tail
  });

  test("cliff: on the plateau the useful slope is 1e-13 beside a ripple of 0.8", () => {
    const { objective } = createSurface("cliff-plateau");
    const { gradient } = jetAt(objective, Float64Array.of(0, 0));
    expect(gradient[0]).toBeLessThan(0);
    expect(-gradient[0]).toBeCloseTo(1.1e-13, 14);
    expect(gradient[1]).toBe(0.8);
    expect(objective.height(1.5, 0)).toBeLessThan(1e-7);
  });

  test.each([
    [1e-2, 237],
    [1e-4, 700],
    [1e-6, 1163],
    [1e-8, 1626],
  ])("slow saddle: from y = %d gradient descent at η = 0.1 needs %d steps to |y| > 0.1", (y, steps) => {
    const { objective } = createSurface("saddle-escape");
    const theta = Float64Array.of(1, y);
    const gradient = new Float64Array(2);
    let taken = 0;
    while (Math.abs(theta[1]) <= 0.1) {
      objective.gradient(theta, gradient);
      theta[0] -= 0.1 * gradient[0];
      theta[1] -= 0.1 * gradient[1];
      taken++;
    }
    expect(taken).toBe(steps);
  });

  test("product valley: on xy = 1 the sharpness is x² + y² beside a flat direction", () => {
    for (const x of [0.5, 1, 2, -1.6]) {
      const y = 1 / x;
      const [low, high] = eigenvaluesAt("product-valley", x, y);
      expect(low).toBeCloseTo(0, 12);
      expect(high).toBeCloseTo(x * x + y * y, 12);
    }
  });

  test("shallow well: the pit's stability edge 2/λ is 0.303", () => {
    const { objective, critical } = createSurface("shallow-well");
    const [pit, rim, bottom] = critical;
    expect([pit.kind, rim.kind, bottom.kind]).toEqual(["minimum", "saddle", "minimum"]);
    expect(2 / jetAt(objective, Float64Array.from(pit.at)).hessian[0]).toBeCloseTo(0.303, 3);
    expect(createSurface("shallow-well", { depth: 0 }).critical).toHaveLength(1);
  });

  test("wall: nothing inside r = 4, about (r - 4)² just outside, slopes continuous", () => {
    for (const id of ["folding-funnel", "rugged-basin"]) {
      const { objective } = createSurface(id);
      const inside = jetAt(objective, Float64Array.of(4 - 1e-9, 0));
      const outside = jetAt(objective, Float64Array.of(4 + 1e-9, 0));
      expect(size([outside.gradient[0] - inside.gradient[0]])).toBeLessThan(1e-7); // 2e-9 times curvatures below 8
      expect(outside.hessian[0] - inside.hessian[0]).toBeCloseTo(2, 6);
    }
  });

  test("rugged basin without ripples is a bowl with one named point", () => {
    const { critical } = createSurface("rugged-basin", { ruggedness: 0 });
    expect(critical).toHaveLength(1);
    expect(critical[0].kind).toBe("minimum");
    expect(critical[0].at[0]).toBeCloseTo(0, 12);
  });
});
