import { eggTray } from "./lawsOfChange/eggTray.ts";
import { growingHorizon } from "./lawsOfChange/growingHorizon.ts";
import { learntLaw } from "./lawsOfChange/learntLaw.ts";
import { physicsInformed } from "./lawsOfChange/physicsInformed.ts";
import { physicsRace } from "./lawsOfChange/physicsRace.ts";
import type { Lesson } from "./lesson.ts";

export const lawsOfChange: Lesson = {
  id: "laws-of-change",
  after: ["better-hikers"],
  minutes: 10,
  steps: [physicsInformed, physicsRace, eggTray, growingHorizon, learntLaw],
};
