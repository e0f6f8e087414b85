import type { ReactNode } from "react";
import { encodeLink, linkAt } from "../experiment/link.ts";
import { LanguageContext } from "../language/react.ts";
import { isLoaded, loadOnDemand } from "../language/translate.ts";
import { PrintSheet } from "../panels/takeaway/PrintSheet.tsx";
import { stillOf } from "../scene/studio/still.ts";
import { StoreContext } from "../store/react.ts";
import type { FallLineStore } from "../store/store.ts";

/** Points: 178 mm, the width between the margins of a sheet of A4. */
const SHEET_WIDTH = 504.6;
/** Pixels: 270 dots an inch. */
const PICTURE_WIDTH = 1900;
/** The smallest figures of a landscape are written in 11 CSS pixels; on paper they have 10 points. */
const RATIO = (10 / 11) * (PICTURE_WIDTH / SHEET_WIDTH);

const PICTURE = {
  width: PICTURE_WIDTH,
  height: 1300,
  ratio: RATIO,
  theme: "lecture",
  legend: false,
  tags: true,
} as const;

/** Nobody types more than this from paper; a longer link stands for data that paper cannot hold. */
const LONGEST_ADDRESS = 4000;

/** The page's address with the experiment in it, where that can be printed. */
function addressOf(store: FallLineStore): string {
  const { experiment, digest, stale } = store.getState();
  const base = location.href.replace(/#.*$/s, "");
  const fragment = encodeLink({ ...experiment, view: { ...experiment.view, digest: stale ? undefined : digest } });
  return fragment.length > LONGEST_ADDRESS ? base : linkAt(base, fragment);
}

type TerrainStudio = typeof import("../scene/studio/terrainStudio.ts").terrainStudio;

/** The landscape on show for paper: the terrain, or what stands on the page's own map where there is no WebGL. */
function pictureOf(store: FallLineStore, terrainStudio: TerrainStudio | undefined): HTMLCanvasElement | undefined {
  const { webgl } = store.getState();
  if (terrainStudio !== undefined && webgl !== "missing" && webgl !== "unloaded" && store.live.terrain !== undefined) {
    try {
      const studio = terrainStudio(stillOf(store, PICTURE), PICTURE);
      if (studio !== undefined) {
        studio.draw(store.live.playhead.position);
        studio.dispose();
        return studio.canvas;
      }
    } catch {
      // No room for a second picture on the graphics card: the map serves.
    }
  }
  const map = document.querySelector<HTMLCanvasElement>(".map-view canvas");
  if (map === null || map.width === 0) return undefined;
  const copy = Object.assign(document.createElement("canvas"), { width: map.width, height: map.height });
  copy.getContext("2d")?.drawImage(map, 0, 0);
  return copy;
}

/** Draws into an element at once; returns the way to take it off. The page's own React, kept in one piece. */
export type DrawAtOnce = (host: HTMLElement, drawing: ReactNode) => () => void;

/**
 * Puts a sheet of its own in the page's place whenever it is printed, by whatever menu or key. A browser prints as soon as
 * its `beforeprint` listeners return, so everything the sheet needs has been loaded before.
 */
export async function keepPrintable(store: FallLineStore, drawAtOnce: DrawAtOnce): Promise<void> {
  await loadOnDemand();
  const studio = await import("../scene/studio/terrainStudio.ts").catch(() => undefined);
  let takeOff: (() => void) | undefined;
  const host = Object.assign(document.createElement("div"), { className: "print-sheet" });
  window.addEventListener("beforeprint", () => {
    document.body.append(host);
    document.body.dataset.printing = "";
    const { language } = store.getState();
    const picture = pictureOf(store, studio?.terrainStudio);
    takeOff = drawAtOnce(
      host,
      <StoreContext value={store}>
        <LanguageContext value={isLoaded(language) ? language : "en"}>
          <PrintSheet picture={picture} address={addressOf(store)} />
        </LanguageContext>
      </StoreContext>,
    );
  });
  window.addEventListener("afterprint", () => {
    takeOff?.();
    takeOff = undefined;
    host.remove();
    delete document.body.dataset.printing;
  });
}
