import { standardExperiment } from "../../experiment/standard.ts";
import { Live } from "../../store/live.ts";
import { createFallLineStore, type FallLineStore } from "../../store/store.ts";
import { Conductor } from "../conductor.ts";

/** The experiment beside the one on show, with a store and workers of its own. */
export interface SecondRace {
  readonly store: FallLineStore;
  readonly conductor: Conductor;
}

/** Its terrain is never drawn: only the map's relief is. */
const SIZES = [33];

let second: SecondRace | undefined;

/** There is one for as long as the page lives: workers that have been started are kept. */
export function secondRace(main: FallLineStore): SecondRace {
  if (second !== undefined) return second;
  const { beside, theme, language, reducedMotion, experiment } = main.getState();
  const store = createFallLineStore({
    initial: beside ?? experiment,
    standard: standardExperiment(),
    live: new Live(),
    theme,
    language,
    reducedMotion,
  });
  second = { store, conductor: new Conductor(store, SIZES) };
  return second;
}

/**
 * Holds the second race to the first: its playhead, its theme and language; and the page to the second where that is edited
 * on its own map. Returns the way to let go.
 */
export function follow(main: FallLineStore, { store }: SecondRace): () => void {
  const step = () => store.live.playhead.seek(main.live.playhead.position);
  const look = () => {
    const { theme, language, reducedMotion, lecture, webgl, beside } = main.getState();
    const now = store.getState();
    if (beside !== undefined && beside !== now.experiment) store.actions.loadExperiment(beside);
    // No viewer stands beside this map.
    if (now.theme !== theme || now.language !== language || now.webgl !== "missing" || now.lecture !== lecture)
      store.setState({ theme, language, reducedMotion, lecture, webgl: webgl === "unknown" ? "unknown" : "missing" });
  };
  look();
  step();
  const stops = [
    main.live.playhead.listen(step),
    store.live.listen("race", step),
    main.subscribe(look),
    store.subscribe(({ experiment }, before) => {
      if (experiment !== before.experiment && main.getState().beside !== undefined)
        main.setState({ beside: experiment });
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
