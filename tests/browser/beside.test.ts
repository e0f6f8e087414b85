import { describe, expect, it } from "vitest";
import { translate } from "../../src/language/translate.ts";
import { findings } from "./axe.ts";
import { browserForSpecs } from "./browser.ts";
import { experimentOf, openExplorer, raceComplete, words } from "./explorer.ts";
import { countColours, readPng } from "./pixels.ts";

const browser = browserForSpecs();

const FIRST = "#v=1&surface=himmelblau&steps=120&run=momentum;learningRate=0.01&run=adam;learningRate=0.1";
const SECOND = "v=1&surface=himmelblau&steps=120&run=momentum;learningRate=0.004&run=adam;learningRate=0.1";

describe("two experiments side by side", () => {
  it("the one on show is pinned; what changes then is listed in words; the address opens both", async () => {
    const { page, app } = await openExplorer(browser(), { hash: FIRST, width: 1440, height: 900 });
    await page.getByRole("button", { name: words("topBar.beside") }).click();
    const beside = page.getByRole("region", { name: /^Beside it: Himmelblau/ });
    await beside.getByText(words("beside.same")).waitFor();
    await app.evaluate(({ store }) => {
      store.actions.setHyperparameter(0, "learningRate", 0.02);
      store.actions.placeStart([-1, 3]);
    });
    await raceComplete(page);
    const rows = beside.locator("tbody tr");
    await expect.poll(() => rows.count()).toBe(2);
    expect((await rows.allTextContents()).join(" ")).toMatch(
      /Start\(−1, 3\)none.*Momentum: Learning rate0.020.01|Momentum: Learning rate0.020.01.*Start/,
    );
    const inner = await beside.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
    expect(inner).toBeLessThanOrEqual(0);
    expect(countColours(readPng(await beside.locator(".map-view canvas").screenshot()))).toBeGreaterThan(50);
    await page.waitForFunction(() => location.hash.includes("&&v=1"));
    const address = page.url();
    const here = await experimentOf(app);

    await page.goto("about:blank");
    await page.goto(address);
    await raceComplete(page);
    await beside.waitFor();
    const opened = await page.evaluate(() => {
      const { experiment, beside } = window.fallLine!.store.getState();
      return { experiment, beside };
    });
    expect(opened.experiment.start).toEqual(here.start);
    expect(opened.beside?.runs[0].parameters.learningRate).toBe(0.01);

    await beside.getByRole("button", { name: words("beside.swap") }).click();
    const swapped = await page.evaluate(() => window.fallLine!.store.getState().experiment.runs[0].parameters);
    expect(swapped.learningRate).toBe(0.01);
    await beside.getByRole("button", { name: words("beside.close") }).click();
    await expect.poll(() => beside.count()).toBe(0);
    await page.waitForFunction(() => !location.hash.includes("&&"));
  });

  it.each([
    ["light", "zh", 1280, 800],
    ["dark", "en", 390, 844],
  ] as const)("have nothing serious against them: %s, %s, %d × %d", async (colorScheme, language, width, height) => {
    const { page } = await openExplorer(browser(), {
      hash: `${FIRST}&&${SECOND}`,
      width,
      height,
      colorScheme,
      locale: language === "en" ? "en-US" : "zh-CN",
    });
    const beside = page.locator(".beside");
    await beside.getByText(translate(language, "beside.differences")).first().waitFor();
    await expect.poll(() => beside.locator("tbody tr").count()).toBe(1);
    expect(await findings(page)).toEqual([]);
    await page.screenshot({ path: `/tmp/beside-${language}.png` });
  });
});
