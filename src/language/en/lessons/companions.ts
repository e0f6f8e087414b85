import { alignmentSumCompanion } from "./alignmentSumCompanion.ts";
import { backpropCostCompanion } from "./backpropCostCompanion.ts";
import { batchCompassCompanion } from "./batchCompassCompanion.ts";
import { bestTextCompanion } from "./bestTextCompanion.ts";
import { blankTrapCompanion } from "./blankTrapCompanion.ts";
import { boltzmannHistogramCompanion } from "./boltzmannHistogramCompanion.ts";
import { criticalCensusCompanion } from "./criticalCensusCompanion.ts";
import { gradientCheckCompanion } from "./gradientCheckCompanion.ts";
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
  ...alignmentSumCompanion,
  ...backpropCostCompanion,
  ...batchCompassCompanion,
  ...bestTextCompanion,
  ...blankTrapCompanion,
  ...boltzmannHistogramCompanion,
  ...criticalCensusCompanion,
  ...gradientCheckCompanion,
  ...samplingCompanion,
  ...signalPropagationCompanion,
  ...spectrumCompanion,
  ...staleDiscriminatorCompanion,
  ...stretchedInputsCompanion,
  ...twoStreamsCompanion,
  ...twoTasksCompanion,
  ...twoWellsCompanion,
};
