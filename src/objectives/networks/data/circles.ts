import { cos, sin } from "../../../math/elementary.ts";
import { type NumberParameter, numberOf } from "../../../math/parameter.ts";
import { noiseRow, planeClasses, type SyntheticDataset, samplesRow } from "./dataset.ts";

/** Radius of the inner circle; the outer has 1. */
const factor: NumberParameter = {
  kind: "number",
  id: "factor",
  symbol: "r",
  default: 0.5,
  domain: { min: 0, max: 1 },
  slider: { min: 0.1, max: 0.9, scale: "linear" },
};

/** A circle inside a circle. */
export const circles: SyntheticDataset = {
  kind: "synthetic",
  id: "circles",
  parameters: [samplesRow(200), noiseRow(0.1), factor],
  source: "Pedregosa et al. (2011), JMLR 12: scikit-learn's make_circles",
  standardise: false,
  create(parameters, random) {
    const inner = numberOf(parameters, "factor");
    return planeClasses(numberOf(parameters, "samples"), 2, numberOf(parameters, "noise"), random, (i, of, label) => {
      const angle = (2 * Math.PI * i) / of;
      const radius = label === 0 ? 1 : inner;
      return [radius * cos(angle), radius * sin(angle)];
    });
  },
};
