import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fallline } from "./fallline.ts";

/** Compiling and a few hundred steps take a second on an idle machine. */
const PATIENT = { timeout: 60_000 };

type Json = Readonly<Record<string, unknown>>;

interface Inspected extends Json {
  readonly layers: readonly number[];
  readonly loss: string;
  readonly samples: number;
  readonly theta: readonly number[];
  readonly inputs: readonly number[];
  readonly targets: readonly number[];
  readonly masks?: unknown;
  readonly value: number;
  readonly gradient: readonly number[];
  readonly hessian: readonly number[];
  readonly eigenvalues: readonly number[];
}

interface Trained extends Json {
  readonly layers: readonly number[];
  readonly start: readonly number[];
  readonly inputs: readonly number[];
  readonly targets: readonly number[];
  readonly batches: readonly (readonly number[])[];
  readonly runs: readonly {
    readonly optimizer: string;
    readonly parameters: Json;
    readonly batched: boolean;
    readonly losses: readonly number[];
    readonly theta: readonly number[];
  }[];
}

const read = (file: string) =>
  JSON.parse(readFileSync(`tests/objectives/networks/layered/reference/${file}.json`, "utf8"));
const inspections: readonly Inspected[] = read("layered").cases;
const trainings: readonly Trained[] = read("layeredTrainings").cases;

const rows = (values: readonly number[], width: number) =>
  Array.from({ length: values.length / width }, (_, n) => values.slice(n * width, (n + 1) * width));

function objectiveOf({ layers, inputs, targets, loss, ...rest }: Inspected | Trained): Json {
  const { activation, bias, normalisation, dropout, convolution } = rest as Json;
  const data = {
    inputs: rows(inputs, layers[0]),
    targets: loss === "cross-entropy" ? targets : rows(targets, layers[layers.length - 1]),
  };
  return { type: "network", layers, activation, loss, bias, normalisation, dropout, convolution, data };
}

/** Largest difference, relative to the largest number expected. */
function distance(found: readonly number[], expected: readonly number[]): number {
  expect(found.length).toBe(expected.length);
  const largest = Math.max(...expected.map(Math.abs));
  return Math.max(...found.map((value, i) => Math.abs(value - expected[i]))) / largest;
}

describe("inspecting layers besides plain ones, against PyTorch", PATIENT, () => {
  // The last ten are one of each kind; dropout is off where a network is inspected.
  const cases = inspections.slice(-10).filter(({ masks }) => masks === undefined);
  it.each(cases.map((one, i) => [`${i}: ${one.layers}`, one] as const))("%s", async (_, one) => {
    const source = JSON.stringify({ version: 1, objective: objectiveOf(one) });
    const { out, err } = await fallline(["inspect", "-", "--at", JSON.stringify([one.theta])], source);
    expect(err).toBe("");
    const [point] = JSON.parse(out).points;
    const lower = (point.hessian as number[][]).flatMap((row, i) => row.slice(0, i + 1));
    expect(distance([point.value], [one.value])).toBeLessThan(1e-10); // the bound, here and below
    expect(distance(point.gradient, one.gradient)).toBeLessThan(1e-10);
    expect(distance(lower, one.hessian)).toBeLessThan(1e-10);
    expect(distance(point.eigenvalues, one.eigenvalues)).toBeLessThan(1e-10);
  });
});

describe("training under batch normalisation, against PyTorch", PATIENT, () => {
  it.each([false, true])("listed batches: %s", async (batched) => {
    const one = trainings[0];
    const expected = one.runs.filter((run) => run.batched === batched);
    const experiment = {
      version: 1,
      steps: 200,
      start: one.start,
      objective: objectiveOf(one),
      ...(batched && { batch: { order: one.batches } }),
      runs: expected.map(({ optimizer, parameters }) => ({ optimizer, parameters })),
      record: { every: 20, curvature: "none" },
    };
    const { code, out, err } = await fallline(["run", "-"], JSON.stringify(experiment));
    expect([code, err]).toEqual([0, ""]);
    for (const [i, run] of JSON.parse(out).runs.entries()) {
      expect(distance(run.losses, expected[i].losses), run.optimizer).toBeLessThan(1e-9); // the bound
      expect(distance(run.points[10], expected[i].theta), run.optimizer).toBeLessThan(1e-9); // likewise
    }
  });
});

describe("dropout on the command line", PATIENT, () => {
  const experiment = (dropout: Json, more: Json = {}) => ({
    version: 1,
    steps: 30,
    objective: {
      type: "network",
      layers: [2, 8, 1],
      loss: "bce",
      data: { name: "moons", split: 0.8 },
      dropout,
      ...more,
    },
    runs: [{ optimizer: "adam" }, { optimizer: "gradient-descent" }, { optimizer: "adam" }],
    record: { curvature: "none" },
  });
  const runsOf = async (json: Json) => JSON.parse((await fallline(["run", "-"], JSON.stringify(json))).out).runs;

  it("every step of every run sees the same mask; losses are recorded with dropout off", async () => {
    const [first, descent, again] = await runsOf(experiment({ rate: 0.5 }));
    const [plain] = await runsOf(experiment({ rate: 0 }));
    expect(again).toEqual(first);
    expect(descent.batchLosses[0]).toBe(first.batchLosses[0]);
    expect(descent.batchLosses[1]).not.toBe(first.batchLosses[1]);
    expect(first.losses[0]).toBe(plain.losses[0]);
    expect(first.batchLosses.length).toBe(30);
    expect(first.batchLosses[0]).not.toBe(first.losses[0]);
    expect(plain).not.toHaveProperty("batchLosses");
    const [other] = await runsOf(experiment({ rate: 0.5, seed: 9 }));
    expect(other.points[0]).toEqual(first.points[0]);
    expect(other.batchLosses[0]).not.toBe(first.batchLosses[0]);
  });

  it("scaled at test time the recorded loss is that of weights × keep", async () => {
    const [first] = await runsOf(experiment({ rate: 0.25, scaling: "test" }));
    const [start] = first.points;
    const scaled = (start as number[]).map((value, j) => (j >= 24 && j < 32 ? 0.75 * value : value));
    const { dropout: _, ...objective } = experiment({ rate: 0 }).objective;
    const { out } = await fallline(
      ["inspect", "-", "--at", JSON.stringify([scaled])],
      JSON.stringify({ version: 1, objective }),
    );
    expect(first.losses[0]).toBeCloseTo(JSON.parse(out).points[0].value, 14);
  });
});

describe("what is wrong with layers is told", PATIENT, () => {
  const network = (more: Json) => ({
    version: 1,
    objective: { type: "network", layers: [2, 8, 1], data: { name: "moons" }, ...more },
  });
  it.each<[string, Json, RegExp]>([
    [
      "groups that do not divide the width",
      network({ normalisation: { type: "group", groups: 3 } }),
      /^objective\.normalisation\.groups: expected .*\(8\), found 3\n$/,
    ],
    [
      "the expectation of a nonlinear network",
      network({ dropout: { form: "expected" } }),
      /^objective\.dropout\.form: expected sampled: .*linear.*\n$/,
    ],
    [
      "batch normalisation with a batch of one",
      { ...network({ normalisation: { type: "batch" } }), batch: { size: 1 } },
      /^batch\.size: expected .*batch of one.*, found 1\n$/,
    ],
    [
      "weights of the wrong length",
      network({ normalisation: { type: "batch" }, initialisation: { type: "given", values: [1, 2] } }),
      /^objective\.initialisation\.values: expected a list of 49 .*\n$/,
    ],
  ])("%s", async (_, experiment, line) => {
    const { code, out, err } = await fallline(["run", "-"], JSON.stringify(experiment));
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(line);
  });

  it("a network that overflows has diverged, in a sentence", async () => {
    const experiment = {
      ...network({ activation: "relu", data: { name: "linear" }, layers: [1, 8, 8, 1] }),
      steps: 50,
      runs: [{ optimizer: "gradient-descent", parameters: { learningRate: 1e6 } }],
      record: { curvature: "none" },
    };
    const { code, out } = await fallline(["run", "-"], JSON.stringify(experiment));
    expect(code).toBe(0);
    const [run] = JSON.parse(out).runs;
    expect(run.outcome).toBe("diverged");
    expect(run.message).toMatch(
      /^Diverged: step \d+ led to a number that is not finite\. Step \d+ is the last good point\.$/,
    );
    expect(run.losses.every(Number.isFinite)).toBe(true);
    expect(run.steps.length).toBeLessThan(50);
  });

  it("and so has one whose activations overflow at the start already", async () => {
    const start = Array.from({ length: 16 }, () => 1e200);
    const experiment = {
      ...network({ activation: "relu", bias: false, data: { name: "moons" }, layers: [2, 4, 2], loss: "mse" }),
      start,
      runs: [{ optimizer: "gradient-descent" }],
    };
    const { code, out } = await fallline(["run", "-"], JSON.stringify(experiment));
    expect(code).toBe(0);
    const [run] = JSON.parse(out).runs;
    expect(run).toMatchObject({ outcome: "diverged", steps: [], losses: [], points: [] });
    expect(run.message).toBe("Diverged: loss or gradient is not finite at the start already.");
  });
});
