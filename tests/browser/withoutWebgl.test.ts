import { describe, expect, it } from "vitest";
import { browserForSpecs, open } from "./browser.ts";
import { appOf, digestInNode, digestOf, experimentOf, raceComplete, startOf, words } from "./explorer.ts";
import { countColours, readPng } from "./pixels.ts";

const browser = browserForSpecs(["--disable-3d-apis"]);

describe("a browser without WebGL", () => {
  it.each([
    [1280, 720],
    [390, 844],
  ])("at %d × %d shows the map in the terrain's place, and a start can be placed", async (width, height) => {
    const { page } = await open(browser(), { width, height, search: "?terrain=33" });
    const app = await appOf(page);
    await raceComplete(page);
    await page.getByText(words("notice.noWebgl")).waitFor();
    expect(await app.evaluate(({ store }) => store.getState().webgl)).toBe("missing");
    const maps = page.getByRole("img", { name: words("scene.map") });
    const boxes = await Promise.all((await maps.all()).map((map) => map.boundingBox()));
    const largest = boxes.reduce((a, b) => ((b?.width ?? 0) > (a?.width ?? 0) ? b : a));
    if (largest === null) throw new Error("map: expected it on the page");
    expect(Math.max(largest.width / width, largest.height / height)).toBeGreaterThan(0.3);
    await expect.poll(async () => countColours(readPng(await page.screenshot({ clip: largest })))).toBeGreaterThan(150); // a shaded relief, not a blank canvas
    const [x, y] = [largest.x + 0.6 * largest.width, largest.y + 0.4 * largest.height].map(Math.round);
    await page.mouse.dblclick(x, y);
    await expect.poll(async () => (await startOf(app))?.[1]).toBeGreaterThan(0);
    await raceComplete(page);
    expect(await digestOf(app)).toBe(await digestInNode(await experimentOf(app)));
  });
});
