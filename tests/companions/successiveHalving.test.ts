import { describe, expect, it } from "vitest";
import { BRACKETS, successiveHalving, WHOLE } from "../../src/companions/successiveHalving.ts";
import { withDefaults } from "../../src/math/parameter.ts";
import { finish } from "../../src/math/parts.ts";

const reportOf = (bracket: number, seed = 3) =>
  finish(successiveHalving.run(withDefaults(successiveHalving.parameters, { bracket }), seed)).readings;

describe("successive halving", () => {
  it("has the brackets that the paper's rule gives", () => {
    for (const [s, { configurations, units }] of BRACKETS.entries()) {
      expect(configurations).toBe(Math.ceil((5 / (s + 1)) * 3 ** s));
      expect(units).toBe(WHOLE / 3 ** s);
    }
  });

  it("spends 297 units on 81 configurations, and 405 on five full trainings", () => {
    expect(reportOf(4)).toMatchObject({ spent: 297, guesses: 4, configurations: 81 });
    const whole = reportOf(0);
    expect(whole).toMatchObject({ spent: 405, guesses: 5, configurations: 5, rank: 1 });
  });

  it("says the same of the same seed", () => {
    expect(reportOf(2, 7)).toEqual(reportOf(2, 7));
  });
});
