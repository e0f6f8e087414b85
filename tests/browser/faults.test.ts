import { describe, expect, it } from "vitest";
import { browserForSpecs } from "./browser.ts";
import { digestInNode, digestOf, experimentOf, letFramesPass, openExplorer, raceComplete, words } from "./explorer.ts";
import { differingShare, readPng } from "./pixels.ts";

const browser = browserForSpecs();

describe("a crashed worker", () => {
  it("is replaced, the race in flight goes on to the same digest, and a notice says so", async () => {
    const { page, app } = await openExplorer(browser(), { fresh: true });
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
    const { app } = await openExplorer(browser(), { fresh: true });
    await app.evaluate(({ conductor }) => {
      conductor.crashWorkers();
      conductor.probe([3, 2]);
    });
    await expect.poll(() => app.evaluate(({ store }) => store.live.probe?.value)).toBe(0);
  });
});

describe("a lost WebGL context", () => {
  it("leaves the page working, and the same picture returns with it", async () => {
    const { page, app } = await openExplorer(browser(), { width: 900, height: 600, fresh: true });
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

describe("a clipboard that refuses", () => {
  it("is said, and the link stands there whole, selected at a touch, to copy by hand", async () => {
    const { page, app } = await openExplorer(browser(), { fresh: true });
    await page.evaluate(() => {
      const refusing = { writeText: () => Promise.reject(new DOMException("no", "NotAllowedError")) };
      Object.defineProperty(navigator, "clipboard", { value: refusing });
    });
    await page.locator(".share-button").click();
    await page.getByText(words("share.refused")).waitFor();
    const field = page.getByRole("textbox", { name: words("share.link") });
    await field.focus();
    const [text, selected] = await field.evaluate((element: HTMLTextAreaElement) => [
      element.value,
      element.value.slice(element.selectionStart, element.selectionEnd),
    ]);
    expect(selected).toBe(text);
    await app.evaluate(({ store }) => store.actions.placeStart([2, 2]));
    await page.goto(text.replace("#", "?terrain=33#"));
    await page.waitForFunction(() => window.fallLine?.store.getState().digest !== undefined);
    const opened = await page.evaluate(() => window.fallLine?.store.getState());
    expect(opened?.experiment.start).not.toEqual([2, 2]);
    expect(opened?.digest).toBe(opened?.experiment.view.digest);
  });
});

describe("a tab that is hidden for an hour", () => {
  it("plays on where it stood, and races as before", async () => {
    const { page, app } = await openExplorer(browser(), { reducedMotion: "no-preference", fresh: true });
    const see = (visibility: "visible" | "hidden") =>
      page.evaluate((visibility) => {
        Object.defineProperty(document, "visibilityState", { value: visibility, configurable: true });
        document.dispatchEvent(new Event("visibilitychange"));
      }, visibility);
    const position = () => app.evaluate(({ store }) => store.live.playhead.position);
    await app.evaluate(({ store }) => {
      store.actions.pause();
      store.actions.setSpeed(0.25);
    });
    await letFramesPass(page, 3);
    await page.clock.install();
    await app.evaluate(({ store }) => {
      store.actions.seek(0);
      store.actions.play();
    });
    await page.clock.runFor(500);
    const before = await position();
    expect(before).toBeGreaterThan(0);
    await see("hidden");
    await page.clock.fastForward(3600_000);
    await see("visible");
    await page.clock.runFor(100);
    const [after, last] = await app.evaluate(({ store }) => {
      const { position, last } = store.live.playhead;
      return [position, last] as const;
    });
    expect(after).toBeGreaterThan(before);
    // At a quarter of the speed a race lasts half a minute: an hour would have taken it to its end.
    expect(after).toBeLessThan(last);
    expect(await app.evaluate(({ store }) => store.getState().playing)).toBe(true);
    await app.evaluate(({ store }) => {
      store.actions.pause();
      store.actions.placeStart([1, 1]);
    });
    await page.clock.resume();
    await raceComplete(page);
    expect(await digestOf(app)).toBe(await digestInNode(await experimentOf(app)));
    expect(await app.evaluate(({ store }) => store.getState().notices.length)).toBe(0);
  });
});

describe("a part of the page that cannot be had", () => {
  it("is said, nothing on show is lost, and it comes, dressed, when it is asked for again", async () => {
    const { page, app, faults } = await openExplorer(browser(), { hash: "#v=1&surface=beale&run=adam", fresh: true });
    const digest = await digestOf(app);
    const part = /\/Course-[^/]*\.(js|css)$/;
    await page.route(part, (route) => route.abort());
    await page.getByRole("button", { name: words("topBar.course"), exact: true }).click();
    const again = page.getByRole("button", { name: words("notice.tryAgain") });
    await again.waitFor();
    expect(await digestOf(app)).toBe(digest);
    await page.getByRole("slider", { name: words("optimizers.rateOf", { name: "Adam" }) }).press("ArrowRight");
    await raceComplete(page);
    const moved = await digestOf(app);
    expect(moved).not.toBe(digest);
    // Still without it: said again.
    await again.click();
    await again.waitFor();

    await page.unroute(part);
    faults.splice(0); // the browser's own lines about the requests
    await again.click();
    await page.locator(".course-contents").waitFor();
    const columns = page.locator(".course-lessons").first();
    expect(await columns.evaluate((list) => getComputedStyle(list).display)).toBe("grid");
    expect(await page.getByText(words("notice.partMissing")).count()).toBe(0);
    expect(await digestOf(app)).toBe(moved);
  });
});
