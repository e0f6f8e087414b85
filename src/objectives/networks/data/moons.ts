import { cos, sin } from "../../../math/elementary.ts";
import { numberOf } from "../../../math/parameter.ts";
import { noiseRow, planeClasses, type SyntheticDataset, samplesRow } from "./dataset.ts";

/** Two interleaving half circles. */
export const moons: SyntheticDataset = {
  kind: "synthetic",
  id: "moons",
  parameters: [samplesRow(200), noiseRow(0.1)],
  source: "Pedregosa et al. (2011), JMLR 12: scikit-learn's make_moons",
  standardise: false,
  create(parameters, random) {
    return planeClasses(numberOf(parameters, "samples"), 2, numberOf(parameters, "noise"), random, (i, of, label) => {
      const angle = (Math.PI * i) / Math.max(1, of - 1);
      return label === 0 ? [cos(angle), sin(angle)] : [1 - cos(angle), 0.5 - sin(angle)];
    });
  },
};
