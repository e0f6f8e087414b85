import { describe, expect, it } from "vitest";
import { surfaces } from "../../src/objectives/surfaces/index.ts";
import { browserForSpecs } from "./browser.ts";
import { choose, digestInNode, digestOf, experimentOf, openExplorer, raceComplete, words } from "./explorer.ts";

const browser = browserForSpecs();

const surfaceName = (id: string) => words(`surface.${id}.name` as Parameters<typeof words>[0]);

describe("the surface picker", () => {
  it("offers every surface, finds one by name, and races on it", async () => {
    const { page, app } = await openExplorer(browser());
    await page.getByRole("button", { name: words("landscape.all", { count: surfaces.length }) }).click();
    const group = page.getByRole("radiogroup", { name: words("landscape.surface") });
    expect(await group.getByRole("radio").count()).toBe(surfaces.length);
    await page.getByRole("searchbox").fill("rosen");
    expect(await group.getByRole("radio").count()).toBe(1);
    await choose(group.getByRole("radio", { name: surfaceName("rosenbrock") }));
    expect((await experimentOf(app)).objective).toMatchObject({ type: "surface", name: "rosenbrock" });
    await page.getByRole("heading", { level: 1, name: surfaceName("rosenbrock") }).waitFor();
    await raceComplete(page);
    expect(await digestOf(app)).toBe(await digestInNode(await experimentOf(app)));
    await page.getByRole("searchbox").fill("no such surface");
    await page.getByText(words("landscape.nothingFound")).waitFor();
  });

  it("shows a surface's own parameters as sliders", async () => {
    const { page, app } = await openExplorer(browser(), { hash: "#v=1&surface=rosenbrock&run=gradient-descent" });
    const before = await app.evaluate(({ store }) => store.live.terrain);
    const slider = page.getByRole("slider", { name: words("surfaceParameter.rosenbrock.b" as never) });
    await slider.press("PageDown");
    await raceComplete(page);
    const { objective } = await experimentOf(app);
    expect(objective).toMatchObject({ parameters: { a: 1, b: 10 } });
    expect(await digestOf(app)).toBe(await digestInNode(await experimentOf(app)));
    await expect.poll(() => app.evaluate(({ store }) => store.live.terrain?.map.scale)).not.toBe(before?.map.scale);
  });

  it("maps height linearly, by root and by logarithm", async () => {
    const { page, app } = await openExplorer(browser());
    const group = page.getByRole("radiogroup", { name: words("landscape.height") });
    for (const [name, kind] of [
      ["landscape.linear", "linear"],
      ["landscape.root", "root"],
      ["landscape.log", "log"],
    ] as const) {
      await choose(group.getByRole("radio", { name: words(name) }));
      await expect.poll(() => app.evaluate(({ store }) => store.live.terrain?.map.kind)).toBe(kind);
    }
    expect(await digestOf(app), "the race has not started again").toBe(await digestInNode(await experimentOf(app)));
  });
});

describe("a typed formula", () => {
  const open = async () => {
    const explorer = await openExplorer(browser());
    await explorer.page.getByRole("tab", { name: words("landscape.formula") }).click();
    return { ...explorer, field: explorer.page.getByRole("textbox", { name: words("landscape.formula") }) };
  };

  it("begins as the surface on show, becomes the landscape, and its own names become sliders", async () => {
    const { page, app, field } = await open();
    expect(await field.inputValue()).toBe(surfaces.find(({ id }) => id === "himmelblau")?.expression);
    await field.fill("x^2 + a*y^2");
    await page.getByRole("button", { name: "a", exact: true }).click();
    await expect
      .poll(async () => (await experimentOf(app)).objective)
      .toMatchObject({ type: "formula", expression: "x^2 + a*y^2", parameters: { a: { value: 1 } } });
    await page.getByRole("slider", { name: "a", exact: true }).press("ArrowRight");
    await raceComplete(page);
    const experiment = await experimentOf(app);
    expect(experiment.objective).toMatchObject({ parameters: { a: { value: 1.1 } } });
    expect(await digestOf(app)).toBe(await digestInNode(experiment));
    await page.waitForFunction(() => decodeURIComponent(location.hash).includes("formula=x^2 + a*y^2;a.value=1.1"));
  });

  it("of two parameters has a slider for each, and its link opens the same race", async () => {
    const { page, app, field } = await open();
    await field.fill("x^2 + a*y^2 + b*x*y");
    for (const name of ["a", "b"]) await page.getByRole("button", { name, exact: true }).click();
    await page.getByRole("slider", { name: "a", exact: true }).press("ArrowRight");
    await page.getByRole("slider", { name: "b", exact: true }).press("ArrowLeft");
    await raceComplete(page);
    const { objective } = await experimentOf(app);
    expect(objective).toMatchObject({
      expression: "x^2 + a*y^2 + b*x*y",
      parameters: { a: { value: 1.1 }, b: { value: 0.9 } },
    });
    const digest = await digestOf(app);
    expect(digest).toBe(await digestInNode(await experimentOf(app)));
    await page.waitForFunction(() => location.hash.includes("b.value=0.9"));
    const opened = await openExplorer(browser(), { hash: await page.evaluate(() => location.hash) });
    expect((await experimentOf(opened.app)).objective).toEqual(objective);
    expect(await digestOf(opened.app)).toBe(digest);
    for (const [name, value] of [
      ["a", "1.1"],
      ["b", "0.9"],
    ])
      expect(await opened.page.getByRole("textbox", { name, exact: true }).inputValue()).toBe(value);
  });

  it("that cannot be read names the column and keeps the last good surface", async () => {
    const { page, app, field } = await open();
    await field.fill("x^2 + y^2");
    await expect.poll(async () => (await experimentOf(app)).objective).toMatchObject({ expression: "x^2 + y^2" });
    await raceComplete(page);
    const digest = await digestOf(app);
    await field.fill("x^2 + 2y");
    await page.getByRole("alert").getByText("column 8").waitFor();
    expect(await page.getByRole("alert").textContent()).toContain("2*y");
    expect(await field.getAttribute("aria-invalid")).toBe("true");
    await expect.poll(() => app.evaluate(({ store }) => store.getState().draft?.expression)).toBe("x^2 + 2y");
    expect((await experimentOf(app)).objective).toMatchObject({ expression: "x^2 + y^2" });
    expect(await digestOf(app)).toBe(digest);
    await field.fill("x^2 + 2*y^2");
    await expect.poll(async () => (await experimentOf(app)).objective).toMatchObject({ expression: "x^2 + 2*y^2" });
    expect(await page.getByRole("alert").count()).toBe(0);
  });

  it("that wants to harm is refused with a sentence", async () => {
    const { page, app, field } = await open();
    await app.evaluate(() => Object.assign(window, { harmed: false }));
    for (const text of [
      "constructor",
      "__proto__.x",
      "toString(x)",
      "alert(1)",
      "(()=>{harmed=true})()",
      "<img src=x onerror=harmed=true>",
      "\u0024{harmed=true}",
      "x; harmed = true",
      "(".repeat(5000),
      "x+".repeat(20000),
      "𝔁² + 🙂",
      "\u202Ex^2",
      "1e999*x",
      "",
    ]) {
      await field.fill(text);
      await expect.poll(() => app.evaluate(({ store }) => store.getState().draft?.expression)).toBe(text);
      expect((await page.getByRole("alert").textContent())?.length, text).toBeGreaterThan(10);
      expect((await experimentOf(app)).objective).toMatchObject({ type: "surface", name: "himmelblau" });
    }
    expect(await app.evaluate(() => (window as unknown as { harmed: boolean }).harmed)).toBe(false);
    expect(await page.locator("img[src=x]").count()).toBe(0);
  });
});

describe("a mean of many functions", () => {
  it("of surfaces: the one on show in four places; its terms are chosen, weighed, shifted, added and removed", async () => {
    const { page, app } = await openExplorer(browser());
    await page.getByRole("tab", { name: words("landscape.formula"), exact: true }).click();
    const kind = page.getByRole("combobox", { name: words("sum.kind") });
    await kind.selectOption("surfaces");
    await raceComplete(page);
    await page.getByText(words("sum.terms", { count: 4 })).waitFor();
    const termsOf = async () => {
      const { objective } = await experimentOf(app);
      return objective.type === "sum" ? (objective.terms ?? []) : [];
    };
    expect((await termsOf()).map(({ objective }) => "name" in objective && objective.name)).toEqual(
      Array(4).fill("himmelblau"),
    );
    expect(await digestOf(app)).toBe(await digestInNode(await experimentOf(app)));

    const term = (place: number) => page.getByRole("group", { name: words("sum.term", { place }) });
    await term(2).getByRole("combobox").selectOption("bowl");
    await term(2)
      .getByRole("textbox", { name: words("sum.weightOf", { place: 2 }) })
      .fill("3");
    await page.keyboard.press("Enter");
    await term(2)
      .getByRole("textbox", { name: words("sum.shiftSecond", { place: 2 }) })
      .fill("-0.5");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: words("sum.addTerm") }).click();
    await page.getByRole("button", { name: words("sum.removeTerm", { place: 1 }) }).click();
    await page.getByRole("button", { name: words("sum.removeTerm", { place: 2 }) }).click();
    await raceComplete(page);
    const terms = await termsOf();
    expect(terms.length).toBe(3);
    expect(terms[0]).toMatchObject({ objective: { name: "bowl" }, weight: 3, shift: [expect.any(Number), -0.5] });
    expect(terms[2]).toEqual(terms[1]);
    expect(await digestOf(app)).toBe(await digestInNode(await experimentOf(app)));
  });

  it("begins from the formula tab; its columns are written out and edited; what cannot be taken keeps the last sum", async () => {
    const { page, app } = await openExplorer(browser());
    await page.getByRole("tab", { name: words("landscape.formula"), exact: true }).click();
    const kind = page.getByRole("combobox", { name: words("sum.kind") });
    await kind.selectOption("many");
    await raceComplete(page);
    await page.getByText(words("sum.terms", { count: 40 })).waitFor();
    const drawn = await digestOf(app);
    expect(drawn).toBe(await digestInNode(await experimentOf(app)));

    await page.getByRole("button", { name: words("sum.writeOut", { name: "r" }) }).click();
    const numbers = page.getByRole("textbox", { name: words("sum.numbers", { name: "r" }) });
    await numbers.fill("0, 0.5 −0.5; 1");
    await raceComplete(page);
    await page.getByText(words("sum.terms", { count: 4 })).waitFor();
    const written = await experimentOf(app);
    expect(written.objective).toMatchObject({ type: "sum", columns: { r: [0, 0.5, -0.5, 1] } });
    expect(await digestOf(app)).toBe(await digestInNode(written));

    await numbers.fill("0, 0.5, half, 1");
    await page.getByText(words("sum.notNumber", { at: 3, found: "half" })).waitFor();
    expect(await numbers.getAttribute("aria-invalid")).toBe("true");
    expect((await experimentOf(app)).objective).toEqual(written.objective);

    await page.getByRole("button", { name: words("sum.writeOut", { name: "u" }) }).click();
    await numbers.fill("0, 0.5");
    await page.getByText(words("sum.wrongCount", { count: 2, expected: 4 })).waitFor();
    await numbers.fill("0, 0.5, 0, 0");
    await expect
      .poll(async () => (await experimentOf(app)).objective)
      .toMatchObject({ columns: { r: [0, 0.5, 0, 0] } });

    const formula = page.getByRole("textbox", { name: words("landscape.formula") });
    const remove = (name: string) => page.getByRole("button", { name: words("formulaTab.remove", { name }) });
    expect(await remove("r").isDisabled(), "r is in the formula").toBe(true);
    await formula.fill("(k*x*u + y - w)^2");
    await page.getByRole("button", { name: words("sum.asColumn", { name: "w" }) }).click();
    expect((await experimentOf(app)).objective).toMatchObject({ expression: expect.stringContaining("r") });
    await page.getByRole("button", { name: words("sum.asParameter", { name: "k" }) }).click();
    await expect
      .poll(async () => (await experimentOf(app)).objective)
      .toMatchObject({
        expression: "(k*x*u + y - w)^2",
        parameters: { k: { value: 1 } },
        columns: { w: { distribution: "normal", mean: 0, deviation: 1 } },
      });
    await remove("r").click();
    await page.getByRole("button", { name: words("sum.makeUniform", { name: "w" }) }).click();
    await raceComplete(page);
    const changed = await experimentOf(app);
    expect(Object.entries((changed.objective as { columns: object }).columns)).toEqual([
      ["u", expect.any(Array)],
      ["w", { distribution: "uniform", min: -1, max: 1 }],
    ]);
    expect(await digestOf(app)).toBe(await digestInNode(changed));

    await kind.selectOption("one");
    await raceComplete(page);
    expect((await experimentOf(app)).objective).toMatchObject({ type: "formula" });
  });
});
