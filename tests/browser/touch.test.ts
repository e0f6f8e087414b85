import type { CDPSession } from "playwright-core";
import { describe, expect, it } from "vitest";
import { coveredControls, sidewaysScrollers } from "./boxes.ts";
import { browserForSpecs } from "./browser.ts";
import {
  digestInNode,
  digestOf,
  type Explorer,
  experimentOf,
  openExplorer,
  placeOf,
  raceComplete,
  startOf,
  words,
} from "./explorer.ts";

const browser = browserForSpecs();

const openPhone = async (width = 390, height = 844) => {
  const explorer = await openExplorer(browser(), { width, height, hasTouch: true, isMobile: true });
  return { ...explorer, fingers: await explorer.page.context().newCDPSession(explorer.page) };
};

type Point = readonly [x: number, y: number];
const touch = (fingers: CDPSession, type: "touchStart" | "touchMove" | "touchEnd", ...points: readonly Point[]) =>
  fingers.send("Input.dispatchTouchEvent", { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) });

const cameraOf = async ({ app }: Explorer) => (await experimentOf(app)).view.camera;

describe("fingers on the terrain", () => {
  it("one turns the block, two zoom", async () => {
    const phone = await openPhone();
    const { app, fingers } = phone;
    const [x, y] = await placeOf(app, 3, -3);
    await touch(fingers, "touchStart", [x, y]);
    for (const dx of [-20, -40, -60]) await touch(fingers, "touchMove", [x + dx, y]);
    await touch(fingers, "touchEnd");
    await expect.poll(async () => (await cameraOf(phone))?.azimuth).toBeGreaterThan(-10); // from −20, eastward
    await touch(fingers, "touchStart", [x, y], [x - 60, y]);
    await touch(fingers, "touchMove", [x + 20, y], [x - 80, y]);
    await touch(fingers, "touchMove", [x + 40, y], [x - 100, y]);
    await touch(fingers, "touchEnd");
    await expect.poll(async () => (await cameraOf(phone))?.zoom).toBeGreaterThan(1.5); // 140 pixels from 60
    expect(await startOf(app)).toEqual([0, -0.6]);
  });

  it("one that rests reads the point, and offers to start there", async () => {
    const { page, app, fingers } = await openPhone();
    const at = await placeOf(app, 2, 1);
    await touch(fingers, "touchStart", at);
    await expect.poll(() => app.evaluate(({ store }) => store.live.probe?.at[0])).toBeCloseTo(2, 0);
    await touch(fingers, "touchEnd");
    const probed = await app.evaluate(({ store }) => store.live.probe?.at);
    await page.getByRole("tab", { name: words("layout.point") }).tap();
    await page.getByRole("button", { name: words("readout.startHere") }).tap();
    expect(await startOf(app)).toEqual(probed);
    await raceComplete(page);
    expect(await digestOf(app)).toBe(await digestInNode(await experimentOf(app)));
  });

  it("one takes the start ring along", async () => {
    const phone = await openPhone();
    const { app, fingers } = phone;
    const [from, to] = [await placeOf(app, 0, -0.6), await placeOf(app, 2, 1)];
    await touch(fingers, "touchStart", from);
    await touch(fingers, "touchMove", [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]);
    await touch(fingers, "touchMove", to);
    await touch(fingers, "touchEnd");
    await expect.poll(async () => (await startOf(app))?.[0]).toBeCloseTo(2, 0);
    expect(await cameraOf(phone)).toBeUndefined();
  });
});

describe("a phone's tabs", () => {
  it.each([
    [390, 844],
    [360, 740],
    [844, 390],
  ])("hold everything that stands in the rails elsewhere (%d × %d)", async (width, height) => {
    const { page } = await openPhone(width, height);
    for (const [tab, found] of [
      ["layout.race", page.getByRole("slider", { name: words("optimizers.rateOf", { name: "Adam" }) })],
      ["layout.landscapeTab", page.getByRole("slider", { name: words("landscape.relief") })],
      ["layout.chartsTab", page.getByRole("radiogroup", { name: words("charts.quantity") })],
      ["layout.point", page.getByText(words("readout.shape"))],
    ] as const) {
      await page.getByRole("tab", { name: words(tab) }).tap();
      await found.waitFor();
      expect(await sidewaysScrollers(page), tab).toEqual([]);
      expect(await coveredControls(page), tab).toEqual([]);
    }
  });

  it("a tap on a chart moves the playhead", async () => {
    const { page, app } = await openPhone();
    await page.getByRole("tab", { name: words("layout.chartsTab") }).tap();
    const plotted = page.getByRole("img", { name: words("charts.loss") }).locator(".u-over"); // uPlot's plotted area
    const box = await plotted.boundingBox();
    if (box === null) throw new Error("charts: expected one");
    await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
    await expect
      .poll(() => app.evaluate(({ store }) => Math.abs(store.live.playhead.step - 40)))
      .toBeLessThanOrEqual(1);
  });

  it("every target of a finger is at least 44 pixels wide and high, however little of it is drawn", async () => {
    const { page } = await openPhone();
    for (const tab of ["layout.race", "layout.landscapeTab", "layout.chartsTab", "layout.point"] as const) {
      await page.getByRole("tab", { name: words(tab) }).tap();
      const small = () =>
        page.evaluate(() => {
          const kinds = "button, select, summary, input, [role=tab]";
          const found: string[] = [];
          for (const element of document.querySelectorAll<HTMLElement>(kinds)) {
            if (!element.checkVisibility({ visibilityProperty: true })) continue;
            const aim = element.closest("label") ?? element;
            aim.scrollIntoView({ block: "center" });
            const { left, top, width, height } = aim.getBoundingClientRect();
            const [x, y] = [left + width / 2, top + height / 2];
            /** How far from the middle a finger still finds it. */
            const reach = (dx: number, dy: number) => {
              let far = 0;
              while (far < 30 && aim.contains(document.elementFromPoint(x + dx * (far + 1), y + dy * (far + 1)))) far++;
              return far;
            };
            // Rounded ends and a pixel of the middle's own: 42 of 44.
            const across = reach(-1, 0) + reach(1, 0);
            const along = reach(0, -1) + reach(0, 1);
            if (Math.min(across, along) < 42)
              found.push(`${element.ariaLabel ?? element.textContent}: ${across} × ${along}`);
          }
          return found;
        });
      await expect.poll(small, { message: tab }).toEqual([]);
    }
  });
});
