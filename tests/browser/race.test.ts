import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { runName } from "../../src/panels/runName.ts";
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

const listOf = (page: Page) =>
  page
    .getByRole("region", { name: words("optimizers.title") })
    .getByRole("list")
    .first();
const rowOf = (page: Page, name: string) =>
  page.getByRole("listitem").filter({ has: page.getByRole("button", { name, exact: true }) });
const kindsOf = async ({ app }: Explorer) => (await experimentOf(app)).runs.map(({ optimizer }) => optimizer);
const optimizerName = (id: string) => runName("en", [id], 0);

async function add(page: Page, optimizer: string): Promise<void> {
  await page.getByRole("button", { name: words("optimizers.add"), exact: true }).click();
  const menu = page.getByRole("dialog", { name: words("optimizers.add"), exact: true });
  await menu.getByText(optimizerName(optimizer), { exact: true }).click();
}

/** Brings a run into focus, so that its row unfolds, and unfolds what is rarely touched too. */
async function unfold(page: Page, name: string): Promise<Locator> {
  const row = rowOf(page, name);
  const button = row.getByRole("button", { name, exact: true });
  if ((await button.getAttribute("aria-expanded")) === "false") await button.click();
  const more = row.getByText(words("optimizers.more"));
  await more.waitFor();
  if (!(await row.locator("details").evaluate((details: HTMLDetailsElement) => details.open))) await more.click();
  return row;
}

describe("the racing list", () => {
  it("takes up to eight runs, one method several times, each with a name of its own", async () => {
    const explorer = await openExplorer(browser());
    const { page, app } = explorer;
    for (const optimizer of ["adam", "lbfgs", "gradient-flow"]) await add(page, optimizer);
    expect(await kindsOf(explorer)).toEqual([
      ...["gradient-descent", "momentum", "rmsprop", "adam", "implicit-euler"],
      ...["adam", "lbfgs", "gradient-flow"],
    ]);
    await rowOf(page, "Adam 2")
      .getByRole("slider", { name: words("optimizers.rateOf", { name: "Adam 2" }) })
      .waitFor();
    await raceComplete(page);
    expect(await digestOf(app)).toBe(await digestInNode(await experimentOf(app)));
    await expect.poll(() => app.evaluate(({ scene }) => scene()?.probe.trailPieces.length)).toBe(8);
    await page.getByRole("button", { name: words("optimizers.add"), exact: true }).click();
    await page.getByText(words("optimizers.full", { count: 8 })).waitFor();
  });

  it("duplicates, removes and replaces", async () => {
    const explorer = await openExplorer(browser(), { hash: "#v=1&surface=himmelblau&run=momentum;learningRate=0.005" });
    const { page, app } = explorer;
    const row = await unfold(page, optimizerName("momentum"));
    await row.getByRole("button", { name: words("optimizers.duplicate") }).click();
    const { runs } = await experimentOf(app);
    expect(runs[1]).toEqual(runs[0]);
    const second = await unfold(page, `${optimizerName("momentum")} 2`);
    await second.getByRole("button", { name: words("optimizers.replace") }).click();
    await page
      .getByRole("dialog", { name: words("optimizers.replace") })
      .getByText(optimizerName("nesterov"), { exact: true })
      .click();
    expect((await experimentOf(app)).runs[1]).toMatchObject({
      optimizer: "nesterov",
      parameters: { learningRate: 0.005 },
    });
    await raceComplete(page);
    expect(await digestOf(app)).toBe(await digestInNode(await experimentOf(app)));
    const first = await unfold(page, optimizerName("momentum"));
    await first.getByRole("button", { name: words("optimizers.remove") }).click();
    expect(await kindsOf(explorer)).toEqual(["nesterov"]);
    const last = await unfold(page, optimizerName("nesterov"));
    await last.getByRole("button", { name: words("optimizers.remove") }).click();
    await page.getByText(words("optimizers.empty")).waitFor();
    expect(await listOf(page).getByRole("slider").count()).toBe(0);
  });

  it("stops doubling at eight runs, and may be emptied", async () => {
    const { page, app } = await openExplorer(browser());
    for (let runs = 5; runs <= 8; runs++) {
      const row = await unfold(page, "Adam");
      const duplicate = row.getByRole("button", { name: words("optimizers.duplicate") });
      await expect.poll(() => duplicate.isDisabled()).toBe(runs === 8);
      // A double comes into focus, and Adam's row folds.
      if (runs < 8) await duplicate.click();
      else await row.getByRole("button", { name: words("optimizers.remove") }).click();
      await expect.poll(async () => (await experimentOf(app)).runs.length).toBe(runs < 8 ? runs + 1 : 7);
    }
    for (let runs = 7; runs > 0; runs--) await app.evaluate(({ store }) => store.actions.removeRun(0));
    await page.getByText(words("optimizers.empty")).waitFor();
    await add(page, "adam");
    await raceComplete(page);
    expect(await digestOf(app)).toBe(await digestInNode(await experimentOf(app)));
  });

  it("hides a run from the drawing without touching the race", async () => {
    const { page, app } = await openExplorer(browser());
    const digest = await digestOf(app);
    await page.getByRole("button", { name: words("optimizers.hide", { name: "Adam" }) }).click();
    expect(await app.evaluate(({ store }) => store.getState().hiddenRuns)).toEqual([3]);
    expect(await digestOf(app)).toBe(digest);
    expect(await page.evaluate(() => location.hash)).toBe("");
    await page.getByRole("button", { name: words("optimizers.show", { name: "Adam" }) }).click();
    expect(await app.evaluate(({ store }) => store.getState().hiddenRuns)).toEqual([]);
  });

  it("gives a run a start of its own, and takes it away again", async () => {
    const { page, app } = await openExplorer(browser());
    const row = await unfold(page, "Adam");
    await row.getByRole("switch", { name: words("optimizers.ownStart") }).check();
    expect((await experimentOf(app)).runs[3].start).toEqual([0, -0.6]);
    await enter(row.getByRole("textbox", { name: words("landscape.startX") }), "-2.5");
    expect((await experimentOf(app)).runs[3].start).toEqual([-2.5, -0.6]);
    await raceComplete(page);
    expect(await digestOf(app)).toBe(await digestInNode(await experimentOf(app)));
    await row.getByRole("switch", { name: words("optimizers.ownStart") }).uncheck();
    expect((await experimentOf(app)).runs[3].start).toBeUndefined();
  });

  it("puts a schedule on the learning rate and draws its course", async () => {
    const { page, app } = await openExplorer(browser());
    const row = await unfold(page, "Adam");
    const select = row.getByRole("combobox", { name: words("optimizers.schedule") });
    const course = () => select.locator("xpath=..").locator("svg path").last().getAttribute("d");
    const constant = await course();
    await select.selectOption("cosine");
    expect((await experimentOf(app)).runs[3].schedule).toMatchObject({ type: "cosine", parameters: { total: 80 } });
    await expect.poll(course).not.toBe(constant);
    await raceComplete(page);
    expect(await digestOf(app)).toBe(await digestInNode(await experimentOf(app)));
    const rates = await app.evaluate(({ store }) => store.live.race!.trajectories[3].rates);
    expect(rates[1]).toBe(0.15);
    expect(rates.at(-1)).toBeLessThan(0.001); // the cosine has come down to its end
  });

  it("says that a run diverged while the others go on", async () => {
    const { page, app } = await openExplorer(browser(), {
      hash: "#v=1&surface=rosenbrock&steps=60&run=gradient-descent;learningRate=0.1&run=adam;learningRate=0.05",
    });
    const statuses = await app.evaluate(({ store }) => store.getState().statuses);
    expect(statuses.map(({ outcome }) => outcome)).toEqual(["diverged", "completed"]);
    const step = statuses[0].lastStep + 1;
    await rowOf(page, optimizerName("gradient-descent")).getByText(words("status.diverged", { step })).waitFor();
    await rowOf(page, optimizerName("adam")).getByText(words("status.notConverged")).waitFor();
    expect((await app.evaluate(({ scene }) => scene()?.probe.trailPieces))?.[1]).toBeGreaterThan(0);
  });
});
