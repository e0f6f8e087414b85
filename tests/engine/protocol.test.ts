import { afterEach, describe, expect, it } from "vitest";
import { type ClientPort, EngineClient } from "../../src/engine/client.ts";
import type { FromWorker, RacePart } from "../../src/engine/protocol.ts";
import { Race } from "../../src/engine/race.ts";
import { type ServerPort, serve } from "../../src/engine/serve.ts";
import { race as raceTask } from "../../src/engine/session.ts";
import type { Experiment } from "../../src/experiment/experiment.ts";
import { readExperiment } from "../../src/experiment/read.ts";
import type { TerrainFrame } from "../../src/terrain/frame.ts";

const ports: MessagePort[] = [];
afterEach(() => {
  for (const port of ports.splice(0)) port.close();
});

/** A worker without a thread: the real protocol over a real MessageChannel. */
function createWorker(): ClientPort & { readonly port: MessagePort } {
  const { port1, port2 } = new MessageChannel();
  ports.push(port1, port2);
  serve(port2 as unknown as ServerPort);
  port2.start();
  port1.start();
  return Object.assign(port1 as unknown as ClientPort, { port: port1 });
}

function createExperiment(steps = 200): Experiment {
  const result = readExperiment({
    version: 1,
    steps,
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

function digestInProcess(experiment: Experiment): string {
  const task = raceTask(experiment);
  for (;;) {
    const result = task.next();
    if (result.done) return result.value.digest;
  }
}

describe("the protocol between page and worker", () => {
  it("streams frames and summaries and answers with the digest that the same process computes", async () => {
    const client = new EngineClient(createWorker);
    const experiment = createExperiment();
    const race = new Race(2, experiment.steps);
    const onPart = (part: RacePart) => race.add(part);
    const { digest } = await client.ask("race", experiment, { onPart });
    expect(digest).toBe(digestInProcess(experiment));
    for (const trajectory of race.trajectories) {
      expect(trajectory.count).toBe(201);
      expect(trajectory.outcome).toBe("completed");
      expect(trajectory.lambdaMax[0]).toBeGreaterThan(trajectory.lambdaMin[0]);
    }
    expect(race.trajectories[0].limits[5]).toBe(2 / 0.01);
    expect(race.trajectories[0].evaluations?.gradients).toBe(200);
  });

  it("aborts before the request was heard", async () => {
    const client = new EngineClient(createWorker);
    const controller = new AbortController();
    controller.abort();
    await expect(client.ask("race", createExperiment(), { signal: controller.signal })).rejects.toMatchObject({
      name: "AbortError",
    });
  });

  it("aborts a long race at once and goes on answering", async () => {
    const client = new EngineClient(createWorker);
    const controller = new AbortController();
    const long = client.ask("race", createExperiment(1_000_000), { signal: controller.signal });
    const { objective, transforms } = createExperiment();
    const report = await client.ask("probe", { objective, transforms, at: [3, 2] });
    expect(report.value).toBe(0);
    controller.abort();
    await expect(long).rejects.toMatchObject({ name: "AbortError" });
    const facts = await client.ask("facts", { objective, transforms });
    expect(facts.criticalPoints).toHaveLength(9);
  });

  it("ignores an abort after the answer", async () => {
    const client = new EngineClient(createWorker);
    const controller = new AbortController();
    const { digest } = await client.ask("race", createExperiment(), { signal: controller.signal });
    controller.abort();
    expect(digest).toHaveLength(16);
  });

  it("refines terrain from coarse to fine", async () => {
    const client = new EngineClient(createWorker);
    const sizes: number[] = [];
    const { objective, transforms } = createExperiment();
    await client.ask(
      "terrain",
      { objective, transforms, height: "log", sizes: [33, 129] },
      { onPart: (frame: TerrainFrame) => sizes.push(frame.n) },
    );
    expect(sizes).toEqual([33, 129]);
  });

  it("turns an error inside a task into a rejection of that request only", async () => {
    const client = new EngineClient(createWorker);
    const { objective, transforms } = createExperiment();
    const bad = { type: "surface" as const, name: "no-such-surface", parameters: {} };
    await expect(client.ask("facts", { objective: bad, transforms })).rejects.toThrow("no-such-surface");
    await expect(client.ask("probe", { objective, transforms, at: [0, 0] })).resolves.toMatchObject({ value: 170 });
  });

  it("replaces a crashed worker, says so, and asks again", async () => {
    let crashes = 0;
    const client = new EngineClient(createWorker, () => crashes++);
    let restarts = 0;
    const experiment = createExperiment(5000);
    const answer = client.ask("race", experiment, { onRestart: () => restarts++ });
    client.crash();
    const { digest } = await answer;
    expect(digest).toBe(digestInProcess(experiment));
    expect([crashes, restarts]).toEqual([1, 1]);
  });

  it("gives up a request that crashes every worker", async () => {
    const client = new EngineClient(createWorker);
    const doomed = client.ask("race", createExperiment(1_000_000));
    client.crash();
    client.crash();
    client.crash();
    await expect(doomed).rejects.toThrow("crashed");
  });

  it("stops replacing workers that never say anything", async () => {
    let spawned = 0;
    const failures: ((event: Event) => void)[] = [];
    const client = new EngineClient(() => {
      spawned++;
      return {
        postMessage() {},
        addEventListener(type: string, listener: (event: never) => void) {
          if (type === "error") failures.push(listener as (event: Event) => void);
        },
      } as ClientPort;
    });
    const { objective, transforms } = createExperiment();
    const asked = client.ask("facts", { objective, transforms });
    const refused = expect(asked).rejects.toThrow();
    for (let crash = 0; crash < 20; crash++) failures.at(-1)?.(new Event("error"));
    await refused;
    expect(spawned).toBeLessThan(6);
    await expect(client.ask("facts", { objective, transforms })).rejects.toThrow("cannot be started");
  });

  it("transfers its arrays instead of copying them", async () => {
    const { port1, port2 } = new MessageChannel();
    ports.push(port1, port2);
    let transferred = 0;
    serve({
      addEventListener: port2.addEventListener.bind(port2) as unknown as ServerPort["addEventListener"],
      postMessage(message: FromWorker, transfer: Transferable[]) {
        if (message.type === "part") transferred += transfer.length;
        port2.postMessage(message, transfer as never);
      },
    });
    port2.start();
    port1.start();
    const client = new EngineClient(() => port1 as unknown as ClientPort);
    await client.ask("race", createExperiment());
    expect(transferred).toBeGreaterThan(4);
  });
});
