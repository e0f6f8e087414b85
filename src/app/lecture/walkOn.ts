import type { FallLineStore } from "../../store/store.ts";
import type { Way } from "./walk.ts";

/** Goes on in a lecture, or back; the way there comes with the first step on it. */
export function walkOn(store: FallLineStore, way: Way): void {
  withWays(store, ({ walk }) => walk(store, way));
}

/** Keeps a lecture from showing what was there before a step of figures under that step's title. */
export function watchEntering(store: FallLineStore): void {
  store.subscribe(({ lecture, reading }, before) => {
    const figures = reading?.companionOnly === true && !reading.aside;
    if (lecture && !before.lecture && figures) withWays(store, ({ enter }) => enter(store));
  });
}

function withWays(store: FallLineStore, go: (ways: typeof import("./walk.ts")) => Promise<void>): void {
  void import("./walk.ts").then(go).catch(() => store.actions.notify({ tone: "bad", key: "notice.partNotLoaded" }));
}
