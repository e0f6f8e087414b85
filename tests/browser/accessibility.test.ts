import type { Page } from "playwright-core";
import { expect, inject, it } from "vitest";
import { type Language, translate } from "../../src/language/translate.ts";
import { findings } from "./axe.ts";
import { browserForSpecs } from "./browser.ts";
import { letFramesPass, openExplorer, raceComplete, words } from "./explorer.ts";

const browser = browserForSpecs();
type Look = readonly [theme: "dark" | "light", language: Language];
type Size = "desktop" | "phone";
const SIZES = { desktop: [1280, 800], phone: [390, 844] } as const;

/** Each theme and each language once at either size, all four looks over both; ends in English, in which a walk goes on. */
const LOOKS: Record<Size, readonly Look[]> = {
  desktop: [
    ["light", "zh"],
    ["dark", "en"],
  ],
  phone: [
    ["dark", "zh"],
    ["light", "en"],
  ],
};

/** Changes theme and language of the page that stands, and waits until it shows them. */
async function wear(page: Page, [theme, language]: Look): Promise<void> {
  await page.evaluate(
    ([theme, language]) => {
      const { setTheme, setLanguage } = window.fallLine!.store.actions;
      setTheme(theme);
      setLanguage(language);
    },
    [theme, language] as const,
  );
  await page.waitForFunction(
    ([theme, language]) => {
      const { lang, dataset } = document.documentElement;
      // In a lecture the light theme has a stronger sister.
      return (
        lang.startsWith(language) && (dataset.theme === theme || (theme === "light" && dataset.theme === "lecture"))
      );
    },
    [theme, language] as const,
  );
  await letFramesPass(page, 2);
  // A colour on its way is no colour of the theme.
  await page.evaluate(async () => {
    const changes = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
    await Promise.allSettled(changes.map(({ finished }) => finished));
  });
}

/**
 * Expects no finding in any look. With `dialog`, the page behind it, whose looks have been seen without it, is looked at
 * in the first only.
 */
async function expectNothing(page: Page, screen: string, looks: readonly Look[], dialog?: string): Promise<void> {
  for (const [index, look] of looks.entries()) {
    await wear(page, look);
    expect(await findings(page, index === 0 ? undefined : dialog), `${screen}, ${look.join(", ")}`).toEqual([]);
  }
}

it.each(["desktop", "phone"] as const)(
  "on a %s, axe-core finds nothing in both themes and languages: explorer, panels, dialogs, lecture, frame",
  async (size) => {
    const [width, height] = SIZES[size];
    const { page, app } = await openExplorer(browser(), { width, height, hasTouch: size === "phone" });
    const expectClean = (screen: string, dialog?: string) => expectNothing(page, screen, LOOKS[size], dialog);
    await app.evaluate(({ store }) => store.actions.focusRun(3));
    await expectClean("explorer");
    await page
      .getByRole("button", { name: words(size === "phone" ? "topBar.menu" : "topBar.presets"), exact: true })
      .click();
    await expectClean("menu");
    await page.keyboard.press("Escape");
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: words("topBar.keyboard") }).waitFor();
    await expectClean("keys", "dialog[open]");
    await page.keyboard.press("Escape");
    for (const dialog of ["data-table", "qr-code", "hidden-controls"]) {
      await page.evaluate((id) => document.querySelector<HTMLDialogElement>(`dialog#${id}`)?.showModal(), dialog);
      await page.locator(`#${dialog} .dialog-body > :nth-child(2)`).waitFor();
      await expectClean(dialog, `#${dialog}`);
      await page.keyboard.press("Escape");
    }
    if (size === "phone")
      for (const tab of ["layout.landscapeTab", "layout.chartsTab", "layout.point"] as const) {
        await page
          .getByRole("tab", { name: words(tab), exact: true })
          .first()
          .click();
        await expectClean(tab);
      }
    await page.keyboard.press("p");
    await page.locator(".lecture-legend").waitFor();
    await page.locator(".lecture-tools button").first().focus();
    await expectClean("lecture");
    await page.goto(`${inject("address")}?terrain=33&embed#v=1&surface=beale&run=adam`);
    await page.locator(".open-in-full").waitFor();
    await raceComplete(page);
    await expectClean("frame");
  },
  240_000,
);

const GRID =
  "#v=1&objective.type=grid&objective.name=loss&objective.x=0,1,2&objective.y=0,2,3&objective.values=(0,1,2),(2,3,1),(4,2,1)&objective.trajectory.points=(1,1),(0,0)&run=adam;learningRate=0.05";

it.each([
  ["desktop", "dark", "en-US"],
  ["phone", "light", "zh-CN"],
] as const)(
  "a landscape computed elsewhere: on a %s, %s, %s, axe-core finds nothing serious",
  async (size, colorScheme, locale) => {
    const [width, height] = SIZES[size];
    const language = locale === "en-US" ? "en" : "zh";
    const { page } = await openExplorer(browser(), { width, height, colorScheme, locale, hash: GRID });
    if (size === "phone") await page.getByRole("tab", { name: translate(language, "layout.landscapeTab") }).click();
    await page.getByRole("button", { name: translate(language, "grid.open") }).waitFor();
    expect(await findings(page)).toEqual([]);
  },
);

it("the order of the focus is that of the sheet: bar, landscape, stage, transport, optimizers", async () => {
  const { page } = await openExplorer(browser());
  const visited: string[] = [];
  for (let stop = 0; stop < 80; stop++) {
    await page.keyboard.press("Tab");
    const part = await page.evaluate(() => {
      const part = document.activeElement?.closest("header, aside, main, section[aria-label]");
      return part === null || part === undefined ? "" : `${part.tagName}:${part.getAttribute("aria-label") ?? ""}`;
    });
    if (part !== visited.at(-1)) visited.push(part);
  }
  const order = ["HEADER:", "ASIDE:", "MAIN:", "SECTION:", "ASIDE:"];
  const reached = visited.filter((part) => part !== "").map((part) => part.replace(/:.*/, ":"));
  let at = 0;
  for (const part of reached) if (part === order[at]) at++;
  expect(at, visited.join(" → ")).toBe(order.length);
});

const TABS = ["takeaway.picture", "takeaway.film", "takeaway.data", "takeaway.saved"] as const;

it.each(["desktop", "phone"] as const)("what can be taken away: on a %s, axe-core finds nothing", async (size) => {
  const [width, height] = SIZES[size];
  const { page } = await openExplorer(browser(), { width, height });
  await page.locator(".share-button").click();
  await page.getByRole("button", { name: words("takeaway.open") }).click();
  for (const tab of TABS) {
    await page.getByRole("tab", { name: words(tab), exact: true }).click();
    await page.getByRole("tabpanel").first().waitFor();
    await expectNothing(page, tab, LOOKS[size], "dialog[open]");
  }
});
