import { appendFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { preview } from "vite";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { course } from "../../src/language/zh/lessons/index.ts";
import { browserForSpecs } from "./browser.ts";
import { appOf, digestInNode, digestOf, experimentOf, raceComplete, words } from "./explorer.ts";

/** Where a course's site might put the page. */
const BASE = "/course/fall-line/";
/** What the page may keep in a reader's browser. */
const KEPT_BYTES = 3_000_000;

const browser = browserForSpecs();
const copy = mkdtempSync(join(tmpdir(), "fall-line-offline-"));
let address = "";
let close = async () => {};

beforeAll(async () => {
  cpSync("dist", copy, { recursive: true });
  const server = await preview({
    configFile: false,
    base: BASE,
    build: { outDir: copy },
    preview: { host: "127.0.0.1", port: 4197, strictPort: false },
    logLevel: "error",
  });
  const [local] = server.resolvedUrls?.local ?? [];
  if (local === undefined) throw new Error("preview: expected an address, got none");
  address = new URL(BASE, local).href;
  close = () => server.close();
});

afterAll(async () => {
  await close();
  rmSync(copy, { recursive: true });
});

/** Visits the page below the course's path and waits until all of it is kept. */
async function visit(): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser().newContext({ reducedMotion: "reduce", locale: "en-US" });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(`${address}?terrain=33`);
  await raceComplete(page);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  return { context, page };
}

describe("after the first visit", () => {
  it("surfaces, formulas and networks on real data open without a network, to the same numbers, and Chinese has its face", async () => {
    const { context, page } = await visit();
    await context.setOffline(true);
    for (const link of [
      "#v=1&surface=himmelblau&run=adam;learningRate=0.1",
      "#v=1&formula=x^2+3*y^2&run=momentum",
      "#v=1&network=4,3;loss=cross-entropy;data.name=iris&steps=20&run=adam",
      "#v=1&surface=himmelblau&run=gradient-descent&view.language=zh",
    ]) {
      await page.goto("about:blank");
      await page.goto(`${address}?terrain=33${link}`);
      await raceComplete(page);
      const app = await appOf(page);
      expect(await digestOf(app), link).toBe(await digestInNode(await experimentOf(app)));
      await page.waitForFunction(() => (window.fallLine?.scene()?.probe.terrainSide ?? 0) > 0);
    }
    await page.getByText("梯度下降").first().waitFor({ state: "attached" });
    await page.waitForFunction(() =>
      [...document.fonts].some(({ family, status }) => family.includes("Noto Sans SC") && status === "loaded"),
    );
  });

  it("keeps what a lesson has asked for, and nothing else that was not kept at once", async () => {
    const { context, page } = await visit();
    const files = readdirSync("dist/assets");
    const lesson = files.find((name) => name.startsWith("course-noto-sans-sc"));
    const [other, film] = [
      files.findLast((name) => name.startsWith("course-")),
      files.find((name) => /^video-/.test(name)),
    ];
    if (lesson === undefined || other === undefined || film === undefined)
      throw new Error("dist: expected files that are not kept at once");
    expect(other).not.toBe(lesson);
    const arrives = (name: string) =>
      page.evaluate(
        (url) =>
          fetch(url, { cache: "no-store" }).then(
            ({ ok }) => ok,
            () => false,
          ),
        `${address}assets/${name}`,
      );
    expect(await arrives(lesson)).toBe(true);
    expect(await arrives(film)).toBe(true);
    await context.setOffline(true);
    expect(await arrives(lesson)).toBe(true);
    expect(await arrives(other)).toBe(false);
    expect(await arrives(film)).toBe(false);
  });

  it("a newer version waits until it is asked for", async () => {
    const { page } = await visit();
    appendFileSync(join(copy, "serviceWorker.js"), "\n// a newer version\n");
    const notice = page.getByText(words("notice.newVersion"));
    expect(await notice.count()).toBe(0);
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    await notice.waitFor();
    await Promise.all([page.waitForEvent("load"), page.getByRole("button", { name: words("notice.reload") }).click()]);
    await raceComplete(page);
    expect(await notice.count()).toBe(0);
  });
});

it("keeps less than 3 MB, and nothing of the course before a lesson is opened", () => {
  const worker = readFileSync("dist/serviceWorker.js", "utf8");
  const kept = readdirSync("dist", { recursive: true, encoding: "utf8" }).filter((name) =>
    ['"', "`"].some((quote) => worker.includes(`url:${quote}${name}${quote}`)),
  );
  expect(kept).toContain("index.html");
  expect(kept.filter((name) => /^assets\/course-/.test(name))).toEqual([]);
  const { title } = course.lesson["how-large-a-step"];
  for (const name of kept.filter((name) => name.endsWith(".js")))
    expect(readFileSync(join("dist", name), "utf8").includes(title), name).toBe(false);
  const total = kept.reduce((sum, name) => sum + statSync(join("dist", name)).size, 0);
  expect(total).toBeLessThan(KEPT_BYTES);
});
