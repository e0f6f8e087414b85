import { describe, expect, inject, it } from "vitest";
import { translate } from "../../src/language/translate.ts";
import golden from "../bits/experiments.golden.json" with { type: "json" };
import { browserForSpecs, open } from "./browser.ts";
import { appOf, digestOf, experimentOf, openExplorer, raceComplete, words } from "./explorer.ts";

const browser = browserForSpecs();

const entries = Object.entries(golden.experiments);
const [, himmelblau] = entries[0];

describe("the twelve links", () => {
  it("open to the digests they state", async () => {
    expect(entries).toHaveLength(12);
    const { page } = await open(browser(), { width: 640, height: 480, search: "?terrain=33" });
    for (const [name, { link, digest }] of entries) {
      await page.goto("about:blank");
      await page.goto(`${inject("address")}?terrain=33${link}`);
      const app = await appOf(page);
      await raceComplete(page);
      expect(await digestOf(app), name).toBe(digest);
      expect(await app.evaluate(({ store }) => store.getState().notices), name).toEqual([]);
    }
  });
});

describe("the address", () => {
  it("that changes under the page is opened, and going back returns", async () => {
    const { page, app } = await openExplorer(browser());
    const [, { link, digest }] = entries[4];
    await page.evaluate((link) => {
      location.hash = link;
    }, link);
    await expect.poll(() => digestOf(app)).toBe(digest);
    await page.goBack();
    await expect.poll(() => digestOf(app)).toBe(himmelblau.digest);
    await page.goForward();
    await expect.poll(() => digestOf(app)).toBe(digest);
  });

  it("that is shared carries step, focus and digest, and opens to them", async () => {
    const { page, app } = await openExplorer(browser(), { permissions: ["clipboard-read", "clipboard-write"] });
    await app.evaluate(({ store }) => {
      store.actions.seek(33);
      store.actions.focusRun(2);
    });
    await page.getByRole("button", { name: words("topBar.share") }).click();
    await page.getByText(words("share.copied", { step: 33 })).waitFor();
    await page.getByText(words("share.digest", { digest: himmelblau.digest })).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain(`view.digest=${himmelblau.digest}`);
    expect(await page.getByRole("textbox", { name: words("share.link") }).inputValue()).toBe(copied);
    const opened = await openExplorer(browser(), { hash: copied.slice(copied.indexOf("#")) });
    expect(await digestOf(opened.app)).toBe(himmelblau.digest);
    const { step, focus, notices } = await opened.app.evaluate(({ store }) => ({
      step: store.live.playhead.step,
      focus: store.getState().focus,
      notices: store.getState().notices,
    }));
    expect({ step, focus, notices }).toEqual({ step: 33, focus: 2, notices: [] });
  });

  it("carries language and theme when asked to, and follows them from then on", async () => {
    const { page, app } = await openExplorer(browser(), { permissions: ["clipboard-read", "clipboard-write"] });
    await page.getByRole("button", { name: words("topBar.share") }).click();
    // Its name changes with the language.
    const link = page.locator(".share textarea").first();
    expect(await link.inputValue()).not.toMatch(/view\.(?:language|theme)/);
    await page.getByRole("switch", { name: words("share.language") }).check();
    await page.getByRole("switch", { name: words("share.theme") }).check();
    await app.evaluate(({ store }) => {
      store.actions.setLanguage("zh");
      store.actions.setTheme("light");
    });
    await expect.poll(() => link.inputValue()).toMatch(/view\.language=zh/);
    const address = await link.inputValue();
    expect(address).toContain("view.theme=light");
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(address);
    const opened = await openExplorer(browser(), { hash: address.slice(address.indexOf("#")) });
    const shown = await opened.app.evaluate(({ store }) => {
      const { language, theme } = store.getState();
      return { language, theme };
    });
    expect(shown).toEqual({ language: "zh", theme: "light" });
    await page.getByRole("switch", { name: translate("zh", "share.language") }).uncheck();
    await expect.poll(() => page.evaluate(() => location.hash)).not.toContain("view.language");
  });

  it("whose digest is not what the page computes says so", async () => {
    const { page } = await openExplorer(browser(), { hash: `${himmelblau.link}&view.digest=0123456789abcdef` });
    const sentence = words("notice.digestDiffers" as never, { sent: "0123456789abcdef", here: himmelblau.digest });
    await page.getByRole("alert").getByText(sentence).waitFor();
    await page
      .getByRole("alert")
      .getByRole("button", { name: words("controls.dismiss") })
      .click();
    expect(await page.getByRole("alert").count()).toBe(0);
  });

  it("that is partly wrong keeps what is valid and lists the rest by field", async () => {
    const { page, app } = await openExplorer(browser(), {
      hash: "#v=1&surface=rosenbrock;b=1e999&start=1,2&steps=-5&seed=abc&colour=red&run=adam;learningRate=0;beta1=0.5&run=nobody",
    });
    const notice = page.getByRole("alert").filter({ hasText: words("notice.linkSalvaged") });
    const listed = (await notice.getByRole("listitem").allTextContents()).map((line) => line.split(":")[0]);
    expect(listed.sort()).toEqual([
      "colour",
      "objective.parameters.b",
      "runs[0].parameters.learningRate",
      "runs[1].optimizer",
      "seed",
      "steps",
    ]);
    const experiment = await experimentOf(app);
    expect(experiment).toMatchObject({
      start: [1, 2],
      objective: { name: "rosenbrock", parameters: { b: 100 } },
      runs: [{ optimizer: "adam", parameters: { beta1: 0.5, learningRate: 0.001 } }],
    });
  });

  it("that is empty, cut off, of another version, huge or hostile opens something, with a notice unless it is empty", async () => {
    const { page } = await open(browser(), { width: 640, height: 480, search: "?terrain=33", hash: "#" });
    for (const hash of [
      "#",
      "#%",
      "#nonsense",
      "#v=99",
      `#${"x".repeat(200_000)}`,
      "#v=1&formula=((((((&run=",
      "#<script>",
    ]) {
      await page.goto("about:blank");
      await page.goto(`${inject("address")}?terrain=33${hash}`);
      const app = await appOf(page);
      await raceComplete(page);
      expect(await digestOf(app), hash.slice(0, 20)).toMatch(/^[0-9a-f]{16}$/);
      const notices = await app.evaluate(({ store }) => store.getState().notices.map(({ key }) => key));
      expect(notices, hash.slice(0, 20)).toHaveLength(hash === "#" ? 0 : 1);
    }
  });

  it("grows by replacing, never by adding: going back leaves the page", async () => {
    const { page } = await openExplorer(browser());
    const before = await page.evaluate(() => history.length);
    const slider = page.getByRole("slider", { name: words("optimizers.rateOf", { name: "Adam" }) });
    for (let change = 0; change < 5; change++) {
      await slider.press("ArrowLeft");
      const rate = await page.evaluate(
        () => window.fallLine?.store.getState().experiment.runs[3].parameters.learningRate,
      );
      await page.waitForFunction((rate) => location.hash.includes(`run=adam;learningRate=${rate}`), rate);
    }
    expect(await page.evaluate(() => history.length)).toBe(before);
    expect(page.url().startsWith(`${inject("address")}?terrain=33#v=1&`)).toBe(true);
  });
});
