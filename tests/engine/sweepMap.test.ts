import { afterAll, describe, expect, it } from "vitest";
import { sweepRows } from "../../src/cli/sweepRows.ts";
import { type Fate, fates, finishRun, IDLE_SHARE, LAST_STEPS, type RunEnd } from "../../src/engine/finish.ts";
import { paceOf } from "../../src/engine/pace.ts";
import type { MapCells } from "../../src/engine/protocol.ts";
import { Race } from "../../src/engine/race.ts";
import { race } from "../../src/engine/session.ts";
import { sweepMap } from "../../src/engine/sweepMap.ts";
import type { Experiment } from "../../src/experiment/experiment.ts";
import { createLandscape, prepareLandscape } from "../../src/experiment/landscape.ts";
import { readExperiment } from "../../src/experiment/read.ts";
import { runSetups } from "../../src/experiment/setup.ts";
import { axisValue, combinationAt, combinationCount } from "../../src/experiment/sweep.ts";
import { createClient } from "./createClient.ts";

/** Thousands of runs take seconds on a busy machine. */
const PATIENT = { timeout: 120_000 };

function read(json: object): Experiment {
  const result = readExperiment({ version: 1, ...json });
  if (!("experiment" in result)) throw new Error(JSON.stringify(result.problems));
  return result.experiment;
}

const RATE = "runs[0].parameters.learningRate";
const MOMENTUM = "runs[0].parameters.momentum";
const log = (path: string, from: number, to: number, count: number) => ({ path, from, to, count, scale: "log" });
const linear = (path: string, from: number, to: number, count: number) => ({ path, from, to, count });

/** λmax of the ravine is κ = 100, λmin is 1. */
const LAMBDA = 100;
const ravine = (given: object) => read({ objective: { type: "surface", name: "ravine" }, steps: 4000, ...given });

interface Cell {
  readonly fate: Fate;
  readonly convergedAt: number | null;
  readonly lastStep: number;
  readonly finalLoss: number;
}

/** Every cell by its combination, and the parts as they came. */
function mapped(experiment: Experiment, sizes: readonly number[]) {
  const task = sweepMap(experiment, sizes, createLandscape(experiment));
  const parts: MapCells[] = [];
  for (let step = task.next(); !step.done; step = task.next()) if (step.value !== undefined) parts.push(step.value);
  return { parts, cells: cellsOf(parts) };
}

function cellsOf(parts: readonly MapCells[]): Map<number, Cell> {
  const cells = new Map<number, Cell>();
  for (const part of parts)
    part.combinations.forEach((combination, i) => {
      expect(cells.has(combination)).toBe(false);
      const convergedAt = Number.isNaN(part.convergedAt[i]) ? null : part.convergedAt[i];
      const [lastStep, finalLoss] = [part.lastSteps[i], part.finalLosses[i]];
      cells.set(combination, { fate: fates[part.fates[i]], convergedAt, lastStep, finalLoss });
    });
  return cells;
}

/** Values of both axes in each cell. */
const valuesAt = (experiment: Experiment, combination: number) =>
  combinationAt(experiment.sweep ?? { over: [], seeds: 1 }, combination).values.map(([, value]) => value);

const BOUNDED: readonly Fate[] = ["converged", "moving", "oscillating"];

describe("on a quadratic the map shows the edge of the theory", PATIENT, () => {
  it("of the heavy ball: η = 2(1 + β)/λmax, and so 2/λmax of gradient descent at β = 0", () => {
    const over = [log(RATE, 1e-4, 1, 33), linear(MOMENTUM, 0, 0.96, 33)];
    const experiment = ravine({ runs: [{ optimizer: "momentum" }], sweep: { over } });
    const { cells } = mapped(experiment, [9, 33]);
    expect(cells.size).toBe(33 * 33);
    const width = (1 / 1e-4) ** (1 / 32);
    let [inside, outside] = [0, 0];
    for (const [combination, { fate }] of cells) {
      const [eta, beta] = valuesAt(experiment, combination);
      const edge = (2 * (1 + beta)) / LAMBDA;
      const say = `η = ${eta}, β = ${beta}`;
      if (eta > edge * width) expect(fate, say).toBe("diverged");
      else if (eta < edge / width) expect(BOUNDED, say).toContain(fate);
      else continue;
      if (eta > edge) outside++;
      else inside++;
    }
    expect(Math.min(inside, outside)).toBeGreaterThan(300);
  });

  it("of gradient descent with weight decay: η(λmax + λ) = 2", () => {
    const over = [log(RATE, 1e-3, 1, 17), linear("runs[0].parameters.weightDecay", 0, 400, 17)];
    const experiment = ravine({ runs: [{ optimizer: "gradient-descent" }], sweep: { over } });
    const width = 1000 ** (1 / 16);
    let outside = 0;
    for (const [combination, { fate }] of mapped(experiment, [17]).cells) {
      const [eta, decay] = valuesAt(experiment, combination);
      const edge = 2 / (LAMBDA + decay);
      if (eta > edge * width) expect(fate).toBe("diverged");
      if (eta < edge / width) expect(BOUNDED).toContain(fate);
      if (eta > edge * width) outside++;
    }
    expect(outside).toBeGreaterThan(50);
  });

  it("and converges where the slowest mode has had its time: steps to tolerance as the theory counts them", () => {
    const over = [linear(RATE, 0.002, 0.018, 17), linear("runs[0].parameters.noise", 0, 0, 2)];
    const experiment = ravine({ runs: [{ optimizer: "gradient-descent" }], steps: 20_000, sweep: { over } });
    for (let i = 0; i < 17; i++) {
      const eta = axisValue({ ...over[0], scale: "linear" }, i);
      const end = endOf({ ...experiment, runs: [withParameters(experiment, { learningRate: eta })] });
      expect(end.fate).toBe("converged");
      // |x| = 10(1 − η)ᵏ and |y| = |1 − 100η|ᵏ: the first k where √(x² + 100²y²) ≤ 1e−8.
      const norm = (k: number) => Math.hypot(10 * (1 - eta) ** k, 100 * (1 - 100 * eta) ** k);
      let k = 0;
      while (norm(k) > 1e-8) k++;
      expect(Math.abs((end.convergedAt ?? Number.NaN) - k)).toBeLessThanOrEqual(1); // rounding at the threshold
    }
  });
});

const withParameters = ({ runs }: Experiment, parameters: object): Experiment["runs"][number] => ({
  ...runs[0],
  parameters: { ...runs[0].parameters, ...parameters },
});

function endOf(experiment: Experiment): RunEnd {
  const { drawn, setups } = runSetups(experiment);
  const task = finishRun(setups[0], paceOf(experiment, drawn));
  let step = task.next();
  while (!step.done) step = task.next();
  return step.value;
}

await prepareLandscape(read({ objective: { type: "formula", expression: "x" } }));

describe("what became of a run", () => {
  const bowl = (learningRate: number, steps: number) =>
    endOf(
      read({
        objective: { type: "formula", expression: "x^2/2 + y^2/2" },
        start: [1, 0],
        steps,
        runs: [{ optimizer: "gradient-descent", parameters: { learningRate } }],
      }),
    );

  it.each([
    ["converged", 0.5, 200],
    ["moving", 1e-4, 200],
    ["oscillating", 2, 200], // θ ← −θ for ever, at equal losses
    ["growing", 2.01, 200], // 1.01²⁰⁰ ≈ 7
    ["diverged", 3, 2000],
    ["oscillating", 2, 8], // fewer steps than are looked at
  ] as const)("is called %s at η = %d after %d steps", (fate, eta, steps) => {
    expect(bowl(eta, steps).fate).toBe(fate);
  });

  it("stands still without oscillating", () => {
    expect(bowl(1e-300, 200).fate).toBe("moving");
  });

  it("is told by the last steps alone, and by more than a share of them", () => {
    // Lion at a rate of 0.1 walks to the minimum in about 50 steps and from there on to and fro.
    const lion = (steps: number) =>
      endOf(
        read({
          objective: { type: "formula", expression: "x^2/2 + y^2/2" },
          start: [5.03, 0],
          steps,
          runs: [{ optimizer: "lion", parameters: { learningRate: 0.1 } }],
        }),
      ).fate;
    expect(lion(45)).toBe("moving");
    expect(lion(45 + 3 * LAST_STEPS)).toBe("oscillating");
    expect(IDLE_SHARE).toBeLessThan(0.5);
  });

  it("says that an inner solve failed", () => {
    const failing = read({
      objective: { type: "surface", name: "monkey-saddle" },
      steps: 5,
      runs: [{ optimizer: "implicit-euler", parameters: { learningRate: 1e3 } }],
    });
    expect(endOf(failing).fate).toBe("solve-failed");
  });

  it("has the numbers of the same run in a race, of the last point too", () => {
    const experiment = read({
      objective: { type: "surface", name: "goldstein-price" },
      start: [-1.5, 1],
      steps: 5000,
      runs: [{ optimizer: "gradient-descent", parameters: { learningRate: 2e-5 } }],
      record: { every: 7 },
    });
    for (const learningRate of [2e-5, 1e-4, 1e-3, 0.1]) {
      const one = { ...experiment, runs: [withParameters(experiment, { learningRate })] };
      const raced = new Race(1, 5000);
      const task = race(one);
      for (let step = task.next(); !step.done; step = task.next()) if (step.value !== undefined) raced.add(step.value);
      const [{ outcome, convergedAt, lastStep, losses, count, points }] = raced.trajectories;
      const end = endOf(one);
      expect(end).toMatchObject({ outcome, convergedAt, lastStep, finalLoss: losses[count - 1] });
      expect([...end.theta]).toEqual([...points.subarray(2 * count - 2, 2 * count)]);
    }
  });
});

describe("the same sweep at the command line", PATIENT, () => {
  it.each<[string, object, readonly object[]]>([
    [
      "heavy balls on Beale",
      { objective: { type: "surface", name: "beale" }, steps: 400, runs: [{ optimizer: "momentum" }] },
      [log(RATE, 1e-4, 1, 9), linear(MOMENTUM, 0, 1, 9)],
    ],
    [
      "noise, clipping and a change on the way, in the second run of its method",
      {
        objective: { type: "surface", name: "himmelblau" },
        steps: 120,
        runs: [
          { optimizer: "adam", parameters: { noise: 1 } },
          { optimizer: "adam", parameters: { noise: 1 }, changes: [{ step: 60, parameters: { beta1: 0.5 } }] },
        ],
      },
      [log("runs[1].parameters.learningRate", 1e-3, 10, 9), log("runs[1].parameters.clipNorm", 0.01, 100, 9)],
    ],
    [
      "whole numbers: the memory of L-BFGS",
      { objective: { type: "surface", name: "rosenbrock" }, steps: 30, runs: [{ optimizer: "lbfgs" }] },
      [linear("runs[0].parameters.historySize", 1, 10, 9), log(RATE, 0.1, 10, 9)],
    ],
    [
      "a network in mini-batches",
      {
        objective: { type: "network", layers: [2, 4, 1], data: { name: "moons", samples: 40 } },
        steps: 30,
        batch: { size: 8 },
        slice: { type: "random" },
        runs: [{ optimizer: "momentum" }],
      },
      [log(RATE, 1e-3, 100, 9), linear(MOMENTUM, 0, 0.99, 9)],
    ],
  ])("gives every cell its outcome: %s", async (_, json, over) => {
    const experiment = read({ ...json, sweep: { over } });
    await prepareLandscape(experiment);
    const { cells } = mapped(experiment, [3, 9]);
    const run = Number(/\d+/.exec(experiment.sweep?.over[0].path ?? ""));
    for (let i = 0; i < 81; i++) {
      const row = JSON.parse(sweepRows(experiment, i, "json").split("\n")[run]);
      const { convergedAt, lastStep, finalLoss } = row;
      expect(cells.get(i), `combination ${i}`).toMatchObject({ convergedAt, lastStep });
      // The command line writes null for what is no number.
      expect(cells.get(i)?.finalLoss).toBe(finalLoss ?? Number.NaN);
      const ended = cells.get(i)?.fate ?? "";
      expect(row.outcome === "completed").toBe(["converged", "moving", "oscillating", "growing"].includes(ended));
      if (row.outcome !== "completed") expect(ended).toBe(row.outcome);
    }
  });
});

describe("over starts", PATIENT, () => {
  /** f = (x² − 1)² + y²: wells at (±1, 0) with a ridge along x = 0. */
  const wells = read({
    objective: { type: "formula", expression: "(x^2 - 1)^2 + y^2" },
    start: [0, 0],
    steps: 400,
    runs: [{ optimizer: "gradient-descent", parameters: { learningRate: 0.05 } }],
    sweep: { over: [linear("start[0]", -2, 2, 17), linear("start[1]", -2, 2, 17)] },
  });

  it("a run ends in the well on its side of the ridge, and on the ridge at the saddle", () => {
    const { parts } = mapped(wells, [5, 17]);
    let cells = 0;
    for (const { combinations, ends, fates: names } of parts)
      combinations.forEach((combination, i) => {
        const [x] = valuesAt(wells, combination);
        expect(fates[names[i]]).toBe("converged");
        expect(ends[2 * i]).toBeCloseTo(Math.sign(x), 7); // 7: gradients of 1e−8 over a curvature of 8
        expect(ends[2 * i + 1]).toBeCloseTo(0, 7);
        cells++;
      });
    expect(cells).toBe(17 * 17);
  });

  it("gives every cell its outcome in the same sweep at the command line", () => {
    const { cells } = mapped(wells, [17]);
    for (let i = 0; i < 17 * 17; i += 5) {
      const { convergedAt, lastStep, finalLoss } = JSON.parse(sweepRows(wells, i, "json"));
      expect(cells.get(i)).toMatchObject({ convergedAt, lastStep, finalLoss });
    }
  });

  it("shared out among workers is the same map, each cell once", () => {
    const whole = mapped(wells, [5, 17]).cells;
    const parts = [0, 1, 2].flatMap((index) => {
      const task = sweepMap(wells, [5, 17], createLandscape(wells), { index, of: 3 });
      const own: MapCells[] = [];
      for (let step = task.next(); !step.done; step = task.next()) if (step.value !== undefined) own.push(step.value);
      expect(own.at(-1)?.share).toBe(1);
      return own;
    });
    expect(new Map([...cellsOf(parts)].sort(([a], [b]) => a - b))).toEqual(
      new Map([...whole].sort(([a], [b]) => a - b)),
    );
  });
});

describe("asked of the worker", PATIENT, () => {
  const { client, end } = createClient();
  afterAll(end);
  const over = [log(RATE, 1e-4, 1, 33), linear(MOMENTUM, 0, 1, 33)];
  const experiment = ravine({ runs: [{ optimizer: "momentum" }], steps: 400, sweep: { over } });

  it("a map comes from coarse to fine, each cell once", async () => {
    const parts: MapCells[] = [];
    await client.ask("map", { ...experiment, sizes: [9, 33] }, { onPart: (part) => parts.push(part) });
    expect(cellsOf(parts)).toEqual(mapped(experiment, [33]).cells);
    const coarse = parts.filter(({ size }) => size === 9);
    expect(coarse.reduce((sum, { combinations }) => sum + combinations.length, 0)).toBe(81);
    expect(parts.indexOf(coarse[coarse.length - 1])).toBe(coarse.length - 1);
    for (const { combinations } of coarse)
      for (const combination of combinations)
        expect([Math.floor(combination / 33) % 4, (combination % 33) % 4]).toEqual([0, 0]);
    const shares = parts.map(({ share }) => share);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    expect(combinationCount(experiment.sweep ?? { over: [], seeds: 1 })).toBe(33 * 33);
  });

  it("is dropped when it is aborted, and the next is answered", async () => {
    const controller = new AbortController();
    let after = 0;
    const asked = client.ask(
      "map",
      { ...experiment, sizes: [9, 33] },
      { signal: controller.signal, onPart: () => (controller.signal.aborted ? after++ : controller.abort()) },
    );
    await expect(asked).rejects.toMatchObject({ name: "AbortError" });
    let last = 0;
    await client.ask("map", { ...experiment, sizes: [33] }, { onPart: ({ share }) => (last = share) });
    expect([after, last]).toEqual([0, 1]);
  });

  it("refuses axes that are neither two hyperparameters nor the start of one run", async () => {
    const steps = { ...experiment, sweep: { seeds: 1, over: [{ ...over[0], path: "steps", scale: "log" as const }] } };
    await expect(client.ask("map", { ...steps, sizes: [33] })).rejects.toThrow("of one run");
  });
});
