import type { Browser, JSHandle, Locator, Page } from "playwright-core";
import { race } from "../../src/engine/session.ts";
import type { Experiment } from "../../src/experiment/experiment.ts";
import { prepareLandscape } from "../../src/experiment/landscape.ts";
import { loadLanguage, loadOnDemand, type TextKey, type TextValues, translate } from "../../src/language/translate.ts";
import { type OpenOptions, open, type Watched } from "./browser.ts";

/** What the page shows of itself: store, conductor, scene. */
export type FallLine = NonNullable<Window["fallLine"]>;

export interface Explorer extends Watched {
  readonly app: JSHandle<FallLine>;
}

await Promise.all([loadLanguage("zh"), loadOnDemand()]);

/** The page's English words, from the catalogue. */
export const words = (key: TextKey, values?: TextValues): string => translate("en", key, values);

/**
 * Opens the page (with the coarsest terrain, unless `search` says otherwise) and waits until its race is complete and
 * its terrain is drawn.
 */
export async function openExplorer(browser: Browser, options: OpenOptions = {}): Promise<Explorer> {
  const { page, faults } = await open(browser, { search: "?terrain=33", ...options });
  const app = await appOf(page);
  await raceComplete(page);
  await page.waitForFunction((fallLine) => (fallLine.scene()?.probe.terrainSide ?? 0) > 0, app);
  return { page, faults, app };
}

/** The page's debug object, once its script has run. */
export async function appOf(page: Page): Promise<JSHandle<FallLine>> {
  await page.waitForFunction(() => window.fallLine !== undefined);
  return page.evaluateHandle(() => window.fallLine!);
}

/** Waits until the race of the present experiment is complete and drawn. */
export async function raceComplete(page: Page): Promise<void> {
  await page.waitForFunction(() => window.fallLine?.store.getState().digest !== undefined);
}

export const experimentOf = (app: JSHandle<FallLine>): Promise<Experiment> =>
  app.evaluate(({ store }) => store.getState().experiment);

export const digestOf = (app: JSHandle<FallLine>): Promise<string | undefined> =>
  app.evaluate(({ store }) => store.getState().digest);

/** The digest that the same experiment has here, in Node. */
export async function digestInNode(experiment: Experiment): Promise<string> {
  await prepareLandscape(experiment);
  const task = race(experiment);
  let result = task.next();
  while (!result.done) result = task.next();
  return result.value.digest;
}

/** Where (x, y) of the landscape stands on the window, CSS pixels. */
export async function placeOf(app: JSHandle<FallLine>, x: number, y: number): Promise<readonly [number, number]> {
  const place = await app.evaluate((fallLine, [x, y]) => fallLine.scene()?.probe.project(x, y), [x, y] as const);
  if (place === undefined) throw new Error(`(${x}, ${y}): expected a place on the window, got none`);
  return place;
}

/** The start on show: the experiment's own, or what the landscape suggests. */
export const startOf = (app: JSHandle<FallLine>): Promise<readonly number[] | undefined> =>
  app.evaluate(({ store }) => store.getState().experiment.start ?? store.live.facts?.start);

/** Chooses a radio button as a pointer does, by its label. */
export const choose = (radio: Locator): Promise<void> => radio.locator("xpath=ancestor::label").click();

/** Enters a field, puts `text` in place of what stands there, and presses Enter. */
export async function enter(field: Locator, text: string): Promise<void> {
  await field.click();
  await letFramesPass(field.page(), 2); // a field that is entered shows its value in full and selects it, a frame later
  await field.fill(text);
  await field.press("Enter");
}

/** Lets the page draw `count` frames, whatever they show. */
export const letFramesPass = (page: Page, count: number): Promise<void> =>
  page.evaluate(async (count) => {
    for (let frame = 0; frame < count; frame++) await new Promise(requestAnimationFrame);
  }, count);
