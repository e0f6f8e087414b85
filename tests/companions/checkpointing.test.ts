import { expect, it } from "vitest";
import { countSteps } from "../../src/companions/checkpointing.ts";

it("holds everything and computes nothing again when every activation is kept", () => {
  for (const layers of [1, 7, 64]) expect(countSteps(layers, 1)).toMatchObject({ peak: layers, again: 0 });
});

it("peaks at the kept ones and a stretch less one, and computes all but the kept ones again", () => {
  for (const [layers, every] of [
    [64, 8],
    [144, 12],
    [400, 20],
    [60, 5],
  ]) {
    const { peak, again, held } = countSteps(layers, every);
    expect(peak).toBe(layers / every + every - 1);
    expect(again).toBe(layers - layers / every);
    // Forward, again, backward: one event each.
    expect(held).toHaveLength(2 * layers + again);
  }
});

it("has 2√L − 1 as the least peak over all spacings where L is a square", () => {
  for (const root of [3, 8, 12, 20]) {
    const peaks = Array.from({ length: root * root }, (_, i) => countSteps(root * root, i + 1).peak);
    expect(Math.min(...peaks)).toBe(2 * root - 1);
  }
});
