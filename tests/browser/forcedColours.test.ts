import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { browserForSpecs } from "./browser.ts";
import { openExplorer, words } from "./explorer.ts";
import { countColours, readPng } from "./pixels.ts";

const browser = browserForSpecs();

/** Text that does not stand out from the first opaque ground behind it, by WCAG's ratio. */
const unreadable = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const channels = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
    const luminance = (colour: string) => {
      const [r, g, b] = channels(colour).map((value) => {
        const share = value / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const groundOf = (element: Element | null): string => {
      for (let at = element; at !== null; at = at.parentElement) {
        const { backgroundColor } = getComputedStyle(at);
        if ((channels(backgroundColor)[3] ?? 1) === 1 && backgroundColor !== "transparent") return backgroundColor;
      }
      return "rgb(0, 0, 0)";
    };
    const found: string[] = [];
    for (const element of document.querySelectorAll("body *")) {
      const own = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
      if (!own || !(element as HTMLElement).checkVisibility?.({ visibilityProperty: true, opacityProperty: true }))
        continue;
      const [text, ground] = [luminance(getComputedStyle(element).color), luminance(groundOf(element))];
      const ratio = (Math.max(text, ground) + 0.05) / (Math.min(text, ground) + 0.05);
      // The browser itself dims what is disabled.
      if (ratio < 4.5 && !element.closest(":disabled"))
        found.push(`${element.className || element.tagName}: ${element.textContent?.slice(0, 40)} ${ratio.toFixed(1)}`);
    }
    return found;
  });

describe.each(["dark", "light"] as const)("in forced colours, on %s ground", (colorScheme) => {
  it("chrome follows the reader's colours and can be read; the terrain keeps its own", async () => {
    const { page } = await openExplorer(browser(), { forcedColors: "active", colorScheme, width: 1440, height: 900 });
    expect(await page.evaluate(() => matchMedia("(forced-colors: active)").matches)).toBe(true);
    const [text, canvas] = await page.evaluate(() => {
      const probe = document.createElement("p");
      probe.style.cssText = "color: CanvasText; background: Canvas";
      document.body.append(probe);
      const { color, backgroundColor } = getComputedStyle(probe);
      probe.remove();
      return [color, backgroundColor];
    });
    expect(text).not.toBe(canvas);
    const heading = page.getByRole("heading").first();
    expect(await heading.evaluate((element) => getComputedStyle(element).color)).toBe(text);
    expect(await unreadable(page)).toEqual([]);
    await page.screenshot({ path: `/tmp/forced-${colorScheme}.png` });
    expect(
      countColours(readPng(await page.screenshot({ clip: { x: 420, y: 200, width: 500, height: 400 } }))),
    ).toBeGreaterThan(150); // a lit ramp, not two system colours
  });

  it("says what is chosen, on and in focus by more than colours that are gone", async () => {
    const { page } = await openExplorer(browser(), { forcedColors: "active", colorScheme, width: 1440, height: 900 });
    const looks = (name: string, role: "radio" | "switch") =>
      page
        .getByRole(role, { name, exact: true })
        .first()
        .evaluate((element) => {
          const shown = element.closest("label") ?? element;
          const parts = [shown, ...shown.querySelectorAll("*")];
          return parts
            .map((part) => {
              const {
                backgroundColor,
                color,
                borderTopWidth,
                borderTopColor,
                outlineStyle,
                translate,
                transform,
                left,
              } = getComputedStyle(part);
              return [
                backgroundColor,
                color,
                borderTopWidth,
                borderTopColor,
                outlineStyle,
                translate,
                transform,
                left,
              ].join();
            })
            .join(" ");
        });
    expect(await looks(words("landscape.log"), "radio")).not.toBe(await looks(words("landscape.root"), "radio"));
    const on = await looks(words("landscape.markCritical"), "switch");
    await page.getByRole("switch", { name: words("landscape.markCritical") }).click();
    expect(await looks(words("landscape.markCritical"), "switch")).not.toBe(on);
    await page.keyboard.press("Tab");
    const outline = await page.evaluate(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body);
      return [outlineStyle, outlineWidth];
    });
    expect(outline[0]).not.toBe("none");
    expect(Number.parseFloat(outline[1])).toBeGreaterThanOrEqual(2);
  });
});
