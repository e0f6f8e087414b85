import { describe, expect, it } from "vitest";
import { standardExperiment } from "../../src/experiment/standard.ts";
import { browserForSpecs } from "./browser.ts";
import { choose, digestInNode, digestOf, experimentOf, openExplorer, raceComplete, words } from "./explorer.ts";

const browser = browserForSpecs();

describe("history", () => {
  it("undoes and redoes every change in order, by button and by key", async () => {
    const { page, app } = await openExplorer(browser());
    const button = (name: "topBar.undo" | "topBar.redo") =>
      page.getByRole("button", { name: words(name), exact: true });
    expect(await button("topBar.undo").isDisabled()).toBe(true);
    const seen = [await experimentOf(app)];
    const changes = [
      () => choose(page.getByRole("radio", { name: words("landscape.linear") })),
      () => page.getByRole("slider", { name: words("optimizers.rateOf", { name: "Adam" }) }).press("ArrowRight"),
      () => choose(page.getByRole("radio", { name: words("surface.beale.name" as never) })),
      async () => {
        await page.getByText(words("optimizers.more")).click();
        await page.getByRole("button", { name: words("optimizers.duplicate") }).click();
      },
    ];
    for (const change of changes) {
      await change();
      seen.push(await experimentOf(app));
    }
    expect(new Set(seen.map((experiment) => JSON.stringify(experiment))).size).toBe(changes.length + 1);
    for (const [way, expected] of [
      ["undo", seen[3]],
      ["Control+z", seen[2]],
      ["undo", seen[1]],
      ["Control+z", seen[0]],
      ["Control+z", seen[0]],
      ["Control+Shift+Z", seen[1]],
      ["redo", seen[2]],
      ["redo", seen[3]],
      ["Control+Shift+Z", seen[4]],
    ] as const) {
      if (way === "undo" || way === "redo") await button(`topBar.${way}`).click();
      else await page.keyboard.press(way);
      expect(await experimentOf(app), way).toEqual(expected);
    }
    expect(await button("topBar.redo").isDisabled()).toBe(true);
    await raceComplete(page);
    expect(await digestOf(app)).toBe(await digestInNode(seen[4]));
  });

  it("resets to the first experiment, and takes even that back", async () => {
    const { page, app } = await openExplorer(browser(), { hash: "#v=1&surface=bowl&run=adam" });
    const opened = await experimentOf(app);
    await page.getByRole("button", { name: words("topBar.reset") }).click();
    await raceComplete(page);
    expect(await digestOf(app)).toBe(await digestInNode(standardExperiment()));
    await page.keyboard.press("Control+z");
    expect(await experimentOf(app)).toEqual(opened);
  });

  it("opens an example from the gallery, playing from its start", async () => {
    const { page, app } = await openExplorer(browser());
    await page.getByRole("button", { name: words("topBar.presets"), exact: true }).click();
    const gallery = page.getByRole("dialog", { name: words("topBar.presets") });
    await expect.poll(() => gallery.getByRole("listitem").count()).toBeGreaterThanOrEqual(12);
    await gallery.getByText(words("preset.edge-of-stability.name" as never)).click();
    await raceComplete(page);
    const experiment = await experimentOf(app);
    expect(experiment.objective).toMatchObject({ name: "ravine" });
    expect(await digestOf(app)).toBe(await digestInNode(experiment));
    await page.waitForFunction(({ store }) => store.live.playhead.position > 0, app);
  });
});
