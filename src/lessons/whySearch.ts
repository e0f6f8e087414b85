import type { Lesson } from "./lesson.ts";

export const whySearch: Lesson = {
  id: "why-search",
  after: [],
  minutes: 8,
  steps: [],
};
