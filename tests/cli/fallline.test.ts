import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { toJson } from "../../src/experiment/write.ts";
import { createExperiment } from "../experiment/createExperiment.ts";
import { fallline, finish, spawned } from "./fallline.ts";

/** A start of the command line compiles its sources afresh: a second, several on a busy machine. */
const PATIENT = { timeout: 60_000 };

const race = {
  version: 1,
  seed: 7,
  objective: { type: "surface", name: "himmelblau" },
  start: [0, -0.6],
  steps: 60,
  runs: [
    { optimizer: "gradient-descent", parameters: { learningRate: 0.018 } },
    { optimizer: "adam", parameters: { learningRate: 0.15 }, schedule: { type: "step", stepSize: 20 } },
    { optimizer: "implicit-euler", parameters: { learningRate: 0.02 } },
    { optimizer: "gradient-descent", parameters: { learningRate: 1 } },
  ],
};

let folder = "";
const file = (name: string) => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "fallline-"));
  writeFileSync(file("race.json"), JSON.stringify(race));
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Run {
  readonly [field: string]: unknown;
  readonly outcome: string;
  readonly steps: number[];
  readonly points: number[][];
  readonly losses: number[];
}

/** The digest as the format defines it, from what was printed. */
function digestOf(runs: readonly Run[]): string {
  const hash = createHash("sha256");
  for (const { outcome, points, losses } of runs) {
    hash.update(outcome);
    hash.update(new Uint8Array(Float64Array.from(points.flat()).buffer));
    hash.update(new Uint8Array(Float64Array.from(losses).buffer));
  }
  return hash.digest("hex").slice(0, 16);
}

describe("run", PATIENT, () => {
  it("prints the experiment with every default, the digest, and each run, as JSON", async () => {
    const { code, out, err } = await finish("npm", ["run", "--silent", "fallline", "--", "run", file("race.json")]);
    expect([code, err.replace(/^npm warn.*\n/gm, "")]).toEqual([0, ""]);
    const { experiment, digest, runs } = JSON.parse(out) as { experiment: unknown; digest: string; runs: Run[] };
    expect(experiment).toEqual(JSON.parse(JSON.stringify(toJson(createExperiment(race)))));
    expect(digest).toBe(digestOf(runs));
    const [descent, adam, implicit, wild] = runs;
    expect(Object.keys(descent)).toEqual([
      "optimizer",
      "outcome",
      "convergedAt",
      "message",
      "steps",
      "points",
      "losses",
      "gradientNorms",
      "learningRates",
      "eigenvalues",
      "evaluations",
    ]);
    expect(descent).toMatchObject({ optimizer: "gradient-descent", outcome: "completed", convergedAt: 47 });
    expect(descent.message).toMatch(/47/);
    expect(descent.evaluations).toEqual({ values: 0, gradients: 60, hessianVectors: 0 });
    for (const list of ["steps", "points", "losses", "gradientNorms", "eigenvalues"])
      expect(descent[list]).toHaveLength(61);
    expect(descent.points[0]).toEqual([0, -0.6]);
    expect(descent.learningRates).toEqual(Array(60).fill(0.018));
    const rates = adam.learningRates as number[];
    expect([rates[19], rates[20], rates[40]]).toEqual([0.15, 0.015, expect.closeTo(0.0015, 15)]);
    expect(implicit.solves).toHaveLength(60);
    expect(wild.outcome).toBe("diverged");
    expect(wild.learningRates).toHaveLength(wild.steps.length - 1);
    expect(wild.losses.every(Number.isFinite)).toBe(true);
  });

  it("prints a table, from a link on standard input", async () => {
    const link = "https://example.org/#v=1&surface=bowl&steps=2&run=gradient-descent;learningRate=0.5";
    const { code, out } = await spawned(["run", "-", "--format", "csv"], `${link}\n`);
    expect([code, out]).toEqual([
      0,
      [
        "run,optimizer,step,theta0,theta1,loss,gradientNorm,learningRate,lambdaMin,lambdaMax,outcome",
        `0,gradient-descent,0,3,2,6.5,${Math.sqrt(13)},0.5,1,1,`,
        `0,gradient-descent,1,1.5,1,1.625,${Math.sqrt(3.25)},0.5,1,1,`,
        `0,gradient-descent,2,0.75,0.5,0.40625,${Math.sqrt(0.8125)},,1,1,completed`,
        "",
      ].join("\n"),
    ]);
  });

  it("lets a run that is not finite at its start end with empty lists", async () => {
    const link = "#v=1&formula=1/x+y&start=0,0&run=adam";
    const { code, out } = await fallline(["run", link]);
    expect(code).toBe(0);
    expect(JSON.parse(out).runs[0]).toMatchObject({
      outcome: "diverged",
      steps: [],
      points: [],
      losses: [],
      learningRates: [],
      convergedAt: null,
    });
  });

  it("says when it records less than asked", async () => {
    const { err, code } = await fallline(
      ["link", "-"],
      JSON.stringify({ ...race, steps: 1_000_000, runs: Array(16).fill({ optimizer: "adam" }) }),
    );
    expect(code).toBe(0);
    expect(err).toMatch(/^record\.every: .*256.*1; kept 4\n$/);
  });

  it("stops quietly when its reader has gone", async () => {
    const long = JSON.stringify({ ...race, steps: 100_000 });
    const child = spawn(process.execPath, ["--import", "tsx", "src/cli/main.ts", "run", "-"]);
    child.stdin.end(long);
    let err = "";
    child.stderr.on("data", (chunk) => (err += chunk));
    child.stdout.once("data", () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect([code, err]).toEqual([0, ""]);
  });
});

describe("inspect", PATIENT, () => {
  it("prints value, gradient, Hessian and eigenvalues at each point, null where they are not finite", async () => {
    const { code, out } = await fallline(["inspect", file("race.json"), "--at", "[[3,2],[0,0],[1e200,0]]"]);
    expect(code).toBe(0);
    const [minimum, origin, beyond] = JSON.parse(out).points;
    expect(minimum).toMatchObject({
      at: [3, 2],
      value: 0,
      gradient: [0, 0],
      hessian: [
        [74, 20],
        [20, 34],
      ],
    });
    expect(minimum.eigenvalues[0] * minimum.eigenvalues[1]).toBeCloseTo(74 * 34 - 400, 9); // determinant
    for (const residual of minimum.eigenvalueResiduals) expect(residual).toBeLessThan(1e-13); // 82·2⁻⁵² and a few roundings
    expect(origin.eigenvalues).toEqual([-42, -26]);
    expect(beyond).toMatchObject({ value: null, eigenvalues: [null, null] });
  });

  it("takes points from a file, and needs no runs", async () => {
    writeFileSync(file("points.json"), "[[1, 1]]");
    const { out } = await fallline([
      "inspect",
      "#v=1&surface=bowl&transform=l2;strength=1",
      "--at",
      file("points.json"),
    ]);
    expect(JSON.parse(out).points).toMatchObject([{ value: 2, gradient: [2, 2], eigenvalues: [2, 2] }]);
  });
});

describe("link, open and digest", PATIENT, () => {
  it("an experiment too large for a link is refused, not cut", async () => {
    const changes = Array.from({ length: 1000 }, (_, step) => ({ step, parameters: { learningRate: 0.123456789 } }));
    const runs = Array.from({ length: 64 }, () => ({ optimizer: "adam", changes }));
    const objective = { type: "surface", name: "bowl" };
    const { code, out, err } = await fallline(["link", "-"], JSON.stringify({ version: 1, objective, runs }));
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(/^the experiment: expected an experiment whose link has at most 1048576 characters .*\n$/);
  });

  it("go round to the same experiment and the same digest", async () => {
    const made = await fallline(["link", file("race.json"), "--base", "https://example.org/map#old"].slice(0, 2));
    expect(made.out).toMatch(/^#v=1&surface=himmelblau&.*[A-Za-z0-9]\n$/);
    const based = fallline(["link", file("race.json"), "--base", "https://example.org/map"]);
    const opened = fallline(["open", "-"], made.out);
    const [fromFile, fromLink] = await Promise.all([
      fallline(["digest", file("race.json")]),
      fallline(["digest", made.out.trim()]),
    ]);
    expect((await based).out).toBe(`https://example.org/map${made.out}`);
    expect(JSON.parse((await opened).out)).toEqual(JSON.parse(JSON.stringify(toJson(createExperiment(race)))));
    expect(fromFile.out).toMatch(/^[0-9a-f]{16}\n$/);
    expect(fromLink.out).toBe(fromFile.out);
  });
});

describe("sweep", PATIENT, () => {
  const sweep = {
    over: [
      { path: "runs[0].parameters.learningRate", from: 0.001, to: 1, count: 4, scale: "log" },
      { path: "steps", from: 10, to: 30, count: 3 },
    ],
    seeds: 2,
  };

  it("prints a row for each run of each combination, whatever the number of jobs and shards", async () => {
    writeFileSync(file("sweep.json"), JSON.stringify({ ...race, runs: race.runs.slice(0, 2), sweep }));
    const all = ["sweep", file("sweep.json")];
    const [serial, parallel, table] = await Promise.all([
      fallline(all),
      spawned([...all, "--jobs", "2"]),
      fallline([...all, "--format", "csv"]),
    ]);
    const shards = await Promise.all(
      [1, 2, 3, 4, 5].map((i) => fallline([...all, "--shard", `${i}/5`, "--format", "csv"])),
    );
    expect(serial.code).toBe(0);
    expect(parallel).toEqual(serial);
    expect(shards.map(({ out }) => out).join("")).toBe(table.out);
    const rows = serial.out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(rows).toHaveLength(4 * 3 * 2 * 2);
    expect(table.out.trim().split("\n")).toHaveLength(1 + rows.length);
    expect(rows[0]).toEqual({
      combination: 0,
      values: { "runs[0].parameters.learningRate": 0.001, steps: 10 },
      seed: 7,
      run: 0,
      optimizer: "gradient-descent",
      outcome: "completed",
      convergedAt: null,
      lastStep: 10,
      finalLoss: expect.any(Number),
      bestLoss: expect.any(Number),
      lambdaMax: expect.any(Number),
    });
    expect(rows.map(({ seed, run }) => [seed, run]).slice(0, 4)).toEqual([
      [7, 0],
      [7, 1],
      [8, 0],
      [8, 1],
    ]);
    const wild = rows.find(({ values, run }) => values["runs[0].parameters.learningRate"] === 1 && run === 0);
    expect(wild.outcome).toBe("diverged");
    const one = JSON.parse(
      (
        await fallline(
          ["run", "-"],
          JSON.stringify({
            ...race,
            steps: 20,
            runs: [{ optimizer: "gradient-descent", parameters: { learningRate: 0.001 } }],
          }),
        )
      ).out,
    ).runs[0];
    const same = rows.find(({ values, run }) => values.steps === 20 && run === 0);
    expect([same.finalLoss, same.bestLoss, same.lambdaMax]).toEqual([
      one.losses.at(-1),
      Math.min(...one.losses),
      one.eigenvalues.at(-1)[1],
    ]);
  });
});

describe("what the caller has to mend", PATIENT, () => {
  it.each<[string, string[], string, RegExp[]]>([
    [
      "bad fields",
      ["run", "-"],
      JSON.stringify({ version: 1, steps: -1, seed: "x", objective: { type: "formula", expression: "2x" } }),
      [
        /^seed: expected .*, found "x"$/,
        /^steps: expected .* 0 .* 1000000, found -1$/,
        /^objective\.expression: expected .*column 2/,
      ],
    ],
    [
      "a formula, with the column",
      ["digest", "-"],
      JSON.stringify({ version: 1, objective: { type: "formula", expression: "2x" } }),
      [/^objective\.expression: expected .*column 2.*2\*x.*, found "2x"$/],
    ],
    ["no JSON", ["run", "-"], "{", [/^-: expected .*JSON.*, found "\{"$/]],
    ["no such file", ["run", "/no/such/file"], "", [/^\/no\/such\/file: expected .*, found ENOENT$/]],
    [
      "a broken link",
      ["open", "#v=1&surface=bowl&steps=1&steps=2&run=adam;learningRate=1e999"],
      "",
      [
        /^steps: expected .* once.*, found "2"$/,
        /^runs\[0\]\.parameters\.learningRate: expected .* > 0, found "1e999"$/,
      ],
    ],
    [
      "a point with three numbers",
      ["inspect", "#v=1&surface=bowl", "--at", "[[1,2,3]]"],
      "",
      [/^--at\[0\]: expected .*, found \[1,2,3\]$/],
    ],
  ])("%s: a line each on standard error, nothing on standard output, exit code 2", async (_, args, input, lines) => {
    const { code, out, err } = await fallline(args, input);
    expect([code, out]).toEqual([2, ""]);
    const said = err.trimEnd().split("\n");
    expect(said).toHaveLength(lines.length);
    for (const [i, line] of lines.entries()) expect(said[i]).toMatch(line);
  });

  it("leaves the process with exit code 2", async () => {
    const { code, out, err } = await spawned(["run", "#v=1&surface=moon"]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(/^objective\.name: expected .*himmelblau.*, found "moon"\n$/);
  });

  it.each([
    [[]],
    [["fly", "#v=1&surface=bowl"]],
    [["run"]],
    [["run", "#v=1&surface=bowl", "--jobs", "2"]],
    [["sweep", "#v=1&surface=bowl", "--shard", "3/2"]],
    [["inspect", "#v=1&surface=bowl"]],
  ])("the command line %j: what is wrong and the usage, exit code 2", async (args) => {
    const { code, out, err } = await fallline(args);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(/\n\s*run FILE\|LINK\|-/);
  });

  it("prints the usage when asked, in both languages", async () => {
    const [english, chinese] = await Promise.all([fallline(["--help"]), fallline(["--help", "--language", "zh"])]);
    expect([english.code, chinese.code]).toEqual([0, 0]);
    expect(english.out).toMatch(/Usage/);
    expect(chinese.out).toMatch(/用法/);
  });
});
