import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type axe from "axe-core";
import type { Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { type Language, translate } from "../../src/language/translate.ts";
import { browserForSpecs } from "./browser.ts";
import { openExplorer, raceComplete } from "./explorer.ts";

const browser = browserForSpecs();
const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe-core finds on the page as it stands, one line each. */
async function findings(page: Page): Promise<readonly string[]> {
  await page.evaluate(source);
  const { violations } = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run());
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`),
  );
}

const SIZES = { desktop: [1280, 800], phone: [390, 844] } as const;

describe.each(["desktop", "phone"] as const)("on a %s, axe-core finds nothing", (size) => {
  const [width, height] = SIZES[size];

  it.each([
    ["dark", "en"],
    ["dark", "zh"],
    ["light", "en"],
    ["light", "zh"],
  ] as const)("%s, %s: explorer, panels, dialogs, lecture, frame", async (colorScheme, language: Language) => {
    const locale = language === "en" ? "en-US" : "zh-CN";
    const { page, app } = await openExplorer(browser(), {
      width,
      height,
      colorScheme,
      locale,
      hasTouch: size === "phone",
    });
    await app.evaluate(({ store }) => store.actions.focusRun(3));
    expect(await findings(page), "explorer").toEqual([]);
    const menu = size === "phone" ? "topBar.menu" : "topBar.presets";
    await page.getByRole("button", { name: translate(language, menu), exact: true }).click();
    expect(await findings(page), "menu").toEqual([]);
    await page.keyboard.press("Escape");
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: translate(language, "topBar.keyboard") }).waitFor();
    expect(await findings(page), "keys").toEqual([]);
    await page.keyboard.press("Escape");
    for (const dialog of ["data-table", "qr-code", "hidden-controls"]) {
      await page.evaluate((id) => document.querySelector<HTMLDialogElement>(`dialog#${id}`)?.showModal(), dialog);
      await page.locator(`#${dialog} .dialog-body > :nth-child(2)`).waitFor();
      expect(await findings(page), dialog).toEqual([]);
      await page.keyboard.press("Escape");
    }
    if (size === "phone")
      for (const tab of ["layout.landscapeTab", "layout.chartsTab", "layout.point"] as const) {
        await page
          .getByRole("tab", { name: translate(language, tab), exact: true })
          .first()
          .click();
        expect(await findings(page), tab).toEqual([]);
      }
    await page.keyboard.press("p");
    await page.locator(".lecture-legend").waitFor();
    await page.locator(".lecture-tools button").first().focus();
    expect(await findings(page), "lecture").toEqual([]);
    await page.goto(`${inject("address")}?terrain=33&embed#v=1&surface=beale&run=adam`);
    await page.locator(".open-in-full").waitFor();
    await raceComplete(page);
    expect(await findings(page), "frame").toEqual([]);
  });
});

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

it.each([
  ["desktop", "dark", "en"],
  ["desktop", "light", "zh"],
  ["phone", "light", "en"],
  ["phone", "dark", "zh"],
] as const)("what can be taken away: on a %s, %s, %s, axe-core finds nothing", async (size, colorScheme, language) => {
  const [width, height] = SIZES[size];
  const locale = language === "en" ? "en-US" : "zh-CN";
  const { page } = await openExplorer(browser(), { width, height, colorScheme, locale });
  await page.locator(".share-button").click();
  await page.getByRole("button", { name: translate(language, "takeaway.open") }).click();
  for (const tab of TABS) {
    await page.getByRole("tab", { name: translate(language, tab), exact: true }).click();
    await page.getByRole("tabpanel").first().waitFor();
    expect(await findings(page), tab).toEqual([]);
  }
});
