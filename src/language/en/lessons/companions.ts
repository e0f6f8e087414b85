import { activationBudgetCompanion } from "./activationBudgetCompanion.ts";
import { alignmentSumCompanion } from "./alignmentSumCompanion.ts";
import { backpropCostCompanion } from "./backpropCostCompanion.ts";
import { batchCompassCompanion } from "./batchCompassCompanion.ts";
import { bestTextCompanion } from "./bestTextCompanion.ts";
import { blankTrapCompanion } from "./blankTrapCompanion.ts";
import { boltzmannHistogramCompanion } from "./boltzmannHistogramCompanion.ts";
import { checkpointingCompanion } from "./checkpointingCompanion.ts";
import { committeeCompanion } from "./committeeCompanion.ts";
import { criticalCensusCompanion } from "./criticalCensusCompanion.ts";
import { decayRacesCompanion } from "./decayRacesCompanion.ts";
import { deviceBiasCompanion } from "./deviceBiasCompanion.ts";
import { gradientCheckCompanion } from "./gradientCheckCompanion.ts";
import { hiCAugmentationCompanion } from "./hiCAugmentationCompanion.ts";
import { learntLawCompanion } from "./learntLawCompanion.ts";
import { memoryAndNoiseCompanion } from "./memoryAndNoiseCompanion.ts";
import { orthogonalRowsCompanion } from "./orthogonalRowsCompanion.ts";
import { physicsInformedCompanion } from "./physicsInformedCompanion.ts";
import { physicsRaceCompanion } from "./physicsRaceCompanion.ts";
import { ringAllReduceCompanion } from "./ringAllReduceCompanion.ts";
import { samplingCompanion } from "./samplingCompanion.ts";
import { seedLotteryCompanion } from "./seedLotteryCompanion.ts";
import { signalPropagationCompanion } from "./signalPropagationCompanion.ts";
import { spectrumCompanion } from "./spectrumCompanion.ts";
import { staleDiscriminatorCompanion } from "./staleDiscriminatorCompanion.ts";
import { stretchedInputsCompanion } from "./stretchedInputsCompanion.ts";
import { successiveHalvingCompanion } from "./successiveHalvingCompanion.ts";
import { summationOrderCompanion } from "./summationOrderCompanion.ts";
import { surrogateSearchCompanion } from "./surrogateSearchCompanion.ts";
import { twoStreamsCompanion } from "./twoStreamsCompanion.ts";
import { twoTasksCompanion } from "./twoTasksCompanion.ts";
import { twoWellsCompanion } from "./twoWellsCompanion.ts";
import { unitDamageCompanion } from "./unitDamageCompanion.ts";
import { wideAndDeepCompanion } from "./wideAndDeepCompanion.ts";
import { wideNetworksCompanion } from "./wideNetworksCompanion.ts";

/** Texts of companions by their ids; each companion's are in a file of its own. */
export const companions = {
  ...hiCAugmentationCompanion,
  ...learntLawCompanion,
  ...physicsRaceCompanion,
  ...physicsInformedCompanion,
  ...activationBudgetCompanion,
  ...alignmentSumCompanion,
  ...backpropCostCompanion,
  ...batchCompassCompanion,
  ...bestTextCompanion,
  ...blankTrapCompanion,
  ...boltzmannHistogramCompanion,
  ...checkpointingCompanion,
  ...committeeCompanion,
  ...criticalCensusCompanion,
  ...decayRacesCompanion,
  ...deviceBiasCompanion,
  ...gradientCheckCompanion,
  ...memoryAndNoiseCompanion,
  ...orthogonalRowsCompanion,
  ...ringAllReduceCompanion,
  ...samplingCompanion,
  ...seedLotteryCompanion,
  ...signalPropagationCompanion,
  ...spectrumCompanion,
  ...staleDiscriminatorCompanion,
  ...stretchedInputsCompanion,
  ...successiveHalvingCompanion,
  ...summationOrderCompanion,
  ...surrogateSearchCompanion,
  ...twoStreamsCompanion,
  ...twoTasksCompanion,
  ...twoWellsCompanion,
  ...unitDamageCompanion,
  ...wideAndDeepCompanion,
  ...wideNetworksCompanion,
};
