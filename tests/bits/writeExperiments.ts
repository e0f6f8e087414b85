import { readFileSync, writeFileSync } from "node:fs";
import { digestAll } from "./digests.ts";
import { withLinks } from "./readmeLinks.ts";

/**
 * `npx tsx tests/bits/writeExperiments.ts` after a change that is meant to change numbers; say why in the commit. Writes
 * the golden file and the README's list of links.
 */
const experiments = await digestAll();
const madeBy = "tests/bits/writeExperiments.ts, seeds in tests/bits/experiments.ts";
const golden = { madeBy, engine: `Node ${process.version}`, experiments };
writeFileSync(new URL("experiments.golden.json", import.meta.url), `${JSON.stringify(golden, null, 2)}\n`);
const readme = new URL("../../README.md", import.meta.url);
writeFileSync(readme, withLinks(readFileSync(readme, "utf8"), experiments));
