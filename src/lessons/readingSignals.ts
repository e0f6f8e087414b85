import type { Lesson } from "./lesson.ts";
import { membraneBlind } from "./readingSignals/membraneBlind.ts";

export const readingSignals: Lesson = {
  id: "reading-signals",
  after: ["why-search"],
  minutes: 10,
  steps: [membraneBlind],
};
