import { describe, expect, it } from "vitest";
import { randomStream } from "../../../src/math/random.ts";
import { phaseOf } from "../../../src/objectives/phase.ts";
import { landscapeOf, raceOf } from "./createTransformed.ts";

describe("a moving target", () => {
  /** ½|x − c|², c = (6, 0) → (−6, 0) at step 15; momentum 0.98 in the article's form, reset after K conflicts. */
  const jump = (parameters: object, step = 15, start = [-6, 0]) => ({
    objective: {
      type: "formula",
      expression: "0.5*((x - 6)^2 + y^2)",
      domain: [
        [-18, 18],
        [-3, 3],
      ],
    },
    transforms: [{ type: "moving-target", step, shift: [-12, 0] }],
    start,
    steps: 900,
    runs: [
      { optimizer: "momentum", parameters: { learningRate: 0.005, momentum: 0.98, form: "classical", ...parameters } },
    ],
  });

  it("is what step k sees first, and what the loss at point k is of", async () => {
    const { landscape, facts } = await landscapeOf(jump({}));
    const at = Float64Array.of(-6, 0);
    expect([landscape.at(14).value(at), landscape.at(15).value(at)]).toEqual([72, 0]);
    expect([landscape.whole(14).value(at), landscape.whole(15).value(at)]).toEqual([72, 0]);
    expect(landscape.fixed).toBe(false);
    expect(facts.changes).toEqual([{ from: 15, to: 15, every: 1 }]);
    expect([0, 14, 15, 90].map((step) => phaseOf(facts.changes ?? [], step))).toEqual([0, 0, 15, 15]);
    const race = await raceOf(jump({}));
    const [x] = race.trajectories[0].thetaAt(15);
    expect(race.trajectories[0].losses[15]).toBeCloseTo(0.5 * (x + 6) * (x + 6), 12);
  });

  it("is settled on after 464 steps with stale momentum, after 23 where conflicts reset it", async () => {
    const settled = async (parameters: object) => {
      const { trajectories } = await raceOf(jump(parameters));
      const [trajectory] = trajectories;
      let last = 900;
      while (last >= 0 && Math.abs(trajectory.thetaAt(last)[0] + 6) < 0.1) last--;
      // The last point that is not settled, counted from the one at which the target jumped.
      return last - 15;
    };
    expect(await settled({})).toBe(464);
    expect(await settled({ resetOnConflict: true })).toBe(23);
  });

  it("may be another objective altogether", async () => {
    const booth = { type: "surface", name: "booth" };
    const { landscape } = await landscapeOf({
      objective: { type: "surface", name: "himmelblau" },
      transforms: [{ type: "moving-target", step: 4, objective: booth }],
    });
    const { landscape: other } = await landscapeOf({ objective: booth });
    const at = Float64Array.of(0.3, 1.2);
    expect(landscape.whole(4).value(at)).toBe(other.whole(0).value(at));
    expect(landscape.whole(3).value(at)).not.toBe(other.whole(0).value(at));
  });
});

describe("a homotopy", () => {
  const c = [0.9, -0.7];
  const well = (v: string, centre: number) => `0.15*(${v} - (${centre}))^2 + 0.6*(1 - cos(3*(${v} - (${centre}))))`;
  const eggBox = {
    type: "formula",
    expression: `${well("x", c[0])} + ${well("y", c[1])}`,
    domain: [
      [-4, 4],
      [-4, 4],
    ],
  };
  const levels = [20, 10, 7, 5, 4, 3, 2, 1.5, 1, 0.7, 0.5, 0.3, 0.2, 0.1, 0.05, 0];
  const descent = { optimizer: "gradient-descent", parameters: { learningRate: 0.04 } };
  const starts = (() => {
    const random = randomStream(1, "starts");
    return Array.from({ length: 25 }, () => [8 * random.uniform() - 4, 8 * random.uniform() - 4]);
  })();
  /** How many of the starts end within 0.01 of the global minimum. */
  const found = async (transforms: readonly object[], steps: number) => {
    const race = await raceOf({
      objective: eggBox,
      transforms,
      steps,
      runs: starts.map((start) => ({ ...descent, start })),
    });
    return race.trajectories.filter((way) => {
      const [x, y] = way.thetaAt(steps);
      return Math.hypot(x - c[0], y - c[1]) < 0.01;
    }).length;
  };

  it("from an L2 penalty finds the global minimum from all starts, where descent alone finds it from few", {
    timeout: 60_000,
  }, async () => {
    const direct = await found([], 1500);
    expect(direct).toBeLessThan(7);
    expect(await found([{ type: "homotopy", path: "l2", strength: 20, levels, hold: 150 }], levels.length * 150)).toBe(
      starts.length,
    );
  });

  /** Along one coordinate from the origin, annealing; whether the end is the global minimum at `centre`. */
  const reaches = async (transform: object, centre: number, steps: number) => {
    const race = await raceOf({
      objective: {
        type: "formula",
        expression: `${well("x", centre)} + 0.5*y^2`,
        domain: [
          [-4, 4],
          [-4, 4],
        ],
      },
      transforms: [transform],
      start: [0, 0],
      steps,
      runs: [descent],
    });
    return Math.abs(race.trajectories[0].thetaAt(steps)[0] - centre) < 0.01;
  };

  it("from an L2 penalty is biased to the origin: it fails once the origin lies beyond the barrier, |c| > 1.109", async () => {
    const l2 = { type: "homotopy", path: "l2", strength: 20, levels, hold: 150 };
    expect(await reaches(l2, 1.09, 2400)).toBe(true);
    expect(await reaches(l2, 1.13, 2400)).toBe(false);
  });

  it("from a blur, which is exact here, does not depend on the origin", { timeout: 60_000 }, async () => {
    const blur = { type: "homotopy", path: "blur", strength: 2, until: 600 };
    const { facts } = await landscapeOf({ objective: eggBox, transforms: [blur] });
    expect(facts.notes?.map(({ key }) => key)).toEqual(["transformNote.smoothedExactly"]);
    for (const centre of [-3, -2.25, -1.5, 0.3, 1.2, 1.65, 2.4, 3]) expect(await reaches(blur, centre, 800)).toBe(true);
  });

  it("ends in the real objective to the bit, and then costs nothing", async () => {
    const { landscape: real } = await landscapeOf({ objective: eggBox });
    const at = Float64Array.of(1.3, -2.2);
    const out = [new Float64Array(2), new Float64Array(2)];
    for (const path of ["l2", "convex", "blur"]) {
      const { landscape } = await landscapeOf({
        objective: eggBox,
        transforms: [{ type: "homotopy", path, strength: 2, until: 30 }],
      });
      expect(landscape.whole(30).gradient(at, out[0])).toBe(real.whole(0).gradient(at, out[1]));
      expect(out[0]).toEqual(out[1]);
      expect(landscape.whole(29).value(at)).not.toBe(real.whole(0).value(at));
    }
  });

  it("is (1 − s)·convex + s·real, s growing evenly", async () => {
    const { landscape: real } = await landscapeOf({ objective: eggBox });
    const { landscape, facts } = await landscapeOf({
      objective: eggBox,
      transforms: [{ type: "homotopy", path: "convex", strength: 4, until: 8, centre: [1, 2] }],
    });
    const at = Float64Array.of(0.5, -1);
    const convex = 0.5 * 4 * (0.25 + 9);
    for (const step of [0, 2, 5, 7]) {
      const s = step / 8;
      expect(landscape.whole(step).value(at)).toBeCloseTo((1 - s) * convex + s * real.whole(0).value(at), 12);
    }
    expect([0, 1, 5, 8, 9].map((step) => phaseOf(facts.changes ?? [], step))).toEqual([0, 1, 5, 8, 8]);
  });

  it("with levels holds each for its steps and the last for good", async () => {
    const { landscape, facts } = await landscapeOf({
      objective: { type: "surface", name: "bowl" },
      transforms: [{ type: "homotopy", path: "l2", strength: 5, levels: [3, 1, 0.5], hold: 10 }],
    });
    const at = Float64Array.of(1, 0);
    const added = [0, 9, 10, 19, 20, 500].map((step) => landscape.whole(step).value(at) - 0.5);
    expect(added).toEqual([1.5, 1.5, 0.5, 0.5, 0.25, 0.25]);
    expect([9, 10, 25, 999].map((step) => phaseOf(facts.changes ?? [], step))).toEqual([0, 10, 20, 20]);
  });
});
