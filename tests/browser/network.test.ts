import { describe, expect, it } from "vitest";
import { browserForSpecs } from "./browser.ts";
import {
  choose,
  digestInNode,
  digestOf,
  enter,
  experimentOf,
  openExplorer,
  placeOf,
  raceComplete,
  words,
} from "./explorer.ts";

const browser = browserForSpecs();

const LINK = "#v=1&network=2,8,1;data.name=moons&steps=60&run=adam;learningRate=0.05&run=momentum;learningRate=0.1";

describe("a network", () => {
  it("opens from a link to the numbers of Node, on the plane of its finished race", async () => {
    const { page, app, faults } = await openExplorer(browser(), { hash: LINK });
    const experiment = await experimentOf(app);
    expect(await digestOf(app)).toBe(await digestInNode(experiment));
    await page.getByRole("heading", { level: 1, name: /2–8–1/ }).waitFor();
    await page.getByText("33 parameters").waitFor();
    await expect
      .poll(() => app.evaluate(({ store }) => store.live.facts?.network?.slice))
      .toMatchObject({ type: "pca", provisional: false });
    await app.evaluate(({ store }) => {
      store.actions.pause();
      store.actions.seek(0);
    });
    const drawn = page.locator(".off-plane tbody tr").first();
    await expect.poll(() => drawn.locator("td").nth(2).textContent()).toMatch(/\d/);
    expect(await page.getByRole("textbox", { name: words("landscape.startX") }).count()).toBe(0);
    const [x, y] = await placeOf(app, 0, 0);
    await page.mouse.dblclick(x, y);
    expect((await experimentOf(app)).start, "a click on the plane moves no start").toBeUndefined();
    expect(faults).toEqual([]);
  });

  it("is edited in its tab, and left for a surface and come back to", async () => {
    const { page, app, faults } = await openExplorer(browser(), { hash: LINK });
    await enter(page.getByRole("textbox", { name: words("network.hidden") }), "3, 3");
    await expect.poll(async () => (await experimentOf(app)).objective).toMatchObject({ layers: [2, 3, 3, 1] });
    await raceComplete(page);
    expect(await digestOf(app)).toBe(await digestInNode(await experimentOf(app)));
    await enter(page.getByRole("textbox", { name: words("network.hidden") }), "200, 200");
    await page.getByRole("alert").waitFor();
    expect((await experimentOf(app)).objective).toMatchObject({ layers: [2, 3, 3, 1] });
    await page.getByRole("combobox", { name: words("slice.kind") }).selectOption("random");
    await expect.poll(() => app.evaluate(({ store }) => store.live.facts?.network?.slice.type)).toBe("random");
    await page.getByRole("tab", { name: words("landscape.surface") }).click();
    await choose(page.getByRole("radio", { name: words("surface.himmelblau.name" as never) }));
    await expect.poll(async () => (await experimentOf(app)).objective.type).toBe("surface");
    await raceComplete(page);
    expect(await digestOf(app)).toBe(await digestInNode(await experimentOf(app)));
    await app.evaluate(({ store }) => store.actions.undo());
    await raceComplete(page);
    expect((await experimentOf(app)).objective).toMatchObject({ type: "network", layers: [2, 3, 3, 1] });
    expect(await digestOf(app)).toBe(await digestInNode(await experimentOf(app)));
    expect(faults).toEqual([]);
  });
});
