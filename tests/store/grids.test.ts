import { describe, expect, it } from "vitest";
import { standardExperiment } from "../../src/experiment/standard.ts";
import { Live } from "../../src/store/live.ts";
import { recordedWay } from "../../src/store/recordedWay.ts";
import { createFallLineStore } from "../../src/store/store.ts";
import { createGrid } from "../objectives/grid/createGrids.ts";

const createStore = () =>
  createFallLineStore({
    initial: standardExperiment(),
    standard: standardExperiment(),
    live: new Live(),
    theme: "dark",
    language: "en",
    reducedMotion: false,
  });

const bowl = createGrid([0, 1, 2], [0, 5], (x, y) => x * y);

describe("a grid on the page", () => {
  it("takes the stage with the runs, without the start of the landscape before, and can be undone", () => {
    const store = createStore();
    const before = store.getState().experiment;
    store.actions.setGrid(bowl);
    const { experiment } = store.getState();
    expect(experiment.objective).toBe(bowl);
    expect(experiment.runs.map(({ optimizer }) => optimizer)).toEqual(before.runs.map(({ optimizer }) => optimizer));
    expect(experiment.start).toBeUndefined();
    store.actions.undo();
    expect(store.getState().experiment).toBe(before);
  });

  it("keeps starts where another surface, or a path, comes to the same sides, and drops them elsewhere", () => {
    const store = createStore();
    const { actions } = store;
    actions.setGrid(bowl);
    actions.placeStart([1, 4]);
    actions.setGrid({ ...bowl, name: "test_loss", values: bowl.values.map((row) => row.map((value) => -value)) });
    expect(store.getState().experiment.start).toEqual([1, 4]);
    actions.setGrid(createGrid([0, 1], [0, 5], (x, y) => x * y));
    expect(store.getState().experiment.start).toBeUndefined();
  });

  it("takes no start off its sides, shared or of a run, and says why", () => {
    const store = createStore();
    const { actions } = store;
    actions.setGrid(bowl);
    const before = store.getState().experiment;
    actions.placeStart([2.01, 1]);
    actions.placeRunStart(0, [0, -1]);
    expect(store.getState().experiment).toBe(before);
    expect(store.getState().notices.at(-1)).toMatchObject({
      tone: "bad",
      key: "grid.offGrid",
      values: { x: 0, y: -1, x0: 0, x1: 2, y0: 0, y1: 5 },
    });
    actions.placeStart([2, 5]);
    actions.placeRunStart(0, undefined);
    expect(store.getState().experiment.start).toEqual([2, 5]);
  });

  it("has its path made into a trail once", () => {
    const trajectory = { points: [[0, 1] as const, [1, 2] as const] };
    const way = recordedWay({ objective: { ...bowl, trajectory } });
    expect(way).toMatchObject({ count: 2, steps: Uint32Array.of(0, 1), points: Float64Array.of(0, 1, 1, 2) });
    expect(recordedWay({ objective: { ...bowl, trajectory } })).toBe(way);
    expect(recordedWay(standardExperiment())).toBeUndefined();
  });
});
