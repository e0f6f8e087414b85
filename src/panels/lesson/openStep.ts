import { experimentOf, relatedTo } from "../../engine/workbench.ts";
import type { Experiment } from "../../experiment/experiment.ts";
import { placeOf } from "../../lessons/place.ts";
import { playWhenRaced } from "../../store/playWhenRaced.ts";
import type { FallLineStore } from "../../store/store.ts";

/**
 * Opens a step, named `lesson/step`, with its own experiment, which plays (or stands finished under reduced motion); `dress`
 * may give it another view.
 */
export function openStep(
  store: FallLineStore,
  name: string,
  playlist?: readonly string[],
  dress: (experiment: Experiment) => Experiment = (experiment) => experiment,
): void {
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
  actions.loadExperiment(dress(experiment));
  actions.seek(0);
  playWhenRaced(store);
}

/** Opens the explorer with what the step shows. */
export function openAside(store: FallLineStore): void {
  const { reading } = store.getState();
  if (reading !== undefined) store.actions.read({ ...reading, aside: true });
}

/** Opens the explorer with the experiment that stands for the companion of the step being read, and plays it. */
export function openRelated(store: FallLineStore): void {
  const { reading, experiment } = store.getState();
  const step = reading && placeOf(reading.lesson, reading.step)?.step;
  const related = step && relatedTo(step, experiment.seed);
  if (related === undefined) return;
  store.actions.pause();
  openAside(store);
  store.actions.loadExperiment(related);
  store.actions.seek(0);
  playWhenRaced(store);
}
