import type { Lesson } from "./lesson.ts";

export const gamesAndHeat: Lesson = {
  id: "games-and-heat",
  after: ["how-large-a-step"],
  minutes: 8,
  steps: [],
};
