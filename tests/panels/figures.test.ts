import { describe, expect, it } from "vitest";
import { crowdedRange } from "../../src/panels/lesson/figures/axes.ts";
import { kindsOf } from "../../src/panels/lesson/figures/series.ts";

describe("the range of a figure's logarithmic axis", () => {
  it("is that of the many where a few are decades above them", () => {
    expect(crowdedRange([[0.01, 0.1, 1, 2], [0.02, 0.5], [1e20]])).toEqual([0.01, 2]);
  });

  it("is left to the axis where the greatest values are not few", () => {
    // A steady fall over 16 decades: what is below leaves the chart at the bottom.
    expect(crowdedRange([Array.from({ length: 17 }, (_, k) => 10 ** -k)])).toBeUndefined();
    expect(crowdedRange([[1, 2, 3]])).toBeUndefined();
    expect(crowdedRange([[], [Number.NaN, 0, -1]])).toBeUndefined();
  });
});

describe("series of one name", () => {
  it("are of one kind, in the order they come", () => {
    const series = [{ id: "dropped" }, { id: "kept" }, { id: "dropped" }, { id: "rate", values: { rate: 0.1 } }];
    expect(kindsOf(series)).toEqual([0, 1, 0, 2]);
    expect(kindsOf([...series, { id: "rate", values: { rate: 0.2 } }])).toEqual([0, 1, 0, 2, 3]);
  });
});
