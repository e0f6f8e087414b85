import type { JSHandle, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { browserForSpecs } from "./browser.ts";
import {
  digestInNode,
  digestOf,
  type Explorer,
  experimentOf,
  type FallLine,
  openExplorer,
  placeOf,
  raceComplete,
  startOf,
  words,
} from "./explorer.ts";

const browser = browserForSpecs();

/**
 * On the block a pixel is about 0.015 units of Himmelblau's window across and twice that away from the viewer, and a placed
 * point is rounded to 0.01.
 */
const A_PIXEL = 0.05;

function expectNear(found: readonly number[] | undefined, expected: readonly number[], within = A_PIXEL): void {
  for (const axis of [0, 1]) expect(Math.abs((found?.[axis] ?? Number.NaN) - expected[axis])).toBeLessThan(within);
}

const mapOf = (page: Page) => page.getByRole("img", { name: words("scene.map") });
const probeOf = (app: JSHandle<FallLine>) => app.evaluate(({ store }) => store.live.probe?.at);

/** Hovers and waits until the answer has come. */
async function probeAt({ page, app }: Explorer, x: number, y: number): Promise<readonly [number, number]> {
  await app.evaluate(({ store }) => {
    store.live.probe = undefined;
  });
  await page.mouse.move(x, y);
  await page.waitForFunction(({ store }) => store.live.probe !== undefined, app);
  return (await probeOf(app)) as readonly [number, number];
}

describe("a start placed on the terrain", () => {
  it("by a double click, near and far, high and low", async () => {
    const { page, app } = await openExplorer(browser(), { search: "?terrain=129" });
    await page.waitForFunction((app) => app.scene()?.probe.terrainSide === 129, app);
    for (const [x, y] of [
      [3, 2],
      [-2.8, 3.1],
      [1.5, -1.5],
    ]) {
      const { start } = await experimentOf(app);
      await page.mouse.dblclick(...(await placeOf(app, x, y)));
      await expect.poll(async () => (await experimentOf(app)).start).not.toEqual(start);
      expectNear((await experimentOf(app)).start, [x, y]);
      await raceComplete(page);
      expect(await digestOf(app)).toBe(await digestInNode(await experimentOf(app)));
    }
  });

  it("by dragging the ring, which is one undo", async () => {
    const { page, app } = await openExplorer(browser());
    const [from, to] = [await placeOf(app, 0, -0.6), await placeOf(app, 2, 0.5)];
    await page.mouse.move(...from);
    await page.mouse.down();
    await page.mouse.move(...to, { steps: 6 });
    await page.mouse.up();
    expectNear(await startOf(app), [2, 0.5]);
    expect((await experimentOf(app)).view.camera, "the block has not turned").toBeUndefined();
    await raceComplete(page);
    await page.keyboard.press("Control+z");
    expect(await startOf(app)).toEqual([0, -0.6]);
  });

  it("by keyboard: arrows move the probe, Enter starts there", async () => {
    const { page, app } = await openExplorer(browser());
    await page.getByRole("application").focus();
    // A hundredth of the window a press, a tenth with Alt; from the middle at first.
    for (const [key, x, y] of [
      ["ArrowRight", 0.12, 0],
      ["ArrowUp", 0.12, 0.1],
      ["Alt+ArrowUp", 0.12, 1.1],
      ["ArrowLeft", 0, 1.1],
    ] as const) {
      await page.keyboard.press(key);
      await expect.poll(() => probeOf(app)).toEqual([expect.closeTo(x, 9), expect.closeTo(y, 9)]);
    }
    await page.keyboard.press("Enter");
    expectNear(await startOf(app), [0, 1.1], 1e-9);
  });

  it("reads the same point as the figures under the pointer say", async () => {
    const explorer = await openExplorer(browser(), { search: "?terrain=129" });
    const at = await probeAt(explorer, ...(await placeOf(explorer.app, 3, 2)));
    expectNear(at, [3, 2]);
    const { value, eigenvalues } = await explorer.app.evaluate(({ store }) => store.live.probe!);
    expect(value).toBeLessThan(0.1); // the minimum is at (3, 2)
    expect(eigenvalues[1]).toBeCloseTo(82.3, -1); // λmax of Himmelblau at (3, 2) is 82.28
    await explorer.page.getByText(words("critical.minimum"), { exact: true }).waitFor();
  });
});

describe("the map", () => {
  it("agrees with the terrain: the same point under both, east to the right and north up", async () => {
    const explorer = await openExplorer(browser(), { search: "?terrain=129" });
    const box = await mapOf(explorer.page).boundingBox();
    if (box === null) throw new Error("map: expected it on the page");
    const found: (readonly [number, number])[] = [];
    for (const [u, v] of [
      [0.3, 0.3],
      [0.7, 0.3],
      [0.3, 0.6],
    ]) {
      const onMap = await probeAt(explorer, box.x + u * box.width, box.y + v * box.height);
      const onTerrain = await probeAt(explorer, ...(await placeOf(explorer.app, ...onMap)));
      expectNear(onTerrain, onMap);
      found.push(onMap);
    }
    const [northWest, northEast, west] = found;
    expect(northEast[0]).toBeGreaterThan(northWest[0]);
    expect(northEast[1]).toBeCloseTo(northWest[1], 9);
    expect(west[1]).toBeLessThan(northWest[1]);
    expect(west[0]).toBeCloseTo(northWest[0], 9);
  });

  it("places the start by a double click and by dragging its ring", async () => {
    const explorer = await openExplorer(browser());
    const { page, app } = explorer;
    const box = await mapOf(page).boundingBox();
    if (box === null) throw new Error("map: expected it on the page");
    // Whole pixels, because a double click, unlike a move, is told in whole pixels.
    const [x, y] = [Math.round(box.x + 0.7 * box.width), Math.round(box.y + 0.3 * box.height)];
    const there = await probeAt(explorer, x, y);
    await page.mouse.dblclick(x, y);
    expectNear(await startOf(app), there, 1e-9);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - Math.round(0.3 * box.width), y, { steps: 4 });
    await page.mouse.up();
    const dragged = await startOf(app);
    expect(dragged?.[0]).toBeLessThan(there[0] - 2); // 0.3 of a window of 12
    expect(dragged?.[1]).toBeCloseTo(there[1], 9);
    await raceComplete(page);
    expect(await digestOf(app)).toBe(await digestInNode(await experimentOf(app)));
  });

  it("zooms to a dragged region, and the terrain follows", async () => {
    const { page, app } = await openExplorer(browser());
    await page.getByText(words("landscape.more")).click();
    await page.getByRole("button", { name: words("landscape.zoom") }).click();
    const box = await mapOf(page).boundingBox();
    if (box === null) throw new Error("map: expected it on the page");
    await page.mouse.move(box.x + 0.4 * box.width, box.y + 0.3 * box.height);
    await page.mouse.down();
    await page.mouse.move(box.x + 0.8 * box.width, box.y + 0.6 * box.height, { steps: 3 });
    await page.mouse.up();
    const domain = (await experimentOf(app)).view.domain;
    expect(domain?.[0][0]).toBeGreaterThan(-6);
    expect(domain?.[0][1]).toBeLessThan(6);
    await expect.poll(() => app.evaluate(({ store }) => store.live.terrain?.domain)).toEqual(domain);
    expect(await app.evaluate(({ store }) => store.getState().selectingRegion)).toBe(false);
    await page.getByRole("button", { name: words("landscape.wholeDomain") }).click();
    await expect.poll(() => app.evaluate(({ store }) => store.live.terrain?.domain[0])).toEqual([-6, 6]);
  });
});
