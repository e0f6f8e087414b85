import type { Page } from "playwright-core";

/** CSS pixels of the window. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A part of the sheet with the boxes of the texts, controls and pictures that can be seen of it. */
export interface Part {
  readonly name: string;
  readonly boxes: readonly Box[];
}

/** What stands on the sheet: the shell's parts except the stage, and what stands in the stage's corners. */
export function partsOf(page: Page): Promise<readonly Part[]> {
  return page.evaluate(() => {
    const empty = ({ left, top, right, bottom }: Box) => right - left < 1.5 || bottom - top < 1.5;
    const meet = (a: Box, b: Box): Box => ({
      left: Math.max(a.left, b.left),
      top: Math.max(a.top, b.top),
      right: Math.min(a.right, b.right),
      bottom: Math.min(a.bottom, b.bottom),
    });
    /** What the ancestors' scrolling and clipping leave of a box. */
    const clipped = (element: Element, box: Box): Box => {
      let left = meet(box, box);
      for (let above = element.parentElement; above !== null; above = above.parentElement)
        if (
          getComputedStyle(above).overflow !== "visible" &&
          above !== document.body &&
          above !== document.documentElement
        )
          left = meet(left, above.getBoundingClientRect());
      return left;
    };
    /** Texts are cut by the element they stand in, too; what only screen readers find is a pixel large. */
    const clippedHere = (element: Element, box: Box): Box =>
      getComputedStyle(element).overflow === "visible" ? box : meet(box, element.getBoundingClientRect());
    const boxesOf = (element: Element): Box[] => {
      const style = getComputedStyle(element);
      if (style.display === "none" || style.visibility === "hidden" || style.opacity === "0") return [];
      const own: Box[] = [];
      for (const node of element.childNodes)
        if (node.nodeType === Node.TEXT_NODE && (node.textContent ?? "").trim() !== "") {
          const range = document.createRange();
          range.selectNodeContents(node);
          own.push(clipped(element, clippedHere(element, range.getBoundingClientRect())));
        }
      if (element.matches("input, select, textarea, canvas, svg, button"))
        own.push(clipped(element, element.getBoundingClientRect()));
      else for (const child of element.children) own.push(...boxesOf(child));
      return own.filter((box) => !empty(box));
    };
    const main = document.querySelector("main");
    const shell = main?.parentElement;
    if (main === null || !shell) throw new Error("main: expected a shell around it");
    const parts = [...shell.children].filter((part) => part !== main && !(part instanceof HTMLDialogElement));
    parts.push(
      ...[...main.children].filter(
        (part) => part.querySelector("[data-stage]") === null && !part.matches("[data-stage]"),
      ),
    );
    return parts.flatMap((part) => {
      const boxes = boxesOf(part);
      if (boxes.length === 0) return [];
      return { name: part.getAttribute("aria-label") ?? `${part.tagName.toLowerCase()}.${part.className}`, boxes };
    });
  });
}

/** Controls inside `within` that are shown but that a pointer cannot reach: something else lies over their middle. */
export function coveredControls(page: Page, within = "body"): Promise<readonly string[]> {
  return page.evaluate((within) => {
    const kinds = ["button", "input", "select", "textarea", "summary", "a[href]"];
    const controls = document.querySelectorAll<HTMLElement>(kinds.map((kind) => `${within} ${kind}`).join());
    const covered: string[] = [];
    for (const control of controls) {
      if (!control.checkVisibility({ opacityProperty: false, visibilityProperty: true })) continue;
      const aim = control.closest("label") ?? control;
      aim.scrollIntoView({ block: "nearest", inline: "nearest" });
      const { left, top, width, height } = aim.getBoundingClientRect();
      const hit = document.elementFromPoint(left + width / 2, top + height / 2);
      if (hit === null || !(aim.contains(hit) || hit.contains(aim)))
        covered.push(`${control.getAttribute("aria-label") ?? control.textContent ?? ""} under ${hit?.className}`);
    }
    return covered;
  }, within);
}

/** Elements that scroll sideways, or would if they could: the page itself, and whatever scrolls downward. */
export function sidewaysScrollers(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [document.documentElement, ...document.body.querySelectorAll("*")]
      .filter(
        (element) => element === document.documentElement || /auto|scroll/.test(getComputedStyle(element).overflowY),
      )
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
      .map(
        ({ tagName, className, scrollWidth, clientWidth }) =>
          `${tagName}.${className}: ${scrollWidth} > ${clientWidth}`,
      ),
  );
}
