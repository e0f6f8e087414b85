import type { Lesson } from "./lesson.ts";

export const readingSignals: Lesson = {
  id: "reading-signals",
  after: ["why-search"],
  minutes: 8,
  steps: [],
};
