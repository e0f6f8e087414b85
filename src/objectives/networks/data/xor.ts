import { numberOf } from "../../../math/parameter.ts";
import { noiseRow, planeClasses, type SyntheticDataset, samplesRow } from "./dataset.ts";

/** The corners (±1, ±1) in turn: equal signs are class 0, unequal ones class 1. Four samples without noise are the bare xor. */
export const xor: SyntheticDataset = {
  kind: "synthetic",
  id: "xor",
  parameters: [samplesRow(200), noiseRow(0.2)],
  source: "Minsky & Papert (1969), Perceptrons, chapter 2",
  standardise: false,
  create(parameters, random) {
    return planeClasses(numberOf(parameters, "samples"), 2, numberOf(parameters, "noise"), random, (i, _of, label) => {
      const x = i % 2 === 0 ? -1 : 1;
      return [x, label === 0 ? x : -x];
    });
  },
};
