import { bestTextCompanion } from "./bestTextCompanion.ts";
import { blankTrapCompanion } from "./blankTrapCompanion.ts";
import { alignmentSumCompanion } from "./alignmentSumCompanion.ts";
import { criticalCensusCompanion } from "./criticalCensusCompanion.ts";
import { samplingCompanion } from "./samplingCompanion.ts";
import { spectrumCompanion } from "./spectrumCompanion.ts";
import { twoStreamsCompanion } from "./twoStreamsCompanion.ts";
import { twoTasksCompanion } from "./twoTasksCompanion.ts";
import { twoWellsCompanion } from "./twoWellsCompanion.ts";

/** Texts of companions by their ids; each companion's are in a file of its own. */
export const companions = {
  ...bestTextCompanion,
  ...blankTrapCompanion,
  ...alignmentSumCompanion,
  ...criticalCensusCompanion,
  ...samplingCompanion,
  ...spectrumCompanion,
  ...twoStreamsCompanion,
  ...twoTasksCompanion,
  ...twoWellsCompanion,
};
