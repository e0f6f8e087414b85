import { execFileSync } from "node:child_process";
import { drawAlone, drawTogether } from "../../src/app/drawTerrain.ts";

import type { Experiment } from "../../src/experiment/experiment.ts";
import { createLandscape, prepareLandscape } from "../../src/experiment/landscape.ts";
import { readExperiment } from "../../src/experiment/read.ts";
import { randomStream } from "../../src/math/random.ts";
import type { TerrainFrame } from "../../src/terrain/frame.ts";
import { createThread } from "../engine/createClient.ts";
import { table } from "./harness.ts";

const ROUNDS = 7;
const ABORTS = 15;

async function read(json: object): Promise<Experiment> {
  const result = readExperiment({ version: 1, ...json });
  if (!("experiment" in result)) throw new Error(JSON.stringify(result.problems));
  await prepareLandscape(result.experiment);
  return result.experiment;
}

const median = (waits: readonly number[]) => waits.toSorted((a, b) => a - b)[Math.floor(waits.length / 2)];

async function wall(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** The 2-8-8-1 network with 200 samples that the slice of the other rows is cut through, as the page asks for it. */
function slicedExperiment(): Promise<Experiment> {
  const random = randomStream(20260417, "network bench");
  const normals = (length: number) => Array.from({ length }, () => random.normal());
  const data = {
    inputs: Array.from({ length: 200 }, () => normals(2)),
    targets: Array.from({ length: 200 }, () => normals(1)),
  };
  return read({
    objective: { type: "network", layers: [2, 8, 8, 1], data },
    slice: { type: "random" },
    runs: [{ optimizer: "adam" }],
  });
}

/** PyTorch's wall time for the same number of forward passes with two threads; undefined where it is not there. */
function torchWall(): number | undefined {
  const script = `${import.meta.dirname}/networkSlice.py`;
  try {
    return Number(execFileSync("/usr/bin/python3", [script, String(ROUNDS)], { encoding: "utf8" }));
  } catch {
    return undefined;
  }
}

/** What is waited for: terrain by one and by two threads, its first stage, and aborts at ten thousand parameters. */
export async function benchNetworkWorkers(): Promise<string> {
  const threads = [createThread(), createThread()];
  const clients = [threads[0].client, threads[1].client] as const;
  const experiment = await slicedExperiment();
  const request = { ...experiment, height: "log" as const };
  const draw = async (sizes: readonly number[], together: boolean) => {
    const drawing = { signal: new AbortController().signal, onFrame: (_frame: TerrainFrame) => {} };
    await (together
      ? drawTogether(clients, { ...request, sizes }, drawing)
      : drawAlone(clients[0], { ...request, sizes }, drawing));
  };
  const times: Record<"first" | "one" | "two", number[]> = { first: [], one: [], two: [] };
  for (let round = 0; round <= ROUNDS; round++) {
    const first = await wall(() => draw([33], false));
    const one = await wall(() => draw([33, 129], false));
    const two = await wall(() => draw([33, 129], true));
    // The first round teaches the compiler.
    if (round === 0) continue;
    times.first.push(first);
    times.one.push(one);
    times.two.push(two);
  }
  const torch = torchWall();
  const waits = await aborts(threads[0]);
  await Promise.all(threads.map(({ end }) => end()));
  // The page's workers have drawn a coarse stage besides.
  const per = (ratio: number) => ((ratio * (129 ** 2 + 33 ** 2)) / 129 ** 2).toFixed(2);
  const least = (values: readonly number[]) => Math.min(...values);
  const rows = [
    ["first stage, 33², on the page's side of the worker", least(times.first).toFixed(1), "≤ 120 ms to be seen"],
    ["33² and 129², one worker", least(times.one).toFixed(1), ""],
    ["33² and 129², two workers", least(times.two).toFixed(1), ""],
    ["129² slice in PyTorch, two threads", torch?.toFixed(1) ?? "–", ""],
    [
      "PyTorch over two workers, for as many points",
      torch === undefined ? "–" : per(torch / least(times.two)),
      "≥ 1.6",
    ],
    [`abort at 10 230 parameters, median of ${ABORTS}`, median(waits).toFixed(1), "≤ 50 ms"],
    ["the longest of them", Math.max(...waits).toFixed(1), ""],
  ];
  return `Networks in workers (ms of wall time, least of ${ROUNDS})\n${table(["what is waited for", "ms", "goal"], rows)}`;
}

/** From an abort, somewhere in a spectrum, until the worker answers the next question. */
async function aborts({ client }: ReturnType<typeof createThread>): Promise<number[]> {
  const large = await read({
    objective: {
      type: "network",
      layers: [64, 70, 70, 10],
      loss: "cross-entropy",
      data: { name: "digits", split: 0.5 },
    },
    slice: { type: "random" },
  });
  const surface = await read({ objective: { type: "surface", name: "booth" } });
  const theta = Float64Array.from(createLandscape(large).start);
  const probe = () => client.ask("probe", { ...surface, at: [1, 3] });
  const waits: number[] = [];
  for (let round = 0; round < ABORTS; round++) {
    const controller = new AbortController();
    const asked = client.ask("spectrum", { ...large, theta, step: 0 }, { signal: controller.signal });
    const refused = asked.catch(() => undefined);
    for (let slice = 0; slice < 5 + 10 * round; slice++) await probe();
    controller.abort();
    waits.push(await wall(probe));
    await refused;
  }
  return waits;
}
