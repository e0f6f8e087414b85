import { afterAll, describe, expect, it } from "vitest";
import { drawAlone, drawTogether } from "../../src/app/drawTerrain.ts";
import type { Profile, SpectrumProgress } from "../../src/engine/protocol.ts";
import { Race } from "../../src/engine/race.ts";
import { spectrumAt } from "../../src/engine/spectrum.ts";
import type { Experiment } from "../../src/experiment/experiment.ts";
import { createLandscape, prepareLandscape } from "../../src/experiment/landscape.ts";
import { readExperiment } from "../../src/experiment/read.ts";
import { sliceInParts } from "../../src/experiment/slice.ts";
import { createLayout } from "../../src/objectives/networks/layout.ts";
import type { TerrainFrame } from "../../src/terrain/frame.ts";
import { createClient, createThread } from "./createClient.ts";

/** Threads that start, and thousands of steps, take seconds on a busy machine. */
const PATIENT = { timeout: 120_000 };

function read(json: object): Experiment {
  const result = readExperiment({ version: 1, ...json });
  if (!("experiment" in result)) throw new Error(JSON.stringify(result.problems));
  return result.experiment;
}

const descent = (learningRate: number) => ({ optimizer: "gradient-descent", parameters: { learningRate } });
const moons = { type: "network", layers: [2, 6, 1], data: { name: "moons", samples: 60, split: 0.75 } };
const experiment = read({
  objective: moons,
  steps: 60,
  slice: { type: "line" },
  runs: [descent(0.1), { optimizer: "adam", parameters: { learningRate: 0.05 } }],
});
await prepareLandscape(experiment);

const { client, end } = createClient();
const raced = new Race(2, 60);
await client.ask("race", experiment, { onPart: (part) => raced.add(part) });
afterAll(end);

describe("a spectrum asked of the worker", PATIENT, () => {
  it("is that of the point, with the step that led there; asked twice, nothing was given away", async () => {
    const [theta, before] = [40, 39].map((i) => raced.trajectories[0].thetaAt(i).slice());
    const moved = theta.map((x, j) => x - before[j]);
    const objective = createLandscape(experiment).landscape.whole(40);
    const expected = [...drained(spectrumAt(objective, theta, moved))].at(-1);
    for (let again = 0; again < 2; again++)
      expect(await client.ask("spectrum", { ...experiment, theta, step: 40, moved })).toEqual(expected);
  });

  it("of a large network streams what it knows", async () => {
    const large = read({
      objective: { ...moons, layers: [2, 40, 12, 1] },
      runs: [descent(0.1)],
      slice: { type: "random" },
    });
    const theta = createLandscape(large).network?.start as Float64Array;
    const parts: SpectrumProgress[] = [];
    const report = await client.ask("spectrum", { ...large, theta, step: 0 }, { onPart: (part) => parts.push(part) });
    expect(report.kind).toBe("estimated");
    expect(parts.length).toBeGreaterThan(10);
    expect(parts.at(-1)?.known.highest?.values.length).toBe(5);
  });
});

function* drained<P, T>(task: Generator<P, T>): Generator<T> {
  for (;;) {
    const { done, value } = task.next();
    if (!done) continue;
    yield value;
    return;
  }
}

describe("profiles", PATIENT, () => {
  const { landscape, network } = createLandscape(experiment);
  const ends = raced.trajectories.map((trajectory) => trajectory.thetaAt(60).slice());

  it("between two ends run through the losses that the runs ended with, in training and in testing", async () => {
    const slice = raced.slice;
    if (slice === undefined) throw new Error("expected the race's slice");
    expect(slice.type).toBe("line");
    const line = { origin: slice.origin, direction: slice.u, from: 0, to: 1, step: 60, sizes: [5, 33] };
    const parts: Profile[] = [];
    await client.ask("profile", { ...experiment, line }, { onPart: (part) => parts.push(part) });
    expect(parts.map(({ ts }) => ts.length)).toEqual([5, 33]);
    const [, { ts, train, test }] = parts;
    if (test === undefined) throw new Error("expected losses over the test samples");
    for (const [run, at] of [
      [0, 0],
      [1, 32],
    ]) {
      expect(train[at]).toBeCloseTo(raced.trajectories[run].losses[60], 13); // the line's end is the point within rounding
      expect(test[at]).toBeCloseTo(raced.trajectories[run].testLosses[60], 13);
    }
    const middle = ends[0].map((x, j) => x + ts[16] * (ends[1][j] - x));
    expect(train[16]).toBeCloseTo(landscape.whole(60).value(middle), 13);
    expect(test[16]).toBeCloseTo(network?.test?.value(middle) ?? Number.NaN, 13);
    expect(parts[0].train[2]).toBe(train[16]);
  });

  it("through a point along an axis have the point's loss at 0, on surfaces too", async () => {
    const surface = read({ objective: { type: "surface", name: "himmelblau" } });
    const line = {
      origin: Float64Array.of(3, 2),
      direction: Float64Array.of(0, 1),
      from: -1,
      to: 1,
      step: 0,
      sizes: [3],
    };
    const parts: Profile[] = [];
    await client.ask("profile", { ...surface, line }, { onPart: (part) => parts.push(part) });
    expect(Array.from(parts[0].train)).toEqual([10, 0, 26]); // (9 + y − 11)² + (3 + y² − 7)²
    expect(parts[0].test).toBeUndefined();
  });
});

describe("terrain sampled by two workers", PATIENT, () => {
  it("has the same bits as by one, stage by stage", async () => {
    const [first, second] = [createThread(), createThread()];
    const request = { ...experiment, plane: raced.slice, height: "log" as const, sizes: [33, 129] };
    const draw = async (way: typeof drawTogether | undefined) => {
      const frames: TerrainFrame[] = [];
      const drawing = { signal: new AbortController().signal, onFrame: (frame: TerrainFrame) => frames.push(frame) };
      if (way === undefined) await drawAlone(first.client, request, drawing);
      else await way([first.client, second.client], request, drawing);
      return frames;
    };
    expect(await draw(drawTogether)).toEqual(await draw(undefined));
    await Promise.all([first.end(), second.end()]);
  });
});

/** 64-70-70-10 on the digits: 10 230 parameters. */
const large = read({
  objective: { type: "network", layers: [64, 70, 70, 10], loss: "cross-entropy", data: { name: "digits", split: 0.5 } },
  slice: { type: "random" },
  runs: [descent(0.1)],
  steps: 10,
});
await prepareLandscape(large);
const { landscape: whole, start } = createLandscape(large);
const theta = Float64Array.from(start);

describe("an abort at ten thousand parameters", PATIENT, () => {
  it("is heard by a worker within 50 ms, whatever it works on", async () => {
    const curved = { ...large, slice: { type: "eigenvectors", which: "top", centre: "start", run: 0 } } as const;
    const surface = read({ objective: { type: "surface", name: "booth" } });
    const { client, end } = createThread();
    const probe = () => client.ask("probe", { ...surface, at: [1, 3] });
    await probe();
    const times = async (count: number, act: () => Promise<unknown>) => {
      const waits: number[] = [];
      for (let k = 0; k < count; k++) {
        const begun = performance.now();
        await act();
        waits.push(performance.now() - begun);
      }
      return waits.sort((x, y) => x - y);
    };
    const middle = (waits: readonly number[]) => waits[Math.floor(waits.length / 2)];
    // What the machine itself takes to carry a question and an answer, with all it has to do besides.
    const idle = await times(25, probe);
    const long = [
      (signal: AbortSignal) => client.ask("race", curved, { signal }),
      (signal: AbortSignal) => client.ask("facts", curved, { signal }),
      (signal: AbortSignal) => client.ask("spectrum", { ...large, theta, step: 0 }, { signal }),
    ];
    const waits: number[] = [];
    for (let round = 0; round < 9; round++) {
      const controller = new AbortController();
      const refused = expect(long[round % 3](controller.signal)).rejects.toMatchObject({ name: "AbortError" });
      // Every answer is a slice of the long work further on.
      for (let slice = 0; slice < 5 + 3 * round; slice++) await probe();
      controller.abort();
      // What is asked next is answered when the worker has let go.
      waits.push(...(await times(1, probe)));
      await refused;
    }
    await end();
    expect(middle(waits.sort((x, y) => x - y))).toBeLessThan(50 + 4 * middle(idle));
  });

  it("finds breaths everywhere: no stretch of a spectrum or a slice takes 50 ms of processor time", () => {
    const longest = (task: Generator<unknown, unknown>) => {
      const stretches: number[] = [];
      for (let done: boolean | undefined = false; !done; ) {
        const before = process.cpuUsage();
        done = task.next().done;
        const { user, system } = process.cpuUsage(before);
        stretches.push((user + system) / 1000);
      }
      // The compiler and the collector of garbage, threads of this process too, may fall into one in a hundred.
      return stretches.sort((a, b) => a - b)[Math.floor(0.99 * stretches.length)];
    };
    expect(longest(spectrumAt(whole.whole(0), theta))).toBeLessThan(50);
    const subject = {
      objective: whole.whole(0),
      layout: createLayout([64, 70, 70, 10], true),
      start: theta,
      seed: 1,
    };
    expect(
      longest(sliceInParts({ type: "eigenvectors", which: "top", centre: "start", run: 0 }, subject)),
    ).toBeLessThan(50);
  });
});
