import type { Lesson } from "./lesson.ts";

export const flatOrSharp: Lesson = {
  id: "flat-or-sharp",
  after: ["how-large-a-step"],
  minutes: 8,
  steps: [],
};
