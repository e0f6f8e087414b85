import { ganModeCollapse } from "./gamesAndHeat/ganModeCollapse.ts";
import { ganSaddleRotation } from "./gamesAndHeat/ganSaddleRotation.ts";
import { gradientMasking, probeLength } from "./gamesAndHeat/gradientMasking.ts";
import { pullToTheEquilibrium } from "./gamesAndHeat/pullToTheEquilibrium.ts";
import { sgldVsGdErgodic } from "./gamesAndHeat/sgldVsGdErgodic.ts";
import { disorderedProtein, foldingFunnel } from "./gamesAndHeat/wanderings.ts";
import type { Lesson } from "./lesson.ts";

export const gamesAndHeat: Lesson = {
  id: "games-and-heat",
  after: ["how-large-a-step"],
  minutes: 10,
  steps: [
    ganSaddleRotation,
    pullToTheEquilibrium,
    ganModeCollapse,
    gradientMasking,
    probeLength,
    foldingFunnel,
    disorderedProtein,
    sgldVsGdErgodic,
  ],
};
