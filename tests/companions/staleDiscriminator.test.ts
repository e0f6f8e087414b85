import { describe, expect, it } from "vitest";
import { bestDiscriminator, staleDiscriminator, twoBells } from "../../src/companions/staleDiscriminator.ts";
import { withDefaults } from "../../src/math/parameter.ts";
import { finish } from "../../src/math/parts.ts";

describe("the discriminator that stands still", () => {
  it("has densities that integrate to 1 but for what lies beyond ±6", () => {
    let mass = 0;
    for (let n = 0; n < 1200; n++) mass += 0.01 * twoBells(-6 + 0.01 * (n + 0.5), -2, 1);
    expect(mass).toBeCloseTo(1, 9);
  });

  it("answers one half where the generator is the data", () => {
    for (const u of [-3, 0, 2.5]) expect(bestDiscriminator(u, 2, [2, -2])).toBeCloseTo(0.5, 15);
  });

  it("is the best: E log D + E log(1 − D) falls whichever way it is changed", () => {
    const score = (shift: number) => {
      let sum = 0;
      for (let u = -6; u < 6; u += 0.05) {
        const d = Math.min(1 - 1e-9, Math.max(1e-9, bestDiscriminator(u, 2, [2, 1]) + shift * Math.cos(u)));
        sum += 0.05 * (twoBells(u, -2, 2) * Math.log(d) + twoBells(u, 2, 1) * Math.log(1 - d));
      }
      return sum;
    };
    expect(score(0.01)).toBeLessThan(score(0));
    expect(score(-0.01)).toBeLessThan(score(0));
  });

  it("sends both atoms from mode to mode at every distance that leaves a mode to itself", () => {
    for (const distance of [1.5, 2, 2.5, 3]) {
      const task = staleDiscriminator.run(withDefaults(staleDiscriminator.parameters, { distance }), 0);
      expect(finish(task).readings).toEqual({ apart: 0, hops: 8, away: 0 });
    }
  });
});
