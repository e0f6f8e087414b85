import { Live } from "../../store/live.ts";
import { createFallLineStore, type FallLineStore } from "../../store/store.ts";
import type { StudioRequest } from "./request.ts";

/**
 * A store of its own that shows what `store` shows at this moment, at rest: what the reader does next does not reach it,
 * and its playhead is the studio's.
 */
export function stillOf(store: FallLineStore, { theme: asked }: StudioRequest): FallLineStore {
  const state = store.getState();
  const theme = asked ?? state.theme;
  const { language } = state;
  const live = new Live();
  const { race, ghost, terrain, facts, startProbe, playhead } = store.live;
  Object.assign(live, { race, ghost, terrain, facts, startProbe });
  live.playhead.last = playhead.last;
  live.playhead.position = playhead.position;
  const experiment = { ...state.experiment, view: { ...state.experiment.view, theme, language } };
  const still = createFallLineStore({
    initial: experiment,
    standard: experiment,
    live,
    theme,
    language,
    reducedMotion: false,
  });
  const { focus, hiddenRuns, statuses, digest, markCriticalPoints, webgl } = state;
  still.setState({ focus, hiddenRuns, statuses, digest, markCriticalPoints, webgl });
  return still;
}
