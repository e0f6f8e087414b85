import { readFileSync } from "node:fs";
import { ALL_FORMATS, BufferSource, Input } from "mediabunny";
import type { Download, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { finishRace } from "../../src/cli/trajectories.ts";
import { raceCsv } from "../../src/exchange/export/raceText.ts";
import { browserForSpecs } from "./browser.ts";
import { type Explorer, enter, experimentOf, openExplorer, words } from "./explorer.ts";

const browser = browserForSpecs();

const HASH =
  "#v=1&surface=himmelblau&start=0,-0.6&steps=40&run=gradient-descent;learningRate=0.018&run=adam;learningRate=0.15";

type TabName = "takeaway.picture" | "takeaway.film" | "takeaway.data" | "takeaway.saved";

async function openTakeAway(tab: TabName, init?: string): Promise<Explorer> {
  const explorer = await openExplorer(browser(), { hash: HASH });
  const { page } = explorer;
  if (init !== undefined) await page.evaluate(init);
  await page.locator(".share-button").click();
  await page.getByRole("button", { name: words("takeaway.open") }).click();
  await page.getByRole("tab", { name: words(tab), exact: true }).click();
  return explorer;
}

/** Presses a button and waits for the file. */
async function downloaded(
  page: Page,
  name: string,
): Promise<{ readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }> {
  const [download] = await Promise.all([
    page.waitForEvent("download") as Promise<Download>,
    page.getByRole("button", { name, exact: true }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path())) };
}

const small = async (page: Page) => {
  await enter(page.getByRole("textbox", { name: words("takeaway.width") }), "320");
  await enter(page.getByRole("textbox", { name: words("takeaway.height") }), "180");
};

describe("a picture", () => {
  it("has the size asked for, and more colours than a blank", async () => {
    const { page } = await openTakeAway("takeaway.picture");
    await enter(page.getByRole("textbox", { name: words("takeaway.width") }), "1111");
    const { name, bytes } = await downloaded(page, words("takeaway.savePicture"));
    expect(name).toBe("himmelblau.png");
    const view = new DataView(bytes.buffer);
    expect([view.getUint32(16), view.getUint32(20)]).toEqual([1111, 1080]);
    // A blank of this size takes some 4 kB.
    expect(bytes.length).toBeGreaterThan(100_000);
  });

  it("says what the graphics card cannot draw", async () => {
    const { page } = await openTakeAway(
      "takeaway.picture",
      `const { getParameter } = WebGL2RenderingContext.prototype;
       WebGL2RenderingContext.prototype.getParameter = function (name) { return name === this.MAX_RENDERBUFFER_SIZE ? 512 : getParameter.call(this, name); }`,
    );
    await page.getByRole("button", { name: words("takeaway.savePicture") }).click();
    await page.getByText(words("takeaway.tooLarge", { limit: 512 })).waitFor();
  });
});

describe("a film", () => {
  const film = async (page: Page, format: "mp4" | "webm" | "gif") => {
    await small(page);
    await enter(page.getByRole("textbox", { name: words("takeaway.seconds") }), "1");
    await enter(page.getByRole("textbox", { name: words("takeaway.framesPerSecond") }), "12");
    await page
      .getByRole("radiogroup", { name: words("takeaway.format") })
      .getByText(words(`takeaway.formats.${format}`))
      .click();
    return downloaded(page, words("takeaway.makeFilm"));
  };

  it("is as long as asked for, frame by frame, as WebM", async () => {
    const { page } = await openTakeAway("takeaway.film");
    const { name, bytes } = await film(page, "webm");
    expect(name).toBe("himmelblau.webm");
    const input = new Input({ formats: ALL_FORMATS, source: new BufferSource(bytes) });
    const track = await input.getPrimaryVideoTrack();
    const { packetCount } = (await track?.computePacketStats()) ?? { packetCount: 0 };
    expect([track?.displayWidth, track?.displayHeight, packetCount]).toEqual([320, 180, 12]);
    expect(await input.computeDuration()).toBeCloseTo(1, 2); // WebM counts milliseconds
  });

  it("is a GIF that repeats where there is no encoder, and says so", async () => {
    const { page } = await openTakeAway("takeaway.film", "delete window.VideoEncoder");
    await page.getByText(words("takeaway.onlyGif")).waitFor();
    const { name, bytes } = await film(page, "gif");
    expect(name).toBe("himmelblau.gif");
    expect(new TextDecoder().decode(bytes.subarray(0, 6))).toBe("GIF89a");
    const view = new DataView(bytes.buffer);
    expect([view.getUint16(6, true), view.getUint16(8, true)]).toEqual([320, 180]);
    expect(new TextDecoder("latin1").decode(bytes)).toContain("NETSCAPE2.0");
    expect(gifDelays(bytes)).toHaveLength(12);
    expect(gifDelays(bytes).reduce((sum, delay) => sum + delay, 0)).toBe(100);
  });

  it("can be cancelled, and then leaves nothing", async () => {
    const { page } = await openTakeAway("takeaway.film");
    await page.getByRole("button", { name: words("takeaway.makeFilm") }).click();
    await page.getByRole("progressbar").waitFor();
    await page.getByRole("button", { name: words("takeaway.cancel") }).click();
    await page.getByText(words("takeaway.cancelled")).waitFor();
    await page.getByRole("button", { name: words("takeaway.makeFilm") }).waitFor();
  });
});

describe("data and code", () => {
  it("has the command line's numbers, to the last digit", async () => {
    const { page, app } = await openTakeAway("takeaway.data");
    const { bytes } = await downloaded(page, words("takeaway.saveCsv"));
    const experiment = await experimentOf(app);
    expect(new TextDecoder().decode(bytes)).toBe([...raceCsv(experiment, finishRace(experiment))].join(""));
  });

  it("shows the program where the clipboard is refused", async () => {
    const { page } = await openTakeAway(
      "takeaway.data",
      `Object.defineProperty(navigator, "clipboard", { value: { writeText: () => Promise.reject(new DOMException("no", "NotAllowedError")) } })`,
    );
    await page.getByRole("button", { name: words("takeaway.copyProgram") }).click();
    await page.getByText(words("takeaway.programRefused")).waitFor();
    const program = await page.getByRole("textbox", { name: words("takeaway.program") }).inputValue();
    expect(program).toContain("torch.optim.Adam([theta], lr=0.15");
  });

  it("has the terrain as a solid", async () => {
    const { page } = await openTakeAway("takeaway.data");
    const { bytes } = await downloaded(page, words("takeaway.saveStl"));
    // 33 × 33 samples: two triangles a cell, three along each of 4 · 32 edges of the rim.
    expect(bytes.length).toBe(84 + 50 * (2 * 32 * 32 + 3 * 4 * 32));
  });
});

describe("saved experiments", () => {
  it("are named, found, renamed, duplicated, deleted with undo, opened", async () => {
    const { page, app } = await openTakeAway("takeaway.saved");
    const say = (text: string) => page.getByRole("dialog").getByText(text).waitFor();
    await page.getByRole("textbox", { name: words("takeaway.name") }).fill("First");
    await page.getByRole("button", { name: words("takeaway.save"), exact: true }).click();
    await say(words("takeaway.kept", { name: "First" }));
    await page.getByRole("button", { name: words("takeaway.duplicateSaved", { name: "First" }), exact: true }).click();
    await say(words("takeaway.duplicated", { name: "First (2)" }));
    await page.getByRole("button", { name: words("takeaway.renameSaved", { name: "First (2)" }), exact: true }).click();
    const field = page.getByRole("textbox", { name: words("takeaway.newName", { name: "First (2)" }) });
    await field.fill("Second one");
    await field.press("Enter");
    await say(words("takeaway.renamed", { name: "Second one" }));
    await page.getByRole("searchbox").fill("one sec");
    expect(await page.locator(".saved-row b").allTextContents()).toEqual(["Second one"]);
    await page.getByRole("searchbox").fill("");
    await page.getByRole("button", { name: words("takeaway.deleteSaved", { name: "First" }), exact: true }).click();
    await say(words("takeaway.deleted", { name: "First" }));
    await page.getByRole("button", { name: words("takeaway.undoDelete", { name: "First" }) }).click();
    await say(words("takeaway.restored", { name: "First" }));
    const { bytes } = await downloaded(page, words("takeaway.exportAll"));
    expect(JSON.parse(new TextDecoder().decode(bytes)).experiments).toHaveLength(2);
    // The file again: everything is here already. One more: it is added.
    const more = JSON.parse(new TextDecoder().decode(bytes));
    more.experiments.push({
      name: "Third",
      experiment: { version: 1, objective: { type: "surface", name: "bowl" }, runs: [] },
    });
    await page.locator("#take-away input[type=file]").setInputFiles({
      name: "experiments.json",
      mimeType: "application/json",
      buffer: Buffer.from(JSON.stringify(more)),
    });
    await say(words("takeaway.importedPart", { count: 1, known: 2, lost: 0 }));
    await page.getByRole("button", { name: /^Third/ }).click();
    await say(words("takeaway.opened", { name: "Third" }));
    expect(await app.evaluate(({ store }) => store.getState().experiment.objective)).toMatchObject({ name: "bowl" });
  });

  it.each([
    ["QuotaExceededError", "takeaway.storage.full"],
    ["InvalidStateError", "takeaway.storage.refused"],
  ] as const)("say why nothing is kept: %s", async (name, key) => {
    const { page } = await openTakeAway(
      "takeaway.saved",
      `IDBObjectStore.prototype.put = () => { throw new DOMException("no", "${name}") }`,
    );
    await page.getByRole("button", { name: words("takeaway.save"), exact: true }).click();
    await page.getByText(words(key)).waitFor();
    await page.getByText(words("takeaway.none")).waitFor();
  });
});

describe("paper", () => {
  it("has picture, runs and link, and none of the page's controls", async () => {
    const { page } = await openExplorer(browser(), { hash: HASH });
    // The sheet's code comes when the page is idle.
    await expect
      .poll(async () => {
        await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
        return page.locator(".print-sheet table").count();
      })
      .toBeGreaterThan(0);
    await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
    expect(await page.locator(".print-sheet").count()).toBe(0);
    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    expect(await page.locator(".shell").isVisible()).toBe(false);
    expect(await page.locator(".print-sheet tbody tr").count()).toBe(2);
    expect(await page.locator(".print-sheet canvas").boundingBox()).toMatchObject({ x: expect.any(Number) });
    expect(await page.locator(".print-address").innerText()).toContain("surface=himmelblau");
    const sheet = await page.evaluate(() => {
      const small: string[] = [];
      for (const element of document.querySelectorAll<HTMLElement>(".print-sheet, .print-sheet *")) {
        const written = [...element.childNodes].some(
          (node) => node.nodeType === Node.TEXT_NODE && /[\p{L}\p{N}]/u.test(node.nodeValue ?? ""),
        );
        if (!written || element.closest(".katex-mathml") !== null) continue;
        const points = 0.75 * Number.parseFloat(getComputedStyle(element).fontSize);
        if (points < 9.99) small.push(`${element.className} ${element.textContent}: ${points} pt`);
      }
      const canvas = document.querySelector<HTMLCanvasElement>(".print-sheet canvas");
      return {
        small,
        scheme: getComputedStyle(document.documentElement).colorScheme,
        corner: canvas && [...(canvas.getContext("2d")?.getImageData(2, 2, 1, 1).data ?? [])],
      };
    });
    // White to the edge, whatever the theme of the page, and nothing that needs a lens.
    expect(sheet).toEqual({ small: [], scheme: "light", corner: [255, 255, 255, 255] });
    const pdf = await page.pdf({ format: "A4", printBackground: true });
    // One sheet, with a picture in it.
    expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    expect(pdf.length).toBeGreaterThan(50_000);
  });
});

/** Delays of a GIF's frames in hundredths of a second, from its graphic control extensions. */
function gifDelays(bytes: Uint8Array): number[] {
  const delays: number[] = [];
  for (let i = 0; i < bytes.length - 8; i++)
    if (bytes[i] === 0x21 && bytes[i + 1] === 0xf9 && bytes[i + 2] === 4 && bytes[i + 7] === 0 && bytes[i + 8] === 0x2c)
      delays.push(bytes[i + 4] | (bytes[i + 5] << 8));
  return delays;
}
