import { type Browser, chromium } from "playwright-core";
import { preview } from "vite";

/**
 * `npm run build && npx tsx tests/pictures/take.ts`: the README's pictures, taken of the built page in Debian's Chromium.
 */
const server = await preview({ preview: { host: "127.0.0.1", port: 4187 }, logLevel: "error" });
const address = server.resolvedUrls?.local[0] ?? "";

const PICTURES = [
  { name: "explorer-dark-1440x900", width: 1440, height: 900, scheme: "dark", hash: "" },
  { name: "explorer-light-1440x900", width: 1440, height: 900, scheme: "light", hash: "" },
  {
    name: "muller-brown-zh-1440x900",
    width: 1440,
    height: 900,
    scheme: "light",
    hash: "#v=1&surface=muller-brown&start=-0.75,0.55&steps=20&run=implicit-euler;learningRate=0.05&run=implicit-euler;learningRate=0.05;root=newton&run=implicit-euler;learningRate=0.05;root=proximal&run=gradient-descent;learningRate=0.0005&view.language=zh&view.step=20",
  },
  { name: "phone-390x844", width: 390, height: 844, scheme: "dark", hash: "" },
] as const;

async function take(browser: Browser, { name, width, height, scheme, hash }: (typeof PICTURES)[number]): Promise<void> {
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: width < 500 ? 2 : 1,
    colorScheme: scheme,
    reducedMotion: "reduce",
    locale: "en-US",
    hasTouch: width < 500,
  });
  const page = await context.newPage();
  await page.goto(address + hash);
  await page.waitForFunction(
    () => window.fallLine?.store.live.terrain?.final && window.fallLine.store.getState().digest,
  );
  if (hash === "") await page.evaluate(() => window.fallLine?.store.actions.seek(52));
  // Thumbnails, fonts and charts load after the race.
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(4000);
  await page.screenshot({ path: `tests/pictures/${name}.png` });
  await context.close();
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--use-angle=gl-egl", "--ignore-gpu-blocklist"],
});
try {
  for (const picture of PICTURES) await take(browser, picture);
} finally {
  await browser.close();
  await server.close();
}
