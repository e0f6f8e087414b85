import { beforeAll, describe, expect, it } from "vitest";
import { prepareLandscape } from "../../src/experiment/landscape.ts";
import { runSetups } from "../../src/experiment/setup.ts";
import { createExperiment } from "./createExperiment.ts";

const run = (optimizer: string, more: object = {}) => ({ optimizer, ...more });

const formula = {
  type: "formula",
  expression: "x+y",
  domain: [
    [0, 10],
    [-1, 1],
  ],
};

beforeAll(() => prepareLandscape(createExperiment({ objective: formula, transforms: [{ type: "l2", strength: 1 }] })));

describe("the setup of a race", () => {
  it("starts a run where it says, else where the experiment says, else where the objective suggests", () => {
    const runs = [run("adam", { start: [3, 4] }), run("adam")];
    const starts = (given: object) =>
      runSetups(createExperiment({ runs, ...given })).setups.map(({ start }) => [...start]);
    expect(starts({ start: [1, 2] })).toEqual([
      [3, 4],
      [1, 2],
    ]);
    expect(starts({})).toEqual([
      [3, 4],
      [0, -0.6],
    ]);
    expect(starts({ objective: formula })[1]).toEqual([2, 0.6000000000000001]); // 0.2·0 + 0.8·10 and so on, as rounded
  });

  it("counts runs of the same method, so that twins draw different noise and rivals the same", () => {
    const { setups } = runSetups(createExperiment({ runs: [run("adam"), run("sgld"), run("adam"), run("adam")] }));
    expect(setups.map(({ occurrence }) => occurrence)).toEqual([0, 0, 1, 2]);
  });

  it("binds schedules to the base rate", () => {
    const schedule = { type: "exponential", gamma: 0.5 };
    const [plain, scheduled] = runSetups(createExperiment({ runs: [run("adam"), run("adam", { schedule })] })).setups;
    expect(plain.schedule).toBeUndefined();
    const state = scheduled.schedule?.(8);
    expect([0, 1, 2].map((step) => state?.rate(step, 0, 0))).toEqual([8, 4, 2]);
  });

  it("puts changes in order of step", () => {
    const changes = [5, 1, 3].map((step) => ({ step, parameters: { learningRate: step } }));
    const [setup] = runSetups(createExperiment({ runs: [run("adam", { changes })] })).setups;
    expect(setup.changes.map(({ step }) => step)).toEqual([1, 3, 5]);
  });

  it("shares one landscape, transforms applied", () => {
    const { drawn, setups } = runSetups(
      createExperiment({ transforms: [{ type: "l2", strength: 2 }], runs: [run("adam"), run("lion")] }),
    );
    const { landscape } = drawn;
    for (const setup of setups) expect(setup.landscape).toBe(landscape);
    expect(landscape.whole(0).value(Float64Array.of(3, 2))).toBe(13); // f(3, 2) = 0, and ½·2·(9 + 4)
  });
});
