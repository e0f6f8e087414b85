import type { Lesson } from "./lesson.ts";

export const lawsOfChange: Lesson = {
  id: "laws-of-change",
  after: ["better-hikers"],
  minutes: 8,
  steps: [],
};
