import { criticalCensusCompanion } from "./criticalCensusCompanion.ts";
import { signalPropagationCompanion } from "./signalPropagationCompanion.ts";
import { stretchedInputsCompanion } from "./stretchedInputsCompanion.ts";
import { twoWellsCompanion } from "./twoWellsCompanion.ts";

/** Texts of companions by their ids; each companion's are in a file of its own. */
export const companions = {
  ...criticalCensusCompanion,
  ...signalPropagationCompanion,
  ...stretchedInputsCompanion,
  ...twoWellsCompanion,
};
