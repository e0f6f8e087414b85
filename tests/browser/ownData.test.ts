import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { experimentText } from "../../src/exchange/experimentFile.ts";
import { readExperiment } from "../../src/experiment/read.ts";
import { browserForSpecs } from "./browser.ts";
import { choose, experimentOf, openExplorer, raceComplete, words } from "./explorer.ts";
import { countColours, readPng } from "./pixels.ts";

const browser = browserForSpecs();

/** Three kinds that two of four columns tell apart, with decimal commas and a column that counts. */
const FLOWERS = [
  "id;width;height;species",
  ...Array.from({ length: 30 }, (_, i) => {
    const kind = i % 3;
    const spread = (0.3 * ((7 * i) % 10)) / 10;
    const comma = (value: number) => value.toFixed(2).replace(".", ",");
    return [
      i + 1,
      comma(kind === 0 ? 2 + spread : spread),
      comma(kind === 1 ? 2 - spread : -spread),
      ["oak", "rose", "fern"][kind],
    ].join(";");
  }),
].join("\n");

/** Drops a file onto the page as a hand does. */
const drop = (page: Page, name: string, text: string) =>
  page.evaluate(
    ({ name, text }) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], name));
      document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
    },
    { name, text },
  );

const MOONS =
  "#v=1&network=2,8,1;loss=bce;data.name=moons;data.split=0.8&steps=40&batch.size=32&run=adam;learningRate=0.05&run=momentum;learningRate=0.1";

describe("one's own table", () => {
  it("dropped anywhere is read, chosen from and trained on; undo brings the surface back", async () => {
    const { page, app, faults } = await openExplorer(browser());
    await drop(page, "flowers.csv", FLOWERS);
    const dialog = page.getByRole("dialog", { name: words("ownData.title") });
    await dialog.getByText(words("ownData.size", { count: 30, columns: 4 })).waitFor();
    expect(await dialog.getByRole("checkbox", { checked: true }).count()).toBe(2);
    await dialog.getByText(words("ownData.classList", { classes: "0 = fern, 1 = oak, 2 = rose" })).waitFor();
    await dialog.getByRole("button", { name: words("ownData.train") }).click();
    await dialog.waitFor({ state: "hidden" });
    await expect.poll(async () => (await experimentOf(app)).objective.type).toBe("network");
    const { objective } = await experimentOf(app);
    expect(objective).toMatchObject({
      layers: [2, 8, 3],
      loss: "cross-entropy",
      data: { columns: ["width", "height"], classes: ["fern", "oak", "rose"], split: 0.8, standardise: true },
    });
    await raceComplete(page);
    await page.getByRole("img", { name: /width.*height/ }).waitFor();
    expect(await page.evaluate(() => decodeURIComponent(location.hash))).toContain("data.classes=fern,oak,rose");
    await app.evaluate(({ store }) => store.actions.undo());
    await expect.poll(async () => (await experimentOf(app)).objective.type).toBe("surface");
    expect(faults).toEqual([]);
  });

  it("with a bad cell names its row and column, and what was on show stays until it is mended", async () => {
    const { page, app } = await openExplorer(browser(), { hash: MOONS });
    const before = await experimentOf(app);
    await page.getByRole("button", { name: words("ownData.open") }).click();
    const table = page.getByRole("textbox", { name: words("ownData.table") });
    await table.fill("x,y\n1,2.5\n2,oops\n3,7.5");
    const where = { row: 3, column: "2 (y)", found: "oops" };
    await page.getByRole("alert").getByText(words("ownData.notANumber", where)).waitFor();
    const train = page.getByRole("button", { name: words("ownData.train") });
    expect(await train.isDisabled()).toBe(true);
    expect(await experimentOf(app)).toEqual(before);
    // What is cut in the wrong place can be cut in another.
    await table.fill("x,y;z\n1,2;0\n2,4,5;1");
    const separator = page.getByRole("combobox", { name: words("ownData.separator") });
    await separator.selectOption(",");
    await page
      .getByRole("alert")
      .getByText(words("ownData.ragged", { row: 3, count: 3, width: 2 }))
      .waitFor();
    await separator.selectOption(";");
    await expect.poll(() => page.getByRole("alert").getByText(/cells/).count()).toBe(0);
    await table.fill("x,y\n1,2.5\n2,4\n3,7.5");
    await separator.selectOption(",");
    await choose(
      page
        .getByRole("radiogroup", { name: words("ownData.kind") })
        .getByRole("radio", { name: words("ownData.values") }),
    );
    await train.click();
    await expect
      .poll(async () => (await experimentOf(app)).objective)
      .toMatchObject({ layers: [1, 8, 1], loss: "mse" });
    await page.getByRole("status").getByText(/1–8–1/).waitFor();
  });
});

describe("an experiment as a file", () => {
  it("is saved, and dropped again opens to the same; what is no experiment leaves all as it was", async () => {
    const { page, app } = await openExplorer(browser(), { hash: MOONS });
    const experiment = await experimentOf(app);
    await page.getByRole("button", { name: words("topBar.share") }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: words("ownData.save") }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("fall-line.json");
    const text = readFileSync(await download.path(), "utf8");
    await page.keyboard.press("Escape");
    await app.evaluate(({ store }) => store.actions.reset());
    await raceComplete(page);
    await drop(page, "other.json", '{"tabs": 4}');
    await page
      .getByRole("alert")
      .getByText(words("ownData.noExperiment", { name: "other.json" }))
      .waitFor();
    expect((await experimentOf(app)).objective).toMatchObject({ name: "himmelblau" });
    await drop(page, "fall-line.json", text);
    await expect.poll(async () => (await experimentOf(app)).objective.type).toBe("network");
    const flawed = JSON.parse(text);
    await drop(
      page,
      "flawed.json",
      JSON.stringify({ ...flawed, objective: { ...flawed.objective, layers: [3, 8, 1] } }),
    );
    await page
      .getByRole("alert")
      .getByText(words("ownData.landscapeLost", { name: "flawed.json" }))
      .waitFor();
    const opened = await experimentOf(app);
    expect({ ...opened, view: undefined }).toEqual({ ...experiment, view: undefined });
  });

  it("too long for a link says so in the address and offers the file", async () => {
    const { page, app } = await openExplorer(browser(), { hash: MOONS });
    const inputs = Array.from({ length: 20_000 }, (_, i) => Array.from({ length: 5 }, (_, j) => Math.sqrt(7 * i + j)));
    const read = readExperiment({
      version: 1,
      steps: 2,
      objective: { type: "network", layers: [5, 1], data: { inputs, targets: inputs.map(([x]) => [x]) } },
      runs: [{ optimizer: "gradient-descent", parameters: { learningRate: 1e-6 } }],
      record: { curvature: "none" },
    });
    if (!("experiment" in read)) throw new Error(JSON.stringify(read.problems));
    const address = page.url();
    await drop(page, "long.json", experimentText(read.experiment));
    await page
      .getByRole("status")
      .getByText(/too long for a link \(\d+ characters or more; at most 1048576\)/)
      .waitFor();
    expect((await experimentOf(app)).objective).toMatchObject({ layers: [5, 1] });
    expect(page.url()).toBe(address);
    await page.getByRole("button", { name: words("topBar.share") }).click();
    await page.getByRole("button", { name: words("ownData.save") }).waitFor();
    expect(await page.getByRole("textbox", { name: words("share.link") }).count()).toBe(0);
  });
});

describe("points drawn by hand", () => {
  it("train the network as they are set, by press, drag and keys, and are taken back by undo", async () => {
    const { page, app } = await openExplorer(browser(), { hash: MOONS, height: 900 });
    await page.getByRole("button", { name: words("pad.open") }).click();
    const pad = page.getByRole("application", { name: /0\.00, 0\.00/ });
    const box = await pad.boundingBox();
    if (box === null) throw new Error("pad: expected a place");
    const at = (x: number, y: number) => [box.x + x * box.width, box.y + y * box.height] as const;
    const data = async () => {
      const { objective } = await experimentOf(app);
      return objective.type === "network" && "inputs" in objective.data ? objective.data : undefined;
    };
    await page.mouse.click(...at(0.25, 0.25));
    await page.getByText(words("pad.tooFew")).waitFor();
    expect(await data(), "one point trains nothing").toBeUndefined();
    const pens = page.getByRole("radiogroup", { name: words("pad.tool") });
    await choose(pens.getByRole("radio", { name: words("pad.class", { label: 1 }) }));
    await page.mouse.click(...at(0.75, 0.5));
    await expect.poll(data).toMatchObject({ inputs: [[-1, 1], [1, 0]], targets: [[0], [1]], split: 1 }); // biome-ignore format: two points
    await page.mouse.move(...at(0.6, 0.8));
    await page.mouse.down();
    await page.mouse.move(...at(0.9, 0.8), { steps: 20 });
    await page.mouse.up();
    const dragged = (await data())?.inputs.length ?? 0;
    expect(dragged).toBeGreaterThan(4);
    await page.getByText(words("pad.count", { count: dragged })).waitFor();
    await page.keyboard.press("Shift+ArrowUp");
    await page.keyboard.press("Enter");
    await expect.poll(async () => (await data())?.inputs.length).toBe(dragged + 1);
    await page.keyboard.press("Delete");
    await expect.poll(async () => (await data())?.inputs.length).toBe(dragged);
    await raceComplete(page);
    await page.getByRole("img", { name: new RegExp(words("optimizer.adam.name" as never)) }).waitFor();
    for (let change = 0; change < 3; change++) await app.evaluate(({ store }) => store.actions.undo());
    await expect.poll(async () => (await data())?.inputs.length, { message: "a drag is one change" }).toBe(2);
    await app.evaluate(({ store }) => store.actions.undo());
    await expect.poll(async () => (await experimentOf(app)).objective).toMatchObject({ data: { name: "moons" } });
  });
});

describe("what the network computes", () => {
  it("is drawn as regions for the run in focus and follows the playhead", async () => {
    const { page, app } = await openExplorer(browser(), { hash: MOONS, height: 900 });
    const picture = (name: string, step: number) =>
      page.getByRole("img", { name: new RegExp(`^Decision regions of ${name} at step ${step},`) });
    await picture("Adam", 40).waitFor();
    const last = await picture("Adam", 40).screenshot();
    expect(countColours(readPng(last))).toBeGreaterThan(100); // two tints from unsure to sure
    await app.evaluate(({ store }) => store.actions.seek(0));
    await picture("Adam", 0).waitFor();
    expect((await picture("Adam", 0).screenshot()).equals(last)).toBe(false);
    const train = page.getByRole("row", { name: new RegExp(`^${words("portrait.train")}`) });
    await train.getByText(/ % of 160$/).waitFor();
    const losses = await app.evaluate(({ store }) => store.live.race?.trajectories.map(({ losses }) => losses[0]));
    expect(await train.textContent()).toContain(losses?.[0].toPrecision(3));
    await app.evaluate(({ store }) => store.actions.focusRun(1));
    await picture("Momentum", 0).waitFor();
    await page.getByText(words("network.epoch", { epoch: 0 })).waitFor();
    await page.getByText(words("trainingChart.test")).waitFor();
    await page.getByText(words("trainingChart.epochs", { count: 5, epochs: "8" })).waitFor();
  });

  it("is a curve over one input, and a table of mistakes over many", async () => {
    const sine = await openExplorer(browser(), {
      hash: "#v=1&network=1,8,1;data.name=sine;data.split=0.7&steps=30&run=adam;learningRate=0.05",
      height: 900,
    });
    await sine.page.getByRole("img", { name: /^What Adam makes of x at step 30/ }).waitFor();
    const iris = await openExplorer(browser(), {
      hash: "#v=1&network=4,6,3;loss=cross-entropy;data.name=iris;data.split=0.8&steps=30&run=adam;learningRate=0.05",
      height: 900,
    });
    const table = iris.page.getByRole("region", { name: /^Which class Adam takes for which at step 30/ });
    const sum = async () =>
      (await table.locator("tbody td").allTextContents()).reduce((all, count) => all + Number(count), 0);
    await table.waitFor();
    expect(await sum()).toBe(120);
    await choose(
      iris.page
        .getByRole("radiogroup", { name: words("portrait.part") })
        .getByRole("radio", { name: words("portrait.test") }),
    );
    await expect.poll(sum).toBe(30);
  });

  it("stands beside the terrain in a lecture", async () => {
    const { page, app } = await openExplorer(browser(), { hash: MOONS, width: 1440, height: 900 });
    await app.evaluate(({ store }) => store.actions.setLecture(true));
    const picture = page.getByRole("img", { name: /^Decision regions/ });
    await picture.waitFor();
    const box = await picture.boundingBox();
    expect(box?.width).toBeGreaterThan(250);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(1440);
  });
});
