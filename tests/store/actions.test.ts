import { describe, expect, it } from "vitest";
import { decodeLink } from "../../src/experiment/decodeLink.ts";
import type { Experiment } from "../../src/experiment/experiment.ts";
import { encodeLink } from "../../src/experiment/link.ts";
import { readExperiment } from "../../src/experiment/read.ts";
import { surfaceSpec } from "../../src/experiment/surfaceSpec.ts";
import { toJson } from "../../src/experiment/write.ts";
import { Live } from "../../src/store/live.ts";
import { createFallLineStore, type FallLineStore } from "../../src/store/store.ts";

function createExperiment(): Experiment {
  const result = readExperiment({
    version: 1,
    objective: { type: "surface", name: "himmelblau" },
    start: [0, -0.6],
    runs: [
      { optimizer: "gradient-descent", parameters: { learningRate: 0.01 } },
      { optimizer: "adam", parameters: { learningRate: 0.1 } },
    ],
  });
  if (!("experiment" in result)) throw new Error(JSON.stringify(result.problems));
  return result.experiment;
}

function createStore(): { readonly store: FallLineStore } {
  const experiment = createExperiment();
  const store = createFallLineStore({
    initial: experiment,
    standard: createExperiment(),
    live: new Live(),
    theme: "dark",
    language: "en",
    reducedMotion: false,
  });
  return { store };
}

const rate = (store: FallLineStore, run = 0) => store.getState().experiment.runs[run].parameters.learningRate;

describe("the record of a race that outgrew the memory", () => {
  it("is thinned while it must be, and then is what was asked for again", () => {
    const { store } = createStore();
    const { actions } = store;
    const every = () => store.getState().experiment.record.every;
    actions.setSteps(1_000_000);
    expect(every()).toBe(1);
    while (store.getState().experiment.runs.length < 8) actions.duplicateRun(0);
    expect(every()).toBe(2);
    const { record } = store.getState().experiment;
    actions.setHyperparameter(0, "learningRate", 0.02);
    expect(store.getState().experiment.record).toBe(record);
    actions.setTolerance(1e-6);
    expect(every()).toBe(2);
    actions.undo();
    actions.setSteps(1000);
    expect(every()).toBe(1);
  });

  it("stays as thin as a file asked for", () => {
    const { store } = createStore();
    const { experiment } = store.getState();
    store.actions.loadExperiment({ ...experiment, record: { ...experiment.record, every: 3 } });
    store.actions.setSteps(1_000_000);
    while (store.getState().experiment.runs.length < 14) store.actions.duplicateRun(0);
    expect(store.getState().experiment.record.every).toBe(4);
    store.actions.setSteps(500);
    expect(store.getState().experiment.record.every).toBe(3);
  });
});

describe("history", () => {
  it("takes a whole drag back at once, and a new drag on its own", () => {
    const { store } = createStore();
    for (const value of [0.011, 0.012, 0.013]) store.actions.setHyperparameter(0, "learningRate", value, "drag-1");
    store.actions.setHyperparameter(0, "learningRate", 0.05, "drag-2");
    store.actions.undo();
    expect(rate(store)).toBe(0.013);
    store.actions.undo();
    expect(rate(store)).toBe(0.01);
    store.actions.redo();
    store.actions.redo();
    expect(rate(store)).toBe(0.05);
  });

  it("every verb that changes the experiment can be undone", () => {
    const { store } = createStore();
    const before = store.getState().experiment;
    const { actions } = store;
    const verbs: (() => void)[] = [
      () => actions.placeStart([1, 1]),
      () => actions.placeRunStart(1, [2, 2]),
      () => actions.setSchedule(0, { type: "exponential", parameters: { gamma: 0.9 } }),
      () => actions.addRun("momentum"),
      () => actions.duplicateRun(0),
      () => actions.removeRun(0),
      () => actions.replaceOptimizer(0, "rmsprop"),
      () => actions.chooseSurface(surfaceSpec("rosenbrock")),
      () => actions.setTransforms([{ type: "l2", strength: 0.1 }]),
      () => actions.setSteps(50),
      () => actions.setSeed(9),
      () => actions.setTolerance(1e-3),
      () => actions.setView({ height: "linear" }),
      () =>
        actions.setDomain([
          [0, 1],
          [0, 1],
        ]),
      () => actions.reset(),
      () => actions.loadExperiment(createExperiment()),
    ];
    for (const verb of verbs) {
      verb();
      expect(store.getState().experiment, verb.toString()).not.toBe(before);
      actions.undo();
      expect(store.getState().experiment, verb.toString()).toBe(before);
    }
  });

  it("where one looks from is kept but is nothing to undo", () => {
    const { store } = createStore();
    store.actions.setView({ camera: { azimuth: 10, elevation: 40, zoom: 1, target: [0, 0] } });
    expect(store.getState().experiment.view.camera?.azimuth).toBe(10);
    expect(store.getState().past).toHaveLength(0);
  });
});

describe("a race that outgrows the memory for recordings", () => {
  it("is thinned just as a reader of its link would thin it", () => {
    const { store } = createStore();
    for (let copy = 0; copy < 6; copy++) store.actions.duplicateRun(0);
    store.actions.setSteps(1_000_000);
    const { experiment } = store.getState();
    expect(experiment.record.every).toBeGreaterThan(1);
    const reopened = readExperiment(toJson(experiment));
    expect(reopened).toEqual({ experiment, notices: [] });
  });
});

describe("branching", () => {
  it("from a paused playhead changes the run from that step on and keeps the old race as a ghost", () => {
    const { store } = createStore();
    const { live, actions } = store;
    const race = { steps: 200 } as unknown as NonNullable<typeof live.race>;
    live.race = race;
    live.playhead.setLast(200);
    actions.seek(40);
    actions.setHyperparameter(1, "learningRate", 0.5, "drag", true);
    actions.setHyperparameter(1, "learningRate", 0.6, "drag", true);
    expect(store.getState().experiment.runs[1].changes).toEqual([{ step: 40, parameters: { learningRate: 0.6 } }]);
    expect(rate(store, 1)).toBe(0.1);
    expect(live.ghost).toBe(race);
    actions.clearChanges(1);
    expect(store.getState().experiment.runs[1].changes).toEqual([]);
    expect(live.ghost).toBeUndefined();
  });

  it("switches clipping off from that step on in a way that a link can carry", () => {
    const { store } = createStore();
    const { live, actions } = store;
    actions.setHyperparameter(1, "clipNorm", 0.5);
    live.playhead.setLast(200);
    actions.seek(40);
    actions.setHyperparameter(1, "clipNorm", undefined, undefined, true);
    const { experiment } = store.getState();
    const read = readExperiment(decodeLink(encodeLink(experiment)).value);
    expect("experiment" in read && read.experiment.runs[1].changes).toEqual(experiment.runs[1].changes);
    expect(experiment.runs[1].changes[0].parameters.clipNorm).toBe(Number.MAX_VALUE);
  });

  it("at the start, or while playing, a change is a plain change", () => {
    const { store } = createStore();
    store.actions.setHyperparameter(0, "learningRate", 0.5, undefined, true);
    expect(rate(store)).toBe(0.5);
    expect(store.getState().experiment.runs[0].changes).toEqual([]);
  });
});

describe("a new landscape", () => {
  it("forgets starts, window and camera of the old one and keeps the runs", () => {
    const { store } = createStore();
    store.actions.placeRunStart(0, [1, 1]);
    store.actions.setDomain([
      [0, 1],
      [0, 1],
    ]);
    store.actions.chooseSurface(surfaceSpec("beale"));
    const { experiment } = store.getState();
    expect(experiment.start).toBeUndefined();
    expect(experiment.runs.map((run) => run.start)).toEqual([undefined, undefined]);
    expect(experiment.view.domain).toBeUndefined();
    expect(rate(store)).toBe(0.01);
  });
});

describe("the playhead", () => {
  it("plays to the end, stops there, and starts over when asked again", () => {
    const { store } = createStore();
    const { playhead } = store.live;
    playhead.setLast(10);
    playhead.rate = 10;
    store.actions.play();
    for (let frame = 0; frame < 70; frame++) playhead.tick(16);
    expect(playhead.step).toBe(10);
    expect(playhead.playing).toBe(false);
    store.actions.play();
    expect(playhead.step).toBe(0);
  });

  it("a longer race moves a finished playhead along, a shorter one pulls it back", () => {
    const { store } = createStore();
    const { playhead } = store.live;
    playhead.setLast(10);
    playhead.seek(10);
    playhead.setLast(20);
    expect(playhead.step).toBe(20);
    playhead.seek(15);
    playhead.setLast(12);
    expect(playhead.step).toBe(12);
  });
});
