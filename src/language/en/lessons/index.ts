import { architects } from "./architects.ts";
import { betterHikers } from "./betterHikers.ts";
import { companions } from "./companions.ts";
import { flatOrSharp } from "./flatOrSharp.ts";
import { gamesAndHeat } from "./gamesAndHeat.ts";
import { glossary } from "./glossary.ts";
import { howLargeAStep } from "./howLargeAStep.ts";
import { illPosed } from "./illPosed.ts";
import { laboratory } from "./laboratory.ts";
import { lawsOfChange } from "./lawsOfChange.ts";
import { readingSignals } from "./readingSignals.ts";
import { schedules } from "./schedules.ts";
import { whatIsLearnt } from "./whatIsLearnt.ts";
import { whySearch } from "./whySearch.ts";
import { wideAndSparse } from "./wideAndSparse.ts";

/** The course's texts, loaded with the first lesson. */
export const course = {
  glossary,
  companion: companions,
  lesson: {
    ...whySearch,
    ...howLargeAStep,
    ...betterHikers,
    ...schedules,
    ...flatOrSharp,
    ...architects,
    ...wideAndSparse,
    ...illPosed,
    ...whatIsLearnt,
    ...laboratory,
    ...lawsOfChange,
    ...readingSignals,
    ...gamesAndHeat,
  },
};
