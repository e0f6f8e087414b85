import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fallline } from "./fallline.ts";

interface ReferenceRun {
  readonly optimizer: string;
  readonly learningRate: number;
  readonly losses: readonly number[];
  readonly batchLosses: readonly number[];
  readonly points: Readonly<Record<string, readonly number[]>>;
}

interface Case {
  readonly loss: string;
  readonly layers: readonly number[];
  readonly inputs: readonly (readonly number[])[];
  readonly targets: unknown;
  readonly start: readonly number[];
  readonly order: readonly (readonly number[])[] | null;
  readonly runs: readonly ReferenceRun[];
  readonly inspection: {
    readonly at: readonly number[];
    readonly value: number;
    readonly gradient: readonly number[];
    readonly hessian: readonly (readonly number[])[];
    readonly eigenvalues: readonly number[];
  } | null;
}

const { cases, steps }: { readonly cases: readonly Case[]; readonly steps: number } = JSON.parse(
  readFileSync("tests/engine/reference/training.json", "utf8"),
);

/** Compiling and 800 steps take a second on an idle machine. */
const PATIENT = { timeout: 60_000 };

const experimentOf = ({ loss, layers, inputs, targets, start, order, runs }: Case) => ({
  version: 1,
  steps,
  start,
  objective: { type: "network", layers, loss, data: { inputs, targets } },
  ...(order && { batch: { order } }),
  runs: runs.map(({ optimizer, learningRate }) => ({ optimizer, parameters: { learningRate } })),
  record: { curvature: "none" },
});

/** Largest difference, relative to the largest number expected. */
function distance(found: readonly number[], expected: readonly number[]): number {
  expect(found.length).toBe(expected.length);
  const largest = Math.max(...expected.map(Math.abs));
  return Math.max(...found.map((value, i) => Math.abs(value - expected[i]))) / largest;
}

describe("training on the command line, against PyTorch", PATIENT, () => {
  it.each(cases.map((one) => ({ name: `${one.loss}, ${one.order ? "listed batches" : "full batch"}`, one })))(
    "$name",
    async ({ one }) => {
      const { code, out, err } = await fallline(["run", "-"], JSON.stringify(experimentOf(one)));
      expect([code, err]).toEqual([0, ""]);
      const { runs } = JSON.parse(out);
      for (const [i, expected] of one.runs.entries()) {
        const run = runs[i];
        expect(run.outcome).toBe("completed");
        expect(distance(run.losses, expected.losses), expected.optimizer).toBeLessThan(1e-9); // the bound
        for (const [step, point] of Object.entries(expected.points))
          expect(distance(run.points[Number(step)], point), `${expected.optimizer} at ${step}`).toBeLessThan(1e-9); // likewise
        if (one.order)
          expect(distance(run.batchLosses, expected.batchLosses)).toBeLessThan(1e-9); // likewise
        else expect(run).not.toHaveProperty("batchLosses");
      }
    },
  );
});

describe("weights that are given", PATIENT, () => {
  it("begin the same training as a start that is", async () => {
    const { start, ...experiment } = experimentOf(cases[0]);
    const initialisation = { type: "given", values: start };
    const given = { ...experiment, objective: { ...experiment.objective, initialisation } };
    const losses = async (json: object) =>
      JSON.parse((await fallline(["run", "-"], JSON.stringify(json))).out).runs.map((run: ReferenceRun) => run.losses);
    expect(await losses(given)).toEqual(await losses({ ...experiment, start }));
  });
});

describe("inspecting a network, against PyTorch", PATIENT, () => {
  it.each(cases.filter(({ inspection }) => inspection !== null))("$loss", async (one) => {
    const expected = one.inspection;
    if (expected === null) throw new Error("inspection: expected one");
    const source = JSON.stringify({ ...experimentOf(one), runs: [] });
    const { out } = await fallline(["inspect", "-", "--at", JSON.stringify([expected.at])], source);
    const [point] = JSON.parse(out).points;
    expect(distance([point.value], [expected.value])).toBeLessThan(1e-10); // the bound, here and below
    expect(distance(point.gradient, expected.gradient)).toBeLessThan(1e-10);
    expect(distance(point.hessian.flat(), expected.hessian.flat())).toBeLessThan(1e-10);
    expect(distance(point.eigenvalues, expected.eigenvalues)).toBeLessThan(1e-10);
    for (const residual of point.eigenvalueResiduals) expect(residual).toBeLessThan(1e-13); // a few ulp of λmax
  });

  it("leaves the Hessian out above 500 parameters and gives all eigenvalues and the ends' residuals", async () => {
    const experiment = {
      version: 1,
      objective: { type: "network", layers: [1, 180, 1], data: { inputs: [[1]], targets: [[0]] } },
    };
    const at = JSON.stringify([Array.from({ length: 541 }, (_, j) => ((j % 7) - 3) / 10)]);
    const [point] = JSON.parse((await fallline(["inspect", "-", "--at", at], JSON.stringify(experiment))).out).points;
    expect(point).not.toHaveProperty("hessian");
    expect(point.eigenvalues.length).toBe(541);
    expect(point.eigenvalueResiduals.length).toBe(20);
    const largest = Math.max(...point.eigenvalues.map(Math.abs));
    for (const residual of point.eigenvalueResiduals) expect(residual).toBeLessThan(1e-10 * largest); // Lanczos stops at 1e-12
  });
});

describe("what is wrong with a network is told", () => {
  const network = (more: object) => ({
    version: 1,
    objective: {
      type: "network",
      layers: [2, 3, 1],
      data: {
        inputs: [
          [0, 1],
          [1, 0],
        ],
        targets: [[0], [1]],
      },
      ...more,
    },
  });
  it.each([
    ["layers", network({ layers: [2, 200, 200, 1] }), /^objective\.layers: .*20000.*\n$/],
    [
      "ragged data",
      network({ data: { inputs: [[0, 1], [1]], targets: [[0], [1]] } }),
      /^objective\.data\.inputs\[1\]: .* 2 .*\n$/,
    ],
    [
      "class indices",
      network({ loss: "cross-entropy", data: { inputs: [[0, 1]], targets: [1] } }),
      /^objective\.data\.targets\[0\]: .*\n$/,
    ],
    ["the start", { ...network({}), start: [1, 2] }, /^start: expected a list of 13 .*\n$/],
  ])("%s", async (_, experiment, line) => {
    const { code, out, err } = await fallline(["run", "-"], JSON.stringify(experiment));
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(line);
  });

  it("a link that would be too long: a file instead", async () => {
    const inputs = Array.from({ length: 20_000 }, (_, i) => Array.from({ length: 8 }, (_, j) => Math.sqrt(7 * i + j)));
    const long = network({ layers: [8, 1], data: { inputs, targets: inputs.map(([x]) => [x]) } });
    const { code, err } = await fallline(["link", "-"], JSON.stringify(long));
    expect(code).toBe(2);
    expect(err).toMatch(/1048576.*file/);
  });
});

describe("a sweep over networks", PATIENT, () => {
  it("varies seed and rate, and measures λmax at the end", async () => {
    const experiment = {
      version: 1,
      steps: 20,
      objective: { type: "network", layers: [4, 3, 3], loss: "cross-entropy", data: { name: "iris", split: 0.8 } },
      batch: { size: 16 },
      runs: [{ optimizer: "gradient-descent" }],
      sweep: {
        over: [{ path: "runs[0].parameters.learningRate", from: 0.01, to: 1, count: 2, scale: "log" }],
        seeds: 2,
      },
    };
    const { out } = await fallline(["sweep", "-"], JSON.stringify(experiment));
    const rows = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(rows.length).toBe(4);
    expect(new Set(rows.map(({ finalLoss }) => finalLoss)).size).toBe(4);
    for (const { lambdaMax } of rows) expect(lambdaMax).toBeGreaterThan(0);
  });
});
