import type { JSHandle, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { browserForSpecs } from "./browser.ts";
import { type FallLine, letFramesPass, openExplorer, placeOf } from "./explorer.ts";

const browser = browserForSpecs();

const framesOf = (app: JSHandle<FallLine>) => app.evaluate(({ scene }) => scene()?.probe.renderedFrames ?? 0);

/** How many frames the scene draws while the browser could draw `count`, once it has come to rest. */
async function framesAtRest(page: Page, app: JSHandle<FallLine>, count: number): Promise<number> {
  let before = await framesOf(app);
  await expect
    .poll(async () => {
      const last = before;
      await letFramesPass(page, 20);
      before = await framesOf(app);
      return before - last;
    })
    .toBe(0);
  await letFramesPass(page, count);
  return (await framesOf(app)) - before;
}

describe("the scene", () => {
  it("draws nothing while nothing changes, whatever the pointer rests on", async () => {
    const { page, app } = await openExplorer(browser(), { width: 1000, height: 600 });
    await page.evaluate(() => document.fonts.ready);
    // The finest terrain, the start's figures and the faces have arrived: nothing is on its way any more.
    await page.waitForFunction(
      ({ store: { live } }) => live.terrain?.final === true && live.startProbe !== undefined,
      app,
    );
    expect(await framesAtRest(page, app, 40)).toBe(0);
    await page.mouse.move(...(await placeOf(app, 1, 1)));
    await page.waitForFunction(({ store }) => store.live.probe !== undefined, app);
    expect(await framesAtRest(page, app, 40)).toBe(0);
  });

  it("draws once for one change, and comes to rest after playing", async () => {
    const { page, app } = await openExplorer(browser(), { width: 640, height: 480, reducedMotion: "no-preference" });
    await app.evaluate(({ store }) => store.actions.setSpeed(8));
    await page.waitForFunction(({ store: { live } }) => live.playhead.position === live.playhead.last, app);
    expect(await framesAtRest(page, app, 40)).toBe(0);
    const before = await framesOf(app);
    await app.evaluate(({ store }) => store.actions.seek(10));
    await letFramesPass(page, 10);
    expect((await framesOf(app)) - before).toBe(1);
  });

  it("turns with easing and then rests", async () => {
    const { page, app } = await openExplorer(browser(), { width: 640, height: 480, reducedMotion: "no-preference" });
    await app.evaluate(({ store, scene }) => {
      store.actions.pause();
      scene()?.commands.orbit(40, 0);
    });
    await page.waitForFunction(({ scene }) => (scene()?.probe.renderedFrames ?? 0) > 5, app);
    // A stage of the terrain or a font may still arrive; then nothing moves any more.
    await expect.poll(() => framesAtRest(page, app, 20), { timeout: 60_000 }).toBe(0);
  });
});
