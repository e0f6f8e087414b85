import { experimentOf } from "../../engine/workbench.ts";
import { placeOf } from "../../lessons/place.ts";
import type { FallLineStore } from "../../store/store.ts";

/** Opens a step, named `lesson/step`, with its own experiment, which plays (or stands finished under reduced motion). */
export function openStep(store: FallLineStore, name: string, playlist?: readonly string[]): void {
  const [lesson, id] = name.split("/");
  const place = placeOf(lesson, id);
  if (place === undefined) return;
  const experiment = experimentOf(place.step);
  const { actions } = store;
  actions.pause();
  actions.read({
    lesson,
    step: id,
    aside: false,
    companionOnly: experiment === undefined,
    ...(playlist && { playlist }),
  });
  if (experiment === undefined) return;
  actions.loadExperiment(experiment);
  playWhenRaced(store);
}

/** Plays the race that is being computed, once it is there. */
function playWhenRaced(store: FallLineStore): void {
  const { live, actions } = store;
  const begun = store.getState().experiment;
  actions.seek(0);
  const stop = store.subscribe(({ digest, experiment, reducedMotion }) => {
    if (digest === undefined) return;
    stop();
    if (experiment !== begun) return;
    if (reducedMotion) actions.seek(live.playhead.last);
    else actions.play();
  });
}
