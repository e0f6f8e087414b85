import { describe, expect, it } from "vitest";
import type { NetworkObjectiveSpec } from "../../src/experiment/experiment.ts";
import { readExperiment } from "../../src/experiment/read.ts";
import { standardExperiment } from "../../src/experiment/standard.ts";
import { surfaceSpec } from "../../src/experiment/surfaceSpec.ts";
import { toJson } from "../../src/experiment/write.ts";
import { standardNetwork, withDataset, withHidden, withLoss } from "../../src/panels/landscape/networkDraft.ts";
import { Live } from "../../src/store/live.ts";
import { createFallLineStore } from "../../src/store/store.ts";

const createStore = () =>
  createFallLineStore({
    initial: standardExperiment(),
    standard: standardExperiment(),
    live: new Live(),
    theme: "dark",
    language: "en",
    reducedMotion: false,
  });

/** What a reader of the experiment's own file gets: nothing was refused, nothing filled in that was not there. */
const reread = (store: ReturnType<typeof createStore>) => {
  const result = readExperiment(JSON.parse(JSON.stringify(toJson(store.getState().experiment))));
  if (!("experiment" in result)) throw new Error(JSON.stringify(result.problems));
  return result.experiment;
};

describe("a network on the page", () => {
  it("keeps the runs, gets a slice, and leaves with it; each step can be undone", () => {
    const store = createStore();
    const { actions } = store;
    const before = store.getState().experiment;
    actions.setNetwork(standardNetwork());
    const network = store.getState().experiment;
    expect(network.runs).toEqual(before.runs);
    expect(network.start).toBeUndefined();
    expect(network.slice).toEqual({ type: "pca" });
    expect(JSON.parse(JSON.stringify(network))).toEqual(JSON.parse(JSON.stringify(reread(store))));
    actions.setBatch({ size: 16, order: "shuffled" });
    actions.setSlice({ type: "weights", weights: ["W1[1,1]", "b1[2]"], centre: "start", run: 0 });
    reread(store);
    actions.chooseSurface(surfaceSpec("rosenbrock"));
    expect(store.getState().experiment).toMatchObject({ slice: undefined, batch: undefined });
    reread(store);
    for (let step = 0; step < 4; step++) actions.undo();
    expect(store.getState().experiment).toBe(before);
  });

  it("of another layout forgets what belonged to the old one", () => {
    const store = createStore();
    const { actions } = store;
    actions.setNetwork(standardNetwork());
    actions.setSlice({ type: "weights", weights: ["W1[8,1]", "W1[8,2]"], centre: "start", run: 0 });
    actions.setDomain([
      [-1, 1],
      [-1, 1],
    ]);
    actions.setNetwork(withHidden(standardNetwork(), [3, 3]));
    const { objective, slice, view } = store.getState().experiment;
    expect(objective).toMatchObject({ layers: [2, 3, 3, 1] });
    expect(slice).toEqual({ type: "pca" });
    expect(view.domain).toBeUndefined();
    reread(store);
  });

  it("larger than the dense limit looks at its curvature as seldom as a reader of its link would", () => {
    const store = createStore();
    store.actions.setNetwork(withHidden(standardNetwork(), [40, 40]));
    expect(store.getState().experiment.record).toEqual(reread(store).record);
    store.actions.setSteps(500);
    expect(store.getState().experiment.record).toEqual(reread(store).record);
    store.actions.chooseSurface(surfaceSpec("himmelblau"));
    expect(store.getState().experiment.record.curvatureEvery).toBe(1);
  });

  it("has no start to be placed before its plane is known, and surfaces no slice and no batches", () => {
    const store = createStore();
    const { actions } = store;
    const surface = store.getState().experiment;
    actions.setSlice({ type: "pca" });
    actions.setBatch({ size: 8, order: "shuffled" });
    expect(store.getState().experiment).toBe(surface);
    actions.setNetwork(standardNetwork());
    const network = store.getState().experiment;
    actions.placeStart([1, 1]);
    expect(store.getState().experiment).toBe(network);
  });
});

describe("a network's start", () => {
  /** A page whose drawn plane is origin + a·u + b·v in `p` dimensions. */
  const createPlane = (network: NetworkObjectiveSpec, p: number) => {
    const store = createStore();
    store.actions.setNetwork(network);
    const axis = (k: number) => Float64Array.from({ length: p }, (_, j) => (j === k ? 2 : 0));
    const slice = { origin: new Float64Array(p).fill(1), u: axis(0), v: axis(1) };
    store.live.facts = { network: { slice } } as never;
    return store;
  };

  it("is written as the point of the drawn plane that was pointed at, and taken back", () => {
    const store = createPlane(standardNetwork(), 33);
    store.actions.placeStart([0.25, -1]);
    const { start } = store.getState().experiment;
    expect(start).toEqual([1.5, -1, ...Array(31).fill(1)]);
    expect(reread(store).start).toEqual(start);
    expect(store.live.placing).toEqual([0.25, -1]);
    store.actions.clearStart();
    expect(store.getState().experiment.start).toBeUndefined();
  });

  it("moves when the ring is dropped, not while it is dragged", () => {
    const store = createPlane(standardNetwork(), 33);
    const before = store.getState().experiment;
    store.actions.dragStart([0.5, 0.5], "drag");
    store.actions.dragStart([1, 1], "drag");
    expect(store.getState().experiment).toBe(before);
    store.actions.dropStart();
    expect(store.getState().experiment.start?.slice(0, 3)).toEqual([3, 3, 1]);
  });

  it("is refused in words where its parameters are too many to be written out", () => {
    const store = createPlane(withHidden(standardNetwork(), [40, 20]), 961);
    store.actions.placeStart([0, 0]);
    expect(store.getState().experiment.start).toBeUndefined();
    expect(store.live.placing).toBeUndefined();
    expect(store.getState().notices).toMatchObject([{ key: "network.startTooLong", values: { count: 961, max: 500 } }]);
  });
});

describe("what the tab makes of its choices", () => {
  const legal = (network: NetworkObjectiveSpec) => {
    const store = createStore();
    store.actions.setNetwork(network);
    return reread(store).objective;
  };

  it("is legal for every data set and loss", () => {
    for (const name of ["moons", "circles", "spirals", "xor", "blobs", "linear", "sine", "iris", "digits"]) {
      const network = withDataset(standardNetwork(), name);
      expect(legal(network), name).toMatchObject({ data: { name } });
      if (name === "linear" || name === "sine") continue;
      for (const loss of ["mse", "half-mse", "bce", "cross-entropy", "dice"])
        expect(legal(withLoss(network, loss)), `${name} ${loss}`).toMatchObject({ loss });
    }
  });

  it("draws weights anew where written-out ones no longer fit", () => {
    const given = {
      ...standardNetwork(),
      initialisation: { type: "given", parameters: {}, values: Array(33).fill(0.1) },
    };
    expect(legal(withHidden(given, [4]))).toMatchObject({ initialisation: { type: "xavier" } });
  });
});
