import { describe, expect, it } from "vitest";
import { browserForSpecs } from "./browser.ts";
import {
  choose,
  digestInNode,
  digestOf,
  enter,
  experimentOf,
  letFramesPass,
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

  it("keeps the terrain clear of the lines below its title", async () => {
    for (const language of ["en-US", "zh-CN"]) {
      const { page, app } = await openExplorer(browser(), {
        hash: "#v=1&network=2,4,1;data.name=xor&steps=200&run=gradient-descent;learningRate=0.5&run=momentum;learningRate=0.1",
        width: 1440,
        height: 900,
        locale: language,
      });
      const line = page.locator(".plane-line");
      await expect.poll(() => line.textContent()).toMatch(/\d.*·.*\d/);
      await expect
        .poll(() => app.evaluate(({ store }) => store.live.facts?.network?.slice))
        .toMatchObject({ provisional: false });
      await letFramesPass(page, 5);
      const domain = await app.evaluate(({ store }) => store.live.terrain?.domain);
      if (domain === undefined) throw new Error("terrain: expected one");
      const [[x0, x1], [y0, y1]] = domain;
      // Where its words stand, line by line.
      const lines = await line.evaluate((element) => {
        const range = document.createRange();
        range.selectNodeContents(element);
        return [...range.getClientRects()].map(({ left, right, bottom }) => ({ left, right, bottom }));
      });
      expect(lines.length).toBeGreaterThan(0);
      for (let k = 0; k <= 64; k++) {
        const [x, y] = await placeOf(app, x0 + ((x1 - x0) * k) / 64, y1);
        for (const { left, right, bottom } of lines)
          if (x >= left && x <= right) expect(y, `${language}: far edge at ${x}`).toBeGreaterThan(bottom);
      }
      expect(y1).toBeGreaterThan(y0);
    }
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

  it("says of every plane what kind it is and how much of the runs' ways it shows", async () => {
    const { page, app } = await openExplorer(browser(), { hash: LINK });
    const plane = page.locator("p.quiet", { hasText: "% of the runs' scatter" });
    const line = () => plane.last().textContent();
    await expect.poll(line).toMatch(/^Main directions of the runs\s· \d/);
    const kind = page.getByRole("combobox", { name: words("slice.kind") });
    await kind.selectOption("random");
    await expect.poll(line).toMatch(/^Random, filter-normalised\s· \d/);
    await page.getByRole("combobox", { name: words("slice.length") }).selectOption("none");
    await expect.poll(line).toMatch(/^Random, not normalised\s· \d/);
    await page.getByRole("combobox", { name: words("slice.through") }).selectOption("end");
    await page.getByRole("combobox", { name: words("slice.ofRun") }).selectOption("1");
    await enter(page.getByRole("textbox", { name: words("slice.seed") }), "12");
    await expect
      .poll(async () => (await experimentOf(app)).slice)
      .toEqual({ type: "random", normalisation: "none", centre: "end", run: 1, seed: 12 });
    await raceComplete(page);
    await expect.poll(() => app.evaluate(({ store }) => store.live.facts?.network?.slice.provisional)).toBe(false);
    // Through the end of the second run: there it is not off the plane.
    await app.evaluate(({ store }) => store.actions.seek(60));
    await expect.poll(() => page.locator(".off-plane tbody tr >> nth=1 >> td >> nth=0").textContent()).toBe("0");
    await page.getByText(words("network.origin")).click();
    await page.getByText(/make_moons/).waitFor();
  });

  it("is trained on batches in an order that is drawn, its own, or written out", async () => {
    const { page, app } = await openExplorer(browser(), { hash: LINK.replace("moons", "moons;data.samples=6") });
    const sameAsNode = async () => {
      await raceComplete(page);
      expect(await digestOf(app)).toBe(await digestInNode(await experimentOf(app)));
    };
    await page.getByText(words("network.more")).click();
    await page.getByRole("switch", { name: words("network.batch") }).click();
    await enter(page.getByRole("textbox", { name: words("network.batchSize") }), "4");
    const order = page.getByRole("combobox", { name: words("batches.order") });
    await order.selectOption("sequential");
    await expect.poll(async () => (await experimentOf(app)).batch).toEqual({ size: 4, order: "sequential" });
    await sameAsNode();
    const before = await digestOf(app);
    await order.selectOption("listed");
    const list = page.getByRole("textbox", { name: words("batches.list") });
    expect(await list.inputValue()).toBe("0 1 2 3\n4 5");
    await sameAsNode();
    expect(await digestOf(app), "the same batches, listed").toBe(before);
    await list.fill("5 5\n0, 1\n6");
    await page
      .getByRole("alert")
      .getByText(words("batches.notIndex", { line: 3, found: "6", last: 5 }))
      .waitFor();
    await list.fill("5 5\n0, 1");
    await expect.poll(async () => (await experimentOf(app)).batch?.order).toEqual([[5, 5], [0, 1]]); // biome-ignore format: two batches
    await sameAsNode();
    expect(await digestOf(app)).not.toBe(before);
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
