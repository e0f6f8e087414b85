import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type ParameterValues, withDefaults } from "../../src/math/parameter.ts";
import { scheduleById, schedules } from "../../src/optimizers/index.ts";
import type { ScheduleState } from "../../src/optimizers/optimizer.ts";
import { follow, quadratic } from "./follow.ts";

interface Reference {
  readonly base: number;
  readonly cases: readonly { schedule: string; parameters: ParameterValues; rates: number[] }[];
  readonly piController: readonly {
    curvature: number;
    learningRate: number;
    parameters: ParameterValues;
    rates: number[];
  }[];
}

const reference: Reference = JSON.parse(readFileSync(new URL("./reference/schedules.json", import.meta.url), "utf8"));

function createSchedule(id: string, given: ParameterValues = {}, base = 0.1): ScheduleState {
  const schedule = scheduleById(id);
  if (schedule === undefined) throw new RangeError(`no schedule "${id}"`);
  return schedule.create(withDefaults(schedule.parameters, given), base);
}

const take = (state: ScheduleState, steps: number, value = 1, gradientNorm = 1) =>
  Array.from({ length: steps }, (_, k) => state.rate(k, value, gradientNorm));

describe("schedules against PyTorch", () => {
  for (const { schedule, parameters, rates } of reference.cases) {
    it(`${schedule} ${JSON.stringify(parameters)}`, () => {
      const largest = Math.max(...rates);
      const ours = take(createSchedule(schedule, parameters, reference.base), rates.length);
      // PyTorch's recursions carry rounding from step to step, the cosine's most of all where the rate is near its end.
      for (const [k, rate] of ours.entries()) expect(Math.abs(rate - rates[k])).toBeLessThanOrEqual(1e-13 * largest);
    });
  }
});

describe("the PI controller", () => {
  for (const { curvature, learningRate, parameters, rates } of reference.piController) {
    it(`gives the written-out rates at curvature ${curvature}`, () => {
      // The second coordinate rests at its minimum 0, so the plane behaves like the line.
      const { rates: pairs } = follow("gradient-descent", {
        on: quadratic(curvature, 1),
        start: [1, 0],
        steps: rates.length,
        parameters: { learningRate },
        schedule: { type: "pi-controller", ...parameters },
      });
      const ours: number[] = [];
      for (let k = 0, at = 0; k < rates.length; k++) {
        if (pairs[2 * (at + 1)] === k) at++;
        ours.push(pairs[2 * at + 1]);
      }
      // The feedback loop and the logarithms carry rounding along; the file holds 13 digits.
      for (const [k, rate] of ours.entries()) expect(Math.abs(rate / rates[k] - 1)).toBeLessThan(1e-9);
    });
  }

  it("settles at ηλ = 1 − e^(−ramp) whatever the curvature, within 86 steps", () => {
    for (const curvature of [0.1, 1, 10, 100]) {
      const { rates } = follow("gradient-descent", {
        on: quadratic(curvature, 1),
        start: [1, 0],
        steps: 300,
        parameters: { learningRate: 0.001 },
        schedule: { type: "pi-controller" },
      });
      const last = rates[rates.length - 1];
      // 1 − e^(−0.05), reached to three digits as measured for the lesson.
      expect(last * curvature).toBeCloseTo(0.04877, 4);
    }
  });

  it("keeps its rate where the loss is not positive or the gradient is zero", () => {
    const state = createSchedule("pi-controller", {}, 0.01);
    expect([state.rate(0, -1, 1), state.rate(1, 0, 1), state.rate(2, 1, 0)]).toEqual([0.01, 0.01, 0.01]);
    state.rate(3, 1, 1);
    const moved = state.rate(4, 1, 0.5);
    expect(moved).toBeGreaterThan(0.01);
    expect(state.rate(5, Number.NaN, 1)).toBe(moved);
  });
});

describe("every schedule", () => {
  for (const schedule of schedules) {
    it(`${schedule.id}: replays from a saved state to the bit`, () => {
      const whole = createSchedule(schedule.id, { up: 10 }, 0.05);
      const wave = (k: number) => 1 + 0.5 * Math.sin(k); // only feeds the controller; any positive numbers do
      const rates = Array.from({ length: 60 }, (_, k) => whole.rate(k, wave(k), 1));
      for (const cut of [0, 1, 17, 40]) {
        const first = createSchedule(schedule.id, { up: 10 }, 0.05);
        for (let k = 0; k < cut; k++) first.rate(k, wave(k), 1);
        const second = createSchedule(schedule.id, { up: 10 }, 0.7);
        second.restore(first.save());
        for (let k = cut; k < 60; k++) expect(second.rate(k, wave(k), 1)).toBe(rates[k]);
      }
    });

    it(`${schedule.id}: takes a changed learning rate as its base, or ignores it throughout`, () => {
      const before = createSchedule(schedule.id, { up: 10 }, 0.05);
      const after = createSchedule(schedule.id, { up: 10 }, 0.1);
      const changed = createSchedule(schedule.id, { up: 10 }, 0.05);
      const ignores = schedule.id === "cyclic" || schedule.id === "one-cycle";
      changed.rate(0, 1, 1);
      changed.rebase(0.1);
      if (schedule.id === "pi-controller") expect(changed.rate(1, 1, 1)).toBeGreaterThan(0.1);
      else expect(changed.rate(7, 1, 1)).toBe((ignores ? before : after).rate(7, 1, 1));
    });
  }
});

describe("schedules beyond their total", () => {
  it("cosine comes back up, one cycle and linear hold", () => {
    const cosine = take(createSchedule("cosine", { total: 10 }), 21);
    expect(cosine[10]).toBe(0);
    expect(cosine[20]).toBe(0.1);
    const oneCycle = take(createSchedule("one-cycle", { total: 10 }), 30);
    expect(oneCycle[29]).toBe(oneCycle[9]);
    expect(oneCycle[9]).toBeCloseTo(0.1 / 25 / 1e4, 20);
    const linear = take(createSchedule("linear"), 30);
    expect(linear[29]).toBe(0.1);
    expect(take(createSchedule("polynomial"), 30)[29]).toBe(0);
  });

  it("warm-up longer than the total ends at the final rate", () => {
    const rates = take(createSchedule("warmup-cosine", { warmup: 20, total: 10, final: 0.003 }), 25);
    expect(rates[20]).toBe(0.003);
    expect(rates[10]).toBeCloseTo(0.1 * (0.1 + 0.9 / 2), 15);
  });

  it("one cycle survives phases of no length", () => {
    // warmupFraction·total = 1: the rise ends at step 0.
    const rates = take(createSchedule("one-cycle", { total: 10, warmupFraction: 0.1, max: 1 }), 10);
    expect(rates[0]).toBe(1);
    expect(rates.every(Number.isFinite)).toBe(true);
    expect(take(createSchedule("one-cycle", { total: 1 }), 3).every(Number.isFinite)).toBe(true);
    expect(take(createSchedule("one-cycle", { total: 10, warmupFraction: 1 }), 12).every(Number.isFinite)).toBe(true);
  });
});

describe("schedule defaults", () => {
  /** The format's table; `undefined` marks "off when absent" (cyclic's `down` is then `up`). */
  const defaults: Record<string, ParameterValues> = {
    step: { stepSize: 50, gamma: 0.1 },
    "multi-step": { milestones: [100, 150], gamma: 0.1 },
    exponential: { gamma: 0.99 },
    cosine: { total: 200, final: 0 },
    "cosine-restarts": { period: 50, multiplier: 1, final: 0 },
    cyclic: { base: 0.001, max: 0.1, up: 2000, mode: "triangular", gamma: 1 },
    "one-cycle": {
      max: 0.1,
      total: 200,
      warmupFraction: 0.3,
      anneal: "cos",
      threePhase: false,
      divFactor: 25,
      finalDivFactor: 1e4,
    },
    "warmup-cosine": { warmup: 20, startFactor: 0.1, total: 200, final: 0 },
    linear: { startFactor: 1 / 3, endFactor: 1, total: 5 },
    polynomial: { total: 5, power: 1 },
    "pi-controller": { proportional: 2, integral: 0.1, ramp: 0.05 },
  };

  it("are those of version 1", () => {
    expect(schedules.map(({ id }) => id)).toEqual(Object.keys(defaults));
    for (const { id, parameters } of schedules) expect(withDefaults(parameters)).toEqual(defaults[id]);
  });
});
