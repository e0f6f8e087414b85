import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** A bench's parts in the order of the whole; each is loaded only when asked for. */
const PARTS: Readonly<Record<string, (quick: boolean) => Promise<string> | string>> = {
  elementary: async () => (await import("./elementary.ts")).benchElementary(),
  formula: async () => (await import("./formula.ts")).benchFormula(),
  steps: async () => (await import("./steps.ts")).benchSteps(),
  torch: async () => (await import("./stepsTorch.ts")).benchStepsTorch(),
  networks: async () => {
    const waited = await (await import("./networkWorkers.ts")).benchNetworkWorkers();
    return `${(await import("./networks.ts")).benchNetworks()}\n\n${waited}`;
  },
  terrain: async () => (await import("./terrain.ts")).benchTerrain(),
  visit: async () => (await import("./firstVisit.ts")).benchFirstVisit(),
  page: async (quick) => (await import("./page.ts")).benchPage(quick ? 1 : 10),
};

const USAGE = `npm run bench -- [${Object.keys(PARTS).join("] [")}] [--quick]: parts to run, all without; --quick soaks one minute`;

/** Runs the parts, each in a process of its own, so that none meets what another has taught the compiler. */
function runApart(parts: readonly string[], options: readonly string[]): number {
  let failed = 0;
  for (const part of parts) {
    const { status } = spawnSync(
      process.execPath,
      [...process.execArgv, fileURLToPath(import.meta.url), part, "--here", ...options],
      { stdio: "inherit" },
    );
    if (status !== 0) failed++;
  }
  return failed;
}

const words = process.argv.slice(2);
const options = words.filter((word) => word.startsWith("--"));
const parts = words.filter((word) => !word.startsWith("--"));
if (
  parts.some((part) => PARTS[part] === undefined) ||
  options.some((option) => !["--quick", "--here"].includes(option))
) {
  console.error(USAGE);
  process.exitCode = 2;
} else if (options.includes("--here")) {
  for (const part of parts) console.log(`\n${await PARTS[part](options.includes("--quick"))}`);
} else process.exitCode = runApart(parts.length > 0 ? parts : Object.keys(PARTS), options) > 0 ? 1 : 0;
