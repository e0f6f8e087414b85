import { expect, it } from "vitest";
import { rangeAround } from "../../src/experiment/formulaRange.ts";
import { readExperiment } from "../../src/experiment/read.ts";

/** What a reader of a link makes of a formula with this parameter. */
const read = (k: object) =>
  readExperiment({ version: 1, objective: { type: "formula", expression: "k*x^2 + y^2", parameters: { k } } });

it.each([
  { value: 1000, min: 1, max: 10, scale: "log" },
  { value: 1e-9, min: 1, max: 10, scale: "log" },
  { value: -2, min: 1, max: 10, scale: "log" },
  { value: 0, min: 1, max: 10, scale: "log" },
  { value: 5, min: -10, max: 10, scale: "log" },
  { value: -12, min: -10, max: 10, scale: "linear" },
  { value: 12, min: -10, max: 10, scale: "linear" },
  { value: -5, min: -10, max: -1, scale: "log" },
  { value: Number.MIN_VALUE, min: 0, max: Number.MIN_VALUE, scale: "log" },
  { value: Number.MAX_VALUE, min: -Number.MAX_VALUE, max: 0, scale: "linear" },
] as const)("a range set by hand around $value in [$min, $max], $scale, is one that links carry", (parameter) => {
  expect(read(parameter)).toHaveProperty("problems");
  const legal = rangeAround(parameter);
  expect(legal.value).toBe(parameter.value);
  expect(read(legal)).toHaveProperty("experiment");
});

it("leaves a legal range as it is", () => {
  const parameter = { value: 3, min: 1, max: 10, scale: "log" } as const;
  expect(rangeAround(parameter)).toEqual(parameter);
});
