import jsQR from "jsqr";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { experimentOf as experimentOfStep, relatedTo } from "../../src/engine/workbench.ts";
import { presets } from "../../src/experiment/presets.ts";
import { loadCourseTexts, type TextKey, translate } from "../../src/language/translate.ts";
import { lessons } from "../../src/lessons/index.ts";
import { laboratory } from "../../src/lessons/laboratory.ts";
import { browserForSpecs } from "./browser.ts";
import { experimentOf, openExplorer, raceComplete, words } from "./explorer.ts";
import { readPng } from "./pixels.ts";

const browser = browserForSpecs();
await loadCourseTexts("en");

/** What an independent reader finds in the page's QR code, from the pixels of a screenshot. */
async function readCode(page: Page): Promise<string | undefined> {
  const { width, height, rgb } = readPng(await page.locator(".qr-code").screenshot());
  const rgba = new Uint8ClampedArray(4 * width * height).fill(255);
  for (let pixel = 0; pixel < width * height; pixel++)
    for (let channel = 0; channel < 3; channel++) rgba[4 * pixel + channel] = rgb[3 * pixel + channel];
  return jsQR(rgba, width, height)?.data;
}

describe("lecture mode", () => {
  it("goes in and out with one key, light on white, and gives the reader's theme back", async () => {
    const { page, app } = await openExplorer(browser());
    await page.keyboard.press("p");
    await page.locator(".lecture-title h1").waitFor();
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(await ground()).toBe("rgb(255, 255, 255)");
    await page.keyboard.press("p");
    await page.getByRole("banner").first().waitFor();
    expect(await app.evaluate(({ store }) => store.getState().theme)).toBe("dark");
  });

  it("writes nothing smaller than 18 pixels on a window 1920 wide, the title in 54", async () => {
    const { page, app } = await openExplorer(browser(), { width: 1920, height: 1080 });
    await page.keyboard.press("p");
    await page.locator(".lecture-legend").waitFor();
    await app.evaluate(({ conductor }) => conductor.probe([1, 1]));
    await page.locator(".lecture-point .readout dl").waitFor();
    const small = await page.evaluate(() => {
      const found: string[] = [];
      for (const element of document.querySelectorAll<HTMLElement>(".stage *, .transport *")) {
        if (element.closest(".visually-hidden, .katex, .lecture-tools, svg") !== null || !element.checkVisibility())
          continue;
        const text = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim());
        const size = Number.parseFloat(getComputedStyle(element).fontSize);
        // Indices of symbols (λ₁) are three quarters of their line.
        if (text && element.tagName !== "SUB" && element.tagName !== "SUP" && size < 17.99)
          found.push(`${element.className} ${element.textContent}: ${size}`);
      }
      return found;
    });
    expect(small).toEqual([]);
    const title = page.locator(".lecture-title h1");
    expect(await title.evaluate((element) => getComputedStyle(element).fontSize)).toBe("54px");
  });

  it("hides the pointer and its tools when they rest, and reads out the point under it", async () => {
    const { page } = await openExplorer(browser());
    await page.keyboard.press("p");
    await page.locator(".lecture-legend").waitFor();
    await page.mouse.move(500, 400);
    await page.mouse.move(560, 380);
    await page.waitForFunction(() => document.documentElement.dataset.idle === undefined);
    expect(await page.locator(".lecture-tools").evaluate((tools) => getComputedStyle(tools).opacity)).not.toBe("0");
    await page.locator(".lecture-point .readout dl").waitFor();
    await page.waitForFunction(() => document.documentElement.dataset.idle !== undefined);
    const cursor = page.locator("[data-stage]");
    expect(await cursor.evaluate((stage) => getComputedStyle(stage).cursor)).toBe("none");
  });

  it("plays a whole lecture by keyboard alone", async () => {
    const { page, app } = await openExplorer(browser());
    const state = () => app.evaluate(({ store }) => store.getState());
    const step = () => app.evaluate(({ store }) => store.live.playhead.step);
    // The claim, and a line of context.
    await page.keyboard.press("p");
    await page.locator(".lecture-title h1").waitFor();
    await page.keyboard.press("e");
    await page.getByRole("textbox", { name: words("lecture.title") }).waitFor();
    await page.keyboard.type("Momentum overshoots");
    await page.keyboard.press("Tab");
    await page.keyboard.type("Five walkers from one start");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Momentum overshoots" }).waitFor();
    expect((await experimentOf(app)).view).toMatchObject({
      title: "Momentum overshoots",
      context: "Five walkers from one start",
    });
    // Steps, by arrows and by a presenter's remote.
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("PageDown");
    await page.keyboard.press("PageDown");
    await page.keyboard.press("PageUp");
    expect(await step()).toBe(2);
    // One optimizer stands out, and steps back.
    await page.keyboard.press("1");
    expect(await state()).toMatchObject({ focus: 0, singledOut: true });
    await page.keyboard.press("2");
    expect(await state()).toMatchObject({ focus: 1, singledOut: true });
    await page.keyboard.press("2");
    expect(await state()).toMatchObject({ focus: 1, singledOut: false });
    // Views, the spotlight on the probe, the black screen.
    await page.keyboard.press("Shift+Digit3");
    expect((await experimentOf(app)).view.camera).toMatchObject({ azimuth: 0, elevation: 40 });
    await page.keyboard.press("o");
    await page.locator(".spotlight").waitFor({ state: "attached" });
    await page.locator("[data-stage]").focus();
    await page.keyboard.press("ArrowUp");
    await expect
      .poll(() => page.locator(".spotlight").evaluate((light) => light.style.getPropertyValue("--x")))
      .toMatch(/px$/);
    await page.keyboard.press("b");
    await page
      .getByRole("button", { name: words("lecture.blackout"), exact: true })
      .first()
      .waitFor();
    await page.keyboard.press("Escape"); // the picture back
    await page.keyboard.press("Escape"); // the light off
    expect(await state()).toMatchObject({ blackout: false, spotlight: false, lecture: true });
    // A new start, and the race from there.
    await page.keyboard.press("Enter");
    await raceComplete(page);
    await page.keyboard.press("Space");
    await page.waitForFunction(({ store }) => store.live.playhead.playing, app);
    await page.keyboard.press("Space");
    // The code for the audience, read as a phone would; then out.
    await page.keyboard.press("End");
    await page.keyboard.press("q");
    await page.locator(".lecture-code .qr-code").waitFor();
    const read = await readCode(page);
    expect(read).toContain("view.title=Momentum%20overshoots");
    expect(read).toContain(`view.step=${await step()}`);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    expect((await state()).lecture).toBe(false);
  });
});

/** What was said aloud last; the region pauses between two sentences. */
const said = (page: Page) => page.locator("[role=status][aria-live=polite]").first().innerText();

describe("going on in a lecture", () => {
  it("goes through the gallery, keeps the mode and what stands beside the terrain, and says where it is", async () => {
    const { page, app } = await openExplorer(browser());
    await app.evaluate(({ store }) => store.actions.setView({ lecture: ["runs", "loss"] }));
    await page.keyboard.press("p");
    const heading = (id: string) =>
      page.getByRole("heading", { level: 1, name: words(`preset.${id}.name` as TextKey) }).waitFor();
    await heading(presets[0].id);
    await page.keyboard.press("Shift+N");
    await expect.poll(() => said(page)).toBe(words("announce.firstStop"));
    for (const place of [1, 2]) {
      await page.keyboard.press("n");
      await heading(presets[place].id);
    }
    await page.keyboard.press("Shift+N");
    const { id, experiment } = presets[1];
    await heading(id);
    const name = words(`preset.${id}.name` as TextKey);
    await expect
      .poll(() => said(page), { timeout: 5000 })
      .toBe(
        `${words("announce.race", { number: 2, count: presets.length, name })} ${words(`preset.${id}.commentary` as TextKey)}`,
      );
    await raceComplete(page);
    const shown = await experimentOf(app);
    expect(shown.runs).toEqual(experiment.runs);
    expect(shown.view.lecture).toEqual(["runs", "loss"]);
    expect(await app.evaluate(({ store }) => store.getState().lecture)).toBe(true);
    // With letters switched off the key rests, and the tool serves.
    await app.evaluate(({ store }) => store.actions.setFlag("letterKeys", false));
    await page.keyboard.press("n");
    await page.getByRole("button", { name: words("lecture.on") }).press("Enter");
    await heading(presets[2].id);
  });

  it("goes through the steps of a lesson, with a landscape for each, and passes by what has none", async () => {
    const { page, app } = await openExplorer(browser(), { hash: "#lesson=laboratory/reproducibility-seeds" });
    await page.keyboard.press("p");
    await page.locator(".lecture-title h1").waitFor();
    const steps = laboratory.steps.filter(
      ({ experiment, related }) => experiment !== undefined || related !== undefined,
    );
    expect(steps.length).toBeLessThan(laboratory.steps.length);
    for (const step of steps.slice(1)) {
      await page.keyboard.press("n");
      await page.waitForFunction(([app, id]) => app.store.getState().reading?.step === id, [app, step.id] as const);
      const title = translate("en", `lesson.laboratory.${step.id}.title` as TextKey);
      await page.getByRole("heading", { level: 1, name: title, exact: true }).waitFor();
      const shown = await experimentOf(app);
      const wanted = experimentOfStep(step) ?? relatedTo(step, shown.seed);
      expect(shown.objective, step.id).toEqual(wanted?.objective);
      expect(shown.runs, step.id).toEqual(wanted?.runs);
    }
    const number = lessons.indexOf(laboratory) + 1;
    const at = laboratory.steps.length;
    const name = translate("en", `lesson.laboratory.${laboratory.steps[at - 1].id}.title` as TextKey);
    const here = { number, count: lessons.length, step: at, steps: at, name };
    await expect.poll(() => said(page), { timeout: 5000 }).toBe(words("announce.lessonStep", here));
    // Out of the lecture the lesson stands at the same step.
    await page.keyboard.press("p");
    await page.locator(".lesson").getByRole("heading", { level: 1, name }).waitFor();
  });
});

describe("a lecture begun at a step of figures alone", () => {
  const steps = lessons.flatMap((lesson) => lesson.steps.map((step) => ({ lesson, step })));
  const figures = steps.filter(({ step }) => step.experiment === undefined);

  it("shows the landscape that stands for them", async () => {
    const found = figures.find(({ step }) => step.related !== undefined);
    if (found === undefined) throw new Error("lessons: expected figures with a related landscape");
    const { page, app } = await openExplorer(browser(), { hash: `#lesson=${found.lesson.id}/${found.step.id}` });
    await page.locator(".lesson h1").waitFor();
    await page.keyboard.press("p");
    const wanted = relatedTo(found.step, 0)?.objective;
    await expect.poll(async () => (await experimentOf(app)).objective).toEqual(wanted);
    await page.locator(".lecture-title h1").waitFor();
  });

  it("is not begun where none does, and says why", async () => {
    const found = figures.find(({ step }) => step.related === undefined);
    if (found === undefined) throw new Error("lessons: expected figures without a landscape");
    const { page, app } = await openExplorer(browser(), { hash: `#lesson=${found.lesson.id}/${found.step.id}` });
    await page.locator(".lesson h1").waitFor();
    await page.keyboard.press("p");
    await page.getByText(words("lecture.figuresStay")).first().waitFor();
    expect(await app.evaluate(({ store }) => store.getState().lecture)).toBe(false);
    await page.locator(".lesson h1").waitFor();
  });
});

describe("the list of keys", () => {
  it("says what S does where it does it, and is large enough for the last row of a hall", async () => {
    const { page } = await openExplorer(browser(), { width: 1920, height: 1080 });
    const list = page.getByRole("dialog", { name: words("topBar.keyboard") });
    /** What the list says of a key, alone or with Shift before it. */
    const rowOf = async (...keys: readonly string[]) => {
      await list.locator(".key-list").first().waitFor();
      return list
        .locator(".key-list > div")
        .evaluateAll(
          (rows, keys) =>
            rows.find((row) => row.querySelector("dt")?.textContent === keys)?.querySelector("dd")?.textContent,
          keys.join(""),
        );
    };
    await page.keyboard.press("?");
    expect(await rowOf("S")).toBe(words("keys.share"));
    await page.keyboard.press("Escape");
    await page.keyboard.press("p");
    await page.locator(".lecture-title h1").waitFor();
    await page.keyboard.press("?");
    expect(await rowOf("S")).toBe(words("keys.shareCode"));
    expect(await rowOf("N")).toBe(words("lecture.on"));
    expect(await rowOf("Shift", "N")).toBe(words("lecture.back"));
    const sizes = await list
      .locator("h2, h3, dd, kbd, .switch-row span, p")
      .evaluateAll((found) => found.map((element) => Number.parseFloat(getComputedStyle(element).fontSize)));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(24);
    // All of it at once: nobody in a hall scrolls.
    expect(await list.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)).toBeLessThanOrEqual(0);
  });
});

describe("letters as keys", () => {
  it("can be switched off and stay off, while arrows and Escape go on", async () => {
    const { page, app } = await openExplorer(browser());
    await page.keyboard.press("?");
    await page.getByRole("switch", { name: words("keys.letters") }).press("Space");
    await page.keyboard.press("Escape");
    await page.waitForFunction(() => document.querySelector("dialog[open]") === null);
    await page.keyboard.press("p");
    // The page has had its turn with the last key.
    await page.evaluate(() => new Promise(requestAnimationFrame));
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowRight");
    await expect
      .poll(() => app.evaluate(({ store }) => [store.getState().lecture, store.live.playhead.step]))
      .toEqual([false, 1]);
    await page.reload();
    await raceComplete(page);
    expect(await page.evaluate(() => window.fallLine?.store.getState().letterKeys)).toBe(false);
  });
});

describe("the link as a QR code", () => {
  it("is the link, at least 200 pixels wide, with four modules of white around it", async () => {
    const { page } = await openExplorer(browser());
    await page.keyboard.press("q");
    await page.locator("#qr-code .qr-code").waitFor();
    const box = await page.locator(".qr-code").boundingBox();
    expect(box?.width).toBeGreaterThanOrEqual(200);
    const read = await readCode(page);
    expect(read).toMatch(/^http.*#v=1&surface=himmelblau&/);
    await page.goto(String(read));
    await raceComplete(page);
    expect(await page.evaluate(() => window.fallLine?.store.getState().notices.length)).toBe(0);
  });

  it("says what makes a link too long for it", async () => {
    const expression = Array.from({ length: 60 }, (_, k) => `sin(${k}*x+y)`).join("%2B");
    const { page } = await openExplorer(browser(), { hash: `#v=1&formula=${expression}&run=adam` });
    await page.keyboard.press("q");
    const refusal = page.locator(".qr-refusal");
    await refusal.waitFor();
    expect(await refusal.textContent()).toContain(words("code.part.formula"));
    expect(await page.locator(".qr-code").count()).toBe(0);
  });
});

describe("hidden controls", () => {
  it("go with the link; whoever opens it can have them all back", async () => {
    const { page, app } = await openExplorer(browser());
    await page.keyboard.press("s");
    await page.getByRole("button", { name: words("hide.open") }).click();
    const dialog = page.getByRole("dialog", { name: words("hide.title") });
    const optimizers = dialog.getByRole("group", { name: words("hide.group.panels") });
    await optimizers.getByRole("checkbox", { name: words("hide.part.optimizers") }).uncheck();
    await dialog.getByRole("checkbox", { name: words("hide.part.history") }).uncheck();
    // The page behind is the receiver's while it is chosen, and the sender's again afterwards.
    await expect
      .poll(() => page.getByRole("button", { name: words("topBar.undo"), includeHidden: true }).count())
      .toBe(0);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: words("topBar.undo") }).waitFor();
    expect((await experimentOf(app)).view.hidden).toEqual(["optimizers", "history"]);
    await page.waitForFunction(() => location.hash.includes("view.hidden=optimizers,history"));
    await page.reload();
    await raceComplete(page);
    expect(await page.getByRole("button", { name: words("topBar.undo") }).count()).toBe(0);
    expect(await page.getByRole("heading", { name: words("optimizers.title") }).count()).toBe(0);
    await page.getByRole("button", { name: words("hidden.showAll") }).press("Enter");
    await page.getByRole("heading", { name: words("optimizers.title") }).waitFor();
    await page.getByRole("button", { name: words("topBar.undo") }).waitFor();
  });
});
