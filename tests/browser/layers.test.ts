import { describe, expect, it } from "vitest";
import { browserForSpecs } from "./browser.ts";
import { digestInNode, digestOf, enter, experimentOf, openExplorer, raceComplete, words } from "./explorer.ts";

const browser = browserForSpecs();

const LINK = "#v=1&network=2,8,1;data.name=pixels;data.samples=64;loss=dice&steps=40&run=adam;learningRate=0.05";

describe("layers besides plain ones", () => {
  it("are put in and changed on the network tab, with the numbers of Node", async () => {
    const { page, app, faults } = await openExplorer(browser(), { hash: LINK });
    const network = async () => (await experimentOf(app)).objective;
    const sameAsNode = async () => {
      await raceComplete(page);
      expect(await digestOf(app)).toBe(await digestInNode(await experimentOf(app)));
    };
    await enter(page.getByRole("textbox", { name: words("network.smoothing") }), "0.25");
    await expect.poll(network).toMatchObject({ loss: "dice", smoothing: 0.25 });
    await sameAsNode();
    await page.locator("summary", { hasText: words("network.layersMore") }).click();
    const kind = page.getByRole("combobox", { name: words("network.normalisation") });
    await kind.selectOption("group");
    await expect.poll(network).toMatchObject({ normalisation: { type: "group", groups: 1 } });
    await enter(page.getByRole("textbox", { name: words("layerParameter.groups") }), "3");
    // Three groups do not divide eight units.
    await expect.poll(network).toMatchObject({ normalisation: { groups: 2 } });
    await page.getByRole("switch", { name: words("network.dropout") }).click();
    await expect.poll(network).toMatchObject({ dropout: { rate: 0.5, form: "sampled" } });
    await sameAsNode();
    await page.getByText(words("layerName.group")).waitFor();

    await page.getByRole("switch", { name: words("network.convolution") }).click();
    await enter(page.getByRole("textbox", { name: words("layerParameter.padding") }), "1");
    await expect.poll(network).toMatchObject({ layers: [2, 4, 1], convolution: { taps: 1, padding: 1 } });
    await sameAsNode();

    await kind.selectOption("batch");
    await app.evaluate(({ store }) => store.actions.setBatch({ size: 63, order: "shuffled" }));
    await page.getByRole("alert").getByText("no batch of one").waitFor();
    await app.evaluate(({ store }) => store.actions.setBatch({ size: 16, order: "shuffled" }));
    await expect.poll(() => page.getByRole("alert").count()).toBe(0);
    await sameAsNode();
    await kind.selectOption("none");
    await expect.poll(network).not.toHaveProperty("normalisation");
    expect(faults).toEqual([]);
  });
});
