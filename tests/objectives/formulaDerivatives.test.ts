import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createFormula, createPlaneFormula, parseFormula } from "../../src/objectives/formula/index.ts";
import type { Objective, PlaneObjective } from "../../src/objectives/objective.ts";
import { arbitraryFormula, smoothText } from "./arbitraryFormula.ts";
import { createFormulaObjective, createFormulaTree, planeJet } from "./createFormulas.ts";

const coordinate = fc.double({ min: -2, max: 2, noNaN: true });

/** d/dt of f at 0 by the central difference of fourth order. */
function differenced(f: (t: number) => number, h: number): number {
  return (8 * (f(h) - f(-h)) - (f(2 * h) - f(-2 * h))) / (12 * h);
}

/**
 * Asserts that `exact` is the derivative of f at 0. The difference quotients of two step sizes tell their own error: it
 * falls sixteenfold from one to the next, and rounding adds a few ulp of f per step size.
 */
function expectDerivative(exact: number, f: (t: number) => number): void {
  const h = 1e-3;
  const fine = differenced(f, h);
  const coarse = differenced(f, 2 * h);
  const size = Math.max(...[-2, -1, 0, 1, 2].map((i) => Math.abs(f(i * h))));
  const tolerance = Math.abs(fine - coarse) + (1e-14 * size) / h;
  expect(Math.abs(exact - fine), `${exact} against ${fine}`).toBeLessThanOrEqual(tolerance + 1e-12);
}

describe("automatic derivatives against central differences", () => {
  test("gradient, of the value", () => {
    fc.assert(
      fc.property(smoothText, coordinate, coordinate, (text, x, y) => {
        const f = createFormulaObjective(text, { a: 0.7 });
        const [, fx, fy] = planeJet(f, x, y);
        expectDerivative(fx, (t) => f.height(x + t, y));
        expectDerivative(fy, (t) => f.height(x, y + t));
      }),
      { seed: 314159, numRuns: 400 },
    );
  });

  test("Hessian, of the gradient", () => {
    fc.assert(
      fc.property(smoothText, coordinate, coordinate, (text, x, y) => {
        const f = createFormulaObjective(text, { a: 0.7 });
        const [, , , fxx, fxy, fyy] = planeJet(f, x, y);
        expectDerivative(fxx, (t) => planeJet(f, x + t, y)[1]);
        expectDerivative(fxy, (t) => planeJet(f, x, y + t)[1]);
        expectDerivative(fxy, (t) => planeJet(f, x + t, y)[2]);
        expectDerivative(fyy, (t) => planeJet(f, x, y + t)[2]);
      }),
      { seed: 271828, numRuns: 400 },
    );
  });
});

describe("one value, whoever asks", () => {
  /** Everything that returns f(x, y). */
  function valuesAt(f: PlaneObjective, x: number, y: number): readonly number[] {
    const theta = Float64Array.of(x, y);
    const sample = new Float64Array(1);
    f.grid?.(Float64Array.of(x), Float64Array.of(y), sample);
    return [f.height(x, y), f.value(theta), f.gradient(theta, new Float64Array(2)), sample[0]];
  }

  test("height, value, gradient and grid agree to the bit", () => {
    fc.assert(
      fc.property(arbitraryFormula, coordinate, coordinate, (formula, x, y) => {
        const f = createFormula(formula, { a: 0.5, kappa: 3 }) as PlaneObjective;
        const [first, ...others] = valuesAt(f, x, y);
        for (const value of others) expect(value).toBe(first);
      }),
      { seed: 161803, numRuns: 1000 },
    );
  });

  test("on whole grids too, of any shape", () => {
    const shape = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 5 }));
    fc.assert(
      fc.property(arbitraryFormula, shape, (formula, [columns, rows]) => {
        const f = createFormula(formula, { a: 0.5, kappa: 3 }) as PlaneObjective;
        const xs = Float64Array.from({ length: columns }, (_, i) => i / 3 - 1);
        const ys = Float64Array.from({ length: rows }, (_, j) => 1.25 - j / 2);
        const out = new Float64Array(columns * rows);
        f.grid?.(xs, ys, out);
        out.forEach((value, k) => {
          expect(value).toBe(f.height(xs[k % columns], ys[Math.floor(k / columns)]));
        });
      }),
      { seed: 141421, numRuns: 500 },
    );
  });

  test("also where scalars, scalings and squares of a row are taken together", () => {
    const scalar = fc.constantFrom("y", "2", "y^2", "(-0)", "(y/3)", "1");
    const link = fc
      .tuple(
        fc.constantFrom(
          "(@ + $)",
          "($ + @)",
          "(@ - $)",
          "($ - @)",
          "@*$",
          "-(@)",
          "(@)^2",
          "(@)/$",
          "$/(@)",
          "(@ + @)",
        ),
        scalar,
      )
      .map(
        ([pattern, s]) =>
          (u: string) =>
            pattern.replaceAll("@", u).replaceAll("$", s),
      );
    const start = fc.constantFrom("x", "x*y", "x^2*y");
    fc.assert(
      fc.property(start, fc.array(link, { maxLength: 7 }), (u, links) => {
        const f = createFormulaObjective(links.reduce<string>((text, wrap) => wrap(text), u));
        const xs = Float64Array.of(-2, -0.5, -0, 0, 0.7, 3);
        const out = new Float64Array(xs.length);
        for (const y of [-1, -0, 0, 0.3]) {
          f.grid?.(xs, Float64Array.of(y), out);
          out.forEach((value, i) => void expect(value).toBe(f.height(xs[i], y)));
        }
      }),
      { seed: 173205, numRuns: 600 },
    );
  });

  test.each([
    ["x^2*y + sin(x*y)/(2 + cos(x)) - exp(-x^2)*y^3", 1500],
    ["x^2", 513],
    ["y^2 + pi", 513],
    ["x", 1025],
    ["3", 700],
  ])("%s, on rows longer than a stretch", (expression, columns) => {
    const f = createFormulaObjective(expression);
    const xs = Float64Array.from({ length: columns }, (_, i) => i / 200 - 3);
    const ys = Float64Array.of(-1, 0.3, 2);
    const out = new Float64Array(3 * columns).fill(Number.NaN);
    f.grid?.(xs, ys, out);
    expect(Array.from(out)).toEqual(Array.from(out, (_, k) => f.height(xs[k % columns], ys[Math.floor(k / columns)])));
  });

  test("nothing is carried over from call to call", () => {
    const f = createFormulaObjective("max(x, y)*sqrt(abs(x - y)) + x^y");
    const before = planeJet(f, 1.5, 0.5);
    for (const [x, y] of [
      [0, 0],
      [-1, 0.5],
      [Number.NaN, 1],
      [1e308, 1e308],
    ])
      planeJet(f, x, y);
    expect(planeJet(f, 1.5, 0.5)).toEqual(before);
  });
});

describe("where the rules break down", () => {
  // f, fx, fy, fxx, fxy, fyy
  test.each([
    ["0^x + y", 1, 1, [1, 0, 1, 0, 0, 0]], // PyTorch 1.13: NaN for fxx
    ["x^y", 0, 2, [0, 0, 0, 2, 0, 0]], // PyTorch 1.13: NaN for fyy
    ["x^y", 1, 0, [1, 0, 0, 0, 1, 0]], // PyTorch 1.13: 0 for fxy, by differentiating fx, and 1 by differentiating fy
    ["x^3*y", -2, 0, [-0, 0, -8, 0, 12, 0]],
    ["(-2)^x", 3, 0, [-8, Number.NaN, 0, Number.NaN, 0, 0]],
    ["x^0.5", -1, 0, [Number.NaN, Number.NaN, 0, Number.NaN, 0, 0]],
    ["sqrt(x) + y^2", 0, 3, [9, Infinity, 6, Number.NaN, 0, 2]],
    ["log(x) + y^2", 0, 3, [-Infinity, Infinity, 6, Number.NaN, 0, 2]],
    ["1/x + y^2", 0, 3, [Infinity, -Infinity, 6, Number.NaN, 0, 2]],
    ["relu(sqrt(x)) + y^2", 0, 3, [9, 0, 6, 0, 0, 2]],
    ["max(sqrt(x), 1) + y^2", 0, 3, [10, 0, 6, 0, 0, 2]],
    ["sqrt(x^2 + y^2)", 0, 0, [0, Number.NaN, Number.NaN, Number.NaN, Number.NaN, Number.NaN]],
    ["sqrt(x)^2", 0, 0, [0, Number.NaN, 0, Number.NaN, 0, 0]],
    ["floor(sqrt(x)) + y^2", 0, 3, [9, 0, 6, 0, 0, 2]],
    ["x^1024", 1, 0, [1, 1024, 0, 1024 * 1023, 0, 0]],
    ["x^2000", -1, 0, [1, -2000, 0, 2000 * 1999, 0, 0]],
    ["tanh(x)", 400, 0, [1, 0, 0, 0, 0, 0]], // the slope, 4e⁻⁸⁰⁰, is below the smallest number
    ["exp(x)", 1000, 0, [Infinity, Infinity, 0, Number.NaN, 0, 0]],
    ["sigmoid(x)", -1000, 0, [0, 0, 0, 0, 0, 0]],
    ["softplus(x)", 1000, 0, [1000, 1, 0, 0, 0, 0]],
    ["1/0 + x", 1, 0, [Infinity, 1, 0, 0, 0, 0]],
  ])("%s at (%f, %f)", (expression, x, y, jet) => {
    expect(planeJet(createFormulaObjective(expression), x, y).map((entry) => entry + 0)).toEqual(
      jet.map((entry) => entry + 0),
    ); // −0 is 0
  });

  test("slopes keep their digits where tanh and sigmoid level off", () => {
    const [, slope] = planeJet(createFormulaObjective("tanh(x)"), 15, 0);
    expect(slope / 3.743049187535369e-13).toBeCloseTo(1, 14); // 4e⁻³⁰/(1 + e⁻³⁰)², from Python's decimal
    const [, growth] = planeJet(createFormulaObjective("sigmoid(x)"), 30, 0);
    expect(growth / 9.357622968838423e-14).toBeCloseTo(1, 14); // e⁻³⁰/(1 + e⁻³⁰)², likewise
  });
});

describe("other numbers of variables", () => {
  const EXPRESSION = "(x*y + sin(y*z))^2/(1 + x^2) + exp(-z^2)*max(x, y) + x^y + sqrt(z)";
  const NAMES = ["x", "y", "z"];
  const THETA = Float64Array.of(1.3, 0.4, 0.8);

  function createObjective(variables: readonly string[], fixed: Readonly<Record<string, number>> = {}): Objective {
    return createFormula(createFormulaTree(EXPRESSION, variables, Object.keys(fixed)), fixed);
  }

  function hessianOf(f: Objective, theta: Float64Array): Float64Array {
    const hessian = new Float64Array(f.dimension * f.dimension);
    f.hessian?.(theta, hessian);
    return hessian;
  }

  test.each([
    [0, 1, 2],
    [0, 2, 1],
    [1, 2, 0],
  ])("three have the derivatives that %i and %i have while %i is a parameter", (i, j, k) => {
    const whole = createObjective(NAMES);
    const pair = createObjective([NAMES[i], NAMES[j]], { [NAMES[k]]: THETA[k] });
    const at = Float64Array.of(THETA[i], THETA[j]);
    const gradient = new Float64Array(3);
    const expected = new Float64Array(2);
    expect(whole.gradient(THETA, gradient)).toBe(pair.gradient(at, expected));
    expect([gradient[i], gradient[j]]).toEqual([...expected]);
    const hessian = hessianOf(whole, THETA);
    const entries = [hessian[4 * i], hessian[3 * i + j], hessian[3 * j + i], hessian[4 * j]];
    hessianOf(pair, at).forEach((entry, k) => {
      expect(Math.abs(entries[k] - entry)).toBeLessThanOrEqual(1e-14 * Math.abs(entry)); // f_xx rounds as f_xy
    });
  });

  test.each([1, 2, 3])("of %i, the Hessian-vector product is the Hessian times the vector", (n) => {
    const fixed = Object.fromEntries(NAMES.slice(n).map((name, i) => [name, THETA[n + i]]));
    const f = createObjective(NAMES.slice(0, n), fixed);
    const theta = THETA.slice(0, n);
    const v = Float64Array.of(0.3, -2, 0.7).slice(0, n);
    const product = new Float64Array(n);
    f.hessianVector(theta, v, product);
    const hessian = hessianOf(f, theta);
    product.forEach((entry, i) => {
      const expected = v.reduce((sum, component, j) => sum + hessian[n * i + j] * component, 0);
      expect(Math.abs(entry - expected)).toBeLessThanOrEqual(1e-13 * Math.abs(expected)); // sums in another order
    });
  });

  test("no variables beside two make a plane", () => {
    const parsed = parseFormula("x", ["x"]);
    expect(parsed.ok && (() => createPlaneFormula(parsed.formula))).toThrow(
      "formula.variables: expected 2 names, got 1",
    );
  });
});
