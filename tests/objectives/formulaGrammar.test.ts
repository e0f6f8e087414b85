import { describe, expect, test } from "vitest";
import "../../src/language/all.ts";
import { isTextKey } from "../../src/language/translate.ts";
import {
  createPlaneFormula,
  freeNames,
  LENGTH_LIMIT,
  NESTING_LIMIT,
  parseFormula,
} from "../../src/objectives/formula/index.ts";
import { createFormulaObjective, createFormulaTree } from "./createFormulas.ts";

/** The problems as `column+length key values…`, so that tables stay readable. */
function problemsOf(expression: string, parameters: readonly string[] = ["kappa"]): readonly string[] {
  const parsed = parseFormula(expression, ["x", "y"], parameters);
  if (parsed.ok) return [];
  return parsed.problems.map(({ column, length, key, values }) => {
    expect(isTextKey(key), key).toBe(true);
    const said = Object.values(values).join(" | ");
    return `${column}+${length} ${key.replace("formula.", "")}${said === "" ? "" : `: ${said}`}`;
  });
}

describe("what is read", () => {
  test.each([
    ["1 + 2*3", 7],
    ["(1 + 2)*3", 9],
    ["7 - 3 - 2", 2],
    ["12/3/2", 2],
    ["2*3/4*5", 7.5],
    ["2^3^2", 512],
    ["(2^3)^2", 64],
    ["2**3**2", 512],
    ["-2^2", -4],
    ["(-2)^2", 4],
    ["2^-3", 0.125],
    ["2^-2^2", 0.0625],
    ["-2^-2", -0.25],
    ["--3", 3],
    ["+3 - +2", 1],
    ["2*-3", -6],
    ["6/-3", -2],
    ["1e-3*1E3", 1],
    ["1.5e+2", 150],
    [".5 + 5.", 5.5],
    ["2^0.5*2^0.5", 2.0000000000000004],
    ["0^0", 1],
    ["x^3 + y", 27.5],
    ["x*0 + x", 3],
    ["min(x, y) + max(x, y)", 3.5],
    ["atan2(0, -1)", Math.PI],
    ["pi", Math.PI],
    ["e", Math.E],
    ["log(e)", 1],
    ["log2(8) + log10(100) + cbrt(27) + sqrt(16)", 12],
    ["abs(-x)*sign(-x)", -3],
    ["floor(2.7) + ceil(2.2)", 5],
    ["relu(-1) + relu(2)", 2],
    ["\t x\n * y ", 1.5],
  ])("%s is %d", (expression, value) => {
    expect(createFormulaObjective(expression).height(3, 0.5)).toBe(value);
  });

  test.each([
    ["x−y", "x-y"],
    ["x – y", "x-y"],
    ["2×x·y⋅x∗y", "2*x*y*x*y"],
    ["x÷y∕2", "x/y/2"],
    ["（x＋１）＊max（x，y）＾２", "(x+1)*max(x,y)^2"],
    ["2*π*x", "2*pi*x"],
  ])("%s is read as %s", (typed, plain) => {
    expect(parseFormula(typed, ["x", "y"])).toEqual(parseFormula(plain, ["x", "y"]));
  });

  test("a Greek letter is the name it is called by", () => {
    expect(createFormulaObjective("κ*x + λ", { kappa: 100, lambda: 1 }).height(2, 0)).toBe(201);
  });
});

describe("what is refused, and where", () => {
  test.each([
    ["", "1+1 empty"],
    ["   ", "1+1 empty"],
    ["2x", "2+1 multiply: 2*x"],
    ["2 x", "3+1 multiply: 2*x"],
    ["x y", "3+1 multiply: x*y"],
    ["2(x + 1)", "2+1 multiply: 2*(…)"],
    ["(x + 1)(y)", "8+1 multiply: (x + 1)*(…)"],
    ["x(y)", "2+1 multiply: x*(…)"],
    ["2sin(x)", "2+3 multiply: 2*sin(…)"],
    ["x^2y", "4+1 multiply: x^2*y"],
    ["3pi", "2+2 multiply: 3*pi"],
    ["2e", "2+1 multiply: 2*e"],
    ["2e+x", "2+1 multiply: 2*e"],
    ["1e5x", "4+1 multiply: 1e5*x"],
    ["(x^2", "5+1 missingClose: x^2"],
    ["sin(x^2 + 1", "12+1 missingClose: 1"],
    ["((x + 1)*(y - 2)", "17+1 missingClose: (y - 2)"],
    ["max(x, y", "9+1 missingClose: y"],
    ["(x", "3+1 missingClose: x"],
    ["x)", "2+1 extraClose"],
    ["(x))", "4+1 extraClose"],
    ["x +", "4+1 unfinished: x +"],
    ["x + )", "5+1 expected: + | )"],
    ["x + * y", "5+1 expected: + | *"],
    ["* x", "1+1 expectedFirst: *"],
    [")", "1+1 expectedFirst: )"],
    ["()", "2+1 expected: ( | )"],
    ["sin()", "5+1 expected: ( | )"],
    ["x^", "3+1 unfinished: x^"],
    ["sin x", "1+3 call: sin"],
    ["sin^2(x)", "1+3 call: sin"],
    ["sin(x, y)", "1+3 operands: sin | 1 | 2"],
    ["1 + atan2(x)", "5+5 operands: atan2 | 2 | 1"],
    ["min(x, y, 0)", "1+3 operands: min | 2 | 3"],
    ["max(x,, y)", "7+1 expected: , | ,"],
    ["x, y", "2+1 comma"],
    ["(1,5)*x", "3+1 comma"],
    ["x = 3", "3+1 equals"],
    ["f(x, y) = x^2", "9+1 equals"],
    ["|x|", "1+1 characterInstead: | | abs(…)"],
    ["x² + y", "2+1 characterInstead: ² | ^2"],
    ["√x", "1+1 characterInstead: √ | sqrt(…)"],
    ["[x]", "1+1 characterInstead: [ | ("],
    ["x + 😀", "5+2 character: 😀"],
    ["x\u0000", "2+1 character: U+0000"],
    ["\u202Ex", "1+1 character: U+202E"],
    ["\uD83D", "1+1 character: U+D83D"],
    ["x!", "2+1 character: !"],
    ["1.2.3", "1+5 number: 1.2.3"],
    ["1..2*x", "1+4 number: 1..2"],
    [".", "1+1 number: ."],
    ["x + 1e999", "5+5 numberRange: 1e999"],
    ["1e-999*x", "1+6 numberRange: 1e-999"],
    ["z", "1+1 unknownName: z"],
    ["X", "1+1 unknownNameNear: X | x"],
    ["kapa*x", "1+4 unknownNameNear: kapa | kappa"],
    ["Pi*x", "1+2 unknownNameNear: Pi | pi"],
    ["xy", "1+2 unknownNameNear: xy | x*y"],
    ["x2", "1+2 unknownNameNear: x2 | x^2"],
    ["kappax2", "1+7 unknownNameNear: kappax2 | kappa*x^2"],
    ["ln(x)", "1+2 unknownFunctionNear: ln | log"],
    ["arctan(x)", "1+6 unknownFunctionNear: arctan | atan"],
    ["pow(x, 2)", "1+3 unknownFunctionNear: pow | a^b"],
    ["Sin(x)", "1+3 unknownFunctionNear: Sin | sin"],
    ["slpit(x)", "1+5 unknownFunction: slpit"],
    ["constructor", "1+11 unknownName: constructor"],
    ["__proto__", "1+1 character: _"],
    ["toString(x)", "1+8 unknownFunction: toString"],
    ["eval(x)", "1+4 unknownFunction: eval"],
  ])("%j", (expression, problem) => {
    expect(problemsOf(expression)).toEqual([problem]);
  });

  test("all unknown names and the first break of the grammar come together, by column", () => {
    expect(problemsOf("expp(x) + foo*kapa + (y")).toEqual([
      "1+4 unknownFunctionNear: expp | exp",
      "11+3 unknownName: foo",
      "15+4 unknownNameNear: kapa | kappa",
      "24+1 missingClose: y",
    ]);
  });

  test("columns count UTF-16 units of what was typed", () => {
    expect(problemsOf("（x＋１")).toEqual(["5+1 missingClose: １"]);
  });

  test("a long piece of text is quoted by its end", () => {
    expect(problemsOf(`(${"x*".repeat(30)}(1 + x + x + x + x + x + x + x)`)).toEqual([
      "93+1 missingClose: …+ x + x + x + x + x)",
    ]);
  });
});

describe("limits", () => {
  const nested = (open: string, close: string, depth: number) => `${open.repeat(depth)}x${close.repeat(depth)}`;

  test.each([
    ["parentheses", (depth: number) => nested("(", ")", depth), NESTING_LIMIT + 1],
    ["calls", (depth: number) => nested("sin(", ")", depth), 4 * NESTING_LIMIT + 4],
    ["both", (depth: number) => nested("(", ")", depth - 1).replace("x", "cos(x)"), NESTING_LIMIT + 4],
    ["signs", (depth: number) => nested("-", "", depth), NESTING_LIMIT + 1],
    ["powers", (depth: number) => nested("", "^x", depth), 2 * NESTING_LIMIT + 2],
  ])("%s: 256 deep is read, 257 is refused where it begins", (_, text, column) => {
    expect(NESTING_LIMIT).toBe(256);
    expect(problemsOf(text(256))).toEqual([]);
    expect(problemsOf(text(257))).toEqual([`${column}+1 tooDeep: 256`]);
  });

  test("siblings are not nested", () => {
    expect(problemsOf(Array.from({ length: 1000 }, () => "(x)").join("+"))).toEqual([]);
  });

  test("texts of up to 10 000 characters are read", () => {
    expect(LENGTH_LIMIT).toBe(10_000);
    const long = `${"x+".repeat(4999)}xx`;
    expect(problemsOf(long.slice(0, -1))).toEqual([]);
    expect(problemsOf(`${long.slice(0, -1)}  `)).toEqual([`10001+1 tooLong: 10001 | 10000`]);
  });
});

describe("names", () => {
  test.each([
    ["e", "reservedName: e"],
    ["pi", "reservedName: pi"],
    ["sin", "reservedName: sin"],
    ["x", "nameTaken: x"],
    ["", "invalidName"],
    ["2a", "invalidName: 2a"],
    ["a b", "invalidName: a b"],
    ["κ", "invalidName: κ"],
    ["_a", "invalidName: _a"],
    ["a".repeat(65), `invalidName: …${"a".repeat(20)}`],
  ])("%j cannot be a parameter", (name, problem) => {
    expect(problemsOf("x + y", [name])).toEqual([`1+1 ${problem}`]);
  });

  test.each(["a", "b1", "kappa", "E", "PI", "constructor", "valueOf", "camelCase", "snake_case", "a".repeat(64)])(
    "%s can",
    (name) => {
      expect(createFormulaObjective(`${name}*x + y`, { [name]: 3 }).height(2, 1)).toBe(7);
    },
  );

  test("every parameter needs a value of its own", () => {
    const formula = createFormulaTree("constructor*x", ["x", "y"], ["constructor"]);
    expect(() => createPlaneFormula(formula, {})).toThrow("parameters.constructor: expected a number, got undefined");
  });

  test.each([
    ["0.5*(x^2 + kappa*y^2)", ["kappa"]],
    ["a*x + b*y + a", ["a", "b"]],
    ["sin(c*x) + foo(d)", ["c", "d"]],
    ["pi*e*x + exp", []],
    ["(α*x +", ["alpha"]],
    ["2x + 3k", ["k"]],
    ["", []],
  ])("free names of %j", (expression, names) => {
    expect(freeNames(expression, ["x", "y"])).toEqual(names);
  });
});
