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

  it("starts at the point of its plane that a double click names, and goes back to its initialisation", async () => {
    const { page, app } = await openExplorer(browser(), { hash: LINK });
    await expect.poll(() => app.evaluate(({ store }) => store.live.facts?.network?.slice.provisional)).toBe(false);
    const [x, y] = await placeOf(app, 0, 0);
    await page.mouse.dblclick(x, y);
    await expect.poll(async () => (await experimentOf(app)).start?.length).toBe(33);
    await raceComplete(page);
    const experiment = await experimentOf(app);
    expect(await digestOf(app)).toBe(await digestInNode(experiment));
    // The plane goes through the first run's last point, where (0, 0) is: from there the loss begins at about its end.
    await page.getByRole("button", { name: words("network.clearStart") }).click();
    await expect.poll(async () => (await experimentOf(app)).start).toBeUndefined();
  });

  it("shows the whole spectrum where the playhead stands, and of large networks an estimate that can be stopped", async () => {
    const { page, app } = await openExplorer(browser(), { hash: LINK, height: 1000 });
    await app.evaluate(({ store }) => store.actions.seek(30));
    await page.getByText(words("spectrum.title"), { exact: true }).click();
    const name = await page.locator(".spectrum > .chart-note").textContent();
    expect(name).toContain("33");
    await expect.poll(() => page.locator(".spectrum > .chart-note").textContent()).toContain("30");
    expect(await page.locator(".spectrum-rug").getAttribute("d")).toMatch(/^(M[\d.]+ \d+v-7){33}$/);
    await app.evaluate(({ store }) => store.actions.seek(45));
    await expect.poll(() => page.locator(".spectrum > .chart-note").textContent()).toContain("45");
    await enter(page.getByRole("textbox", { name: words("network.hidden") }), "90, 90");
    await page.getByRole("progressbar").waitFor();
    await page.getByRole("button", { name: words("spectrum.stop") }).click();
    await page.getByText(words("spectrum.stopped")).waitFor();
    await page.getByRole("button", { name: words("spectrum.resume") }).click();
    await page.getByRole("progressbar").waitFor();
  });

  it("is drawn on a plane that follows the run in focus, where the loss drawn is the loss it has", async () => {
    const { page, app } = await openExplorer(browser(), { hash: `${LINK}&slice.type=random&view.follow=true` });
    await app.evaluate(({ store }) => store.actions.seek(37));
    const [loss, drawn] = [2, 3].map((column) =>
      page.locator(`.off-plane tbody tr >> nth=0 >> :nth-child(${column + 1})`),
    );
    await expect.poll(() => drawn.textContent()).toMatch(/\d/);
    expect(await drawn.textContent()).toBe(await loss.textContent());
    await page.getByText(words("profile.title")).click();
    await page.locator(".profile-plot svg").nth(1).waitFor();
    const before = await app.evaluate(({ store }) => store.live.followed !== undefined);
    expect(before).toBe(true);
    await page.getByRole("switch", { name: words("slice.follow") }).click();
    await expect.poll(() => app.evaluate(({ store }) => store.live.followed === undefined)).toBe(true);
    expect((await experimentOf(app)).view.follow).toBe(false);
  });
});
