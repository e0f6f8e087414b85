import type { Lesson } from "./lesson.ts";

export const laboratory: Lesson = {
  id: "laboratory",
  after: ["why-search"],
  minutes: 8,
  steps: [],
};
