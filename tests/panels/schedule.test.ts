import { describe, expect, it } from "vitest";
import { withDefaults } from "../../src/math/parameter.ts";
import { schedules } from "../../src/optimizers/index.ts";
import { scheduleRates } from "../../src/panels/optimizers/scheduleRates.ts";

describe("the sparkline's rates", () => {
  it("are constant without a schedule", () => {
    expect([...scheduleRates(undefined, 0.1, 80)]).toEqual([0.1, 0.1]);
  });

  it("are those of the schedule, one per step", () => {
    const rates = scheduleRates({ type: "cosine", parameters: { total: 10, final: 0 } }, 1, 10);
    expect(rates).toHaveLength(10);
    expect(rates[0]).toBe(1);
    expect(rates[5]).toBeCloseTo(0.5, 12); // 12: rounding of one cosine
  });

  it("are finite for every registered schedule fitted to a race", () => {
    for (const { id, parameters } of schedules) {
      const fitted = {
        ...withDefaults(parameters),
        total: 40,
        period: 10,
        stepSize: 10,
        up: 5,
        warmup: 4,
        base: 0.01,
        max: 0.1,
      };
      const own = Object.fromEntries(
        Object.entries(fitted).filter(([key]) => parameters.some((row) => row.id === key)),
      );
      expect(scheduleRates({ type: id, parameters: own }, 0.1, 40).every(Number.isFinite), id).toBe(true);
    }
  });
});
