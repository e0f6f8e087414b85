import { expect, it } from "vitest";
import { apart } from "../../src/companions/summationOrder.ts";
import { finish } from "../../src/math/parts.ts";

it("differs after one step by no more than Adam makes of roundings, and by less in 64 bits", () => {
  for (const seed of [0, 1, 2]) {
    const single = finish(apart(seed, 0.3, (length) => new Float32Array(length), 10));
    const double = finish(apart(seed, 0.3, (length) => new Float64Array(length), 10));
    expect(single[0]).toBe(0);
    // 33 weights, each off by a few of its own ulps, 2⁻²⁴, or those of its gradient's sum.
    expect(single[1]).toBeLessThan(1e-5);
    expect(double[1]).toBeLessThan(1e-13);
  }
});
