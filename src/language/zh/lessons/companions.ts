import { hiCAugmentationCompanion } from "./hiCAugmentationCompanion.ts";
import { learntLawCompanion } from "./learntLawCompanion.ts";
import { physicsRaceCompanion } from "./physicsRaceCompanion.ts";
import { physicsInformedCompanion } from "./physicsInformedCompanion.ts";
import { alignmentSumCompanion } from "./alignmentSumCompanion.ts";
import { bestTextCompanion } from "./bestTextCompanion.ts";
import { blankTrapCompanion } from "./blankTrapCompanion.ts";
import { boltzmannHistogramCompanion } from "./boltzmannHistogramCompanion.ts";
import { criticalCensusCompanion } from "./criticalCensusCompanion.ts";
import { samplingCompanion } from "./samplingCompanion.ts";
import { signalPropagationCompanion } from "./signalPropagationCompanion.ts";
import { spectrumCompanion } from "./spectrumCompanion.ts";
import { staleDiscriminatorCompanion } from "./staleDiscriminatorCompanion.ts";
import { stretchedInputsCompanion } from "./stretchedInputsCompanion.ts";
import { twoStreamsCompanion } from "./twoStreamsCompanion.ts";
import { twoTasksCompanion } from "./twoTasksCompanion.ts";
import { twoWellsCompanion } from "./twoWellsCompanion.ts";

/** Texts of companions by their ids; each companion's are in a file of its own. */
export const companions = {
  ...hiCAugmentationCompanion,
  ...learntLawCompanion,
  ...physicsRaceCompanion,
  ...physicsInformedCompanion,
  ...blankTrapCompanion,
  ...bestTextCompanion,
  ...alignmentSumCompanion,
  ...boltzmannHistogramCompanion,
  ...criticalCensusCompanion,
  ...signalPropagationCompanion,
  ...stretchedInputsCompanion,
  ...samplingCompanion,
  ...spectrumCompanion,
  ...staleDiscriminatorCompanion,
  ...twoStreamsCompanion,
  ...twoTasksCompanion,
  ...twoWellsCompanion,
};
