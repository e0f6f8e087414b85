import { describe, expect, it } from "vitest";
import type { RacePart, RaceRequest } from "../../src/engine/protocol.ts";
import { Race } from "../../src/engine/race.ts";
import { RaceMemory } from "../../src/engine/remembered.ts";
import { race } from "../../src/engine/session.ts";
import type { Experiment } from "../../src/experiment/experiment.ts";
import { prepareLandscape } from "../../src/experiment/landscape.ts";
import { readExperiment } from "../../src/experiment/read.ts";

function createExperiment(changes: object = {}, rate = 0.01): Experiment {
  const result = readExperiment({
    version: 1,
    steps: 40,
    objective: { type: "surface", name: "himmelblau" },
    runs: [
      { optimizer: "gradient-descent", parameters: { learningRate: rate } },
      { optimizer: "adam", parameters: { noise: 0.3 } },
      { optimizer: "adam", parameters: { learningRate: 0.1 } },
      { optimizer: "newton" },
    ],
    ...changes,
  });
  if (!("experiment" in result)) throw new Error(JSON.stringify(result.problems));
  return result.experiment;
}

/** A race on the page's side and what was said of it. */
function raced(request: RaceRequest, memory?: RaceMemory, before?: Race) {
  const whole = new Race(request.runs.length, request.steps, before);
  const parts: RacePart[] = [];
  const task = race(request, memory);
  for (;;) {
    const { done, value } = task.next();
    if (done) {
      whole.complete(value);
      const same = parts.flatMap((part) => ("same" in part ? [[part.run, part.same]] : []));
      return { whole, same, ...value };
    }
    if (value === undefined) continue;
    parts.push(value);
    whole.add(value);
  }
}

/** Races `first`, then `second` by one who holds the first. */
function twice(first: Experiment, second: Experiment) {
  const memory = new RaceMemory();
  const held = raced(first, memory);
  return { held, next: raced({ ...second, held: held.kept }, memory, held.whole) };
}

describe("a race after another", () => {
  it("races the run that has changed, and gives the digest of a race of all", () => {
    const { held, next } = twice(createExperiment(), createExperiment({}, 0.02));
    expect(next.same).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
    expect(next.digest).toBe(raced(createExperiment({}, 0.02)).digest);
    expect(next.digest).not.toBe(held.digest);
    expect(next.whole.trajectories[0]).not.toBe(held.whole.trajectories[0]);
    for (const run of [1, 2, 3]) expect(next.whole.trajectories[run]).toBe(held.whole.trajectories[run]);
  });

  it("follows a run to its new place, where the draws it made are its own there too", () => {
    const whole = createExperiment();
    const without = { ...whole, runs: whole.runs.slice(1) };
    const { next } = twice(whole, without);
    expect(next.same).toEqual([
      [0, 1],
      [1, 2],
      [2, 3],
    ]);
    expect(next.digest).toBe(raced(without).digest);
    // The second run of a method draws otherwise than the first.
    const turned = { ...whole, runs: [0, 2, 1, 3].map((run) => whole.runs[run]) };
    const swapped = twice(whole, turned).next;
    expect(swapped.same).toEqual([
      [0, 0],
      [3, 3],
    ]);
    expect(swapped.digest).toBe(raced(turned).digest);
  });

  it.each([
    ["seed", { seed: 8 }],
    ["steps", { steps: 41 }],
    ["start", { start: [1, 2] }],
    ["objective", { objective: { type: "surface", name: "beale" } }],
    ["transforms", { transforms: [{ type: "l2", strength: 0.1 }] }],
    ["record", { record: { every: 2 } }],
    ["curvature", { record: { curvature: "none" } }],
  ])("races all when the %s is another", async (_, changes) => {
    await prepareLandscape(createExperiment(changes));
    const { next } = twice(createExperiment(), createExperiment(changes));
    expect(next.same).toEqual([]);
    expect(next.digest).toBe(raced(createExperiment(changes)).digest);
  });

  it("races all for one who holds another race, or none", () => {
    const memory = new RaceMemory();
    const first = raced(createExperiment(), memory);
    const second = raced(createExperiment({}, 0.02), memory);
    expect(second.same).toEqual([]);
    expect(raced({ ...createExperiment(), held: first.kept }, memory, first.whole).same).toEqual([]);
  });

  it("tells −0 from 0", () => {
    const { next } = twice({ ...createExperiment(), start: [0, 1] }, { ...createExperiment(), start: [-0, 1] });
    expect(next.same).toEqual([]);
  });

  it("keeps no race that is too long", () => {
    const long = createExperiment({ steps: 300_000, runs: Array.from({ length: 4 }, () => ({ optimizer: "adam" })) });
    expect(raced(long, new RaceMemory()).kept).toBeUndefined();
  });
});
