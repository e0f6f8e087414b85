import type { Page, Route } from "playwright-core";
import { describe, expect, inject, it, onTestFinished } from "vitest";
import { browserForSpecs, watch } from "./browser.ts";
import { appOf, digestInNode, digestOf, experimentOf, raceComplete, startOf, words } from "./explorer.ts";

const browser = browserForSpecs();

/** Opens the page with the 3D view's code held back for `answer` to deal with. */
async function openWithout(answer: (route: Route) => Promise<void>): Promise<{ page: Page; faults: string[] }> {
  const context = await browser().newContext({ reducedMotion: "reduce", locale: "en-US" });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const faults = watch(page);
  await page.route(/\/Stage-[^/]*\.js$/, answer);
  await page.goto(`${inject("address")}?terrain=33`);
  await raceComplete(page);
  return { page, faults };
}

/** Places a start by a double-click in the stage's map. */
async function placeOnMap(page: Page): Promise<void> {
  const box = await page
    .locator(".map-full")
    .getByRole("img", { name: words("scene.map") })
    .boundingBox();
  if (box === null) throw new Error("map: expected it on the stage");
  await page.mouse.dblclick(Math.round(box.x + 0.6 * box.width), Math.round(box.y + 0.4 * box.height));
  const app = await appOf(page);
  await expect.poll(async () => (await startOf(app))?.[1]).toBeGreaterThan(0);
  await raceComplete(page);
  expect(await digestOf(app)).toBe(await digestInNode(await experimentOf(app)));
}

describe("on a slow line", () => {
  it("what can wait for the workers' first word does, so as not to stand in their way", async () => {
    const context = await browser().newContext({ reducedMotion: "reduce", locale: "en-US" });
    onTestFinished(() => context.close());
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    const asked: string[] = [];
    await context.route(/\/assets\/(worker|scene|Stage|typeset)-[^/]*\.js$/, async (route) => {
      const name = route
        .request()
        .url()
        .replace(/^.*\/([A-Za-z]+)-[^/]*$/, "$1");
      asked.push(name);
      if (name === "worker") await released;
      await route.continue();
    });
    const page = await context.newPage();
    const faults = watch(page);
    await page.goto(`${inject("address")}?terrain=33`);
    await page.locator("input[type=range]").first().waitFor();
    // Long enough for whoever does not wait.
    await page.waitForTimeout(1000);
    expect(new Set(asked)).toEqual(new Set(["worker"]));
    release();
    await raceComplete(page);
    await page.waitForFunction(() => window.fallLine?.store.getState().webgl === "ok");
    await page.locator(".tex .katex").first().waitFor({ state: "attached" });
    expect(asked).toContain("Stage");
    expect(asked).toContain("typeset");
    expect(faults).toEqual([]);
  });
});

describe("while the 3D view's code has not arrived", () => {
  it("the map stands in and works, and gives way when it comes", async () => {
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { page, faults } = await openWithout(async (route) => {
      await released;
      await route.continue();
    });
    await placeOnMap(page);
    release();
    await page.waitForFunction(() => window.fallLine?.store.getState().webgl === "ok");
    await page.locator(".map-full").waitFor({ state: "detached" });
    expect(faults).toEqual([]);
  });

  it("and does not come, a sentence says so and the map goes on working", async () => {
    const { page } = await openWithout((route) => route.abort());
    await page.getByText(words("notice.sceneNotLoaded")).waitFor();
    await placeOnMap(page);
  });
});
