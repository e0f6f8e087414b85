import { describe, expect, it } from "vitest";
import { browserForSpecs } from "./browser.ts";
import { digestInNode, digestOf, type Explorer, experimentOf, openExplorer, raceComplete, words } from "./explorer.ts";

const browser = browserForSpecs();

const rateName = words("optimizers.rateOf", { name: "Gradient descent" });
const rateOf = async ({ app }: Explorer) => Number((await experimentOf(app)).runs[0].parameters.learningRate);
const undoable = ({ app }: Explorer) => app.evaluate(({ store }) => store.getState().past.length);
const trail = ({ app }: Explorer) =>
  app.evaluate(({ store, scene }) => ({
    pieces: scene()?.probe.trailPieces[0],
    end: [...(store.live.race?.trajectories[0].points.slice(-2) ?? [])],
  }));

/** Takes the slider's handle, drags it by `dx` pixels in `steps` moves, lets go. */
async function drag({ page }: Explorer, name: string, dx: number, steps: number): Promise<void> {
  const box = await page.getByRole("slider", { name, exact: true }).boundingBox();
  const share = Number(await page.getByRole("slider", { name, exact: true }).inputValue());
  if (box === null) throw new Error(`${name}: expected a slider on the page`);
  const [x, y] = [box.x + share * box.width, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + dx, y, { steps });
  await page.mouse.up();
}

describe("a learning-rate slider", () => {
  it("answers the keyboard: experiment, numbers, trails and address change, the playhead stays", async () => {
    const explorer = await openExplorer(browser());
    const { page, app } = explorer;
    await app.evaluate(({ store }) => store.actions.seek(40));
    const [digest, before] = [await digestOf(app), await trail(explorer)];
    const slider = page.getByRole("slider", { name: rateName });
    await slider.press("ArrowLeft");
    expect(await rateOf(explorer)).toBeCloseTo(0.018 / 1.1, 4); // shown to four figures
    await raceComplete(page);
    expect(await digestOf(app)).not.toBe(digest);
    expect(await digestOf(app)).toBe(await digestInNode(await experimentOf(app)));
    await expect.poll(() => trail(explorer)).not.toEqual(before);
    expect(await app.evaluate(({ store }) => store.live.playhead.position)).toBe(40);
    await page.waitForFunction(() => location.hash.includes("run=gradient-descent;learningRate=0.01636"));
  });

  it("says in words how the run fares", async () => {
    const { page, app } = await openExplorer(browser());
    const row = page.getByRole("listitem").filter({ has: page.getByRole("slider", { name: rateName }) });
    await row.getByText(words("status.converged", { step: 47 })).waitFor();
    await page.getByRole("slider", { name: rateName }).press("End");
    await raceComplete(page);
    const last = await app.evaluate(({ store }) => store.getState().statuses[0].lastStep);
    await row.getByText(words("status.diverged", { step: last + 1 })).waitFor();
  });

  it("can be dragged: one drag is one undo, and history does not grow", async () => {
    const explorer = await openExplorer(browser());
    const { page, app } = explorer;
    const [digest, entries] = [await digestOf(app), await page.evaluate(() => history.length)];
    await expect.poll(async () => (await trail(explorer)).pieces).toBeGreaterThan(0);
    const before = await trail(explorer);
    await drag(explorer, rateName, -30, 6);
    await raceComplete(page);
    expect(await rateOf(explorer)).toBeLessThan(0.018);
    expect(await undoable(explorer)).toBe(1);
    expect(await digestOf(app)).toBe(await digestInNode(await experimentOf(app)));
    expect((await trail(explorer)).pieces).not.toBe(before.pieces);
    await page.waitForFunction(() => location.hash !== "");
    expect(await page.evaluate(() => history.length)).toBe(entries);
    await page.getByRole("button", { name: words("topBar.undo") }).click();
    expect(await rateOf(explorer)).toBe(0.018);
    await raceComplete(page);
    expect(await digestOf(app)).toBe(digest);
    await expect.poll(() => trail(explorer)).toEqual(before);
  });

  it("shows every path that a drag passes through, or a newer one, never an older", async () => {
    const explorer = await openExplorer(browser());
    const { app } = explorer;
    await app.evaluate(({ store }) => {
      const seen: number[] = [];
      Object.assign(window, { seen });
      let race = store.live.race;
      store.live.listen("race", () => {
        if (store.live.race === race) return;
        race = store.live.race;
        seen.push(race?.trajectories[0].rates[1] ?? Number.NaN);
      });
    });
    await drag(explorer, rateName, -60, 12);
    await raceComplete(explorer.page);
    const seen = await app.evaluate(() => (window as unknown as { seen: number[] }).seen);
    expect(seen.length, "races shown on the way").toBeGreaterThan(2);
    expect(seen).toEqual([...seen].sort((a, b) => b - a));
    expect(seen.at(-1)).toBe(await rateOf(explorer));
  });

  it("returns to the default on a double click", async () => {
    const explorer = await openExplorer(browser());
    await explorer.page.getByRole("slider", { name: rateName }).dblclick();
    await expect.poll(() => rateOf(explorer)).toBe(0.01);
  });
});
