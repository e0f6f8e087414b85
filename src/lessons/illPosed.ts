import type { Lesson } from "./lesson.ts";

export const illPosed: Lesson = {
  id: "ill-posed",
  after: ["flat-or-sharp"],
  minutes: 8,
  steps: [],
};
