import { architects } from "./architects.ts";
import { betterHikers } from "./betterHikers.ts";
import { flatOrSharp } from "./flatOrSharp.ts";
import { gamesAndHeat } from "./gamesAndHeat.ts";
import { howLargeAStep } from "./howLargeAStep.ts";
import { illPosed } from "./illPosed.ts";
import { laboratory } from "./laboratory.ts";
import { lawsOfChange } from "./lawsOfChange.ts";
import type { Lesson } from "./lesson.ts";
import { readingSignals } from "./readingSignals.ts";
import { schedules } from "./schedules.ts";
import { whatIsLearnt } from "./whatIsLearnt.ts";
import { whySearch } from "./whySearch.ts";
import { wideAndSparse } from "./wideAndSparse.ts";

/** The course in the order for a first reader. */
export const lessons: readonly Lesson[] = [
  whySearch,
  howLargeAStep,
  betterHikers,
  schedules,
  flatOrSharp,
  architects,
  wideAndSparse,
  illPosed,
  whatIsLearnt,
  laboratory,
  lawsOfChange,
  readingSignals,
  gamesAndHeat,
];

export const lessonById = (id: string): Lesson | undefined => lessons.find((lesson) => lesson.id === id);
