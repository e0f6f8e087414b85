import { describe, expect, it } from "vitest";
import { standardExperiment } from "../../src/experiment/standard.ts";
import { rgbOf } from "../../src/terrain/ramp.ts";
import { assignMarks } from "../../src/theme/markers.ts";
import { browserForSpecs } from "./browser.ts";
import { appOf, digestInNode, digestOf, letFramesPass, openExplorer, raceComplete, words } from "./explorer.ts";
import { countColours, readPng, showsColour } from "./pixels.ts";

const browser = browserForSpecs();

describe("the first screen", () => {
  it("gives the numbers that Node gives, asks nobody else, and says nothing on the console", async () => {
    const { app, faults } = await openExplorer(browser(), { search: "", fresh: true });
    expect(await digestOf(app)).toBe(await digestInNode(standardExperiment()));
    expect(faults).toEqual([]);
  });

  it("stands finished under reduced motion", async () => {
    const { app } = await openExplorer(browser());
    const { playhead, playing } = await app.evaluate(({ store }) => ({
      playhead: { position: store.live.playhead.position, last: store.live.playhead.last },
      playing: store.getState().playing,
    }));
    expect(playhead).toEqual({ position: standardExperiment().steps, last: standardExperiment().steps });
    expect(playing).toBe(false);
  });

  it("plays by itself otherwise, to its end", async () => {
    const { page, app } = await openExplorer(browser(), { reducedMotion: "no-preference", width: 640, height: 480 });
    await page.waitForFunction(({ store }) => store.getState().playing && store.live.playhead.position > 0, app);
    await app.evaluate(({ store }) => store.actions.setSpeed(8));
    await page.waitForFunction(({ store: { live } }) => live.playhead.position === live.playhead.last, app);
    await expect.poll(() => app.evaluate(({ store }) => store.getState().playing)).toBe(false);
  });

  it("gives one hint, once", async () => {
    const { page } = await openExplorer(browser());
    const hint = page.getByText(words("hint.start"));
    expect(await hint.count()).toBe(1);
    await hint.getByRole("button", { name: words("controls.dismiss") }).click();
    await expect.poll(() => hint.count()).toBe(0);
    await page.reload();
    await appOf(page);
    await raceComplete(page);
    expect(await hint.count()).toBe(0);
  });

  it.each(["dark", "light"] as const)("draws every trail where its points are (%s)", async (colorScheme) => {
    const { page, app } = await openExplorer(browser(), { colorScheme, search: "?terrain=129" });
    await page.waitForFunction((app) => app.scene()?.probe.terrainSide === 129, app);
    const { runs } = standardExperiment();
    const marks = assignMarks(runs.map(({ optimizer }) => optimizer));
    for (const run of runs.keys()) {
      await app.evaluate(
        ({ store }, run) => store.setState({ hiddenRuns: [0, 1, 2, 3, 4].filter((r) => r !== run) }),
        run,
      );
      await letFramesPass(page, 3);
      const picture = readPng(await page.screenshot());
      expect(countColours(picture), "colours on the page").toBeGreaterThan(200); // a blank page has a handful
      const places = await app.evaluate(({ store, scene }, run) => {
        const { points, count } = store.live.race!.trajectories[run];
        const { project } = scene()!.probe;
        return Array.from({ length: count }, (_, i) => project(points[2 * i], points[2 * i + 1])!);
      }, run);
      const colour = rgbOf(marks[run][colorScheme]);
      const shown = places.filter(([x, y]) => showsColour(picture, x, y, colour, 3)).length;
      // The rest lies under letters or behind a ridge.
      expect(shown / places.length, `share of run ${run}'s points that wear its colour`).toBeGreaterThan(0.8);
    }
  });
});
