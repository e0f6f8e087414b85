import type { JSHandle, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { type Box, coveredControls, partsOf, sidewaysScrollers } from "./boxes.ts";
import { browserForSpecs } from "./browser.ts";
import { type FallLine, letFramesPass, openExplorer, words } from "./explorer.ts";

const browser = browserForSpecs();

/** Antialiasing and rounding to device pixels may carry a box this far over. */
const SLACK = 1;

const overlap = (a: Box, b: Box) =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > SLACK &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > SLACK;

async function expectTidy(page: Page, width: number, height: number, where: string, leastParts = 4): Promise<void> {
  const parts = await partsOf(page);
  expect(parts.length, `${where}: parts`).toBeGreaterThanOrEqual(leastParts);
  const outside = ({ left, top, right, bottom }: Box) =>
    left < -SLACK || top < -SLACK || right > width + SLACK || bottom > height + SLACK;
  for (const { name, boxes } of parts) {
    expect(boxes.filter(outside), `${where}: ${name}: outside the window`).toEqual([]);
    for (const other of parts)
      if (other.name > name)
        expect(
          boxes.filter((box) => other.boxes.some((its) => overlap(box, its))),
          `${where}: ${name}: over or under ${other.name}`,
        ).toEqual([]);
  }
  expect(await sidewaysScrollers(page), `${where}: scrolls sideways`).toEqual([]);
  expect(await coveredControls(page), `${where}: covered`).toEqual([]);
}

/** A lecture with everything that can stand beside the terrain, a long claim, and the tools in sight. */
async function openLecture(page: Page, app: JSHandle<FallLine>): Promise<void> {
  await app.evaluate(({ store }) =>
    store.actions.setView({
      title: "Momentum rolls past the shallow basin, and nothing else does",
      context: "All five start just past the upper saddle; only momentum reaches the lower minimum.",
      lecture: ["runs", "height", "point", "picture", "loss", "sharpness"],
    }),
  );
  await page.keyboard.press("p");
  await page.locator(".lecture-legend").waitFor();
  // Tools in focus stay in sight, whatever the pointer does.
  await page.locator(".lecture-tools button").first().focus();
  await app.evaluate(({ conductor }) => conductor.probe([1, 1]));
  await page.waitForFunction(({ store }) => store.live.probe !== undefined, app);
  await letFramesPass(page, 3);
}

/** Thirty drawings of a window, of which the largest takes seconds where other work wants the same cores. */
const PATIENCE_MS = 300_000;

/** Windows from a wide screen to a phone on its side. */
const SIZES = [
  [1280, 720],
  [1440, 900],
  [1920, 1080],
  [2560, 1440],
  [1024, 768],
  [820, 1180],
  [390, 844],
  [360, 740],
  [844, 390],
  [720, 450], // 1440 × 900 at a zoom of 200 %
] as const;

/** Brings the window to a size and waits until the page has taken it. */
async function resize(page: Page, width: number, height: number): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.waitForFunction(([width, height]) => innerWidth === width && innerHeight === height, [width, height]);
  await letFramesPass(page, 3);
}

/** A page is opened once and brought to every size: what stands at a size must not depend on where it comes from. */
describe.each(["en", "zh"] as const)("in every window (%s)", (language) => {
  it("nothing overlaps, nothing leaves the window, every control can be reached", {
    timeout: PATIENCE_MS,
  }, async () => {
    const { page, app } = await openExplorer(browser(), { locale: language === "en" ? "en-US" : "zh-CN" });
    expect(await app.evaluate(({ store }) => store.getState().language)).toBe(language);
    await page.evaluate(() => document.fonts.ready);
    const everyWindow = async (state: string) => {
      for (const [width, height] of SIZES) {
        await resize(page, width, height);
        await expectTidy(page, width, height, `${state} at ${width} × ${height}`);
      }
    };
    await app.evaluate(({ store }) => store.actions.notify({ tone: "bad", key: "notice.linkSalvaged" }));
    await page.locator(".notice").waitFor();
    await everyWindow("explorer with a notice");
    await app.evaluate(({ store }) => store.actions.dismiss(store.getState().notices[0].id));
    await openLecture(page, app);
    await everyWindow("lecture");
    await page.keyboard.press("q");
    await page.locator(".lecture-code .qr-code").waitFor();
    await everyWindow("lecture with its code");
  });
});

it("so it is in a frame of every size", async () => {
  const { page } = await openExplorer(browser(), { search: "?terrain=33&embed" });
  await page.getByRole("link", { name: words("embedded.open") }).waitFor();
  for (const [width, height] of SIZES) {
    await resize(page, width, height);
    // Title, transport, the way to the whole page.
    await expectTidy(page, width, height, `frame at ${width} × ${height}`, 3);
  }
});

describe("the folded rails", () => {
  it("open over the stage and fold away again", async () => {
    const { page } = await openExplorer(browser(), { width: 820, height: 1180 });
    for (const title of ["landscape.title", "optimizers.title", "layout.charts"] as const) {
      await page.getByRole("button", { name: words("layout.open", { name: words(title) }) }).click();
      await page.getByRole("button", { name: words("layout.fold") }).waitFor();
      expect(await coveredControls(page, "[aria-expanded=true] ~ *")).toEqual([]);
      await page.getByRole("button", { name: words("layout.fold") }).click();
    }
  });
});

describe("lecture mode", () => {
  it("leaves the terrain, the names of who races, and the transport", async () => {
    const { page } = await openExplorer(browser());
    await page.getByRole("button", { name: words("topBar.present") }).click();
    await page.getByText(words("lecture.lossAt", { step: 80 })).waitFor();
    expect(await page.getByRole("complementary").count()).toBe(0);
    expect(await page.getByRole("banner").getByRole("button").count()).toBe(0);
  });
});
