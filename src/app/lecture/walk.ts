import { relatedTo } from "../../engine/workbench.ts";
import type { Experiment } from "../../experiment/experiment.ts";
import { nearestPreset, presets } from "../../experiment/presets.ts";
import { loadCourseTexts, loadOnDemand, translateKey } from "../../language/translate.ts";
import { lessons } from "../../lessons/index.ts";
import { orderOf, placeOf } from "../../lessons/place.ts";
import { openStep } from "../../panels/lesson/openStep.ts";
import { playWhenRaced } from "../../store/playWhenRaced.ts";
import type { Reading, Sentence } from "../../store/state.ts";
import type { FallLineStore } from "../../store/store.ts";

/** On, or back. */
export type Way = 1 | -1;

/**
 * Goes on in a lecture without leaving it: to the next step of the course, or of the lecturer's list, where a lesson was
 * opened; else to the next race of the gallery. Says where it has come, or that there is nothing further.
 */
export async function walk(store: FallLineStore, way: Way): Promise<void> {
  const { reading, language } = store.getState();
  const inLesson = reading !== undefined && !reading.aside;
  await Promise.all([loadOnDemand(), inLesson && loadCourseTexts(language)]);
  if (!store.getState().lecture) return;
  const said = inLesson ? walkSteps(store, reading, way) : walkGallery(store, way);
  store.actions.announce(...(said ?? [{ key: way > 0 ? "announce.lastStop" : "announce.firstStop" }]));
}

/**
 * A lecture begun at a step of figures without a landscape shows the one that stands for them; where none does it is not
 * begun: the figures need the lesson's column.
 */
export async function enter(store: FallLineStore): Promise<void> {
  await loadOnDemand();
  const { reading, lecture, experiment } = store.getState();
  if (!lecture || reading === undefined) return;
  const step = placeOf(reading.lesson, reading.step)?.step;
  const related = step && relatedTo(step, experiment.seed);
  if (related !== undefined) {
    store.actions.pause();
    race(store, withPanels(store)(related));
    return;
  }
  store.actions.setLecture(false);
  store.actions.notify({ tone: "info", key: "lecture.figuresStay" });
}

/** What stays beside the terrain is the lecturer's choice, not the experiment's. */
function withPanels(store: FallLineStore): (experiment: Experiment) => Experiment {
  const { lecture } = store.getState().experiment.view;
  return (experiment) => ({ ...experiment, view: { ...experiment.view, lecture: experiment.view.lecture ?? lecture } });
}

function race(store: FallLineStore, experiment: Experiment): void {
  store.actions.loadExperiment(experiment);
  store.actions.seek(0);
  playWhenRaced(store);
}

function walkGallery(store: FallLineStore, way: Way): readonly Sentence[] | undefined {
  const at = nearestPreset(store.getState().experiment);
  const next = at < 0 && way < 0 ? presets.length - 1 : at + way;
  if (next < 0 || next >= presets.length) return undefined;
  const { id, experiment } = presets[next];
  store.actions.pause();
  race(store, withPanels(store)(experiment));
  const name = nameOf(store, `preset.${id}.name`);
  return [
    { key: "announce.race", values: { number: next + 1, count: presets.length, name } },
    { key: `preset.${id}.commentary` },
  ];
}

function walkSteps(store: FallLineStore, reading: Reading, way: Way): readonly Sentence[] | undefined {
  const { playlist } = reading;
  const order = orderOf(playlist);
  let next = order.indexOf(`${reading.lesson}/${reading.step}`);
  for (;;) {
    next += way;
    const place = placeOf(...named(order[next]));
    if (place === undefined) return undefined;
    const { lesson, step, index } = place;
    const seed = store.getState().experiment.seed;
    const related = relatedTo(step, seed);
    // Figures of a companion need the lesson's column; where no landscape stands for them the lecture passes them by.
    if (step.experiment === undefined && related === undefined) continue;
    const dressed = withPanels(store);
    openStep(store, order[next], playlist, dressed);
    if (step.experiment === undefined && related !== undefined) race(store, dressed(related));
    const name = nameOf(store, `lesson.${lesson.id}.${step.id}.title`);
    if (playlist !== undefined)
      return [{ key: "announce.listStep", values: { step: next + 1, steps: order.length, name } }];
    const number = lessons.indexOf(lesson) + 1;
    const steps = lesson.steps.length;
    return [{ key: "announce.lessonStep", values: { number, count: lessons.length, step: index + 1, steps, name } }];
  }
}

const nameOf = (store: FallLineStore, key: string): string => translateKey(store.getState().language, key);

const named = (step = "/"): [lesson: string, step: string] => {
  const [lesson, id] = step.split("/");
  return [lesson, id];
};
