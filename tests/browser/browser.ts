import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, onTestFinished } from "vitest";
import { launch, ONE_SAMPLE } from "./launch.ts";

/** One browser for all specs of a file; call the result inside them. */
export function browserForSpecs(flags: readonly string[] = []): () => Browser {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch([ONE_SAMPLE, ...flags]);
  });
  afterAll(() => browser.close());
  return () => browser;
}

export interface OpenOptions extends BrowserContextOptions {
  readonly width?: number;
  readonly height?: number;
  /** `?terrain=33`: the last stage of the terrain. */
  readonly search?: string;
  /** The experiment's link, from `#` on. */
  readonly hash?: string;
}

/** What went wrong on a page: console errors and warnings, uncaught errors, refused or third-party requests. */
export interface Watched {
  readonly page: Page;
  readonly faults: string[];
}

/**
 * three announces a deprecation of its own class that react-three-fiber still uses; software WebGL announces slow
 * read-backs of screenshots; Playwright that it keeps service workers away. None is ours.
 */
const NOT_OURS = [
  /THREE\.Clock.*deprecated/,
  /GPU stall due to ReadPixels/,
  /GL Driver Message/,
  /Worker registration blocked by Playwright/,
];

/**
 * Opens the built page and collects every fault from the first byte on. Reduced motion unless asked otherwise, so that
 * nothing moves by itself. When the spec ends the page is closed, and there must have been no fault.
 */
export async function open(browser: Browser, options: OpenOptions = {}): Promise<Watched> {
  const { width = 1280, height = 720, search = "", hash = "", ...rest } = options;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: "dark",
    reducedMotion: "reduce",
    locale: "en-US",
    // Nothing is kept between specs; what is kept for use offline has specs of its own.
    serviceWorkers: "block",
    ...rest,
  });
  const page = await context.newPage();
  const faults = watch(page);
  onTestFinished(async () => {
    await context.close();
    expect(faults, "faults on the page").toEqual([]);
  });
  await page.goto(inject("address") + search + hash);
  return { page, faults };
}

/** Collects faults of a page from now on. */
export function watch(page: Page): string[] {
  const faults: string[] = [];
  const address = inject("address");
  page.on("console", (message) => {
    if (message.type() !== "error" && message.type() !== "warning") return;
    if (!NOT_OURS.some((pattern) => pattern.test(message.text()))) faults.push(message.text());
  });
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !url.startsWith("data:") && !url.startsWith("blob:"))
      faults.push(`request to ${url}`);
  });
  return faults;
}
