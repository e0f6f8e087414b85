import type { Lesson } from "./lesson.ts";

export const wideAndSparse: Lesson = {
  id: "wide-and-sparse",
  after: ["architects"],
  minutes: 8,
  steps: [],
};
