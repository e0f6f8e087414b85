import type { Lesson } from "./lesson.ts";

export const architects: Lesson = {
  id: "architects",
  after: ["flat-or-sharp"],
  minutes: 8,
  steps: [],
};
