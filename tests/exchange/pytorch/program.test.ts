import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { finishRace } from "../../../src/cli/trajectories.ts";
import { pytorchProgram } from "../../../src/exchange/export/pytorch/program.ts";
import { Untranslatable } from "../../../src/exchange/export/pytorch/untranslatable.ts";
import { prepareLandscape } from "../../../src/experiment/landscape.ts";
import { optimizers } from "../../../src/optimizers/index.ts";
import { schedules } from "../../../src/optimizers/schedules/index.ts";
import { cases, smallCases } from "./cases.ts";
import { ADDRESS, distance, type Ends, experimentOf } from "./ends.ts";

interface Verified {
  readonly torch: string;
  readonly sha256: string;
  readonly runs: readonly Ends[];
}

const folder = "tests/exchange/pytorch";
const verified: Readonly<Record<string, Verified>> = JSON.parse(readFileSync(`${folder}/verified.json`, "utf8"));
const all = { ...cases, ...smallCases };

describe.each(Object.keys(all))("the program of %s", (name) => {
  const experiment = experimentOf(all[name]);

  test("is the one that was run in PyTorch", async () => {
    const text = await pytorchProgram(experiment, ADDRESS);
    if (name in cases) expect(text).toBe(readFileSync(`${folder}/golden/${name}.py`, "utf8"));
    // A program that was never run: `npx tsx tests/exchange/pytorch/write.ts`, where there is torch.
    expect(createHash("sha256").update(text).digest("hex")).toBe(verified[name].sha256);
  });

  test("ended in PyTorch where our runs end", async () => {
    await prepareLandscape(experiment);
    const race = finishRace({ ...experiment, record: { ...experiment.record, curvature: "none" } });
    expect(verified[name].runs).toHaveLength(experiment.runs.length);
    for (const [i, ends] of verified[name].runs.entries()) {
      expect(ends.steps, ends.run).toBe(race.trajectories[i].lastStep);
      // 1e-9: sums in another order, and the flow's own tolerance, over up to 60 steps; most agree to 1e-15.
      expect(distance(ends, race.trajectories[i]), ends.run).toBeLessThanOrEqual(1e-9);
    }
  });
});

test("every method and every schedule is among them", () => {
  const runs = Object.values(all).flatMap((json) => experimentOf(json).runs);
  const told = new Set(runs.map(({ optimizer }) => optimizer));
  expect(optimizers.map(({ id }) => id).filter((id) => !told.has(id))).toEqual([]);
  const scheduled = new Set(runs.map(({ schedule }) => schedule?.type));
  expect(schedules.map(({ id }) => id).filter((id) => !scheduled.has(id))).toEqual([]);
});

describe("a program", () => {
  test("takes other names where Python has a use for them", async () => {
    const text = await pytorchProgram(
      experimentOf({
        version: 1,
        objective: {
          type: "formula",
          expression: "lambda*in^2 + theta*in_",
          parameters: { lambda: 2, theta: 3, in_: 1 },
          variables: ["in", "y"],
        },
        runs: [{ optimizer: "adam" }],
      }),
      ADDRESS,
    );
    expect(text).toContain(
      "    in__, y = theta\n    lambda_ = torch.tensor(2.0)\n    theta_ = torch.tensor(3.0)\n    in_ = ",
    );
    expect(text).toContain("return lambda_ * in__**2 + theta_ * in_");
  });

  test("says at its top what it draws anew", async () => {
    const text = await pytorchProgram(
      experimentOf({
        version: 1,
        steps: 150_000,
        record: { every: 1000 },
        objective: { type: "surface", name: "bowl" },
        runs: [{ optimizer: "sgld" }],
      }),
      ADDRESS,
    );
    expect(text.slice(0, 600)).toContain("Some random numbers are drawn anew here");
    expect(text).toContain("torch.randn(2, generator=RUN_1_SGLD_NORMALS)");
  });

  test("refuses by name what PyTorch cannot be told", async () => {
    const experiment = experimentOf({
      version: 1,
      objective: { type: "surface", name: "bowl" },
      runs: [{ optimizer: "adam" }],
    });
    const foreign = { ...experiment, runs: [{ ...experiment.runs[0], optimizer: "simulated-annealing" }] };
    await expect(pytorchProgram(foreign, ADDRESS)).rejects.toThrow(Untranslatable);
    await expect(pytorchProgram(foreign, ADDRESS)).rejects.toThrow("simulated-annealing");
  });

  test("keeps every bit of the data it packs", async () => {
    const text = await pytorchProgram(
      experimentOf({
        version: 1,
        steps: 5,
        objective: { type: "network", layers: [64, 10], data: { name: "digits" }, loss: "cross-entropy" },
        runs: [{ optimizer: "adam" }],
      }),
      ADDRESS,
    );
    const base64 = /INPUTS = packed\("float64", \(600, 64\), """([^"]*)"""/.exec(text)?.[1] ?? "";
    const bytes = Uint8Array.from(Buffer.from(base64.replaceAll("\n", ""), "base64"));
    const inputs = new Float64Array(bytes.buffer, 0, bytes.length / 8);
    expect(inputs).toHaveLength(600 * 64);
    expect(inputs.every(Number.isFinite)).toBe(true);
    expect(text).toContain("def packed(kind, shape, text):");
  });
});
