import { lessonById, lessons } from "./index.ts";
import type { Lesson, Step } from "./lesson.ts";

/** A step and where it stands. */
export interface Place {
  readonly lesson: Lesson;
  readonly step: Step;
  /** From 0. */
  readonly index: number;
}

/** The step of a lesson; undefined where there is none. */
export function placeOf(lessonId: string, stepId: string): Place | undefined {
  const lesson = lessonById(lessonId);
  const index = lesson?.steps.findIndex(({ id }) => id === stepId) ?? -1;
  return lesson === undefined || index < 0 ? undefined : { lesson, step: lesson.steps[index], index };
}

/** All steps in the order of the course, or of a playlist, as `lesson/step`. */
export function orderOf(playlist: readonly string[] | undefined): readonly string[] {
  const all = lessons.flatMap(({ id, steps }) => steps.map((step) => `${id}/${step.id}`));
  return playlist === undefined ? all : playlist.filter((name) => all.includes(name));
}

/** The steps before and after one, in that order. */
export function neighbours(
  name: string,
  playlist: readonly string[] | undefined,
): { readonly before: string | undefined; readonly after: string | undefined } {
  const order = orderOf(playlist);
  const at = order.indexOf(name);
  return { before: order[at - 1], after: at < 0 ? undefined : order[at + 1] };
}
