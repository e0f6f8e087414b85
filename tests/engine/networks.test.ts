import { describe, expect, it } from "vitest";
import { PlaneFrame } from "../../src/curvature/planeFrame.ts";
import { pointOf } from "../../src/curvature/slice.ts";
import { EngineClient } from "../../src/engine/client.ts";
import type { RacePart, SliceFrame } from "../../src/engine/protocol.ts";
import { Race } from "../../src/engine/race.ts";
import { serve } from "../../src/engine/serve.ts";
import { race } from "../../src/engine/session.ts";
import type { Experiment } from "../../src/experiment/experiment.ts";
import { createLandscape, prepareLandscape } from "../../src/experiment/landscape.ts";
import { readExperiment } from "../../src/experiment/read.ts";
import { toJson } from "../../src/experiment/write.ts";
import { randomStream } from "../../src/math/random.ts";
import { symmetricEigen } from "../../src/math/symmetricEigen.ts";

/** Thousands of steps with spectra take seconds on a busy machine. */
const PATIENT = { timeout: 60_000 };

function read(json: object): Experiment {
  const result = readExperiment({ version: 1, ...json });
  if (!("experiment" in result)) throw new Error(JSON.stringify(result.problems));
  return result.experiment;
}

function follow(experiment: Experiment): { readonly result: Race; readonly parts: readonly RacePart[] } {
  const result = new Race(experiment.runs.length, experiment.steps);
  const parts: RacePart[] = [];
  const task = race(experiment);
  for (;;) {
    const { done, value } = task.next();
    if (done) {
      result.complete(value);
      return { result, parts };
    }
    if (value === undefined) continue;
    parts.push(value);
    result.add(value);
  }
}

const moons = { type: "network", layers: [2, 5, 1], loss: "bce", data: { name: "moons", samples: 40 } };
await prepareLandscape(read({ objective: moons, transforms: [{ type: "l2", strength: 1 }] }));

const descent = (learningRate: number) => ({ optimizer: "gradient-descent", parameters: { learningRate } });
const dense = (experiment: Experiment, theta: Float64Array) => {
  const { landscape } = createLandscape(experiment);
  const p = landscape.dimension;
  const hessian = new Float64Array(p * p);
  landscape.whole(0).hessian?.(theta, hessian);
  return hessian;
};

describe("the edge of stability (Cohen et al. 2021), full-batch gradient descent on a tanh network", PATIENT, () => {
  /** Two arms of 30 points each, targets 0 and 1. */
  const data = {
    inputs: Array.from({ length: 60 }, (_, n) => {
      const [arm, t] = [n % 2, (Math.floor(n / 2) + 1) / 30];
      const angle = 6 * t + Math.PI * arm;
      return [t * Math.cos(angle), t * Math.sin(angle)];
    }),
    targets: Array.from({ length: 60 }, (_, n) => [n % 2]),
  };
  const random = randomStream(1, "edge of stability");
  const start = Array.from({ length: 151 }, () => 0.4 * random.normal());

  /** η·λmax/2 along the way: 1 is the edge. */
  const alongSpirals = (learningRate: number) => {
    const experiment = read({
      steps: 4000,
      objective: { type: "network", layers: [2, 10, 10, 1], data },
      start,
      runs: [descent(learningRate)],
      record: { every: 10, curvatureEvery: 50 },
    });
    const [trajectory] = follow(experiment).result.trajectories;
    expect(trajectory.outcome).toBe("completed");
    const looked = [...trajectory.steps.subarray(0, trajectory.count)].flatMap((_, i) =>
      Number.isNaN(trajectory.sharpness[i]) ? [] : [i],
    );
    const edges = looked.map((i) => trajectory.sharpness[i] / trajectory.limits[i]);
    return { edges, losses: looked.map((i) => trajectory.losses[i]) };
  };

  it.each([0.1, 0.2])("at η = %d sharpens step by step, then hovers at 2/η while the loss goes on falling", (rate) => {
    const { edges, losses } = alongSpirals(rate);
    const arrival = edges.findIndex((edge, i) => i > 0 && edge >= 1);
    expect(edges[1]).toBeLessThan(0.7); // far below the edge after 50 steps (measured 0.58 and 0.67)
    expect(arrival).toBeGreaterThan(10); // not before step 500 (measured 1250 and 750)
    for (let i = 3; i < arrival; i++) expect(edges[i]).toBeGreaterThan(edges[i - 1]);
    const hovering = edges.slice(arrival);
    expect(Math.min(...hovering)).toBeGreaterThan(0.75); // measured 0.82 and 0.87
    expect(Math.max(...hovering)).toBeLessThan(1.3); // measured 1.19 and 1.21
    const mean = hovering.reduce((sum, edge) => sum + edge, 0) / hovering.length;
    expect(Math.abs(mean - 1)).toBeLessThan(0.05); // measured 0.98 and 1.00
    expect(losses[losses.length - 1]).toBeLessThan(0.5 * losses[arrival]);
  });
});

describe("a network's race", PATIENT, () => {
  const experiment = read({
    steps: 60,
    objective: moons,
    runs: [descent(0.5), { optimizer: "adam", parameters: { learningRate: 0.05, weightDecay: 0.1 } }],
    record: { curvature: "full", curvatureEvery: 20 },
  });
  const { result, parts } = follow(experiment);
  const p = 21;

  it("keeps θ, all eigenvalues, and λmax under the preconditioner", () => {
    const [plain, adam] = result.trajectories;
    expect(plain.thetaAt(60).length).toBe(p);
    for (const trajectory of [plain, adam]) {
      const values = new Float64Array(p);
      symmetricEigen(dense(experiment, trajectory.thetaAt(40)), p, values);
      expect(trajectory.eigenvaluesAt(40)).toEqual(values);
      expect([trajectory.lambdaMin[40], trajectory.lambdaMax[40]]).toEqual([values[0], values[p - 1]]);
      expect(trajectory.eigenvaluesAt(41).every(Number.isNaN)).toBe(true);
    }
    expect(plain.sharpness[40]).toBe(plain.lambdaMax[40]);
    expect(adam.sharpness[40]).toBeGreaterThan(adam.lambdaMax[40]); // D is far below 1
  });

  it("draws on a stand-in plane first and on the principal components at the end", () => {
    const slices = parts.filter((part): part is SliceFrame => "slice" in part);
    expect(slices.map(({ slice }) => slice.provisional)).toEqual([true, false]);
    expect("slice" in parts[0]).toBe(true);
    const { slice } = result;
    if (slice === undefined) throw new Error("slice: expected one");
    const [first, second] = slice.explained ?? [0, 0];
    expect(first).toBeGreaterThan(second);
    expect(first + second).toBeGreaterThan(0.9); // two short smooth ways
    const theta = new Float64Array(p);
    for (const trajectory of result.trajectories)
      for (const i of [0, 30, 60]) {
        pointOf(slice, trajectory.points[2 * i], trajectory.points[2 * i + 1], theta);
        const rest = theta.map((value, j) => value - trajectory.thetaAt(i)[j]);
        const dot = (x: Float64Array) => rest.reduce((sum, value, j) => sum + value * x[j], 0);
        expect(Math.abs(dot(slice.u)) + Math.abs(dot(slice.v))).toBeLessThan(1e-12); // orthogonal to rounding
        expect(trajectory.offPlane[i]).toBeCloseTo(Math.sqrt(rest.reduce((sum, value) => sum + value * value, 0)), 12);
        const [[x0, x1], [y0, y1]] = slice.domain;
        expect(trajectory.points[2 * i] > x0 && trajectory.points[2 * i] < x1).toBe(true);
        expect(trajectory.points[2 * i + 1] > y0 && trajectory.points[2 * i + 1] < y1).toBe(true);
      }
  });

  it("is seen in small pieces where a step costs as much as a hundred", () => {
    const smooth = { steps: 40, objective: moons, runs: [descent(0.5)], record: { curvature: "none" } };
    const blocksOf = (transforms: readonly object[]) =>
      follow(read({ ...smooth, transforms })).parts.flatMap((part) => ("block" in part ? [part.block.count] : []));
    expect(blocksOf([])).toEqual([41]);
    expect(blocksOf([{ type: "smoothing", width: 0.1 }])).toEqual([8, 8, 8, 8, 8, 1]);
    expect(blocksOf([{ type: "homotopy", path: "blur", strength: 0.1, until: 9, samples: 2 }])).toEqual([41]);
  });

  it("is seen after each step where one takes a second, of which it breathes a hundred times", () => {
    const heavy = read({
      steps: 3,
      objective: { type: "network", layers: [2, 50, 50, 1], data: { name: "moons", samples: 800 } },
      runs: [{ optimizer: "implicit-euler", parameters: { learningRate: 0.1 } }],
      record: { curvature: "none" },
    });
    const blocks: number[] = [];
    let breaths = 0;
    for (const part of race(heavy))
      if (part === undefined) breaths++;
      else if ("block" in part) blocks.push(part.block.count);
    expect(blocks.length).toBeGreaterThan(1);
    expect(blocks.reduce((sum, count) => sum + count, 0)).toBe(4);
    expect(breaths).toBeGreaterThan(100);
  });

  it.each(["implicit-euler", "newton"])("breathes within a step by matrices: %s", (optimizer) => {
    const matrices = read({
      steps: 1,
      objective: { type: "network", layers: [2, 20, 20, 1], data: { name: "moons", samples: 100 } },
      runs: [{ optimizer, ...(optimizer === "newton" && { parameters: { damping: 1 } }) }],
      record: { curvature: "none" },
    });
    let breaths = 0;
    for (const part of race(matrices)) if (part === undefined) breaths++;
    // 501³/3 multiplications of the elimination alone are twenty breaths.
    expect(breaths).toBeGreaterThan(20);
  });

  it("says what share of all ways together lies in the plane, whatever its kind", () => {
    const { slice, trajectories } = result;
    const [first, second] = slice?.explained ?? [0, 0];
    expect(result.explained).toBeCloseTo(first + second, 12);
    const random = follow(read({ ...toJson(experiment), slice: { type: "random" } })).result;
    // Pythagoras: what lies off the plane and what lies in it make up the scatter about the mean.
    const points = trajectories.flatMap((one) => Array.from({ length: one.count }, (_, i) => one.thetaAt(i)));
    const mean = Float64Array.from({ length: p }, (_, j) => points.reduce((sum, x) => sum + x[j], 0) / points.length);
    const frame = new PlaneFrame({ ...random.slice!, origin: mean });
    const off = points.reduce((sum, x) => sum + frame.shadow(x).distance ** 2, 0);
    const all = points.reduce((sum, x) => sum + x.reduce((square, t, j) => square + (t - mean[j]) ** 2, 0), 0);
    expect(random.explained).toBeCloseTo(1 - off / all, 12);
    expect(random.explained).toBeLessThan(0.9 * (first + second));
  });

  it("whose ways are too short for main directions is on a random plane, and says so", () => {
    const short = follow(read({ steps: 1, objective: moons, runs: [descent(0.5)] })).result;
    expect([short.slice?.type, short.slice?.provisional]).toEqual(["random", false]);
    expect(follow(read({ steps: 0, objective: moons, runs: [descent(0.5)] })).result.explained).toBeNaN();
  });

  it.each([
    [{ type: "random" }, false],
    [{ type: "random", centre: "end", normalisation: "layer" }, true],
    [{ type: "eigenvectors" }, false],
    [{ type: "eigenvectors", which: "extremes", centre: "end", run: 1 }, true],
    [{ type: "weights", weights: ["W1[1,2]", "b2[1]"] }, false],
    [{ type: "three-points" }, true],
    [{ type: "line" }, true],
  ])("can be drawn on $0", (slice, after) => {
    const sliced = read({ steps: 20, objective: moons, runs: [descent(0.5), descent(0.2)], slice });
    const { result: drawn, parts: sent } = follow(sliced);
    expect(sent.filter((part) => "slice" in part).length).toBe(after ? 2 : 1);
    const plane = drawn.slice;
    if (plane === undefined) throw new Error("slice: expected one");
    expect(plane.provisional).toBe(false);
    const landscape = createLandscape({ ...sliced, plane });
    const theta = new Float64Array(p);
    pointOf(plane, 0.3, -0.2, theta);
    const expected = landscape.landscape.whole(0).value(theta);
    expect(landscape.plane.height(0.3, -0.2)).toBeCloseTo(expected, 13); // rounding of the first layer's products
    const gradient = new Float64Array(2);
    const full = new Float64Array(p);
    landscape.plane.gradient(Float64Array.of(0.3, -0.2), gradient);
    landscape.landscape.whole(0).gradient(theta, full);
    const along = (x: Float64Array) => full.reduce((sum, value, j) => sum + value * x[j], 0);
    expect([...gradient]).toEqual([along(plane.u), along(plane.v)].map((value) => expect.closeTo(value, 13)));
  });

  it("adds l2 to what is run and to what is drawn", () => {
    const penalised = read({
      objective: moons,
      transforms: [{ type: "l2", strength: 0.5 }],
      slice: { type: "random" },
    });
    const [bare, heavy] = [createLandscape({ ...penalised, transforms: [] }), createLandscape(penalised)];
    const theta = Float64Array.from(heavy.start, (value) => value + 0.1);
    const square = theta.reduce((sum, value) => sum + value * value, 0);
    expect(heavy.landscape.whole(0).value(theta)).toBe(bare.landscape.whole(0).value(theta) + 0.25 * square);
    const slice = heavy.network?.slice;
    if (slice === undefined) throw new Error("slice: expected one");
    pointOf(slice, 0.5, 0.5, theta);
    expect(heavy.plane.height(0.5, 0.5)).toBeCloseTo(heavy.landscape.whole(0).value(theta), 13); // as above
  });

  it("shows all runs the same batches, whatever their order", () => {
    const batched = (runs: readonly object[]) =>
      follow(read({ steps: 300, objective: moons, batch: { size: 7 }, runs })).result.trajectories;
    const [both] = batched([descent(0.5), descent(0.1)]);
    const [alone] = batched([descent(0.5)]);
    expect(both.batchLosses).toEqual(alone.batchLosses);
    expect(both.thetaAt(300)).toEqual(alone.thetaAt(300));
    expect(both.batchLosses.length).toBe(300);
  });

  it("looks at large networks by Lanczos now and then", () => {
    const large = read({ steps: 40, objective: { ...moons, layers: [2, 150, 1] }, runs: [{ optimizer: "rmsprop" }] });
    const [trajectory] = follow(large).result.trajectories;
    const looked = [...trajectory.lambdaMax.subarray(0, 41)].flatMap((value, i) => (Number.isNaN(value) ? [] : [i]));
    expect(looked).toEqual(Array.from({ length: 21 }, (_, i) => 2 * i));
    const values = new Float64Array(601);
    symmetricEigen(dense(large, trajectory.thetaAt(40)), 601, values);
    expect(trajectory.lambdaMax[40] / values[600]).toBeCloseTo(1, 9); // the residual's square over the gap
    expect(trajectory.lambdaMin[40] / values[0]).toBeCloseTo(1, 6); // the gaps at the lower end are small
    expect(trajectory.sharpness[40]).toBeGreaterThan(0);
  });
});

describe("the worker", PATIENT, () => {
  it("loads real data first, and gives its facts and terrain on the race's slice", async () => {
    const { port1, port2 } = new MessageChannel();
    serve(port2 as never);
    port1.start();
    port2.start();
    const client = new EngineClient(() => port1 as never);
    const experiment = read({
      steps: 10,
      objective: { type: "network", layers: [4, 3, 3], loss: "cross-entropy", data: { name: "iris", split: 0.8 } },
      runs: [descent(0.1)],
    });
    const drawn = new Race(1, 10);
    const { digest } = await client.ask("race", experiment, { onPart: (part) => drawn.add(part) });
    expect(digest).toMatch(/^[0-9a-f]{16}$/);
    expect(drawn.trajectories[0].outcome).toBe("completed");
    const request = { ...experiment, plane: drawn.slice };
    const facts = await client.ask("facts", request);
    expect(facts.dimension).toBe(27);
    expect(facts.network).toMatchObject({ trainingSamples: 120, testSamples: 30, dataset: "iris", parameters: 27 });
    // Asked twice: what was given away the first time is still there.
    expect((await client.ask("facts", request)).network?.initial.length).toBe(27);
    const probe = await client.ask("probe", { ...request, at: [0, 0] });
    expect(probe.value).toBeCloseTo(drawn.trajectories[0].losses[10], 12); // the plane goes through the last point
    const samples = await client.ask("samples", request);
    expect([samples?.train.samples, samples?.test?.samples]).toEqual([120, 30]);
    const theta = drawn.trajectories[0].thetaAt(10).slice();
    const outputs = await client.ask("outputs", { ...request, theta, inputs: samples?.test?.inputs ?? theta });
    expect(outputs.length).toBe(90);
    // −ln softmax at the class, in the plainest way.
    const losses = Array.from(samples?.test?.targets ?? [], (target, n) => {
      const logits = [...outputs.subarray(3 * n, 3 * n + 3)];
      return Math.log(logits.reduce((sum, z) => sum + Math.exp(z), 0)) - logits[target];
    });
    const mean = losses.reduce((sum, loss) => sum + loss, 0) / 30;
    expect(drawn.trajectories[0].testLosses[10]).toBeCloseTo(mean, 12); // rounding
    port1.close();
  });
});
