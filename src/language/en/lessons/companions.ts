import { boltzmannHistogramCompanion } from "./boltzmannHistogramCompanion.ts";
import { checkpointingCompanion } from "./checkpointingCompanion.ts";
import { criticalCensusCompanion } from "./criticalCensusCompanion.ts";
import { deviceBiasCompanion } from "./deviceBiasCompanion.ts";
import { memoryAndNoiseCompanion } from "./memoryAndNoiseCompanion.ts";
import { ringAllReduceCompanion } from "./ringAllReduceCompanion.ts";
import { samplingCompanion } from "./samplingCompanion.ts";
import { seedLotteryCompanion } from "./seedLotteryCompanion.ts";
import { spectrumCompanion } from "./spectrumCompanion.ts";
import { staleDiscriminatorCompanion } from "./staleDiscriminatorCompanion.ts";
import { summationOrderCompanion } from "./summationOrderCompanion.ts";
import { twoStreamsCompanion } from "./twoStreamsCompanion.ts";
import { twoTasksCompanion } from "./twoTasksCompanion.ts";
import { twoWellsCompanion } from "./twoWellsCompanion.ts";

/** Texts of companions by their ids; each companion's are in a file of its own. */
export const companions = {
  ...boltzmannHistogramCompanion,
  ...checkpointingCompanion,
  ...criticalCensusCompanion,
  ...deviceBiasCompanion,
  ...memoryAndNoiseCompanion,
  ...ringAllReduceCompanion,
  ...samplingCompanion,
  ...seedLotteryCompanion,
  ...spectrumCompanion,
  ...staleDiscriminatorCompanion,
  ...summationOrderCompanion,
  ...twoStreamsCompanion,
  ...twoTasksCompanion,
  ...twoWellsCompanion,
};
