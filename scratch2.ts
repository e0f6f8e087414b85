import { launch } from "./tests/browser/launch.ts";
const browser = await launch();
for (const [name, w, h, scheme, locale] of [["zh-phone",390,844,"dark","zh-CN"],["light",1440,900,"light","en-US"]] as const) {
const context = await browser.newContext({ viewport: { width: w, height: h }, colorScheme: scheme, locale, reducedMotion: "reduce", serviceWorkers: "block", hasTouch: w<500, isMobile: w<500 });
const page = await context.newPage();
page.on("pageerror", (e) => console.log("PAGEERROR", e));
await page.goto("http://127.0.0.1:4258/?terrain=129#v=1&surface=muller-brown&steps=80&run=gradient-descent;learningRate=0.0002&run=adam;learningRate=0.02&run=momentum;learningRate=0.0002;momentum=0.8;schedule=cosine&run=adam;learningRate=0.05");
await page.waitForFunction(() => (window as any).fallLine?.store.getState().digest !== undefined);
await page.waitForFunction(() => ((window as any).fallLine.scene()?.probe.terrainSide ?? 0) >= 129);
await page.locator(".share-button").click();
await page.locator(".take-away-button").click();
await page.locator("#take-away[open]").waitFor();
for (const [i, tab] of ["picture", "film", "data", "saved"].entries()) {
  await page.getByRole("tab").nth(i + (await page.getByRole("tab").count()) - 4).click().catch(async () => {});
  if (tab === "saved") await page.locator(".take-away-save button").click();
  await page.waitForTimeout(1200);
  await page.screenshot({ path: `/tmp/ta-${name}-${tab}.png` });
}
await page.keyboard.press("Escape");
await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
await page.emulateMedia({ media: "print" });
await page.setViewportSize({ width: 720, height: 1020 });
await page.waitForTimeout(500);
await page.screenshot({ path: `/tmp/ta-${name}-print.png` });
await context.close();
}
await browser.close();
