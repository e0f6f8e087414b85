import { describe, expect, it } from "vitest";
import { formatNumber } from "../../src/theme/numbers.ts";
import { browserForSpecs } from "./browser.ts";
import { choose, type Explorer, openExplorer, words } from "./explorer.ts";
import { countColours, readPng } from "./pixels.ts";

const browser = browserForSpecs();

type Words = Parameters<typeof words>[0];
const chartOf = ({ page }: Explorer, quantity: Words, abscissa: Words) =>
  page.getByRole("img", {
    name: words("charts.describe", { quantity: words(quantity), abscissa: words(abscissa) }),
    exact: true,
  });
const stepOf = ({ app }: Explorer) => app.evaluate(({ store }) => store.live.playhead.step);

/** Clicks into a chart's plotted area at a share of its width. */
async function clickAt(explorer: Explorer, quantity: Words, abscissa: Words, share: number): Promise<void> {
  const plotted = chartOf(explorer, quantity, abscissa).locator(".u-over"); // uPlot's own name for the plotted area
  const box = await plotted.boundingBox();
  if (box === null) throw new Error(`${quantity}: expected a chart`);
  await explorer.page.mouse.click(box.x + share * box.width, box.y + box.height / 2);
}

describe("the charts", () => {
  it("draw, and a click moves the playhead", async () => {
    const explorer = await openExplorer(browser(), { height: 800 });
    const loss = chartOf(explorer, "charts.loss", "charts.steps");
    await loss.locator("canvas").waitFor();
    expect(countColours(readPng(await loss.screenshot()))).toBeGreaterThan(30); // five coloured lines on an even ground
    await clickAt(explorer, "charts.loss", "charts.steps", 0.5);
    expect(Math.abs((await stepOf(explorer)) - 40)).toBeLessThanOrEqual(1); // a pixel is a third of a step
    await clickAt(explorer, "charts.ratio", "charts.steps", 0.25);
    expect(Math.abs((await stepOf(explorer)) - 20)).toBeLessThanOrEqual(1);
  });

  it("count gradients instead of steps, and show gradient norms and raw sharpness", async () => {
    const explorer = await openExplorer(browser(), { height: 800 });
    const { page, app } = explorer;
    const set = (group: Words, name: Words) =>
      choose(
        page.getByRole("radiogroup", { name: words(group) }).getByRole("radio", { name: words(name), exact: true }),
      );
    await set("charts.abscissa", "charts.gradients");
    await set("charts.quantity", "charts.gradient");
    await set("charts.curvature", "charts.sharpness");
    await chartOf(explorer, "charts.gradient", "charts.gradients").locator("canvas").waitFor();
    await chartOf(explorer, "charts.sharpness", "charts.gradients").locator("canvas").waitFor();
    await page.waitForFunction(() => location.hash.includes("view.charts=gradients"));
    await clickAt(explorer, "charts.gradient", "charts.gradients", 0.1);
    // Implicit Euler's inner solves make the axis longer than the focused run's one gradient a step.
    const [step, work, most] = await app.evaluate(({ store: { live } }) => {
      const [focused, ...others] = live.race!.trajectories;
      const last = Math.max(...[focused, ...others].map(({ work, count }) => work[count - 1]));
      return [live.playhead.step, focused.work[focused.indexAt(live.playhead.step)], last];
    });
    expect(Math.abs(work - Math.min(0.1 * most, 80))).toBeLessThanOrEqual(2 + most / 200); // a pixel of 250
    expect(step).toBeGreaterThan(0);
  });

  it("stand as figures in a table", async () => {
    const explorer = await openExplorer(browser(), { height: 800 });
    const { page, app } = explorer;
    await page.getByRole("button", { name: words("optimizers.hide", { name: "RMSprop" }) }).click();
    await page.getByRole("button", { name: words("charts.table") }).click();
    const table = page.getByRole("dialog", { name: words("charts.table") }).getByRole("table");
    await table.waitFor();
    expect(await table.getByRole("columnheader", { name: "RMSprop" }).count()).toBe(0);
    const point = await app.evaluate(({ store }) => {
      const { points, losses } = store.live.race!.trajectories[0];
      return [points[80], points[81], losses[40]];
    });
    const row = table.getByRole("row").filter({ has: page.getByRole("rowheader", { name: "40", exact: true }) });
    const plain = (text: string) =>
      text.replace(/[⁻⁰¹²³⁴-⁹]/g, (c) => ("⁻⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(c) === 0 ? "−" : String("⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(c))));
    const cells = (await row.getByRole("cell").allTextContents()).slice(0, 3);
    expect(cells).toEqual(point.map((value) => plain(formatNumber(value))));
    await page.keyboard.press("Escape");
    await expect.poll(() => table.count()).toBe(0);
  });
});
