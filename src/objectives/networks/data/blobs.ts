import { cos, sin } from "../../../math/elementary.ts";
import { type NumberParameter, numberOf } from "../../../math/parameter.ts";
import { noiseRow, planeClasses, type SyntheticDataset, samplesRow } from "./dataset.ts";

const classesRow: NumberParameter = {
  kind: "number",
  id: "classes",
  symbol: "K",
  default: 3,
  domain: { min: 2, max: 100, integer: true },
  slider: { min: 2, max: 10, scale: "linear" },
};

/** Distance of the centres from the origin. */
const radiusRow: NumberParameter = {
  kind: "number",
  id: "radius",
  symbol: "r",
  default: 2,
  domain: { min: 0, max: 1000 },
  slider: { min: 0, max: 5, scale: "linear" },
};

/** Round clouds around centres evenly spaced on a circle; separable while the noise is small beside their distance. */
export const blobs: SyntheticDataset = {
  kind: "synthetic",
  id: "blobs",
  parameters: [samplesRow(200), noiseRow(0.5), classesRow, radiusRow],
  source: "cf. Pedregosa et al. (2011), JMLR 12: scikit-learn's make_blobs",
  standardise: false,
  create(parameters, random) {
    const classes = numberOf(parameters, "classes");
    const radius = numberOf(parameters, "radius");
    const noise = numberOf(parameters, "noise");
    return planeClasses(numberOf(parameters, "samples"), classes, noise, random, (_i, _of, label) => {
      const angle = (2 * Math.PI * label) / classes;
      return [radius * cos(angle), radius * sin(angle)];
    });
  },
};
