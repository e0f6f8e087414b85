import { useSyncExternalStore } from "react";

/** How the page is laid out; chosen from the window's size alone. */
export type LayoutName = "wide" | "desktop" | "folded" | "narrow" | "phone";

export interface Layout {
  readonly name: LayoutName;
  /** Little height: one chart instead of two. */
  readonly short: boolean;
  /** Phones held sideways: terrain left, tabs right. */
  readonly sideways: boolean;
}

/** Widths from which a layout holds, and the heights that change it. */
const WIDE_PX = 1600;
const DESKTOP_PX = 1200;
const FOLDED_PX = 960;
const NARROW_PX = 720;
const SHORT_PX = 720;
/** A window this low is a phone held sideways, however wide. */
const PHONE_HEIGHT_PX = 480;

export function layoutFor(widthPx: number, heightPx: number): Layout {
  const short = heightPx <= SHORT_PX;
  if (widthPx < NARROW_PX || (heightPx < PHONE_HEIGHT_PX && widthPx < FOLDED_PX))
    return { name: "phone", short, sideways: widthPx > heightPx };
  const name =
    widthPx >= WIDE_PX ? "wide" : widthPx >= DESKTOP_PX ? "desktop" : widthPx >= FOLDED_PX ? "folded" : "narrow";
  return { name, short, sideways: false };
}

let current: Layout | undefined;

function read(): Layout {
  const next = layoutFor(window.innerWidth, window.innerHeight);
  if (current?.name !== next.name || current.short !== next.short || current.sideways !== next.sideways) current = next;
  return current;
}

function subscribe(listener: () => void): () => void {
  window.addEventListener("resize", listener);
  return () => window.removeEventListener("resize", listener);
}

export function useLayout(): Layout {
  return useSyncExternalStore(subscribe, read);
}
