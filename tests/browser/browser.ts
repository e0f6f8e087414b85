import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
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
  /** A process of its own, for specs that change the browser under the page or look at its first seconds or its memory. */
  readonly fresh?: boolean;
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

interface Kept {
  readonly context: BrowserContext;
  readonly page: Page;
  /** The options of its context, as text. */
  readonly kind: string;
  inUse: boolean;
}

/** The page that a browser's specs use one after the other: its process has compiled the page's code already. */
const kept = new WeakMap<Browser, Kept>();

/** The kept page if it is free and of this kind, else a new one, which is kept from now on unless one is in use. */
async function keptPage(browser: Browser, options: BrowserContextOptions): Promise<Kept> {
  const kind = JSON.stringify(options);
  const present = kept.get(browser);
  if (present !== undefined && !present.inUse) {
    if (present.kind === kind) return present;
    await present.context.close();
    kept.delete(browser);
  }
  const context = await browser.newContext(options);
  const page = { context, page: await context.newPage(), kind, inUse: false };
  if (!kept.has(browser)) kept.set(browser, page);
  return page;
}

/** Leaves nothing of a spec behind: no document, no listener, no storage, no emulation. */
async function empty({ context, page }: Kept): Promise<void> {
  for (const event of ["console", "pageerror", "request"]) page.removeAllListeners(event);
  for (const other of context.pages()) if (other !== page) await other.close();
  await page.goto("about:blank");
  await page.emulateMedia({ media: null });
  const session = await context.newCDPSession(page);
  await session.send("Storage.clearDataForOrigin", { origin: new URL(inject("address")).origin, storageTypes: "all" });
  await session.detach();
}

/**
 * Opens the built page and collects every fault from the first byte on. Reduced motion unless asked otherwise, so that
 * nothing moves by itself. When the spec ends there must have been no fault, and nothing of it is kept but compiled code.
 */
export async function open(browser: Browser, options: OpenOptions = {}): Promise<Watched> {
  const { width = 1280, height = 720, search = "", hash = "", fresh = false, ...rest } = options;
  const context: BrowserContextOptions = {
    colorScheme: "dark",
    reducedMotion: "reduce",
    locale: "en-US",
    // What is kept for use offline has specs of its own.
    serviceWorkers: "block",
    ...rest,
  };
  const viewport = { width, height };
  let end: (well: boolean) => Promise<void>;
  let page: Page;
  if (fresh) {
    const own = await browser.newContext({ ...context, viewport });
    page = await own.newPage();
    end = () => own.close();
  } else {
    const used = await keptPage(browser, context);
    used.inUse = true;
    page = used.page;
    await page.setViewportSize(viewport);
    end = async (well) => {
      if (well && kept.get(browser) === used) {
        await empty(used);
        used.inUse = false;
        return;
      }
      if (kept.get(browser) === used) kept.delete(browser);
      await used.context.close();
    };
  }
  const faults = watch(page);
  onTestFinished(async ({ task }) => {
    await end(faults.length === 0 && task.result?.state !== "fail");
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
