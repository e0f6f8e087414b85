import { criticalCensusCompanion } from "./criticalCensusCompanion.ts";
import { twoStreamsCompanion } from "./twoStreamsCompanion.ts";
import { twoWellsCompanion } from "./twoWellsCompanion.ts";

/** Texts of companions by their ids; each companion's are in a file of its own. */
export const companions = {
  ...criticalCensusCompanion,
  ...twoStreamsCompanion,
  ...twoWellsCompanion,
};
