import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type axe from "axe-core";
import type { Page } from "playwright-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * What axe-core finds on the page as it stands, or on the part of it that `within` selects, one line each. Canvases are unseen
 * meanwhile: axe takes words above a picture for undecidable, and above the stage's canvas stands the whole page.
 */
export async function findings(page: Page, within?: string): Promise<readonly string[]> {
  if (await page.evaluate(() => !("axe" in window))) await page.evaluate(source);
  const { violations } = await page.evaluate((within) => {
    const { axe: checker } = window as unknown as { axe: typeof axe };
    const canvases = [...document.querySelectorAll("canvas")];
    for (const canvas of canvases) canvas.style.visibility = "hidden";
    return checker.run(within ?? document, { resultTypes: ["violations"] }).finally(() => {
      for (const canvas of canvases) canvas.style.visibility = "";
    });
  }, within);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`),
  );
}
