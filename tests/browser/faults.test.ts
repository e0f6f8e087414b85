import { describe, expect, it } from "vitest";
import { browserForSpecs } from "./browser.ts";
import { digestInNode, digestOf, experimentOf, openExplorer, raceComplete, words } from "./explorer.ts";
import { differingShare, readPng } from "./pixels.ts";

const browser = browserForSpecs();

describe("a crashed worker", () => {
  it("is replaced, the race in flight goes on to the same digest, and a notice says so", async () => {
    const { page, app } = await openExplorer(browser());
    await app.evaluate(({ store, conductor }) => {
      store.actions.setSteps(20_000);
      conductor.crashWorkers();
    });
    await page
      .getByRole("alert")
      .filter({ hasText: words("notice.workerRestarted") })
      .first()
      .waitFor();
    await raceComplete(page);
    const experiment = await experimentOf(app);
    expect(experiment.steps).toBe(20_000);
    expect(await digestOf(app)).toBe(await digestInNode(experiment));
    expect(await app.evaluate(({ store }) => store.live.race!.trajectories.map(({ count }) => count))).toEqual(
      experiment.runs.map(() => 20_001),
    );
  });

  it("still answers the pointer afterwards", async () => {
    const { app } = await openExplorer(browser());
    await app.evaluate(({ conductor }) => {
      conductor.crashWorkers();
      conductor.probe([3, 2]);
    });
    await expect.poll(() => app.evaluate(({ store }) => store.live.probe?.value)).toBe(0);
  });
});

describe("a lost WebGL context", () => {
  it("leaves the page working, and the same picture returns with it", async () => {
    const { page, app } = await openExplorer(browser(), { width: 900, height: 600 });
    const before = readPng(await page.screenshot());
    const context = await page.evaluateHandle(() => {
      const canvas = document.querySelector<HTMLCanvasElement>("[data-stage] canvas");
      return canvas?.getContext("webgl2")?.getExtension("WEBGL_lose_context");
    });
    await context.evaluate((extension) => extension?.loseContext());
    await page.getByText(words("notice.webglLost")).waitFor();
    expect(await app.evaluate(({ store }) => store.getState().webgl)).toBe("lost");
    const frames = await app.evaluate(({ scene }) => scene()?.probe.renderedFrames ?? 0);
    await context.evaluate((extension) => extension?.restoreContext());
    await expect.poll(() => app.evaluate(({ store }) => store.getState().webgl)).toBe("ok");
    await page.waitForFunction(([app, frames]) => app.scene()!.probe.renderedFrames > frames, [app, frames] as const);
    // Letters may be laid out anew; terrain and trails are most of the picture.
    await expect.poll(async () => differingShare(readPng(await page.screenshot()), before)).toBeLessThan(0.01);
    await app.evaluate(({ store }) => store.actions.placeStart([1, 1]));
    await raceComplete(page);
    expect(await digestOf(app)).toBe(await digestInNode(await experimentOf(app)));
  });
});
