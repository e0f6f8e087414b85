import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { finishRace } from "../../../src/cli/trajectories.ts";
import { pytorchProgram } from "../../../src/exchange/export/pytorch/program.ts";
import { prepareLandscape } from "../../../src/experiment/landscape.ts";
import { cases, smallCases } from "./cases.ts";
import { ADDRESS, distance, type Ends, experimentOf } from "./ends.ts";

/**
 * Writes golden/*.py and verified.json: runs every case's program in PyTorch and refuses to write where a run ends
 * elsewhere than ours; the cases not chosen stay as they are. Nothing here is random but by the seeds of the cases.
 *
 *     npx tsx tests/exchange/pytorch/write.ts [case …]
 */
const folder = "tests/exchange/pytorch";
const chosen = process.argv.slice(2);
const names = chosen.length > 0 ? chosen : Object.keys({ ...cases, ...smallCases });
if (chosen.length === 0) rmSync(`${folder}/golden`, { recursive: true, force: true });
mkdirSync(`${folder}/golden`, { recursive: true });
const scratch = mkdtempSync(join(tmpdir(), "pytorch-"));
const verified: Record<string, unknown> = {};
let failed = false;
for (const name of names) {
  const experiment = experimentOf(cases[name] ?? smallCases[name]);
  const text = await pytorchProgram(experiment, ADDRESS);
  const file = name in cases ? `${folder}/golden/${name}.py` : join(scratch, `${name}.py`);
  writeFileSync(file, text);
  await prepareLandscape(experiment);
  const race = finishRace({ ...experiment, record: { ...experiment.record, curvature: "none" } });
  const printed = execFileSync("/usr/bin/python3", [`${folder}/verify.py`, file], { encoding: "utf8" });
  const { torch, runs } = JSON.parse(printed) as { torch: string; runs: Ends[] };
  for (const [i, ends] of runs.entries()) {
    const apart = distance(ends, race.trajectories[i]);
    if (!(apart <= 1e-9) || ends.steps !== race.trajectories[i].lastStep) failed = true;
    console.log(
      name,
      ends.run,
      ends.steps,
      race.trajectories[i].lastStep,
      apart.toExponential(1),
      apart <= 1e-9 ? "" : "<<<<",
    );
  }
  verified[name] = { torch, sha256: createHash("sha256").update(text).digest("hex"), runs };
}
if (failed) throw new Error("a run ends elsewhere in PyTorch");
const kept = chosen.length > 0 ? JSON.parse(readFileSync(`${folder}/verified.json`, "utf8")) : {};
writeFileSync(
  `${folder}/verified.json`,
  `${JSON.stringify({ ...kept, ...verified }).replaceAll('{"run"', '\n{"run"')}\n`,
);
rmSync(scratch, { recursive: true });
