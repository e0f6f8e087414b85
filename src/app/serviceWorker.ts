import { clientsClaim } from "workbox-core";
import { cleanupOutdatedCaches, precacheAndRoute } from "workbox-precaching";
import { keepOpenedLessons } from "./openedLessons.ts";

/**
 * Keeps the whole page for use without a network, one version at a time. A new version is fetched beside the old one and
 * waits until the reader asks for it, so that no page ever runs on a mixture of both.
 */

declare const KEPT_FILES: { readonly url: string; readonly revision: string | null }[];
declare const COURSE_FILES: readonly string[];

interface WorkerScope {
  skipWaiting(): Promise<void>;
  addEventListener(type: "message", listener: (event: { readonly data?: { readonly type?: string } }) => void): void;
}

const scope = globalThis as unknown as WorkerScope;

scope.addEventListener("message", ({ data }) => {
  if (data?.type === "SKIP_WAITING") void scope.skipWaiting();
});
// The first visit is already kept: it need not be reloaded for that.
clientsClaim();
cleanupOutdatedCaches();
// An address carries its experiment behind #, and switches behind ?: neither asks for another file.
precacheAndRoute(KEPT_FILES, { ignoreURLParametersMatching: [/.*/] });
keepOpenedLessons(COURSE_FILES);
