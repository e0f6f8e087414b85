import type { State } from "../../store/state.ts";
import type { FallLineStore } from "../../store/store.ts";
import type { StudioRequest } from "./request.ts";

/**
 * A store that shows what `store` shows at this moment, at rest: what the reader does next does not reach it, and its
 * playhead is the studio's. Nothing may be set in it.
 */
export function stillOf(store: FallLineStore, { theme: asked }: Pick<StudioRequest, "theme">): FallLineStore {
  const shown = store.getState();
  const white = asked === "lecture";
  const state: State = {
    ...shown,
    theme: white ? "light" : (asked ?? shown.theme),
    // What projectors need is not what pictures need, unless they are asked for with their ground.
    lecture: white,
    singledOut: shown.lecture && shown.singledOut,
    reducedMotion: false,
    stale: false,
    quadraticModel: false,
  };
  return { ...store, live: store.live.still(), getState: () => state, subscribe: () => () => {}, setState() {} };
}
