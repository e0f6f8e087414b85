import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { type Browser, firefox } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { standardExperiment } from "../../src/experiment/standard.ts";
import { digestInNode, digestOf, experimentOf, openExplorer, placeOf, raceComplete, words } from "./explorer.ts";
import { countColours, readPng } from "./pixels.ts";

const FIREFOX = "/usr/bin/firefox-esr";
const DISPLAY_SERVER = "/usr/bin/Xvfb";

/** Firefox draws WebGL only where there is a display: a virtual one, whose number it chooses and tells. */
async function openDisplay(): Promise<{ readonly server: ChildProcess; readonly display: string }> {
  const args = ["-displayfd", "1", "-screen", "0", "1600x1000x24", "-nolisten", "tcp"];
  const server = spawn(DISPLAY_SERVER, args, { stdio: ["ignore", "pipe", "ignore"] });
  const number = await new Promise<string>((resolve, reject) => {
    server.stdout?.once("data", (chunk: Buffer) => resolve(chunk.toString().trim()));
    server.once("exit", () => reject(new Error("Xvfb: expected a display, it ended")));
  });
  return { server, display: `:${number}` };
}

describe.runIf(existsSync(FIREFOX) && existsSync(DISPLAY_SERVER))("in Firefox", () => {
  let server: ChildProcess;
  let browser: Browser;
  beforeAll(async () => {
    const opened = await openDisplay();
    server = opened.server;
    browser = await firefox.launch({
      channel: "moz-firefox",
      executablePath: FIREFOX,
      env: { ...process.env, DISPLAY: opened.display } as Record<string, string>,
      // Emulated media do not reach it through this protocol.
      firefoxUserPrefs: {
        "webgl.force-enabled": true,
        "ui.prefersReducedMotion": 1,
        "layout.css.prefers-color-scheme.content-override": 0,
      },
    });
  });
  afterAll(async () => {
    await browser.close();
    server.kill();
  });

  it("the page opens, draws, gives the same digest, and answers pointer and keyboard", async () => {
    const { page, app, faults } = await openExplorer(browser, { search: "?terrain=129", fresh: true });
    expect(await digestOf(app)).toBe(await digestInNode(standardExperiment()));
    expect(await app.evaluate(({ store }) => store.getState().webgl)).toBe("ok");
    await page.waitForFunction((app) => app.scene()?.probe.terrainSide === 129, app);
    const known = faults.length;
    expect(countColours(readPng(await page.screenshot()))).toBeGreaterThan(200); // a blank page has a handful
    faults.splice(known); // taking the picture asks for a style, which the page's policy refuses
    await page.getByRole("slider", { name: words("optimizers.rateOf", { name: "Adam" }) }).press("ArrowLeft");
    // The driver's double clicks come too far apart here to be any: the point under the pointer and Enter say the same.
    await page.getByRole("application").focus();
    await page.mouse.move(...(await placeOf(app, 2, 1)));
    await page.waitForFunction(({ store }) => store.live.probe !== undefined, app);
    await page.keyboard.press("Enter");
    await expect.poll(async () => (await experimentOf(app)).start?.[0]).toBeCloseTo(2, 1);
    await raceComplete(page);
    expect(await digestOf(app)).toBe(await digestInNode(await experimentOf(app)));
  });
});
