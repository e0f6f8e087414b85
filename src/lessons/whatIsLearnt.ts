import type { Lesson } from "./lesson.ts";

export const whatIsLearnt: Lesson = {
  id: "what-is-learnt",
  after: ["ill-posed"],
  minutes: 8,
  steps: [],
};
