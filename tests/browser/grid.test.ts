import { readFileSync } from "node:fs";
import type { JSHandle, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { createLandscape, prepareLandscape } from "../../src/experiment/landscape.ts";
import { browserForSpecs } from "./browser.ts";
import { digestInNode, digestOf, experimentOf, type FallLine, openExplorer, raceComplete, words } from "./explorer.ts";

const browser = browserForSpecs();

/** Drops a file onto the page as a hand does. */
const drop = (page: Page, name: string, content: Uint8Array | string) =>
  page.evaluate(
    ({ name, bytes }) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([new Uint8Array(bytes)], name));
      document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
    },
    { name, bytes: [...(typeof content === "string" ? new TextEncoder().encode(content) : content)] },
  );

const sample = (file: string) => new Uint8Array(readFileSync(`tests/exchange/import/${file}`));

const isGrid = (app: JSHandle<FallLine>) =>
  expect.poll(async () => (await experimentOf(app)).objective.type).toBe("grid");

/** The terrain on show as numbers: its window, and its losses as drawn, back from its heights. */
const terrainOf = (app: JSHandle<FallLine>) =>
  app.evaluate(({ store }) => {
    const { terrain } = store.live;
    if (terrain === undefined) throw new Error("expected a terrain");
    const { n, domain, map, heights, lowest, highest } = terrain;
    return { n, domain, map, heights: [...heights], lowest, highest };
  });

describe("a landscape computed elsewhere", () => {
  it("dropped as NPZ stands as terrain with its path, is raced on to the numbers of Node, and comes back from its link", async () => {
    const { page, app, faults } = await openExplorer(browser());
    await drop(page, "landscape.npz", sample("torch/landscape.npz"));
    await isGrid(app);
    await raceComplete(page);
    const experiment = await experimentOf(app);
    if (experiment.objective.type !== "grid") throw new Error("expected a grid");
    expect(experiment.objective.trajectory?.points.length).toBe(7);
    expect(await digestOf(app)).toBe(await digestInNode(experiment));
    await expect
      .poll(async () => (await terrainOf(app)).domain)
      .toEqual([
        [-1.5, 1.5],
        [-1.5, 1.5],
      ]);
    await prepareLandscape(experiment);
    const { plane } = createLandscape(experiment);
    const { lowest, highest, n } = await terrainOf(app);
    let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (let j = 0; j < n; j++)
      for (let i = 0; i < n; i++) {
        const loss = plane.height(-1.5 + (3 * i) / (n - 1), -1.5 + (3 * j) / (n - 1));
        [low, high] = [Math.min(low, loss), Math.max(high, loss)];
      }
    expect([lowest, highest]).toEqual([low, high]);
    await page.getByRole("heading", { level: 1, name: "landscape" }).waitFor();
    expect(await page.getByRole("tab", { name: words("landscape.grid") }).getAttribute("aria-selected")).toBe("true");
    await page.getByText(words("grid.path", { count: 7 })).waitFor();
    await page.waitForFunction(() => location.hash.includes("objective.z="));
    const address = page.url();
    await app.evaluate(({ store }) => store.actions.undo());
    await expect.poll(async () => (await experimentOf(app)).objective.type).toBe("surface");
    const other = await openExplorer(browser(), { hash: new URL(address).hash });
    expect((await experimentOf(other.app)).objective).toEqual(experiment.objective);
    expect(await digestOf(other.app)).toBe(await digestInNode(experiment));
    expect([...faults, ...other.faults]).toEqual([]);
  });

  it("ends a run that leaves it, refuses a start off it, and says both", async () => {
    const { page, app, faults } = await openExplorer(browser());
    await drop(page, "deflated.npz", sample("samples/deflated.npz"));
    await isGrid(app);
    await app.evaluate(({ store }) => {
      const { actions } = store;
      actions.placeStart([0.5, 0.9]);
      actions.setHyperparameter(0, "learningRate", 5);
    });
    await raceComplete(page);
    await expect.poll(() => app.evaluate(({ store }) => store.getState().statuses[0].outcome)).toBe("left-grid");
    await page
      .getByText(words("status.leftGrid", { step: 1 }))
      .first()
      .waitFor();
    await app.evaluate(({ store }) => store.actions.placeStart([3, 0]));
    await page.getByText(words("grid.offGrid", { x: 3, y: 0, x0: -1, x1: 1, y0: -0.5, y1: 1 })).waitFor();
    expect((await experimentOf(app)).start).toEqual([0.5, 0.9]);
    // Nothing is known out there, not even what the ground would be like.
    await app.evaluate(({ conductor }) => conductor.probe([1.5, 0]));
    await expect
      .poll(() => page.locator(".readout dd").allTextContents())
      .toEqual(["1.50, 0.00", ...Array(7).fill("–")]);
    expect(faults).toEqual([]);
  });

  it("of several surfaces in one file lets one choose, from HDF5 too, to which a path of its own file is added", async () => {
    const { page, app, faults } = await openExplorer(browser());
    await page.getByRole("tab", { name: words("landscape.grid") }).click();
    await page.locator("[data-grid-file]").setInputFiles("tests/exchange/import/samples/surface.h5");
    await isGrid(app);
    const choice = page.getByRole("combobox", { name: words("grid.surface") });
    await choice.selectOption("train_acc");
    await expect.poll(async () => (await experimentOf(app)).objective).toMatchObject({ name: "train_acc" });
    await page.getByRole("heading", { level: 1, name: "train_acc" }).waitFor();
    await choice.selectOption("train_loss");
    await drop(page, "path.h5", sample("samples/path.h5"));
    await expect
      .poll(async () => (await experimentOf(app)).objective)
      .toMatchObject({
        name: "train_loss",
        trajectory: { name: "path" },
      });
    await page.getByRole("button", { name: words("grid.removePath") }).click();
    await expect.poll(async () => (await experimentOf(app)).objective).not.toHaveProperty("trajectory");
    await raceComplete(page);
    expect(await digestOf(app)).toBe(await digestInNode(await experimentOf(app)));
    expect(faults).toEqual([]);
  });

  it("that cannot be read is told in a sentence, and what was on show stays", async () => {
    const { page, app, faults } = await openExplorer(browser());
    const before = await experimentOf(app);
    const refused = async (
      name: string,
      content: Uint8Array | string,
      key: Parameters<typeof words>[0],
      values: object,
    ) => {
      await drop(page, name, content);
      await page.getByText(words(key, values as Parameters<typeof words>[1])).waitFor();
      expect(await experimentOf(app)).toEqual(before);
    };
    await refused("complex.npy", sample("samples/complex.npy"), "gridFile.dtype", {
      name: "complex.npy",
      dtype: "<c16",
    });
    await refused("unfinished.h5", sample("samples/unfinished.h5"), "gridFile.unfinished", {
      place: "train_loss[7][8]",
      x: 1,
      y: 0.8125,
    });
    await refused("path.h5", sample("samples/path.h5"), "gridFile.pathAlone", { name: "path.h5" });
    await refused("hole.csv", "x,y,loss\n0,0,1\n0,1,1\n1,0,1", "gridFile.csvHole", { x: 1, y: 1 });
    await refused("swapped.json", '{"x":[0,1,2],"y":[0,1],"values":[[1,2],[3,4],[5,6]]}', "gridFile.transposed", {
      name: "swapped",
      shape: "(3, 2)",
      nx: 3,
      ny: 2,
    });
    expect(faults).toEqual([]);
  });

  it("as a bare matrix is asked about: a table to learn from, or a landscape", async () => {
    const { page, app, faults } = await openExplorer(browser());
    const rows = Array.from({ length: 6 }, (_, j) => Array.from({ length: 5 }, (_, i) => i * i + 0.3 * j * j));
    await drop(page, "bare.csv", rows.map((row) => row.join(",")).join("\n"));
    const dialog = page.getByRole("dialog", { name: words("ownData.title") });
    await dialog.getByRole("button", { name: words("grid.asLandscape") }).click();
    await dialog.waitFor({ state: "hidden" });
    await isGrid(app);
    await page.getByText(words("gridFile.noAxes")).waitFor();
    expect((await experimentOf(app)).objective).toMatchObject({ name: "bare", x: [-1, -0.5, 0, 0.5, 1], values: rows });
    expect(faults).toEqual([]);
  });
});
