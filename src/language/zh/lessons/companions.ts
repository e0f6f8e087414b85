import { boltzmannHistogramCompanion } from "./boltzmannHistogramCompanion.ts";
import { criticalCensusCompanion } from "./criticalCensusCompanion.ts";
import { decayRacesCompanion } from "./decayRacesCompanion.ts";
import { samplingCompanion } from "./samplingCompanion.ts";
import { spectrumCompanion } from "./spectrumCompanion.ts";
import { staleDiscriminatorCompanion } from "./staleDiscriminatorCompanion.ts";
import { successiveHalvingCompanion } from "./successiveHalvingCompanion.ts";
import { surrogateSearchCompanion } from "./surrogateSearchCompanion.ts";
import { twoStreamsCompanion } from "./twoStreamsCompanion.ts";
import { twoTasksCompanion } from "./twoTasksCompanion.ts";
import { twoWellsCompanion } from "./twoWellsCompanion.ts";

/** Texts of companions by their ids; each companion's are in a file of its own. */
export const companions = {
  ...boltzmannHistogramCompanion,
  ...criticalCensusCompanion,
  ...decayRacesCompanion,
  ...samplingCompanion,
  ...spectrumCompanion,
  ...staleDiscriminatorCompanion,
  ...successiveHalvingCompanion,
  ...surrogateSearchCompanion,
  ...twoStreamsCompanion,
  ...twoTasksCompanion,
  ...twoWellsCompanion,
};
