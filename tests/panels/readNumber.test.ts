import { describe, expect, it } from "vitest";
import { isInside } from "../../src/panels/controls/numberDomain.ts";
import { readNumber, readNumbers } from "../../src/panels/controls/readNumber.ts";
import { formatChosen, formatNumber } from "../../src/theme/numbers.ts";

describe("numbers as people write them", () => {
  it.each([
    ["0.018", 0.018],
    ["3e-4", 3e-4],
    ["1/200", 0.005],
    ["−0.6", -0.6],
    [" 1 000 ", 1000],
    ["2×10⁻³", 2e-3],
    ["10⁻⁵", 1e-5],
    ["10^-3", 1e-3],
    ["1.5 x 10^4", 1.5e4],
    [".5", 0.5],
    ["5.", 5],
    ["+2", 2],
    ["１．５", 1.5],
    ["-1/4", -0.25],
  ])("%s", (text, value) => expect(readNumber(text)).toBe(value));

  it.each(["", "abc", "1e", "1/0", "1/2/3", "--1", "NaN", "Infinity", "0x10", "1,5", "2×10"])("refuses %j", (text) =>
    expect(readNumber(text)).toBeUndefined(),
  );

  it("reads what the page prints", () => {
    for (const value of [0.018, 3e-5, 1e-7, -2.5e9, -0.6, 1e6, 0])
      expect(readNumber(formatChosen(value))).toBeCloseTo(value, 12);
    expect(readNumber(formatNumber(5.77e-5))).toBe(5.77e-5);
  });

  it("lets overflow reach the range check", () => {
    expect(readNumber("1e999")).toBe(Number.POSITIVE_INFINITY);
    expect(isInside({ min: 0, max: Number.POSITIVE_INFINITY }, Number.POSITIVE_INFINITY)).toBe(false);
  });
});

it("open bounds exclude their end, integers exclude fractions", () => {
  expect(isInside({ min: 0, max: 1, minOpen: true }, 0)).toBe(false);
  expect(isInside({ min: 0, max: 1, maxOpen: true }, 1)).toBe(false);
  expect(isInside({ min: 0, max: 1 }, 1)).toBe(true);
  expect(isInside({ min: 1, max: 9, integer: true }, 2.5)).toBe(false);
});

describe("numbers in a row", () => {
  const steps = { min: 0, max: 1e9, integer: true };

  it.each([
    ["100, 150", [100, 150]],
    ["100，150、200", [100, 150, 200]],
    ["3 1e2;", [3, 100]],
    ["", []],
  ])("%j is read", (text, numbers) => expect(readNumbers(text, steps, 3)).toEqual(numbers));

  it.each(["1.5", "-3", "1e10", "1e999", "a", "1, x", "1 2 3 4"])("%j is refused", (text) =>
    expect(readNumbers(text, steps, 3)).toBeUndefined(),
  );
});
