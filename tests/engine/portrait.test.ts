import { afterEach, describe, expect, it } from "vitest";
import { type ClientPort, EngineClient } from "../../src/engine/client.ts";
import { gridInputs } from "../../src/engine/portrait.ts";
import type { ToWorker } from "../../src/engine/protocol.ts";
import { type ServerPort, serve } from "../../src/engine/serve.ts";
import type { Experiment } from "../../src/experiment/experiment.ts";
import { readExperiment } from "../../src/experiment/read.ts";

const ports: MessagePort[] = [];
afterEach(() => {
  for (const port of ports.splice(0)) port.close();
});

/** A worker without a thread over a real `MessageChannel`; `sent` fills with what the page posts. */
function createWorker(sent: ToWorker[] = []): ClientPort {
  const { port1, port2 } = new MessageChannel();
  ports.push(port1, port2);
  serve(port2 as unknown as ServerPort);
  port2.start();
  port1.start();
  const post = port1.postMessage.bind(port1);
  return Object.assign(port1 as unknown as ClientPort, {
    postMessage(message: ToWorker) {
      sent.push(message);
      post(message);
    },
  });
}

function createExperiment(objective: object): Experiment {
  const result = readExperiment({ version: 1, seed: 3, objective: { type: "network", ...objective } });
  if (!("experiment" in result)) throw new Error(JSON.stringify(result.problems));
  return result.experiment;
}

const moons = { layers: [2, 4, 1], loss: "bce", data: { name: "moons", samples: 50, split: 0.8 } };

describe("a portrait of a network", () => {
  it("holds what `outputs` gives for the grid and for both sets of samples", async () => {
    const client = new EngineClient(createWorker);
    const { objective, transforms, seed } = createExperiment(moons);
    const request = { objective, transforms, seed };
    const samples = await client.ask("samples", request);
    const facts = await client.ask("facts", request);
    const theta = Float64Array.from({ length: facts.dimension }, (_, i) => Math.sin(i + 1));
    const grid = { x: [-1, 2] as const, columns: 4, y: [-0.5, 1] as const, rows: 3 };
    const seen = await client.ask("portrait", { ...request, theta, grid });
    const outputs = (inputs: Float64Array) => client.ask("outputs", { ...request, theta, inputs });
    expect([...seen.grid]).toEqual([...(await outputs(gridInputs(grid)))]);
    expect([...seen.train]).toEqual([...(await outputs(samples!.train.inputs))]);
    expect([...seen.test]).toEqual([...(await outputs(samples!.test!.inputs))]);
    expect([seen.train.length, seen.test.length]).toEqual([40, 10]);
    const other = theta.map((value) => -value);
    expect((await client.ask("portrait", { ...request, theta: other, grid })).grid).not.toEqual(seen.grid);
    expect((await client.ask("portrait", { ...request, theta })).grid.length).toBe(0);
  });

  it("refuses weights of another network, and surfaces", async () => {
    const client = new EngineClient(createWorker);
    const { objective, transforms } = createExperiment(moons);
    await expect(client.ask("portrait", { objective, transforms, theta: new Float64Array(5) })).rejects.toThrow(
      "theta: expected 17 numbers, got 5",
    );
    const surface = { type: "surface", name: "bowl", parameters: {} } as const;
    await expect(
      client.ask("portrait", { objective: surface, transforms, theta: new Float64Array(2) }),
    ).rejects.toThrow("expected a network");
  });

  it("runs through a grid row by row from below", () => {
    expect([...gridInputs({ x: [0, 1], columns: 2, y: [5, 7], rows: 3 })]).toEqual([
      0, 5, 1, 5, 0, 6, 1, 6, 0, 7, 1, 7,
    ]);
    expect([...gridInputs({ x: [-1, 1], columns: 3, rows: 1 })]).toEqual([-1, 0, 1]);
  });
});

describe("an objective asked about again", () => {
  it("is sent once, and again to a worker that takes over", async () => {
    const sent: ToWorker[] = [];
    const client = new EngineClient(() => createWorker(sent));
    const { objective, transforms } = createExperiment({
      layers: [1, 1],
      data: { inputs: [[1], [2]], targets: [[2], [3]] },
    });
    const first = await client.ask("facts", { objective, transforms });
    expect(await client.ask("facts", { objective, transforms })).toEqual(first);
    expect((await client.ask("samples", { objective, transforms }))?.train.samples).toBe(2);
    const asked = () => sent.map((message) => message.type === "ask" && message.request.objective);
    expect(asked()).toEqual([objective, "same", "same"]);
    const other = createExperiment(moons).objective;
    expect((await client.ask("samples", { objective: other, transforms }))?.train.samples).toBe(40);
    expect((await client.ask("samples", { objective, transforms }))?.train.samples).toBe(2);
    expect(asked().slice(3)).toEqual([other, objective]);
    const pending = client.ask("facts", { objective, transforms });
    client.crash();
    expect(await pending).toEqual(first);
    expect(asked().slice(5)).toEqual(["same", objective]);
  });
});
