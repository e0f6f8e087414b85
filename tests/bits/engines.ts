import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { type Browser, chromium, firefox } from "playwright-core";
import { elementaryHashes } from "./elementaryBits.ts";
import { callInJsc, jscIsPresent } from "./jsc.ts";
import { scriptOf } from "./script.ts";

/**
 * `npx tsx tests/bits/engines.ts`: the elementary functions' hashes in every engine on this machine, against the stored
 * ones; one line each. Firefox needs no screen for this. With `--write`, Node's hashes are stored first.
 */

const ENTRY = "tests/bits/elementaryBits.ts";
const GOLDEN = "tests/bits/elementary.golden.json";

if (process.argv.includes("--write")) writeFileSync(GOLDEN, `${JSON.stringify(elementaryHashes(), null, 2)}\n`);
const golden: Record<string, string> = JSON.parse(readFileSync(GOLDEN, "utf8"));

async function callInBrowser(launched: Promise<Browser>): Promise<Record<string, string>> {
  const browser = await launched;
  try {
    const page = await browser.newPage();
    return await page.evaluate(`${await scriptOf(ENTRY)}\n;bits.elementaryHashes()`);
  } finally {
    await browser.close();
  }
}

function chromiumHashes(): Promise<Record<string, string>> {
  return callInBrowser(chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] }));
}

/** Playwright drives a stock Firefox only through this channel (WebDriver BiDi). */
function firefoxHashes(): Promise<Record<string, string>> {
  return callInBrowser(firefox.launch({ channel: "moz-firefox", executablePath: "/usr/bin/firefox-esr" }));
}

interface Engine {
  readonly name: string;
  readonly present: boolean;
  readonly hashes: () => Promise<Record<string, string>>;
}

const engines: readonly Engine[] = [
  { name: `Node ${process.versions.node}`, present: true, hashes: async () => elementaryHashes() },
  {
    name: "jsc",
    present: jscIsPresent,
    hashes: async () => (await callInJsc(ENTRY, "elementaryHashes")) as Record<string, string>,
  },
  { name: "Chromium", present: existsSync("/usr/bin/chromium"), hashes: chromiumHashes },
  { name: "Firefox", present: existsSync("/usr/bin/firefox-esr"), hashes: firefoxHashes },
];

for (const { name, present, hashes } of engines) {
  if (!present) {
    console.log(`${name}: skipped, not installed`);
    continue;
  }
  const found = await hashes();
  const differing = Object.keys(golden).filter((key) => golden[key] !== found[key]);
  console.log(
    `${name}: ${differing.length === 0 ? `${Object.keys(found).length} functions, same bits` : `differs in ${differing.join(", ")}`}`,
  );
  if (differing.length > 0) process.exitCode = 1;
}
