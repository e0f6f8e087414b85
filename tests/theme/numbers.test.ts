import { describe, expect, it } from "vitest";
import {
  formatChosen,
  formatCoordinate,
  formatDecade,
  formatField,
  formatNumber,
  formatTyped,
  superscript,
} from "../../src/theme/numbers.ts";

describe("measured numbers", () => {
  it.each([
    [0, "0"],
    [2.8041, "2.804"],
    [199.9049, "199.9"],
    [-0.6, "−0.6000"],
    [123456, "123456"],
    [5.767123e-5, "5.77×10⁻⁵"],
    [-1.5e12, "−1.50×10¹²"],
    [9e-13, "<10⁻¹²"],
    [-9e-13, ">−10⁻¹²"],
    [Number.POSITIVE_INFINITY, "∞"],
    [Number.NEGATIVE_INFINITY, "−∞"],
    [Number.NaN, "–"],
    [99999.7, "100000"],
  ])("%d reads %s", (value, text) => expect(formatNumber(value)).toBe(text));

  it("never holds a hyphen for a minus", () => {
    for (const value of [-1, -1e-7, -1e9, -0.5]) expect(formatNumber(value) + formatChosen(value)).not.toContain("-");
  });
});

describe("chosen numbers", () => {
  it.each([
    [0.018, "0.018"],
    [1, "1"],
    [1e-5, "10⁻⁵"],
    [3e-5, "3×10⁻⁵"],
    [-1e-7, "−10⁻⁷"],
    [0.1 + 0.2, "0.3"],
    [1e6, "10⁶"],
    [-0.6, "−0.6"],
  ])("%d reads %s", (value, text) => expect(formatChosen(value)).toBe(text));
});

describe("numbers in fields", () => {
  it.each([
    [0.018, "0.018"],
    [5.599e-5, "5.6e−5"],
    [-2.5e9, "−2.5e9"],
    [4.949747468305833, "4.95"],
    [-0.60012, "−0.6001"],
    [2000, "2000"],
    [1 / 3, "0.3333"],
    [0.000625, "6.25e−4"],
    [0.0005, "0.0005"],
    [-0.015806, "−0.0158"],
    [-0.00158, "−1.6e−3"],
    [-1.2345e-7, "−1.2e−7"],
  ])("%d shows %s", (value, text) => {
    expect(formatField(value)).toBe(text);
    expect(text.length).toBeLessThanOrEqual(7);
  });
});

it("coordinates keep two figures, and more where two would say nothing", () => {
  expect(formatCoordinate(4.9)).toBe("4.90");
  expect(formatCoordinate(-0.004)).toBe("−0.00400");
  expect(formatCoordinate(0)).toBe("0.00");
});

it("decades are plain near 1 and powers elsewhere", () => {
  expect([-3, -2, -1, 0, 1, 2, 3, 4].map(formatDecade)).toEqual([
    "10⁻³",
    "0.01",
    "0.1",
    "1",
    "10",
    "100",
    "1000",
    "10⁴",
  ]);
  expect(superscript(-12)).toBe("⁻¹²");
});

it("typed numbers read back to the same bits", () => {
  for (const value of [0.1, 1 / 3, 1e-300, -5.5]) expect(Number(formatTyped(value))).toBe(value);
});
