import type { FallLineStore } from "../../store/store.ts";
import type { Way } from "./walk.ts";

/** Goes on in a lecture, or back; the way there comes with the first step on it. */
export function walkOn(store: FallLineStore, way: Way): void {
  void import("./walk.ts")
    .then(({ walk }) => walk(store, way))
    .catch(() => store.actions.notify({ tone: "bad", key: "notice.partNotLoaded" }));
}
