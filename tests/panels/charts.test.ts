import { describe, expect, it } from "vitest";
import { alignCurves, type Curve } from "../../src/panels/charts/align.ts";
import { linearAxis, logAxis, lossAxis, symlogAxis } from "../../src/panels/charts/axis.ts";

const createCurve = (count: number, y: (x: number) => number): Curve => {
  const xs = Float64Array.from({ length: count }, (_, i) => i);
  return { xs, ys: xs.map(y) };
};

describe("curves on a shared axis", () => {
  it("keep every point while there is room", () => {
    const [xs, first, second] = alignCurves(
      [createCurve(4, (x) => x), { xs: Float64Array.of(0, 2.5), ys: Float64Array.of(7, 8) }],
      0,
      4,
      100,
    );
    expect(xs).toEqual([0, 1, 2, 2.5, 3]);
    expect(first).toEqual([0, 1, 2, null, 3]);
    expect(second).toEqual([7, null, null, 8, null]);
  });

  it("thin a long run without losing its spikes", () => {
    const spike = 54_321;
    const curve = createCurve(100_000, (x) => (x === spike ? 1000 : Math.sin(x)));
    const [xs, ys] = alignCurves([curve], 0, 100_000, 240);
    expect(xs).toHaveLength(480);
    const drawn = ys.filter((y): y is number => y !== null);
    expect(Math.max(...drawn)).toBe(1000);
    expect(xs[ys.indexOf(1000)]).toBeCloseTo(spike, -3); // −3: within a pixel column of 417 steps
    expect(Math.min(...drawn)).toBe(Math.min(...curve.ys));
  });

  it("keep the order of highest and lowest within a column", () => {
    const falling = alignCurves([createCurve(1000, (x) => -x)], 0, 1000, 10)[1];
    const rising = alignCurves([createCurve(1000, (x) => x)], 0, 1000, 10)[1];
    expect(falling.slice(0, 4)).toEqual([-0, -99, -100, -199]);
    expect(rising.slice(0, 4)).toEqual([0, 99, 100, 199]);
  });

  it("leave a gap where a value is not finite", () => {
    expect(alignCurves([createCurve(3, (x) => (x === 1 ? Number.NaN : x))], 0, 2, 100)[1]).toEqual([0, null, 2]);
    expect(alignCurves([createCurve(1000, () => Number.NaN)], 0, 1000, 10)[1]).toEqual(new Array(20).fill(null));
  });
});

describe("axes", () => {
  it("put decades on a log axis and figures where there is room", () => {
    const axis = logAxis(1e-3, 1000);
    expect([axis.place(0), axis.place(-1), axis.place(Number.NaN)]).toEqual([
      Number.NEGATIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
      Number.NaN,
    ]);
    expect([axis.min, axis.max]).toEqual([-3, 3]);
    expect(axis.ticks.map(({ label }) => label)).toEqual(["10⁻³", "0.01", "0.1", "1", "10", "100", "1000"]);
    const deep = logAxis(1e-30, 1);
    expect(deep.min).toBe(-8);
    expect(deep.ticks.filter(({ label }) => label !== "").length).toBeLessThanOrEqual(7);
  });

  it("use 1-2-5 under 1.6 decades", () => {
    const axis = logAxis(3, 40);
    expect(axis.ticks.map(({ label }) => label)).toEqual(["2", "5", "10", "20", "50"]);
  });

  it("never shift negative losses: linear, and symlog where one spike would flatten the rest", () => {
    expect(lossAxis(0.1, 10).kind).toBe("log");
    expect(lossAxis(0, 10).kind).toBe("log");
    expect(lossAxis(-147, 300).kind).toBe("linear");
    expect(lossAxis(-1, 1e6).kind).toBe("symlog");
  });

  it("hold the values they were made for", () => {
    for (const [low, high] of [
      [-147, 300],
      [5, 5],
      [0, 1e-9],
    ]) {
      const axis = linearAxis(low, high);
      expect(axis.min).toBeLessThanOrEqual(low);
      expect(axis.max).toBeGreaterThanOrEqual(high);
      expect(axis.ticks.length).toBeLessThanOrEqual(9);
    }
    const both = symlogAxis(-2, 5000);
    expect(both.place(0)).toBe(0);
    expect(both.place(5000)).toBeLessThanOrEqual(both.max);
    expect(both.ticks.map(({ at }) => at)).toEqual([...both.ticks.map(({ at }) => at)].sort((a, b) => a - b));
  });

  it("end where the race ends when they are snug", () => {
    const axis = linearAxis(0, 83, 4, true);
    expect(axis.max).toBe(83);
    expect(axis.ticks.every(({ at }) => at <= 83)).toBe(true);
  });
});
