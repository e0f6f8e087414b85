import { describe, expect, it } from "vitest";
import { BOWLS, bestDrop, bestExponential, decayRaces, expectedLosses } from "../../src/companions/decayRaces.ts";
import { withDefaults } from "../../src/math/parameter.ts";
import { finish } from "../../src/math/parts.ts";
import { randomStream } from "../../src/math/random.ts";

describe("races of decaying rates", () => {
  it("start from the bowl's own loss and end at the stationary variance of a constant rate", () => {
    const bowl = { lambdas: [2], start: 3, eta: 0.1 };
    const losses = expectedLosses(bowl, new Float64Array(2000).fill(0.1));
    expect(losses[0]).toBe(9);
    // s = η²σ²/(1 − (1 − ηλ)²), and half of λs.
    expect(losses[2000]).toBeCloseTo((0.1 * 0.1 * 0.05) / (1 - 0.8 * 0.8), 12);
  });

  it("are the mean of walks with drawn noise", () => {
    const rates = Float64Array.from({ length: 20 }, (_, k) => 0.095 * 0.9 ** k);
    const random = randomStream(4, "walks");
    const walks = 20_000;
    let mean = 0;
    for (let n = 0; n < walks; n++)
      for (const lambda of BOWLS.sharp.lambdas) {
        let x = BOWLS.sharp.start;
        for (const eta of rates) x -= eta * (lambda * x + Math.sqrt(0.05) * random.normal());
        mean += (0.5 * lambda * x * x) / walks;
      }
    expect(mean / expectedLosses(BOWLS.sharp, rates)[20]).toBeCloseTo(1, 1);
  });

  it("report the best schedules' own losses", () => {
    const { readings } = finish(decayRaces.run(withDefaults(decayRaces.parameters, { budget: 60 }), 0));
    const best = finish(bestExponential(BOWLS.broad, 60));
    const drop = finish(bestDrop(BOWLS.broad, 60));
    expect(readings.exponential).toBe(expectedLosses(BOWLS.broad, best.rates)[60]);
    expect(readings.step).toBe(expectedLosses(BOWLS.broad, drop.rates)[60]);
    expect(drop.rates[0]).toBe(1.9);
    expect(new Set(drop.rates).size).toBe(2);
  });
});
