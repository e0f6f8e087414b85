import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const CANDIDATES = [
  process.env.CHROMIUM,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/**
 * For specs: four samples a pixel are a sixth of what a page costs in software. Pictures and benches are without it.
 */
export const ONE_SAMPLE = "--webgl-antialiasing-mode=none";

/** Debian's Chromium (or what the CHROMIUM variable names) without a screen, drawing WebGL in software. */
export async function launch(flags: readonly string[] = []): Promise<Browser> {
  const executablePath = CANDIDATES.find((path) => path !== undefined && existsSync(path));
  if (executablePath === undefined)
    throw new Error(
      "No browser found: `apt-get install chromium`, or set CHROMIUM to the path of a Chromium or Chrome.",
    );
  return chromium.launch({
    executablePath,
    headless: true,
    args: ["--no-sandbox", "--use-angle=gl-egl", "--ignore-gpu-blocklist", "--disable-background-networking", ...flags],
  });
}
