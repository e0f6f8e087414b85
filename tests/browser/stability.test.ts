import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { type Fate, fates, finishRun } from "../../src/engine/finish.ts";
import { paceOf } from "../../src/engine/pace.ts";
import type { Experiment } from "../../src/experiment/experiment.ts";
import { runSetups } from "../../src/experiment/setup.ts";
import { translate } from "../../src/language/translate.ts";
import { findings } from "./axe.ts";
import { browserForSpecs } from "./browser.ts";
import { enter, experimentOf, openExplorer, raceComplete, words } from "./explorer.ts";
import { countColours, readPng } from "./pixels.ts";

const browser = browserForSpecs();

/** λmax = 100: heavy balls are stable up to η = 2(1 + β)/100, so gradient descent, β = 0, up to 0.02. */
const RAVINE = "#v=1&surface=ravine&steps=1000&run=adam&run=momentum;learningRate=0.01&view.focus=1";

/** What the rule makes of the run as it stands in the race, here in Node. */
function fateOf(experiment: Experiment, run: number): Fate {
  const { drawn, setups } = runSetups(experiment);
  const task = finishRun(setups[run], paceOf(experiment, drawn));
  let step = task.next();
  while (!step.done) step = task.next();
  return step.value.fate;
}

async function openMap(page: Page, language: "en" | "zh" = "en") {
  const said = (key: Parameters<typeof translate>[1], values?: Parameters<typeof translate>[2]) =>
    translate(language, key, values);
  await page.getByRole("button", { name: said("stability.open") }).click();
  const dialog = page.getByRole("dialog");
  const map = dialog.getByRole("application");
  await map.waitFor();
  await dialog.getByText(said("stability.done", { cells: 65 * 65, steps: 1000 })).waitFor();
  return { dialog, map, said: dialog.locator(".runs-map-cell") };
}

describe("the stability map", () => {
  it("of the heavy ball on the ravine shows the edge; keys, Enter and a click race its cells; one undo takes each back", async () => {
    const { page, app } = await openExplorer(browser(), { hash: RAVINE, width: 1280, height: 900 });
    const { dialog, map, said } = await openMap(page);
    await map.focus();
    const cellWords = (eta: string, beta: string) => new RegExp(`η = ${eta}, β = ${beta}: (.*)`);
    // Gradient descent, along the foot: half the edge and twice the edge.
    for (let press = 0; press < 9; press++) await page.keyboard.press("Shift+ArrowDown");
    for (let press = 0; press < 9; press++) await page.keyboard.press("Shift+ArrowLeft");
    await expect.poll(() => said.textContent()).toMatch(cellWords("10⁻⁵", "0"));
    for (let press = 0; press < 4; press++) await page.keyboard.press("Shift+ArrowRight");
    await expect.poll(() => said.textContent()).toMatch(cellWords("0\\.01", "0"));
    await expect.poll(() => said.textContent()).toContain("still on its way");
    await page.keyboard.press("Shift+ArrowRight"); // η = 10^(−5 + 6 · 40/64) = 0.056
    await expect.poll(() => said.textContent()).toMatch(/β = 0: diverged after step \d+/);

    const before = await experimentOf(app);
    const past = await app.evaluate(({ store }) => store.getState().past.length);
    await page.keyboard.press("Enter");
    const set = await experimentOf(app);
    expect(set.runs[0]).toEqual(before.runs[0]);
    expect(set.runs[1].parameters.momentum).toBe(0);
    expect(set.runs[1].parameters.learningRate).toBeCloseTo(10 ** -1.25, 12); // 12: powers of a few ulp
    expect(await app.evaluate(({ store }) => store.getState().past.length)).toBe(past + 1);
    await raceComplete(page);
    expect(await app.evaluate(({ store }) => store.getState().statuses[1].outcome)).toBe("diverged");
    await dialog.getByRole("button", { name: words("stability.undo") }).click();
    expect((await experimentOf(app)).runs).toEqual(before.runs);

    // Halfway up, at 5/8 of the width by the pointer: β = 0.5, past its edge of 0.03.
    const box = await map.boundingBox();
    if (box === null) throw new Error("map: expected a place on the page");
    await page.mouse.click(box.x + (box.width * 38) / 64, box.y + box.height / 2);
    const clicked = await experimentOf(app);
    expect(clicked.runs[1].parameters.momentum).toBe(0.5);
    await raceComplete(page);
    const fate = fateOf(clicked, 1);
    expect(fates.indexOf(fate)).toBeGreaterThanOrEqual(fates.indexOf("growing"));
    await expect.poll(() => said.textContent()).toContain(fate === "growing" ? "growing" : "diverged");
    expect(await dialog.getByRole("status").first().textContent()).toContain("β = 0.5");
    const picture = readPng(await map.locator("canvas").screenshot());
    expect(countColours(picture)).toBeGreaterThan(20); // hatchings and the ramp
  });

  it("is worked out again for another range, stops when asked, and gives its sweep as a command", async () => {
    const { page } = await openExplorer(browser(), {
      hash: RAVINE.replace("1000", "100000"),
      width: 1280,
      height: 900,
    });
    await page.getByRole("button", { name: words("stability.open") }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: words("stability.stop") }).click();
    await dialog.getByRole("button", { name: words("stability.resume") }).waitFor();
    const name = words("parameter.learningRate" as never);
    await enter(dialog.getByRole("textbox", { name: words("stability.to", { name }) }), "0.1");
    await dialog.getByRole("progressbar", { name: words("stability.progress") }).waitFor();
    await dialog.getByText(words("stability.commandLine")).click();
    const command = await dialog.getByRole("textbox", { name: words("stability.command") }).inputValue();
    expect(command).toMatch(/^npm run --silent fallline -- sweep '#v=1&[^'\s]*' --jobs \d+ --format csv$/);
    expect(decodeURIComponent(command)).toContain(
      "runs[0].parameters.learningRate;from=1e-5;to=0.1;count=65;scale=log",
    );
    expect(command).not.toContain("adam");
  });

  it.each([
    ["dark", "en", 1280],
    ["light", "zh", 1280],
    ["light", "en", 390],
  ] as const)(
    "has nothing serious against it and no scroll sideways: %s, %s, %d px wide",
    async (colorScheme, language, width) => {
      const locale = language === "en" ? "en-US" : "zh-CN";
      const { page } = await openExplorer(browser(), {
        hash: RAVINE,
        width,
        height: 844,
        colorScheme,
        locale,
        hasTouch: width < 500,
      });
      const button = page.getByRole("button", { name: translate(language, "stability.open") });
      if (width < 500) await page.getByRole("button", { name: /^Momentum$/ }).click();
      await button.waitFor();
      const { dialog } = await openMap(page, language);
      for (const summary of await dialog.locator("summary").all()) await summary.click();
      expect(await findings(page, "#stability")).toEqual([]);
      const [inner, outer] = await dialog.evaluate((element) => [element.scrollWidth, element.clientWidth]);
      expect(inner).toBeLessThanOrEqual(outer);
    },
  );
});
