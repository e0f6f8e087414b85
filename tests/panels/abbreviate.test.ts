import katex from "katex";
import { expect, it } from "vitest";
import { ganModeCollapse } from "../../src/lessons/gamesAndHeat/ganModeCollapse.ts";
import { formulaLatex, parseFormula } from "../../src/objectives/formula/index.ts";
import { abbreviate, abbreviatedLatex } from "../../src/panels/controls/abbreviate.ts";

const latexOf = (expression: string, names: readonly string[] = []) => {
  const read = parseFormula(expression, ["x", "y"], names);
  if (!read.ok) throw new Error(`${expression}: expected a formula`);
  return formulaLatex(read.formula);
};

/** Letters put back, the last first, as the groups they stand for; parentheses and spaces aside. */
function spelled({ latex, where }: ReturnType<typeof abbreviate>): string {
  let whole = latex;
  for (const [letter, text] of where) whole = whole.replaceAll(new RegExp(`(?<![A-Za-z\\\\])${letter}`, "g"), text);
  return whole.replaceAll(/\\left\(|\\right\)|\\cdot |[() ]/g, "");
}

it("the divergence of two blurred atoms reads as P ln(2P/(P + Q)) + Q ln(2Q/(P + Q))", () => {
  const { objective } = ganModeCollapse.experiment as { objective: { expression: string } };
  const latex = latexOf(objective.expression, ["D", "u"]);
  const short = abbreviate(latex);
  expect(short.where.map(([letter]) => letter)).toEqual(["P", "Q"]);
  expect(short.latex).toContain("\\ln\\left(\\frac{2 P}{P+ Q}\\right)");
  expect(short.latex).toContain("\\ln\\left(\\frac{2 Q}{P+ Q}\\right)");
  expect(short.latex.length).toBeLessThan(latex.length / 2);
  expect(spelled(short)).toBe(spelled({ latex, where: [] }));
  expect(katex.renderToString(abbreviatedLatex(latex), { throwOnError: true, strict: "error" })).toContain("katex");
});

it.each([
  ["nothing is repeated", "(x^2 + y - 11)^2 + (x + y^2 - 7)^2"],
  ["what is repeated is short", "(x - y)^2 * exp(x - y) / (1 + (x - y)^2)"],
])("%s: it stays as it is", (_, expression) => {
  const latex = latexOf(expression);
  expect(abbreviatedLatex(latex)).toBe(latex);
});

it("a letter that the formula uses is left to it, and a factor after a letter is no argument", () => {
  const group = "(exp(-x^2) + exp(-y^2) + P*x)";
  const latex = latexOf(`${group}*(x + y) + ${group}^2 - ${group}/2`, ["P"]);
  const short = abbreviate(latex);
  expect(short.where.map(([letter]) => letter)).toEqual(["Q"]);
  expect(short.latex).toBe(" Q\\cdot (x+y)+ Q^{2}-\\frac{Q}{2}");
  expect(spelled(short)).toBe(spelled({ latex, where: [] }));
});

it("bare, a group keeps its place in what binds more tightly", () => {
  const group = "exp(-2*(x - 1)^2) + exp(-2*(y + 1)^2)";
  const latex = latexOf(`sin(${group}) + cos(${group}) + 1/(3 - ${group}) + 1/(${group} + x)`);
  const short = abbreviate(latex);
  expect(short.latex).toContain("\\frac{1}{P+x}");
  expect(short.latex).toContain("\\frac{1}{3-\\mathrm{e}");
  expect(spelled(short)).toBe(spelled({ latex, where: [] }));
});
