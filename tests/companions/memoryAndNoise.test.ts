import { expect, it } from "vitest";
import { memoryAndNoise } from "../../src/companions/memoryAndNoise.ts";
import { withDefaults } from "../../src/math/parameter.ts";
import { finish } from "../../src/math/parts.ts";

it("leaves an error that goes with the features and one over the batch", () => {
  const found = { simpleSmall: 0, simpleLarge: 0, complexCheckpointed: 0 };
  for (let seed = 0; seed < 3; seed++) {
    const { readings } = finish(memoryAndNoise.run(withDefaults(memoryAndNoise.parameters), seed));
    for (const name of Object.keys(found) as (keyof typeof found)[]) found[name] += readings[name] / 3;
  }
  // Stationary on a quadratic of curvature 1: ησ²K/2B, and somewhat more, as the features' own noise multiplies the error.
  for (const [name, features, batch] of [
    ["simpleSmall", 4, 8],
    ["simpleLarge", 16, 2],
    ["complexCheckpointed", 16, 8],
  ] as const) {
    const law = (0.03 * 0.25 * features) / (2 * batch);
    expect(found[name] / law, name).toBeGreaterThan(0.7);
    expect(found[name] / law, name).toBeLessThan(1.6);
  }
});

it("cannot learn what the small model lacks: twelve coefficients of 0.15", () => {
  const { readings } = finish(memoryAndNoise.run(withDefaults(memoryAndNoise.parameters), 0));
  expect(readings.complexSmall).toBeGreaterThan(12 * 0.15 * 0.15);
});
