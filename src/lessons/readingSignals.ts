import type { Lesson } from "./lesson.ts";
import { alignmentSum } from "./readingSignals/alignmentSum.ts";
import { bestText } from "./readingSignals/bestText.ts";
import { blankTrap } from "./readingSignals/blankTrap.ts";
import { hiCAugmentation } from "./readingSignals/hiCAugmentation.ts";
import { membraneBlind } from "./readingSignals/membraneBlind.ts";

export const readingSignals: Lesson = {
  id: "reading-signals",
  after: ["why-search"],
  minutes: 10,
  steps: [hiCAugmentation, membraneBlind, alignmentSum, blankTrap, bestText],
};
