import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";

const DIST = "dist";
const ASSETS = join(DIST, "assets");
/** JavaScript that a first visit loads before the race runs: page, scene and worker. */
const FIRST_LOAD_BYTES = 350_000;
/** Of that, what stands between a visitor and the controls with the map. */
const CONTROLS_BYTES = 150_000;

const gzipped = (file: string) => gzipSync(readFileSync(join(ASSETS, file)), { level: 9 }).length;

const STATIC = /(?:from|import)\s*"\.\/([\w.-]+\.js)"/g;
const ANY = /(?:from\s*|import\s*\(?\s*)["'`]\.\/([\w.-]+\.js)["'`]/g;

/** The scripts of these names and all they import, statically unless another pattern is given. */
function closure(roots: readonly string[], imports = STATIC): ReadonlySet<string> {
  const waiting = [...roots];
  const found = new Set<string>();
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    const text = readFileSync(join(ASSETS, file), "utf8");
    for (const match of text.matchAll(imports)) waiting.push(match[1]);
  }
  return found;
}

/** What the page's own document names: controls and map. */
const controls = () => {
  const page = readFileSync(join(DIST, "index.html"), "utf8");
  return [...page.matchAll(/assets\/([\w.-]+\.js)/g)].map((match) => match[1]);
};

/** The scripts that load with the page: its own, the worker's and the 3D view's. */
const firstLoad = () =>
  closure([...controls(), ...readdirSync(ASSETS).filter((file) => /^(worker|Stage)-.*\.js$/.test(file))]);

describe("the first visit", () => {
  it("loads at most 350 kB of JavaScript, gzipped", () => {
    const files = [...firstLoad()];
    for (const part of ["worker-", "Stage-"]) expect(files.some((file) => file.startsWith(part))).toBe(true);
    const sizes = Object.fromEntries(files.map((file) => [file, gzipped(file)]));
    const total = Object.values(sizes).reduce((sum, size) => sum + size, 0);
    expect(total, JSON.stringify(sizes)).toBeLessThanOrEqual(FIRST_LOAD_BYTES);
  });

  it("has controls and map stand with less than half of it", () => {
    const files = [...closure(controls())];
    const total = files.reduce((sum, file) => sum + gzipped(file), 0);
    expect(total, files.join(" ")).toBeLessThanOrEqual(CONTROLS_BYTES);
  });

  it("gives a worker nothing of the page, now or later: there is no document in it", () => {
    const worker = readdirSync(ASSETS).filter((file) => /^worker-.*\.js$/.test(file));
    const files = [...closure(worker, ANY)];
    expect(files.length).toBeGreaterThan(10);
    expect(files.filter((file) => /^(page|map|scene|index|MapView)-/.test(file))).toEqual([]);
  });

  it("leaves charts and typesetting for when they are first needed", () => {
    const loaded = firstLoad();
    const later = readdirSync(ASSETS).filter((file) => file.endsWith(".js") && !loaded.has(file));
    const texts = later.map((file) => readFileSync(join(ASSETS, file), "utf8"));
    expect(
      texts.some((text) => text.includes("uplot")),
      "uPlot in a later chunk",
    ).toBe(true);
    expect(
      texts.some((text) => text.includes("katex")),
      "KaTeX in a later chunk",
    ).toBe(true);
  });
});
