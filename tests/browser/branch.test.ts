import { describe, expect, it } from "vitest";
import { browserForSpecs } from "./browser.ts";
import { digestInNode, digestOf, enter, experimentOf, openExplorer, raceComplete, words } from "./explorer.ts";

const browser = browserForSpecs();

const STEP = 20;

describe("a rate changed at a paused step", () => {
  it("branches there, keeps the old path as a ghost, and can be cleared", async () => {
    const { page, app } = await openExplorer(browser());
    const before = await digestOf(app);
    const lossesOf = (which: "race" | "ghost") =>
      app.evaluate(({ store }, which) => [...(store.live[which]?.trajectories[0].losses.slice(0, 81) ?? [])], which);
    const old = await lossesOf("race");
    await app.evaluate(({ store }, step) => store.actions.seek(step), STEP);
    await page.getByRole("switch", { name: words("optimizers.branch") }).check();
    await page.getByText(words("optimizers.branchAt", { step: STEP })).waitFor();
    await enter(page.getByRole("textbox", { name: words("optimizers.rateOf", { name: "Gradient descent" }) }), "0.005");
    const { runs } = await experimentOf(app);
    expect(runs[0].parameters.learningRate).toBe(0.018);
    expect(runs[0].changes).toEqual([{ step: STEP, parameters: { learningRate: 0.005 } }]);
    await raceComplete(page);
    expect(await digestOf(app)).toBe(await digestInNode(await experimentOf(app)));

    const branched = await lossesOf("race");
    expect(branched.slice(0, STEP + 1), "the same until the branch").toEqual(old.slice(0, STEP + 1));
    expect(branched[STEP + 1]).not.toBe(old[STEP + 1]);
    expect(await lossesOf("ghost"), "the ghost is the old path").toEqual(old);
    expect(await app.evaluate(({ store }) => store.live.playhead.step)).toBe(STEP);
    await page.waitForFunction(() => location.hash.includes("at.20.learningRate=0.005"));

    await page.getByRole("button", { name: words("optimizers.clearChanges") }).click();
    await raceComplete(page);
    expect(await digestOf(app)).toBe(before);
    expect(await app.evaluate(({ store }) => store.live.ghost)).toBeUndefined();
    expect(await lossesOf("race")).toEqual(old);
  });

  it("changes the whole run when branching is off", async () => {
    const { page, app } = await openExplorer(browser());
    await app.evaluate(({ store }, step) => store.actions.seek(step), STEP);
    await page
      .getByRole("slider", { name: words("optimizers.rateOf", { name: "Gradient descent" }) })
      .press("ArrowLeft");
    const { runs } = await experimentOf(app);
    expect(runs[0].changes).toEqual([]);
    expect(runs[0].parameters.learningRate).not.toBe(0.018);
  });
});
