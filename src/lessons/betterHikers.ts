import type { Lesson } from "./lesson.ts";

export const betterHikers: Lesson = {
  id: "better-hikers",
  after: ["how-large-a-step"],
  minutes: 8,
  steps: [],
};
