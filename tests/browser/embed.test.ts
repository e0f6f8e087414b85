import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Frame, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it, onTestFinished } from "vitest";
import { embedSnippet } from "../../src/panels/chrome/shareAddress.ts";
import { browserForSpecs } from "./browser.ts";
import { openExplorer, words } from "./explorer.ts";

const browser = browserForSpecs();

let server: Server;
let html = "";
/** A page of another origin, long enough to scroll. */
beforeAll(async () => {
  server = createServer((_, response) => response.setHeader("Content-Type", "text/html").end(html));
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
});
afterAll(() => server.close());

/** Opens a page of another origin that frames the experiment by our own snippet. */
async function openHost(
  options: { readonly reducedMotion?: "no-preference" } = {},
): Promise<{ page: Page; frame: Frame }> {
  const address = `${inject("address")}?terrain=33#v=1&surface=himmelblau&steps=400&run=adam`;
  html = `<!doctype html><title>Notes</title><body style="margin:0">${embedSnippet(address, 'Adam & "friends"')}<div style="height:4000px">Notes</div>`;
  const context = await browser().newContext({
    viewport: { width: 900, height: 700 },
    reducedMotion: "reduce",
    ...options,
  });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
  const frame = await (await page.locator("iframe").elementHandle())?.contentFrame();
  if (!frame) throw new Error("iframe: expected a frame");
  await frame.waitForFunction(() => window.fallLine?.store.getState().digest !== undefined);
  await frame.waitForFunction(() => (window.fallLine?.scene()?.probe.terrainSide ?? 0) > 0);
  return { page, frame };
}

it("a page of another origin frames the terrain, its title and the transport, and nothing else", async () => {
  const { page, frame } = await openHost();
  expect(await page.locator("iframe").getAttribute("title")).toBe('Adam & "friends"');
  await frame.getByRole("heading", { level: 1, name: "Himmelblau" }).waitFor();
  await frame.getByRole("button", { name: words("transport.play") }).waitFor();
  expect(await frame.getByRole("complementary").count()).toBe(0);
  expect(await frame.getByRole("button", { name: words("topBar.share") }).count()).toBe(0);
  const whole = await frame.getByRole("link", { name: words("embedded.open") }).getAttribute("href");
  expect(whole).toContain("#v=1&surface=himmelblau");
  expect(whole).not.toContain("embed");
});

it("leaves the wheel to the page until the reader goes to the terrain", async () => {
  const { page, frame } = await openHost();
  const zoom = () => frame.evaluate(() => window.fallLine?.store.getState().experiment.view.camera?.zoom);
  const scrolled = () => page.evaluate(() => scrollY);
  await page.mouse.move(400, 300);
  await page.mouse.wheel(0, 200);
  await expect.poll(scrolled).toBeGreaterThan(0);
  expect(await zoom()).toBeUndefined();
  await page.evaluate(() => scrollTo(0, 0));
  await expect.poll(scrolled).toBe(0);
  // The frame hears of the click when it comes to it: a wheel before that is the page's, which is at its top already.
  const wheel = async () => {
    await page.mouse.click(400, 300);
    await page.mouse.wheel(0, -200);
    return (await zoom()) ?? 0;
  };
  await expect.poll(wheel, { interval: 500 }).toBeGreaterThan(1);
  expect(await scrolled()).toBe(0);
});

it("rests while it is out of sight, and goes on when it comes back", async () => {
  const { page, frame } = await openHost({ reducedMotion: "no-preference" });
  const playing = () => frame.evaluate(() => window.fallLine?.store.live.playhead.playing);
  await frame.evaluate(() => window.fallLine?.store.actions.setSpeed(0.25));
  await frame.evaluate(() => window.fallLine?.store.actions.play());
  await expect.poll(playing).toBe(true);
  await page.evaluate(() => scrollTo(0, 3000));
  await expect.poll(playing).toBe(false);
  await page.evaluate(() => scrollTo(0, 0));
  await expect.poll(playing).toBe(true);
});

it("hands out HTML whose frame is this experiment", async () => {
  const { page } = await openExplorer(browser());
  await page.keyboard.press("s");
  await page.getByText(words("embed.title")).click();
  const snippet = await page.getByRole("textbox", { name: words("embed.snippet") }).inputValue();
  const attribute = (name: string) =>
    new RegExp(` ${name}="([^"]*)"`).exec(snippet)?.[1].replaceAll("&amp;", "&") ?? "";
  const [source, title] = [attribute("src"), attribute("title")];
  expect(new URL(source).searchParams.has("embed")).toBe(true);
  expect(new URL(source).hash).toMatch(/^#v=1&surface=himmelblau/);
  expect(title).toContain("Himmelblau");
});
