import { describe, expect, it } from "vitest";
import { contactMap, poisson, sequenced } from "../../src/companions/hiCAugmentation.ts";
import { randomStream } from "../../src/math/random.ts";

describe("counting contacts", () => {
  it("draws counts whose mean and variance are the rate", () => {
    const random = randomStream(1, "counts");
    for (const rate of [0.5, 12, 75]) {
      const drawn = Array.from({ length: 4000 }, () => poisson(random, rate));
      const mean = drawn.reduce((sum, n) => sum + n, 0) / drawn.length;
      const variance = drawn.reduce((sum, n) => sum + (n - mean) ** 2, 0) / drawn.length;
      // Five standard errors of the mean; the variance's are about 2.2 % each.
      expect(Math.abs(mean - rate)).toBeLessThan(5 * Math.sqrt(rate / 4000));
      expect(variance / rate).toBeGreaterThan(0.88);
      expect(variance / rate).toBeLessThan(1.12);
    }
  });

  it("keeps maps symmetric, of mean 1, and counts as deep as asked where there is no bias", () => {
    const random = randomStream(2, "maps");
    const map = contactMap(random);
    const counts = sequenced(map, random, 0, 20);
    const mean = (of: Float64Array) => of.reduce((sum, x) => sum + x, 0) / of.length;
    expect(mean(map)).toBeCloseTo(1, 12);
    expect(Math.abs(mean(counts) - 20)).toBeLessThan(2);
    for (let i = 0; i < 24; i++) for (let j = 0; j < 24; j++) expect(counts[24 * i + j]).toBe(counts[24 * j + i]);
  });
});
