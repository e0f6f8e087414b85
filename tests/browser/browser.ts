import { existsSync } from "node:fs";
import { type Browser, chromium, type Page } from "playwright-core";
import { inject } from "vitest";

const CANDIDATES = [
  process.env.CHROMIUM,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** Debian's Chromium (or what the CHROMIUM variable names) without a screen, drawing WebGL in software. */
export async function launch(): Promise<Browser> {
  const executablePath = CANDIDATES.find((path) => path !== undefined && existsSync(path));
  if (executablePath === undefined)
    throw new Error(
      "No browser found: `apt-get install chromium`, or set CHROMIUM to the path of a Chromium or Chrome.",
    );
  return chromium.launch({
    executablePath,
    headless: true,
    args: ["--no-sandbox", "--use-angle=gl-egl", "--ignore-gpu-blocklist", "--disable-background-networking"],
  });
}

export interface OpenOptions {
  readonly width?: number;
  readonly height?: number;
  readonly hash?: string;
  readonly colorScheme?: "dark" | "light";
  readonly reducedMotion?: "reduce" | "no-preference";
  readonly hasTouch?: boolean;
  readonly locale?: string;
}

/** What went wrong on a page: console errors and warnings, uncaught errors, refused or third-party requests. */
export interface Watched {
  readonly page: Page;
  readonly faults: string[];
}

/**
 * three announces a deprecation of its own class that react-three-fiber still uses; software WebGL announces slow
 * read-backs of screenshots. Neither is ours.
 */
const NOT_OURS = [/THREE\.Clock.*deprecated/, /GPU stall due to ReadPixels/, /GL Driver Message/];

/** Opens the built page and collects every fault from the first byte on. */
export async function open(browser: Browser, options: OpenOptions = {}): Promise<Watched> {
  const { width = 1280, height = 800, hash = "", ...rest } = options;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: "dark",
    reducedMotion: "reduce",
    locale: "en-US",
    ...rest,
  });
  const page = await context.newPage();
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
  await page.goto(address + hash);
  return { page, faults };
}
