import { beforeAll, describe, expect, it } from "vitest";
import { Race } from "../../src/engine/race.ts";
import { race } from "../../src/engine/session.ts";
import { prepareLandscape } from "../../src/experiment/landscape.ts";
import { optimizers } from "../../src/optimizers/index.ts";
import { createExperiment, createJson, refusals } from "../experiment/createExperiment.ts";
import { createGrid, evenly } from "../objectives/grid/createGrids.ts";

/** Downhill towards x = 1 and beyond it; the grid ends there. */
const slide = createGrid(evenly(-1, 1, 9), evenly(-1, 1, 7), (x, y) => -x - 0.2 * x * x + 0.5 * y * y);
/** A bowl well inside. */
const bowl = createGrid(evenly(-1, 1, 9), evenly(-1, 1, 7), (x, y) => x * x + 2 * y * y);

beforeAll(() => prepareLandscape({ objective: slide, transforms: [] }));

function finished(given: Readonly<Record<string, unknown>>) {
  const experiment = createExperiment(given);
  const ended = new Race(experiment.runs.length, experiment.steps);
  const session = race(experiment);
  for (let next = session.next(); !next.done; next = session.next())
    if (next.value !== undefined) ended.add(next.value);
  return ended.trajectories;
}

/** Line searches take what they cannot see for a wall; a memristor's bounds of ±1 are the grid's own. Both stay inside. */
const STAYS = new Set(["lbfgs", "memristor"]);

describe("a run on a grid", () => {
  it.each(optimizers.map(({ id }) => id))("of %s ends where it would leave, at a point inside", (optimizer) => {
    const [run] = finished({
      objective: slide,
      start: [0, 0.1],
      steps: 3000,
      record: { every: 7 },
      runs: [{ optimizer, parameters: { learningRate: optimizer === "newton" ? 0.1 : 0.05, ...forwards[optimizer] } }],
    });
    expect(run.outcome).toBe(STAYS.has(optimizer) ? "completed" : "left-grid");
    const last = run.thetaAt(run.count - 1);
    for (const at of last) expect(Math.abs(at)).toBeLessThanOrEqual(1);
    expect(run.steps[run.count - 1]).toBe(run.lastStep);
    for (const loss of run.losses.subarray(0, run.count)) expect(loss).not.toBeNaN();
  });

  it("has diverged where its step is beyond the numbers, and left where it is far but finite", () => {
    const steep = createGrid(evenly(-1, 1, 4), evenly(-1, 1, 4), (x, y) => -100 * x + y);
    const outcomes = finished({
      objective: steep,
      start: [0, 0],
      runs: [1e300, 1e308].map((learningRate) => ({ optimizer: "gradient-descent", parameters: { learningRate } })),
    }).map(({ outcome, lastStep }) => [outcome, lastStep]);
    expect(outcomes).toEqual([
      ["left-grid", 0],
      ["diverged", 0],
    ]);
  });

  it("has left where a step came to no number because it asked about a point outside", () => {
    const [run] = finished({
      objective: slide,
      start: [-0.99, 0],
      runs: [{ optimizer: "sam", parameters: { learningRate: 1e-6, radius: 0.1 } }],
    });
    expect([run.outcome, run.lastStep]).toEqual(["left-grid", 0]);
  });

  it("that stays inside completes and converges", () => {
    const runs = finished({
      objective: bowl,
      start: [0.7, -0.9],
      steps: 400,
      runs: [
        { optimizer: "gradient-descent", parameters: { learningRate: 0.1 } },
        { optimizer: "implicit-euler" },
        { optimizer: "newton" },
      ],
    });
    for (const run of runs) {
      expect(run.outcome).toBe("completed");
      expect(run.convergedAt).not.toBeNull();
      expect(run.losses[run.count - 1]).toBeCloseTo(0, 12); // the bowl is its own spline
    }
  });

  it("says of a solve that failed inside that it failed", () => {
    const hills = createGrid(evenly(-9, 9, 61), evenly(-9, 9, 61), (x, y) => Math.cos(2 * x) + Math.cos(2 * y));
    const [run] = finished({
      objective: hills,
      start: [0, 0],
      runs: [{ optimizer: "implicit-euler", parameters: { learningRate: 1 } }],
    });
    expect([run.outcome, run.lastStep]).toEqual(["solve-failed", 0]);
  });

  it("starts on it: a start outside is refused", () => {
    expect(
      refusals(createJson({ objective: bowl, start: [1.5, 0], runs: [{ optimizer: "adam", start: [0, -2] }] })),
    ).toEqual({ start: "expected.onGrid", "runs[0].start": "expected.onGrid" });
  });

  it("starts where the recorded way does, unless told otherwise", () => {
    const way = {
      name: "SGD",
      points: [
        [0.5, -0.5],
        [0, 0],
      ],
    };
    const [run] = finished({ objective: { ...bowl, trajectory: way }, steps: 1, runs: [{ optimizer: "adam" }] });
    expect([...run.thetaAt(0)]).toEqual([0.5, -0.5]);
    const away = { points: [[5, -0.5]] };
    const [other] = finished({ objective: { ...bowl, trajectory: away }, steps: 1, runs: [{ optimizer: "adam" }] });
    expect([...other.thetaAt(0)].map((at) => Number(at.toFixed(12)))).toEqual([-0.6, 0.6]);
  });
});

/** What makes a method go downhill here, where its defaults would not. */
const forwards: Readonly<Record<string, object>> = {
  newton: { mode: "saddle-free" },
  adadelta: { learningRate: 50 },
  sgld: { temperature: 1e-6 },
};
