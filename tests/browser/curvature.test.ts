import { describe, expect, it } from "vitest";
import { translate } from "../../src/language/translate.ts";
import { browserForSpecs } from "./browser.ts";
import { experimentOf, openExplorer, words } from "./explorer.ts";
import { countColours, differingShare, readPng } from "./pixels.ts";

const browser = browserForSpecs();

/** 2/η = 100: Himmelblau's λmax lies below it in the valleys and above on the heights. */
const LINK = "#v=1&surface=himmelblau&run=gradient-descent;learningRate=0.02&run=adam";

describe("the ground in the colours of λmax", () => {
  it("is switched on and off, travels in the link, and says where the run in focus is unstable", async () => {
    const { page, app } = await openExplorer(browser(), { hash: LINK, width: 1440, height: 900 });
    const plain = readPng(await page.screenshot());
    await page.getByRole("switch", { name: words("curvature.switch") }).click();
    expect((await experimentOf(app)).view.curvature).toBe(true);
    await page.waitForFunction(() => window.fallLine?.store.live.curvature?.final === true);
    const legend = page.locator(".curvature-legend");
    await legend.getByText(words("curvature.limit", { name: "Gradient descent", lambda: "100" })).waitFor();
    await expect.poll(async () => differingShare(readPng(await page.screenshot()), plain)).toBeGreaterThan(0.2);
    await page.waitForFunction(() => location.hash.includes("view.curvature=true"));
    await page.screenshot({ path: "/tmp/curvature-dark.png" });

    await app.evaluate(({ store }) => store.actions.focusRun(1));
    await legend.getByText(words("curvature.preconditioned", { name: "Adam" })).waitFor();
    await page.getByRole("switch", { name: words("curvature.switch") }).click();
    await legend.waitFor({ state: "detached" });
    expect(await app.evaluate(({ store }) => store.live.curvature === undefined)).toBe(true);
  });

  it("is in the map beside it, in Chinese and on light ground", async () => {
    const { page } = await openExplorer(browser(), {
      hash: `${LINK}&view.curvature=true`,
      width: 1280,
      height: 800,
      colorScheme: "light",
      locale: "zh-CN",
    });
    const said = translate("zh", "curvature.limit", { name: "梯度下降", lambda: "100" });
    await page.locator(".curvature-legend").getByText(said).waitFor();
    await page.waitForFunction(() => window.fallLine?.store.live.curvature?.final === true);
    const map = page.locator(".map-view canvas").first();
    await expect.poll(async () => countColours(readPng(await map.screenshot()))).toBeGreaterThan(50);
    const coloured = readPng(await map.screenshot());
    await page.screenshot({ path: "/tmp/curvature-light.png" });
    await page.getByRole("switch", { name: translate("zh", "curvature.switch") }).click();
    await expect.poll(async () => differingShare(readPng(await map.screenshot()), coloured)).toBeGreaterThan(0.3);
  });
});
