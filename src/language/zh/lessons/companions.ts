import { activationBudgetCompanion } from "./activationBudgetCompanion.ts";
import { committeeCompanion } from "./committeeCompanion.ts";
import { criticalCensusCompanion } from "./criticalCensusCompanion.ts";
import { orthogonalRowsCompanion } from "./orthogonalRowsCompanion.ts";
import { samplingCompanion } from "./samplingCompanion.ts";
import { spectrumCompanion } from "./spectrumCompanion.ts";
import { twoStreamsCompanion } from "./twoStreamsCompanion.ts";
import { twoTasksCompanion } from "./twoTasksCompanion.ts";
import { twoWellsCompanion } from "./twoWellsCompanion.ts";
import { unitDamageCompanion } from "./unitDamageCompanion.ts";
import { wideAndDeepCompanion } from "./wideAndDeepCompanion.ts";
import { wideNetworksCompanion } from "./wideNetworksCompanion.ts";

/** Texts of companions by their ids; each companion's are in a file of its own. */
export const companions = {
  ...activationBudgetCompanion,
  ...committeeCompanion,
  ...criticalCensusCompanion,
  ...orthogonalRowsCompanion,
  ...samplingCompanion,
  ...spectrumCompanion,
  ...twoStreamsCompanion,
  ...twoTasksCompanion,
  ...twoWellsCompanion,
  ...unitDamageCompanion,
  ...wideAndDeepCompanion,
  ...wideNetworksCompanion,
};
