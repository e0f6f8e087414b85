import type { State } from "../../store/state.ts";
import type { FallLineStore } from "../../store/store.ts";
import type { StudioRequest } from "./request.ts";

/**
 * A store that shows what `store` shows at this moment, at rest: what the reader does next does not reach it, and its
 * playhead is the studio's. Nothing may be set in it.
 */
export function stillOf(store: FallLineStore, { theme: asked }: Pick<StudioRequest, "theme">): FallLineStore {
  const shown = store.getState();
  const state: State = {
    ...shown,
    theme: asked ?? shown.theme,
    // What projectors need is not what pictures need.
    lecture: false,
    reducedMotion: false,
    stale: false,
    quadraticModel: false,
  };
  return { ...store, live: store.live.still(), getState: () => state, subscribe: () => () => {}, setState() {} };
}
