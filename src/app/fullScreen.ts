import type { FallLineStore } from "../store/store.ts";

/** Full screen, or back. A browser (or the frame around us) may refuse; then a sentence says what to press instead. */
export async function toggleFullScreen({ actions }: FallLineStore): Promise<void> {
  try {
    if (document.fullscreenElement !== null) await document.exitFullscreen();
    else await document.documentElement.requestFullscreen();
  } catch {
    actions.notify({ tone: "info", key: "notice.noFullScreen" });
  }
}
