import { describe, expect, it } from "vitest";
import { signalPropagation } from "../../src/companions/signalPropagation.ts";
import { withDefaults } from "../../src/math/parameter.ts";
import { finish } from "../../src/math/parts.ts";

const at = (given: Record<string, number>, seed = 0) =>
  finish(signalPropagation.run(withDefaults(signalPropagation.parameters, given), seed)).readings;

describe("a signal on its way through ReLU layers", () => {
  it("scales with gᴸ exactly, as layers without biases are homogeneous", () => {
    const depth = 6;
    const one = at({ gain: 1, depth });
    const two = at({ gain: 2, depth });
    expect(two.plain / one.plain).toBeCloseTo(2 ** (2 * depth), 6);
    expect(two.normalised / one.normalised).toBeCloseTo(1, 3);
  });

  it("keeps on average g²/2 of its power a layer", () => {
    let mean = 0;
    for (let seed = 0; seed < 40; seed++) mean += at({ gain: Math.SQRT2, depth: 3, batch: 8 }, seed).plain / 40;
    expect(mean).toBeGreaterThan(0.85);
    expect(mean).toBeLessThan(1.15);
  });
});
