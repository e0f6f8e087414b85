import fc from "fast-check";
import katex from "katex";
import { describe, expect, it, test } from "vitest";
import { formulaLatex, formulaText, freeNames, parseFormula } from "../../src/objectives/formula/index.ts";
import { nameLatex } from "../../src/objectives/formula/latex.ts";
import { arbitraryFormula } from "./arbitraryFormula.ts";
import { createFormulaTree } from "./createFormulas.ts";

const NAMES = ["a", "b", "kappa", "lambda", "x1", "width", "a_b", "alpha_12"];

describe("the canonical text", () => {
  test("reads back as the same formula", () => {
    fc.assert(
      fc.property(arbitraryFormula, (formula) => {
        const text = formulaText(formula);
        expect(parseFormula(text, formula.variables, formula.parameters)).toEqual({ ok: true, formula });
      }),
      { seed: 20260705, numRuns: 1000 },
    );
  });

  test.each([
    ["0.5*(x^2+kappa*y^2)", "0.5*(x^2 + kappa*y^2)"],
    ["((x))+((y*2))", "x + y*2"],
    ["(x+y)+1", "x + y + 1"],
    ["x+(y+1)", "x + (y + 1)"],
    ["x-(y-1)", "x - (y - 1)"],
    ["x*(y*2)", "x*(y*2)"],
    ["x/(y/2)", "x/(y/2)"],
    ["x**y**2", "x^y^2"],
    ["(x^y)^2", "(x^y)^2"],
    ["-x^2", "-x^2"],
    ["(-x)^2", "(-x)^2"],
    ["x^(-2)", "x^-2"],
    ["x^(-y^2)", "x^(-y^2)"],
    ["-(x*y)", "-(x*y)"],
    ["-x*y", "-x*y"],
    ["x--y", "x - (-y)"],
    ["x*-y", "x*(-y)"],
    ["+x", "x"],
    ["1e21*x+1E-7", "1e+21*x + 1e-7"],
    ["atan2( y,x )", "atan2(y, x)"],
  ])("%s becomes %s", (typed, text) => {
    expect(formulaText(createFormulaTree(typed, ["x", "y"], NAMES))).toBe(text);
  });
});

describe("the typeset formula", () => {
  test.each([
    ["0.5*(x^2 + kappa*y^2)", "0.5\\left(x^{2}+\\kappa y^{2}\\right)"],
    ["(a - x)^2 + b*(y - x^2)^2", "(a-x)^{2}+b\\left(y-x^{2}\\right)^{2}"],
    ["x/(1 + y^2)", "\\frac{x}{1+y^{2}}"],
    ["2*(x/y)^2", "2\\left(\\frac{x}{y}\\right)^{2}"],
    ["x^(1/3)", "x^{1/3}"],
    ["x^(y + 1)", "x^{y+1}"],
    ["sin(2*pi*x)^2", "\\sin^{2}(2\\pi x)"],
    ["cos(x)^-1", "\\cos(x)^{-1}"],
    ["log(x) + log2(x) + log10(x)", "\\ln(x)+\\log_{2}(x)+\\log_{10}(x)"],
    ["e^x*exp(-x^2)", "\\mathrm{e}^{x}\\mathrm{e}^{-x^{2}}"],
    ["exp(-sqrt(x/2))", "\\exp\\left(-\\sqrt{\\frac{x}{2}}\\right)"],
    ["abs(x) + floor(y) + ceil(y)", "\\left|x\\right|+\\left\\lfloor y\\right\\rfloor +\\left\\lceil y\\right\\rceil "],
    ["sigmoid(x)*erf(y)", "\\sigma(x)\\operatorname{erf}(y)"],
    ["cbrt(x)", "\\sqrt[3]{x}"],
    ["2*3*x*4", "2\\cdot 3x\\cdot 4"],
    ["x*2^y", "x\\cdot 2^{y}"],
    ["2*(3/4) + x*(3/4)", "2\\cdot \\frac{3}{4}+x\\frac{3}{4}"],
    ["x*(-y) - (-x)", "x(-y)-(-x)"],
    ["1e-7*x + 2.5e21*y", "10^{-7}x+2.5\\cdot 10^{21}y"],
    ["width*x1 + a_b*alpha_12", "\\mathit{width}\\,x_{1}+a_{b}\\alpha_{12}"],
    ["lambda*(x + y)", "\\lambda (x+y)"],
    ["max(x, y)", "\\max(x, y)"],
    ["--x", "-(-x)"],
  ])("%s is %s", (expression, latex) => {
    expect(formulaLatex(createFormulaTree(expression, ["x", "y"], NAMES))).toBe(latex);
  });

  test("is accepted by KaTeX without a warning", () => {
    fc.assert(
      fc.property(arbitraryFormula, (formula) => {
        expect(katex.renderToString(formulaLatex(formula), { throwOnError: true, strict: "error" })).toContain("katex");
      }),
      { seed: 20260706, numRuns: 300 },
    );
  });
});

describe("hostile text", () => {
  /** Characters of formulas in any order, now and then a strange one. */
  const shuffled = fc
    .array(
      fc.oneof(
        { weight: 20, arbitrary: fc.constantFrom(..."xy12.0e+-*/^(), ", "sin", "max", "pi", "**", "1e9", "kappa") },
        { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 2 }) },
      ),
      { maxLength: 200 },
    )
    .map((pieces) => pieces.join(""));

  test.each([
    ["any UTF-16", fc.string({ unit: "binary", maxLength: 300 })],
    ["graphemes", fc.string({ unit: "grapheme", maxLength: 300 })],
    ["formula-like", shuffled],
  ])("%s: a formula or problems inside the text, never an exception", (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        const parsed = parseFormula(text, ["x", "y"], ["kappa"]);
        freeNames(text, ["x", "y"]);
        if (parsed.ok) {
          expect(parseFormula(formulaText(parsed.formula), ["x", "y"], ["kappa"])).toEqual(parsed);
          return;
        }
        expect(parsed.problems.length).toBeGreaterThan(0);
        for (const { column, length } of parsed.problems) {
          expect(column).toBeGreaterThanOrEqual(1);
          expect(length).toBeGreaterThanOrEqual(1);
          expect(column + length).toBeLessThanOrEqual(text.length + 2);
        }
      }),
      { seed: 20260707, numRuns: 1000 },
    );
  });

  test.each([
    ["x+", 4999, "x"],
    ["x-(", 3333, "x"],
    ["x^", 4999, "x"],
    ["-", 9999, "x"],
    ["sin(", 2499, "x"],
    ["(", 10000, ""],
    ["9", 10000, ""],
    ["a", 10000, ""],
    ["(x)", 3333, ""],
    ["1/", 4999, "x"],
    ["kappa", 2000, ""],
    ["xy", 5000, ""],
  ])("%j × %d: work grows with the text, not with its depth", (piece, times, end) => {
    const parsed = parseFormula(piece.repeat(times) + end, ["x", "y"], ["kappa"]);
    if (!parsed.ok) return;
    expect(formulaLatex(parsed.formula).length).toBeGreaterThan(0);
    expect(parseFormula(formulaText(parsed.formula).slice(0, 10_000), ["x", "y"], ["kappa"])).toBeDefined();
  });
});

it("names stand alone as they stand in a formula", () => {
  expect(["x", "w1", "kappa", "rate"].map(nameLatex)).toEqual(["x", "w_{1}", "\\kappa", "\\mathit{rate}"]);
});
