import { existsSync } from "node:fs";
import { type Browser, firefox } from "playwright-core";
import { describe, expect, it } from "vitest";
import elementary from "../bits/elementary.golden.json" with { type: "json" };
import golden from "../bits/experiments.golden.json" with { type: "json" };
import { callInJsc, jscIsPresent } from "../bits/jsc.ts";
import { scriptOf } from "../bits/script.ts";
import { launch } from "./launch.ts";

const FIREFOX = "/usr/bin/firefox-esr";

const hashes = { entry: "tests/bits/elementaryBits.ts", name: "elementaryHashes", expected: elementary as unknown };
const digests = { entry: "tests/bits/digests.ts", name: "digestAll", expected: golden.experiments as unknown };

async function callIn(launched: Promise<Browser>, { entry, name }: typeof hashes): Promise<unknown> {
  const browser = await launched;
  try {
    const page = await browser.newPage();
    return await page.evaluate(`${await scriptOf(entry)}\n;bits.${name}()`);
  } finally {
    await browser.close();
  }
}

const openFirefox = () => firefox.launch({ channel: "moz-firefox", executablePath: FIREFOX });

describe.each([
  ["a million inputs of every elementary function", hashes],
  ["the links and digests of twelve experiments", digests],
])("%s: same bits as Node", (_, work) => {
  it("in Chromium", async () => {
    expect(await callIn(launch(), work)).toEqual(work.expected);
  });

  it.runIf(existsSync(FIREFOX))("in Firefox", async () => {
    expect(await callIn(openFirefox(), work)).toEqual(work.expected);
  });

  it.runIf(jscIsPresent)("in WebKit's jsc", async () => {
    expect(await callInJsc(work.entry, work.name)).toEqual(work.expected);
  });
});
