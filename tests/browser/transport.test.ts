import { describe, expect, it } from "vitest";
import { browserForSpecs } from "./browser.ts";
import { type Explorer, experimentOf, openExplorer, words } from "./explorer.ts";

const browser = browserForSpecs();

const stepOf = ({ app }: Explorer) => app.evaluate(({ store }) => store.live.playhead.step);
const playing = ({ app }: Explorer) => app.evaluate(({ store }) => store.getState().playing);
const speed = ({ app }: Explorer) => app.evaluate(({ store }) => store.getState().speed);
const press = ({ page }: Explorer, name: Parameters<typeof words>[0]) =>
  page.getByRole("button", { name: words(name), exact: true }).click();

describe("the transport", () => {
  it("obeys the mouse: start, end, steps, scrubbing, speed, play and pause", async () => {
    const explorer = await openExplorer(browser());
    const { page } = explorer;
    await press(explorer, "transport.toStart");
    expect(await stepOf(explorer)).toBe(0);
    await press(explorer, "transport.forward");
    await press(explorer, "transport.forward");
    await press(explorer, "transport.back");
    expect(await stepOf(explorer)).toBe(1);
    await page.getByText(words("transport.step", { step: 1 }), { exact: true }).waitFor();
    await press(explorer, "transport.toEnd");
    expect(await stepOf(explorer)).toBe(80);
    const scrubber = await page.getByRole("slider", { name: words("transport.scrub") }).boundingBox();
    if (scrubber === null) throw new Error("scrubber: expected it on the page");
    await page.mouse.click(scrubber.x + scrubber.width / 2, scrubber.y + scrubber.height / 2);
    expect(Math.abs((await stepOf(explorer)) - 40)).toBeLessThanOrEqual(1); // the thumb has a width
    await page.getByRole("combobox", { name: words("transport.speed") }).selectOption("0.25");
    expect(await speed(explorer)).toBe(0.25);
    await press(explorer, "transport.play");
    await expect.poll(() => playing(explorer)).toBe(true);
    await press(explorer, "transport.pause");
    expect(await playing(explorer)).toBe(false);
    expect(Number.isInteger(await explorer.app.evaluate(({ store }) => store.live.playhead.position))).toBe(true);
  });

  it("obeys the keyboard", async () => {
    const explorer = await openExplorer(browser());
    const { page } = explorer;
    for (const [key, step] of [
      ["Home", 0],
      ["ArrowRight", 1],
      ["Shift+ArrowRight", 11],
      ["PageUp", 10],
      ["PageDown", 11],
      ["Shift+ArrowLeft", 1],
      ["ArrowLeft", 0],
      ["ArrowLeft", 0],
      ["End", 80],
    ] as const) {
      await page.keyboard.press(key);
      expect(await stepOf(explorer), key).toBe(step);
    }
    await page.keyboard.press("]");
    expect(await speed(explorer)).toBe(2);
    await page.keyboard.press("[");
    await page.keyboard.press("[");
    expect(await speed(explorer)).toBe(0.5);
    await page.keyboard.press(" ");
    expect(await playing(explorer), "from the end it plays again").toBe(true);
    await page.keyboard.press(" ");
    expect(await playing(explorer)).toBe(false);
    expect(await stepOf(explorer)).toBeLessThan(80);
    await page.keyboard.press("3");
    expect(await explorer.app.evaluate(({ store }) => store.getState().focus)).toBe(2);
  });

  it("keys that belong to a field stay in it", async () => {
    const explorer = await openExplorer(browser());
    await explorer.page.getByRole("textbox", { name: words("transport.steps") }).focus();
    await explorer.page.keyboard.press("Home");
    await explorer.page.keyboard.press(" ");
    expect(await stepOf(explorer)).toBe(80);
    expect(await playing(explorer)).toBe(false);
  });

  it("a press of a key does what the list of keys says", async () => {
    const explorer = await openExplorer(browser());
    const { page, app } = explorer;
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: words("topBar.keyboard") }).waitFor();
    await page.keyboard.press("Escape");
    const camera = async () => (await experimentOf(app)).view.camera;
    await page.keyboard.press("t");
    await expect.poll(async () => (await camera())?.elevation).toBe(90);
    await page.keyboard.press("r");
    await expect.poll(camera).toBeUndefined();
    await page.keyboard.press("Shift+Digit3");
    await expect.poll(async () => (await camera())?.azimuth).toBe(0);
    await page.getByRole("application").focus();
    await page.keyboard.press("Shift+ArrowRight");
    await expect.poll(async () => (await camera())?.azimuth).toBe(-5);
    await page.keyboard.press("+");
    await expect.poll(async () => (await camera())?.zoom).toBeGreaterThan(1);
    await page.keyboard.press("h");
    await expect.poll(() => page.getByRole("banner").count()).toBe(0);
    await page.keyboard.press("Escape");
    await page.getByRole("banner").waitFor();
    await page.keyboard.press("p");
    expect(await app.evaluate(({ store }) => store.getState().lecture)).toBe(true);
    await page.keyboard.press("Escape");
    expect(await app.evaluate(({ store }) => store.getState().lecture)).toBe(false);
    await page.keyboard.press("d");
    await page
      .getByRole("dialog", { name: words("charts.table") })
      .getByRole("table")
      .waitFor();
  });
});
