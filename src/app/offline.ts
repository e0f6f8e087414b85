import { Workbox } from "workbox-window";
import type { FallLineStore } from "../store/store.ts";

/** A tab that stays open for days asks this often whether there is a newer version. */
const ASK_EVERY_MS = 6 * 3600 * 1000;

/**
 * Keeps the page for use without a network, and says when a newer version is there. Where the browser allows no service
 * worker (a private window, an insecure address) the page simply needs its network.
 */
export async function keepOffline(store: FallLineStore): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  const workbox = new Workbox("./serviceWorker.js");
  workbox.addEventListener("waiting", () => {
    store.actions.notify({
      tone: "info",
      key: "notice.newVersion",
      action: {
        key: "notice.reload",
        run: () => {
          workbox.addEventListener("controlling", () => location.reload());
          workbox.messageSkipWaiting();
        },
      },
    });
  });
  try {
    await workbox.register({ immediate: true });
  } catch {
    return;
  }
  setInterval(() => {
    if (document.visibilityState === "visible") workbox.update().catch(() => {});
  }, ASK_EVERY_MS);
}
