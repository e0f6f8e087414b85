import { describe, expect, it } from "vitest";
import { formatChosen } from "../../src/theme/numbers.ts";
import { browserForSpecs } from "./browser.ts";
import {
  digestInNode,
  digestOf,
  type Explorer,
  enter,
  experimentOf,
  openExplorer,
  raceComplete,
  words,
} from "./explorer.ts";

const browser = browserForSpecs();

const fieldOf = ({ page }: Explorer) =>
  page.getByRole("textbox", { name: words("optimizers.rateOf", { name: "Gradient descent" }) });
const rateOf = async ({ app }: Explorer) => (await experimentOf(app)).runs[0].parameters.learningRate;

describe("a number that is typed", () => {
  it("may be a fraction, a power of ten in either writing, or full width", async () => {
    const explorer = await openExplorer(browser());
    for (const [text, value] of [
      ["1/200", 0.005],
      ["3e-4", 3e-4],
      ["2×10⁻³", 0.002],
      ["０.０１", 0.01],
      [" 0.02 ", 0.02],
    ] as const) {
      await enter(fieldOf(explorer), text);
      expect(await rateOf(explorer), text).toBe(value);
      await fieldOf(explorer).blur();
      await expect.poll(() => fieldOf(explorer).inputValue()).toBe(formatChosen(value));
      await raceComplete(explorer.page);
      expect(await digestOf(explorer.app)).toBe(await digestInNode(await experimentOf(explorer.app)));
    }
  });

  it("stays in the field with a sentence when it cannot be taken, and the old value stays active", async () => {
    const explorer = await openExplorer(browser());
    const { page, app } = explorer;
    const digest = await digestOf(app);
    for (const [text, sentence] of [
      ["0", words("controls.above", { min: "0" })],
      ["-0.1", words("controls.above", { min: "0" })],
      ["1e999", words("controls.above", { min: "0" })],
      ["fast", words("controls.notANumber")],
      ["NaN", words("controls.notANumber")],
      ["1/0", words("controls.notANumber")],
      ["", words("controls.notANumber")],
    ]) {
      await enter(fieldOf(explorer), text);
      await page.getByRole("alert").getByText(sentence).waitFor();
      expect(await fieldOf(explorer).inputValue()).toBe(text);
      expect(await fieldOf(explorer).getAttribute("aria-invalid")).toBe("true");
      expect(await rateOf(explorer)).toBe(0.018);
    }
    expect(await digestOf(app)).toBe(digest);
    await fieldOf(explorer).press("Escape");
    expect(await page.getByRole("alert").count()).toBe(0);
    expect(await fieldOf(explorer).inputValue()).toBe("0.018");
  });

  it("is asked for by Enter on its slider", async () => {
    const explorer = await openExplorer(browser());
    const { page } = explorer;
    await page.getByRole("slider", { name: words("optimizers.rateOf", { name: "Gradient descent" }) }).press("Enter");
    await page.keyboard.type("0.004");
    await page.keyboard.press("Enter");
    await expect.poll(() => rateOf(explorer)).toBe(0.004);
  });

  it("sets the length of the race, within its limits", async () => {
    const { page, app } = await openExplorer(browser());
    const field = page.getByRole("textbox", { name: words("transport.steps") });
    await enter(field, "25");
    await raceComplete(page);
    expect(await app.evaluate(({ store }) => store.live.playhead.last)).toBe(25);
    await enter(field, "2.5");
    await page
      .getByRole("alert")
      .getByText(words("controls.wholeBetween", { min: "1", max: formatChosen(1e6) }))
      .waitFor();
    expect((await experimentOf(app)).steps).toBe(25);
  });

  it("sets the start, seed and penalty", async () => {
    const { page, app } = await openExplorer(browser());
    await page.getByText(words("landscape.more")).click();
    for (const [name, text] of [
      [words("landscape.startX"), "1.25"],
      [words("landscape.startY"), "-2"],
      [words("landscape.seed"), "7"],
    ])
      await enter(page.getByRole("textbox", { name, exact: true }), text);
    await page.getByRole("button", { name: words("transforms.add") }).click();
    await page.getByRole("button", { name: words("transform.l2.name") }).click();
    await enter(page.getByRole("textbox", { name: words("transformParameter.l2.strength"), exact: true }), "0.5");
    const experiment = await experimentOf(app);
    expect(experiment).toMatchObject({ start: [1.25, -2], seed: 7, transforms: [{ type: "l2", strength: 0.5 }] });
    await raceComplete(page);
    expect(await digestOf(app)).toBe(await digestInNode(experiment));
  });
});
