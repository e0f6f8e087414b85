import { loadCompanion } from "../companions/index.ts";
import { experimentOf } from "../engine/workbench.ts";
import type { Experiment } from "../experiment/experiment.ts";
import { encodeLink } from "../experiment/link.ts";
import { decodeLessonLink, encodeLessonLink } from "../lessons/lessonLink.ts";
import { placeOf } from "../lessons/place.ts";
import { legalValues } from "../math/parameter.ts";
import type { Reading, State } from "../store/state.ts";
import { type Opened, openLink } from "./openLink.ts";

/** What an address of the course asks for; undefined where it names no step there is. */
export async function openLesson(
  hash: string,
  standard: Experiment,
): Promise<(Opened & { readonly reading: Reading }) | undefined> {
  const link = decodeLessonLink(hash);
  const place = link && placeOf(link.lesson, link.step);
  if (link === undefined || place === undefined) return undefined;
  const { step } = place;
  const own = experimentOf(step);
  const opened: Opened =
    link.experiment === undefined || own === undefined
      ? { experiment: own ?? standard, notice: undefined }
      : openLink(link.experiment, own);
  const machine = step.companion && (await loadCompanion(step.companion.id));
  const values = machine && link.values && legalValues(machine.parameters, link.values);
  const { lesson, playlist } = link;
  return {
    ...opened,
    reading: {
      lesson,
      step: step.id,
      aside: false,
      companionOnly: own === undefined,
      ...(playlist && { playlist }),
      ...(values && Object.keys(values).length > 0 && { values }),
    },
  };
}

/** The address of the step being read, with the experiment on show where that is not the step's own. */
export function lessonAddress(
  { lesson, step: id, playlist, values }: Reading,
  experiment: State["experiment"],
): string {
  const step = placeOf(lesson, id)?.step;
  const own = step && experimentOf(step);
  const link = own && encodeLink(experiment);
  return encodeLessonLink({
    lesson,
    step: id,
    playlist,
    values,
    ...(link !== undefined && own !== undefined && link !== encodeLink(own) && { experiment: link }),
  });
}
