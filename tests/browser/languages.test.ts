import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { en } from "../../src/language/en/index.ts";
import { onDemand } from "../../src/language/en/onDemand.ts";
import { translate } from "../../src/language/translate.ts";
import { browserForSpecs } from "./browser.ts";
import { digestOf, openExplorer, words } from "./explorer.ts";

const browser = browserForSpecs();

const sections = Object.keys({ ...en, ...onDemand });
/** What a key would look like if it reached the page. */
const KEY = new RegExp(`\\b(${sections.join("|")})\\.[a-z][A-Za-z-]*`);

/** Every text of the page that a reader or a screen reader meets: visible or not, but rendered. */
const textsOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const texts = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
      if (node.parentElement?.closest("noscript") === null) texts.add(node.textContent ?? "");
    for (const element of document.body.querySelectorAll("*"))
      for (const name of ["aria-label", "title", "placeholder", "alt", "aria-valuetext"])
        texts.add(element.getAttribute(name) ?? "");
    return [...texts].map((text) => text.trim()).filter((text) => text !== "");
  });

/** Opens what is folded, so that as many texts as can be stand on the page at once. */
async function unfold(page: Page, language: "en" | "zh"): Promise<void> {
  await page.getByText(translate(language, "landscape.more")).click();
  await page.getByText(translate(language, "optimizers.more")).click();
  await page.getByRole("tab", { name: translate(language, "landscape.formula") }).click();
  await page.getByRole("textbox", { name: translate(language, "landscape.formula") }).fill("x + ");
  await page.getByRole("alert").waitFor();
  await page.getByRole("button", { name: translate(language, "optimizers.add"), exact: true }).click();
}

describe("the two languages", () => {
  it("switch live: words, document and title change, the race does not", async () => {
    const { page, app } = await openExplorer(browser());
    const digest = await digestOf(app);
    const frozen = await app.evaluate(({ store }) => store.live.race);
    await page.getByRole("button", { name: words("topBar.language") }).click();
    await page.getByRole("heading", { name: translate("zh", "optimizers.title") }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toMatch(/^zh/);
    const title = translate("zh", "surface.himmelblau.name" as never);
    expect(await page.title()).toBe(translate("zh", "app.documentTitle", { title }));
    expect(await digestOf(app)).toBe(digest);
    expect(await app.evaluate(({ store }) => store.live.race)).toEqual(frozen);
    await page.keyboard.press("l");
    await page.getByRole("heading", { name: words("optimizers.title") }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("en");
  });

  it.each(["en", "zh"] as const)("never show a key (%s)", async (language) => {
    const { page } = await openExplorer(browser(), { locale: language === "en" ? "en-US" : "zh-CN" });
    await unfold(page, language);
    const texts = await textsOf(page);
    expect(texts.length).toBeGreaterThan(80);
    expect(texts.filter((text) => KEY.test(text))).toEqual([]);
    expect(texts.filter((text) => text.includes("{{"))).toEqual([]);
  });

  it("leave no English sentence on the Chinese page", async () => {
    const { page } = await openExplorer(browser(), { locale: "zh-CN" });
    await unfold(page, "zh");
    const texts = await textsOf(page);
    // Names of people, methods and symbols stay; a sentence has three words of small letters in a row.
    expect(texts.filter((text) => /(?:\b[a-z]{2,} ){2}[a-z]{2,}/.test(text) && !/^[\\(]/.test(text))).toEqual([]);
    expect(texts.filter((text) => /[\u4e00-\u9fff]/.test(text)).length).toBeGreaterThan(60);
  });

  it("follow the reader's own, and the link's before that", async () => {
    const { app } = await openExplorer(browser(), { locale: "zh-TW", hash: "#v=1&run=adam&view.language=en" });
    expect(await app.evaluate(({ store }) => store.getState().language)).toBe("en");
  });
});
