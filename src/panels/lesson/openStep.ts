import { experimentOf, readOrThrow } from "../../engine/workbench.ts";
import type { ExperimentJson } from "../../lessons/lesson.ts";
import { placeOf } from "../../lessons/place.ts";
import { playWhenRaced } from "../../store/playWhenRaced.ts";
import type { Reading } from "../../store/state.ts";
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
  actions.seek(0);
  playWhenRaced(store);
}

/** Opens a landscape near a step that has none of its own in the explorer; one press returns. */
export function openNearby(store: FallLineStore, reading: Reading, nearby: ExperimentJson): void {
  const { actions } = store;
  actions.pause();
  actions.read({ ...reading, aside: true });
  actions.loadExperiment(readOrThrow(nearby));
  actions.seek(0);
  playWhenRaced(store);
}
