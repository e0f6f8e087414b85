import { criticalCensusCompanion } from "./criticalCensusCompanion.ts";

/** Texts of companions by their ids; each companion's are in a file of its own. */
export const companions = {
  ...criticalCensusCompanion,
};
