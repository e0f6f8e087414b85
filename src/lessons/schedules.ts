import type { Lesson } from "./lesson.ts";

export const schedules: Lesson = {
  id: "schedules",
  after: ["better-hikers"],
  minutes: 8,
  steps: [],
};
