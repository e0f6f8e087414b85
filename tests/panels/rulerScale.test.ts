import { describe, expect, it } from "vitest";
import { niceStep, positionOf, strideFrom, ticksOf, valueAt } from "../../src/panels/controls/rulerScale.ts";

const rate = { min: 1e-5, max: 10, scale: "log" } as const;
const decay = { min: 1e-6, max: 1, scale: "log", zero: true } as const;
const angle = { min: 0, max: 180, scale: "linear" } as const;

describe("positions on a ruler", () => {
  it("are equal steps for equal factors on a log ruler", () => {
    expect(positionOf(rate, 1e-5)).toBe(0);
    expect(positionOf(rate, 10)).toBe(1);
    expect(positionOf(rate, 0.01)).toBeCloseTo(0.5, 12); // 12: rounding of two logarithms
  });

  it("come back to the value, to the three figures a hand can mean", () => {
    for (const range of [rate, decay, angle])
      for (let position = 0; position <= 1; position += 1 / 64) {
        const value = valueAt(range, position);
        expect(valueAt(range, positionOf(range, value))).toBe(value);
      }
  });

  it("hold values beyond an end at that end", () => {
    expect(positionOf(rate, 1e-9)).toBe(0);
    expect(positionOf(rate, 99)).toBe(1);
    expect(valueAt(rate, -1)).toBe(1e-5);
    expect(valueAt(rate, 2)).toBe(10);
  });

  it("keep the left end for zero where zero is legal", () => {
    expect(positionOf(decay, 0)).toBe(0);
    expect(valueAt(decay, 0)).toBe(0);
    expect(positionOf(decay, 1e-6)).toBeGreaterThan(0);
    expect(positionOf(decay, 1e-9)).toBe(positionOf(decay, 1e-6));
    expect(valueAt(decay, 1)).toBe(1);
  });
});

describe("key presses", () => {
  it("multiply by 1.1, 10 and 1.01 on a log ruler", () => {
    expect(strideFrom(rate, 0.01, 1, "tick")).toBe(0.011);
    expect(strideFrom(rate, 0.01, 1, "coarse")).toBe(0.1);
    expect(strideFrom(rate, 0.01, 1, "fine")).toBe(0.0101);
    expect(strideFrom(rate, 0.011, -1, "tick")).toBe(0.01);
  });

  it("stop at the ends, and reach zero where there is one", () => {
    expect(strideFrom(rate, 10, 1, "coarse")).toBe(10);
    expect(strideFrom(rate, 2e-5, -1, "coarse")).toBe(1e-5);
    expect(strideFrom(decay, 1e-6, -1, "tick")).toBe(0);
    expect(strideFrom(decay, 0, 1, "tick")).toBe(1e-6);
    expect(strideFrom(decay, 0, -1, "tick")).toBe(0);
  });

  it("move on a round grid on a linear ruler", () => {
    expect(strideFrom(angle, 45, 1, "tick")).toBe(47);
    expect(strideFrom(angle, 45, 1, "fine")).toBe(45.2);
    expect(strideFrom(angle, 45, -1, "coarse")).toBe(25);
    expect(strideFrom(angle, 180, 1, "tick")).toBe(180);
  });
});

describe("ticks", () => {
  it("mark every decade and the figures between", () => {
    const { major, minor } = ticksOf(rate);
    expect(major).toHaveLength(7);
    expect(minor).toHaveLength(6 * 8);
  });

  it("leave the figures out where decades are crowded", () => {
    expect(ticksOf({ min: 1e-12, max: 1, scale: "log" }).minor).toEqual([]);
  });

  it("are round on a linear ruler", () => {
    const { major, minor } = ticksOf(angle);
    expect(major.length + minor.length).toBeLessThanOrEqual(26);
    expect(major[0]).toBe(0);
  });
});

it("the nice step is the next 1-2-5 number", () => {
  expect([0.7, 1, 1.2, 2.0001, 4, 6, 0.001, 30].map(niceStep)).toEqual([1, 1, 2, 5, 5, 10, 0.001, 50]);
});

it("a ruler whose marks cannot be told apart has none", () => {
  expect(ticksOf({ min: 1e17, max: 1e17 + 64, scale: "linear" })).toEqual({ major: [], minor: [] });
});
