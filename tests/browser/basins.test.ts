import { describe, expect, it } from "vitest";
import { translate } from "../../src/language/translate.ts";
import { findings } from "./axe.ts";
import { browserForSpecs } from "./browser.ts";
import { experimentOf, openExplorer, raceComplete, words } from "./explorer.ts";
import { countColours, readPng } from "./pixels.ts";

const browser = browserForSpecs();

/** Small steps of gradient descent from everywhere reach the four minima of Himmelblau, all of value 0. */
const HIMMELBLAU = "#v=1&surface=himmelblau&steps=400&run=adam&run=gradient-descent;learningRate=0.005&view.focus=1";

describe("basins of attraction", () => {
  it("of Himmelblau are four; keys and a click race from a cell; one undo takes it back", async () => {
    const { page, app } = await openExplorer(browser(), { hash: HIMMELBLAU, width: 1280, height: 900 });
    await page.getByRole("button", { name: words("basins.open"), exact: true }).click();
    const dialog = page.getByRole("dialog");
    const map = dialog.getByRole("application");
    await dialog.getByText(words("stability.done", { cells: 65 * 65, steps: 400 })).waitFor();
    const legend = await dialog.locator("[data-ending]").allTextContents();
    const lettered = legend.filter((line) => /^[A-D] minimum at x\s=\s/.test(line));
    expect(lettered).toHaveLength(4);
    const shares = await dialog.locator("[data-ending] dd").allTextContents();
    const total = shares.reduce((sum, share) => sum + Number.parseFloat(share), 0);
    expect(Math.abs(total - 100)).toBeLessThan(0.5); // each share is rounded to a tenth

    await map.focus();
    for (let press = 0; press < 9; press++) await page.keyboard.press("Shift+ArrowUp");
    for (let press = 0; press < 9; press++) await page.keyboard.press("Shift+ArrowRight");
    for (let press = 0; press < 2; press++) await page.keyboard.press("Shift+ArrowDown");
    await expect.poll(() => dialog.locator(".runs-map-cell").textContent()).toMatch(/x\s=\s6, y\s=\s[\d.]+: /);
    const before = await experimentOf(app);
    await page.keyboard.press("Enter");
    const placed = await experimentOf(app);
    expect(placed.start?.[0]).toBe(6);
    expect(placed.runs).toEqual(before.runs);
    await dialog.getByRole("button", { name: words("stability.undo") }).click();
    expect((await experimentOf(app)).start).toEqual(before.start);

    const box = await map.boundingBox();
    if (box === null) throw new Error("map: expected a place on the page");
    await page.mouse.click(box.x + box.width / 4, box.y + box.height / 4);
    const said = (await dialog.locator(".runs-map-cell").textContent()) ?? "";
    const start = (await experimentOf(app)).start ?? [];
    expect(start[0]).toBeLessThan(0);
    expect(start[1]).toBeGreaterThan(0);
    await raceComplete(page);
    const end = await app.evaluate(({ store }) => {
      const { points, count } = store.live.race!.trajectories[1];
      return [points[2 * count - 2], points[2 * count - 1]];
    });
    const [, x, y] = /minimum at x\s=\s([−\d.]+), y\s=\s([−\d.]+)/.exec(said) ?? [];
    for (const [i, text] of [x, y].entries()) expect(Number(text?.replace("−", "-"))).toBeCloseTo(end[i], 2);
    expect(countColours(readPng(await map.locator("canvas").screenshot()))).toBeGreaterThan(4);
  });

  it.each([
    ["dark", "en", 1280],
    ["light", "zh", 390],
  ] as const)("have nothing serious against them: %s, %s, %d px wide", async (colorScheme, language, width) => {
    const { page } = await openExplorer(browser(), {
      hash: HIMMELBLAU,
      width,
      height: 844,
      colorScheme,
      locale: language === "en" ? "en-US" : "zh-CN",
      hasTouch: width < 500,
    });
    const button = page.getByRole("button", { name: translate(language, "basins.open"), exact: true });
    if (width < 500) await page.getByRole("button", { name: /^梯度下降$/ }).click();
    await button.click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText(translate(language, "stability.done", { cells: 65 * 65, steps: 400 })).waitFor();
    for (const summary of await dialog.locator("summary").all()) await summary.click();
    expect(await findings(page, "#basins")).toEqual([]);
    const [inner, outer] = await dialog.evaluate((element) => [element.scrollWidth, element.clientWidth]);
    expect(inner).toBeLessThanOrEqual(outer);
    for (const details of await dialog.locator("summary").all()) await details.click();
    await page.screenshot({ path: `/tmp/basins-${language}.png` });
  });
});
