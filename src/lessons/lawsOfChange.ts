import { eggTray } from "./lawsOfChange/eggTray.ts";
import { growingHorizon } from "./lawsOfChange/growingHorizon.ts";
import type { Lesson } from "./lesson.ts";

export const lawsOfChange: Lesson = {
  id: "laws-of-change",
  after: ["better-hikers"],
  minutes: 10,
  steps: [eggTray, growingHorizon],
};
