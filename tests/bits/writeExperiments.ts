import { writeFileSync } from "node:fs";
import { digestAll } from "./digests.ts";

/** `npx tsx tests/bits/writeExperiments.ts` after a change that is meant to change numbers; say why in the commit. */
writeFileSync(
  new URL("experiments.golden.json", import.meta.url),
  `${JSON.stringify({ madeBy: "tests/bits/writeExperiments.ts, seeds in tests/bits/experiments.ts", engine: `Node ${process.version}`, experiments: digestAll() }, null, 2)}\n`,
);
