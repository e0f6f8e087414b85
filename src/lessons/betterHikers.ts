import { adamTurned } from "./betterHikers/adamTurned.ts";
import { longMemory } from "./betterHikers/longMemory.ts";
import { momentumAverages } from "./betterHikers/momentumAverages.ts";
import { ravineZigzag } from "./betterHikers/ravineZigzag.ts";
import { stabilityLimit } from "./betterHikers/stabilityLimit.ts";
import { staleMomentum } from "./betterHikers/staleMomentum.ts";
import { twoConventions } from "./betterHikers/twoConventions.ts";
import type { Lesson } from "./lesson.ts";

export const betterHikers: Lesson = {
  id: "better-hikers",
  after: ["how-large-a-step"],
  minutes: 10,
  steps: [ravineZigzag, momentumAverages, stabilityLimit, twoConventions, staleMomentum, longMemory, adamTurned],
};
