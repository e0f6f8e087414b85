import type { Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { loadCourseTexts, translateKey } from "../../src/language/translate.ts";
import { lessons } from "../../src/lessons/index.ts";
import { recipeIds } from "../../src/lessons/recipes.ts";
import { findings } from "./axe.ts";
import { sidewaysScrollers } from "./boxes.ts";
import { browserForSpecs } from "./browser.ts";
import { appOf, experimentOf, openExplorer, words } from "./explorer.ts";

const browser = browserForSpecs();
await Promise.all([loadCourseTexts("en"), loadCourseTexts("zh")]);

const EDGE = "#lesson=how-large-a-step/euler-stability-edge";

const claim = (page: Page, id: string) => page.locator(`.claim[data-claim="${id}"]`);
const verdict = (page: Page, id: string) => claim(page, id).getAttribute("data-verdict");
const settled = (page: Page, id: string, wanted: string) =>
  expect.poll(() => verdict(page, id), { timeout: 60_000 }).toBe(wanted);
const title = (name: string, language: "en" | "zh" = "en") =>
  translateKey(language, `lesson.${name.replace("/", ".")}.title`);

const SIZES = [
  [1440, 900],
  [1280, 720],
  [1024, 768],
  [820, 1180],
  [390, 844],
  [360, 740],
] as const;

/** Parts of the lesson that stand out of its column; what only screen readers see is not drawn. */
const overTheSide = (page: Page) =>
  page.evaluate(() => {
    const column = document.querySelector(".lesson")?.getBoundingClientRect();
    return [...document.querySelectorAll(".lesson *")]
      .filter((element) => element.closest(".katex-mathml, .visually-hidden, svg, .prose-display") === null)
      .filter((element) => column !== undefined && element.getBoundingClientRect().right > column.right + 1)
      .map((element) => element.className);
  });

/** The first step that has a companion and no experiment. */
const alone = lessons.flatMap(({ id, steps }) =>
  steps.filter((step) => step.experiment === undefined).map((step) => `${id}/${step.id}`),
)[0];

describe("a lesson's step", () => {
  it("opens from its link, and its claims are measured and hold", async () => {
    const { page } = await openExplorer(browser(), { hash: EDGE });
    await expect
      .poll(() => page.getByRole("heading", { level: 1 }).first().textContent())
      .toBe(title("how-large-a-step/euler-stability-edge"));
    await settled(page, "edge", "holds");
    await settled(page, "flips", "holds");
    expect(await claim(page, "edge").locator("dd").allTextContents()).toContain("1");
  });

  it("says honestly when a slider breaks a claim, keeps the change in its address, and undo mends it", async () => {
    const { page, app } = await openExplorer(browser(), { hash: EDGE });
    await settled(page, "edge", "holds");
    await page.getByRole("slider", { name: "Steepness κ" }).press("Shift+ArrowRight");
    await settled(page, "edge", "not");
    await expect.poll(() => page.evaluate(() => location.hash)).toContain(`${EDGE}&v=1&`);
    const changed = await experimentOf(app);
    expect(changed.objective).toMatchObject({ name: "ravine", parameters: { kappa: 100 } });
    const address = page.url();
    await page.keyboard.press("Control+z");
    await settled(page, "edge", "holds");
    await expect.poll(() => page.evaluate(() => location.hash)).toBe(EDGE);
    await page.goto("about:blank");
    await page.goto(address);
    await settled(page, "edge", "not");
    expect((await experimentOf(await appOf(page))).objective).toEqual(changed.objective);
  });

  it("leads into the explorer with its experiment and back with one press each, and on to the next step", async () => {
    const { page, app } = await openExplorer(browser(), { hash: EDGE });
    await page.getByRole("button", { name: words("learn.explore") }).click();
    await page.locator(".rail-left").waitFor();
    expect(await page.locator(".lesson").count()).toBe(0);
    expect((await experimentOf(app)).objective).toMatchObject({ name: "ravine" });
    await page.getByRole("button", { name: words("topBar.toLesson") }).click();
    await page.locator(".lesson").waitFor();
    await page.locator(".step-next").click();
    const steps = lessons.find(({ id }) => id === "how-large-a-step")?.steps ?? [];
    const next = steps[steps.findIndex(({ id }) => id === "euler-stability-edge") + 1];
    await expect.poll(() => page.locator(".lesson h1").textContent()).toBe(title(`how-large-a-step/${next.id}`));
    await expect.poll(() => page.evaluate(() => location.hash)).toBe(`#lesson=how-large-a-step/${next.id}`);
    expect(await page.evaluate(() => localStorage.getItem("fall-line-steps-done"))).toContain("euler-stability-edge");
  });

  it("walks a lecturer's list in its order", async () => {
    const list = ["how-large-a-step/euler-stability-edge", alone];
    const { page } = await openExplorer(browser(), { hash: `${EDGE}&playlist=${list.join(",")}` });
    expect(await page.locator(".lesson-place").textContent()).toContain("1 of 2");
    await page.locator(".step-next").click();
    await expect.poll(() => page.locator(".lesson h1").textContent()).toBe(title(alone));
    expect(await page.locator(".step-next").count()).toBe(0);
  });

  it("with a companion alone gives it the stage; its slider changes what is drawn, and its address", async () => {
    const { page } = await openExplorer(browser(), { hash: `#lesson=${alone}` });
    await page.locator(".companion-stage .figure").first().waitFor();
    expect(await page.locator(".transport").isVisible()).toBe(false);
    const slider = page.locator(".lesson-controls").getByRole("slider").first();
    await slider.press("ArrowRight");
    await expect.poll(() => page.evaluate(() => location.hash)).toContain("&companion.");
  });

  it("with a companion alone leads to a related landscape and back, where the companion stands as it was", async () => {
    const step = lessons.flatMap(({ id, steps }) =>
      steps.filter(({ related }) => related !== undefined).map((step) => ({ ...step, name: `${id}/${step.id}` })),
    )[0];
    const { page, app } = await openExplorer(browser(), { hash: `#lesson=${step.name}` });
    await page.locator(".companion-stage .figure").first().waitFor();
    const { seed } = await experimentOf(app);
    await page.getByRole("button", { name: words("learn.exploreRelated") }).click();
    await page.locator(".rail-left").waitFor();
    expect(await experimentOf(app)).toMatchObject({ seed, objective: { type: "network" } });
    await page.getByRole("button", { name: words("topBar.toLesson") }).click();
    await page.locator(".companion-stage .figure").first().waitFor();
    expect(await page.locator(".lesson h1").textContent()).toBe(title(step.name));
  });

  it("shows how far a long claim is", async () => {
    const { page } = await openExplorer(browser(), { hash: "#lesson=laws-of-change/neural-ode-egg-tray" });
    await settled(page, "ripples", "open");
    const measuring = page.waitForFunction(() => {
      const bar = document.querySelector<HTMLProgressElement>(".claim progress");
      return bar !== null && bar.value > 0 && bar.value < 1;
    });
    const count = await page.locator(".claim .claim-verdict", { hasText: words("learn.heavy") }).count();
    await page.getByRole("button", { name: words("learn.measure", { count }) }).click();
    await measuring;
    expect(await page.getByRole("progressbar").first().getAttribute("aria-labelledby")).toMatch(/^claim-/);
    await page.getByRole("button", { name: words("learn.stop") }).click();
    await expect.poll(() => page.locator(".claim progress").count()).toBe(0);
  });

  it("explains a term where it stands", async () => {
    const { page } = await openExplorer(browser(), { hash: EDGE });
    await page.locator(".term").first().click();
    await expect.poll(() => page.locator(".term-note:popover-open").textContent()).toContain("learning rate");
  });

  it("may have a formula of many cases, whose tall braces keep to the content policy", async () => {
    const { page } = await openExplorer(browser(), { hash: "#lesson=laws-of-change/neural-ode-growing-horizon" });
    // Whatever the policy refuses is a fault on the page.
    await page.locator(".sheet-title .delimsizing svg, .sheet-title svg").first().waitFor();
    expect(
      await page
        .locator(".sheet-title svg")
        .first()
        .evaluate((sign) => (sign as SVGElement).style.width),
    ).toMatch(/em$/);
  });

  it("that is gone to while the contents are open closes them, and begins", async () => {
    const { page, app } = await openExplorer(browser(), { hash: "#course" });
    await page.getByRole("dialog", { name: words("topBar.course") }).waitFor();
    await page.evaluate((hash) => {
      location.hash = hash;
    }, EDGE);
    await page.locator(".lesson h1").waitFor();
    await expect.poll(() => page.locator("dialog[open]").count()).toBe(0);
    // Under reduced motion its race stands finished, as when it is begun from the contents.
    await expect.poll(() => app.evaluate(({ store }) => store.live.playhead.step)).toBe(100);
  });

  it("that does not exist gives the standard experiment and says so", async () => {
    const { page, app } = await openExplorer(browser(), { hash: "#lesson=how-large-a-step/no-such-step" });
    await page.getByText(words("learn.unknownStep")).waitFor();
    expect((await experimentOf(app)).objective).toMatchObject({ name: "himmelblau" });
  });

  it("fits every size: nothing runs over the side", async () => {
    const { page } = await openExplorer(browser(), { hash: EDGE, width: 1440, height: 900 });
    await settled(page, "edge", "holds");
    for (const [width, height] of SIZES) {
      await page.setViewportSize({ width, height });
      await expect.poll(() => page.locator(".lesson h1").isVisible()).toBe(true);
      await expect.poll(() => sidewaysScrollers(page), { message: `${width} × ${height}` }).toEqual([]);
      await expect.poll(() => overTheSide(page), { message: `${width} × ${height}` }).toEqual([]);
    }
  });
});

describe("the course's contents", () => {
  it("list every lesson and step, and begin one", async () => {
    const { page, app } = await openExplorer(browser(), { hash: "#course" });
    const dialog = page.getByRole("dialog", { name: words("topBar.course") });
    await dialog.waitFor();
    expect(await dialog.locator(".course-lesson").count()).toBe(lessons.length);
    expect(await dialog.locator(".course-steps li").count()).toBe(
      lessons.reduce((sum, { steps }) => sum + steps.length, 0),
    );
    const first = `${lessons[0].id}/${lessons[0].steps[0].id}`;
    await dialog.getByRole("button", { name: title(first), exact: true }).click();
    await expect.poll(() => page.locator(".lesson h1").textContent()).toBe(title(first));
    expect((await app.evaluate(({ store }) => store.getState().reading))?.lesson).toBe(lessons[0].id);
  });

  it("index every claim with what was measured, all of them true, for all 76 ids", async () => {
    const { page } = await openExplorer(browser(), { hash: "#course" });
    await page.getByRole("tab", { name: words("learn.index") }).click();
    await page.locator(".claim-found").first().waitFor();
    const ids = await page
      .locator(".claim-table tr[data-recipe]")
      .evaluateAll((rows) => [...new Set(rows.map((row) => (row as HTMLElement).dataset.recipe))]);
    expect(ids.sort()).toEqual([...recipeIds].sort());
    const rows = await page.locator(".claim-table tr[data-recipe]").count();
    expect(await page.locator('.claim-found[data-holds="true"]').count()).toBe(rows);
    await page.getByRole("searchbox", { name: words("learn.search") }).fill("memristor");
    const found = await page.locator(".claim-table tr[data-recipe]").count();
    expect(found).toBeGreaterThan(0);
    expect(found).toBeLessThan(rows);
  });
});

it.each([
  [1280, 800, "dark", "en-US"],
  [390, 844, "light", "zh-CN"],
] as const)("axe-core finds nothing at %i × %i, %s, %s: lesson, companion, contents, index", async (...args) => {
  const [width, height, colorScheme, locale] = args;
  const { page, app } = await openExplorer(browser(), { hash: EDGE, width, height, colorScheme, locale });
  await settled(page, "edge", "holds");
  expect(await findings(page), "lesson").toEqual([]);
  await app.evaluate(({ store }) => store.setState({ courseOpen: true }));
  await page.locator(".course-lesson").first().waitFor();
  expect(await findings(page), "contents").toEqual([]);
  await page.locator("#course").getByRole("tab").nth(1).click();
  await page.locator(".claim-found").first().waitFor();
  // One row of hundreds is like the others, and quicker to look at.
  await page.locator("#course").getByRole("searchbox").fill("memristor");
  await expect.poll(() => page.locator(".claim-table tr[data-recipe]").count()).toBeLessThan(10);
  expect(await findings(page), "index").toEqual([]);
  await page.goto(`${inject("address")}?terrain=33#lesson=${alone}`);
  await page.locator(".figure").first().waitFor();
  expect(await findings(page), "companion").toEqual([]);
});
