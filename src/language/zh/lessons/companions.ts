import { boltzmannHistogramCompanion } from "./boltzmannHistogramCompanion.ts";
import { criticalCensusCompanion } from "./criticalCensusCompanion.ts";
import { staleDiscriminatorCompanion } from "./staleDiscriminatorCompanion.ts";

/** Texts of companions by their ids; each companion's are in a file of its own. */
export const companions = {
  ...boltzmannHistogramCompanion,
  ...criticalCensusCompanion,
  ...staleDiscriminatorCompanion,
};
