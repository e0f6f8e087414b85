import type { FallLineStore } from "./store.ts";

/**
 * Plays the race that is being computed once it is there; under reduced motion it stands finished, and at the step that
 * its link names where it names one. Another experiment in the meantime is left alone.
 */
export function playWhenRaced(store: FallLineStore): void {
  const { live, actions } = store;
  const begun = store.getState().experiment;
  const stop = store.subscribe(({ digest, experiment, reducedMotion }) => {
    if (digest === undefined) return;
    stop();
    if (experiment !== begun) return;
    const { step } = experiment.view;
    if (step !== undefined) actions.seek(step);
    else if (reducedMotion) actions.seek(live.playhead.last);
    else actions.play();
  });
}
