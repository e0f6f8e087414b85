import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Runs format, types, build, unit and browser tests; quiet on success; ends with `N passed, N failed`. */

let passed = 0;
let failed = 0;
const scratch = mkdtempSync(join(tmpdir(), "fall-line-tests-"));

/** Runs a command to its end; its output is shown only when it fails. */
function run(command: string, args: readonly string[]): Promise<{ readonly ok: boolean; readonly output: string }> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, FORCE_COLOR: "0" },
    });
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.on("error", (error) => resolve({ ok: false, output: `${output}\n${error.message}` }));
    child.on("close", (code) => resolve({ ok: code === 0, output }));
  });
}

const seconds = (from: number) => `${((performance.now() - from) / 1000).toFixed(1)} s`;

/** A stage that passes or fails as a whole. */
async function check(name: string, command: string, args: readonly string[]): Promise<void> {
  const from = performance.now();
  const { ok, output } = await run(command, args);
  if (ok) passed++;
  else failed++;
  console.log(`${ok ? "ok  " : "FAIL"} ${name} (${seconds(from)})`);
  if (!ok) console.log(output);
}

/** A stage of vitest specs, counted one by one. */
async function specs(name: string, args: readonly string[]): Promise<void> {
  const from = performance.now();
  const report = join(scratch, `${name}.json`);
  const { ok, output } = await run("npx", [
    "vitest",
    "run",
    ...args,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ]);
  let counts = { numPassedTests: 0, numFailedTests: ok ? 0 : 1 };
  try {
    counts = JSON.parse(readFileSync(report, "utf8"));
  } catch {
    console.log(`${name}: no report was written`);
  }
  // A file that cannot even be loaded fails no test of its own.
  const failures = Math.max(counts.numFailedTests, ok ? 0 : 1);
  passed += counts.numPassedTests;
  failed += failures;
  console.log(
    `${ok ? "ok  " : "FAIL"} ${name}: ${counts.numPassedTests} passed, ${failures} failed (${seconds(from)})`,
  );
  if (!ok) console.log(output);
}

await check("format", "npx", ["biome", "check", "--config-path=tests/style.json", "--error-on-warnings", "."]);
await check("types", "npx", ["tsc", "--noEmit"]);
await check("build", "npx", ["vite", "build", "--logLevel", "warn"]);
await specs("unit", []);
await specs("browser", ["--config", "tests/browser/vitest.config.ts"]);

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
