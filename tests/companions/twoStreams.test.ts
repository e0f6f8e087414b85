import { describe, expect, it } from "vitest";
import { twoStreams, velocities } from "../../src/companions/twoStreams.ts";
import { withDefaults } from "../../src/math/parameter.ts";
import { finish } from "../../src/math/parts.ts";

describe("two streams of gradients", () => {
  it("sum to the partial geometric series", () => {
    const v = velocities(0.5, () => 1, 10);
    for (let k = 0; k < 10; k++) expect(v[k]).toBeCloseTo((1 - 0.5 ** (k + 1)) / 0.5, 12);
  });

  it("end at 1/(1 − β) and 1/(1 + β)", () => {
    for (const beta of [0, 0.3, 0.9, 0.99]) {
      const { readings } = finish(twoStreams.run(withDefaults(twoStreams.parameters, { beta }), 0));
      expect(readings.steady).toBeCloseTo(1 / (1 - beta), 9);
      expect(readings.alternating).toBeCloseTo(1 / (1 + beta), 12);
    }
  });
});
