import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Conductor } from "../../src/app/conductor.ts";
import type { ClientPort } from "../../src/engine/client.ts";
import { type ServerPort, serve } from "../../src/engine/serve.ts";
import type { Experiment } from "../../src/experiment/experiment.ts";
import { readExperiment } from "../../src/experiment/read.ts";
import { Live } from "../../src/store/live.ts";
import { createFallLineStore, type FallLineStore } from "../../src/store/store.ts";

/** A slow screen, so that many parts arrive between two frames. */
const FRAME_MS = 100;

const ports: MessagePort[] = [];
beforeEach(() => {
  vi.stubGlobal("requestAnimationFrame", (frame: () => void) => setTimeout(frame, FRAME_MS));
  vi.stubGlobal("cancelAnimationFrame", clearTimeout);
});
afterEach(() => {
  vi.unstubAllGlobals();
  for (const port of ports.splice(0)) port.close();
});

/** A worker without a thread: the real protocol over a real MessageChannel. */
function createWorker(): ClientPort {
  const { port1, port2 } = new MessageChannel();
  ports.push(port1, port2);
  serve(port2 as unknown as ServerPort);
  port2.start();
  port1.start();
  return port1 as unknown as ClientPort;
}

function createExperiment(steps: number): Experiment {
  const result = readExperiment({
    version: 1,
    steps,
    objective: { type: "surface", name: "himmelblau" },
    runs: [{ optimizer: "adam", parameters: { learningRate: 0.01 } }],
  });
  if (!("experiment" in result)) throw new Error(JSON.stringify(result.problems));
  return result.experiment;
}

function createPage(steps: number): FallLineStore {
  const store = createFallLineStore({
    initial: createExperiment(steps),
    standard: createExperiment(10),
    live: new Live(),
    theme: "dark",
    language: "en",
    reducedMotion: false,
  });
  new Conductor(store, [33], createWorker);
  return store;
}

it("shows the newest race when it supersedes one that is on show and still streaming", async () => {
  const store = createPage(300_000);
  await vi.waitFor(() => expect(store.live.race?.trajectories[0].count).toBeGreaterThan(0));
  const long = store.live.race;
  expect(long?.digest).toBeUndefined();
  store.actions.setSteps(10);
  await vi.waitFor(() => expect(store.getState().digest).toBeDefined());
  expect(store.live.race).not.toBe(long);
  expect(store.live.race?.steps).toBe(10);
  expect(store.live.race?.digest).toBe(store.getState().digest);
});

it("tells of a race that streams in many parts at most once a frame", async () => {
  const store = createPage(300_000);
  const before = store.live.version("race");
  const begun = performance.now();
  await vi.waitFor(() => expect(store.getState().digest).toBeDefined(), { timeout: 30_000 });
  const frames = (performance.now() - begun) / FRAME_MS;
  expect(store.live.race?.trajectories[0].count).toBe(300_001); // 74 blocks of 4096
  expect(store.live.version("race") - before).toBeLessThanOrEqual(frames + 1);
});

function createRace(): FallLineStore {
  const result = readExperiment({
    version: 1,
    steps: 20,
    objective: { type: "surface", name: "himmelblau" },
    runs: [{ optimizer: "gradient-descent" }, { optimizer: "adam" }],
  });
  if (!("experiment" in result)) throw new Error(JSON.stringify(result.problems));
  const store = createFallLineStore({
    initial: result.experiment,
    standard: result.experiment,
    live: new Live(),
    theme: "dark",
    language: "en",
    reducedMotion: false,
  });
  return store;
}

it("keeps the trajectories of runs that a change leaves alone, and races them anew after a crash", async () => {
  const store = createRace();
  const conductor = new Conductor(store, [33], createWorker);
  const digest = () =>
    vi.waitFor(() => expect(store.getState().digest).toBeDefined()).then(() => store.getState().digest);
  const first = await digest();
  const [descent, adam] = store.live.race?.trajectories ?? [];
  store.actions.setHyperparameter(0, "learningRate", 0.02);
  expect(await digest()).not.toBe(first);
  expect(store.live.race?.trajectories[0]).not.toBe(descent);
  expect(store.live.race?.trajectories[1]).toBe(adam);
  conductor.crashWorkers();
  store.actions.setHyperparameter(0, "learningRate", descent === undefined ? 0 : 0.01);
  expect(await digest()).toBe(first);
  expect(store.live.race?.trajectories[1]).not.toBe(adam);
});
