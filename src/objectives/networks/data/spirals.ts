import { cos, sin } from "../../../math/elementary.ts";
import { type NumberParameter, numberOf } from "../../../math/parameter.ts";
import { noiseRow, planeClasses, type SyntheticDataset, samplesRow } from "./dataset.ts";

const turns: NumberParameter = {
  kind: "number",
  id: "turns",
  symbol: "k",
  default: 1.5,
  domain: { min: 0, max: 100 },
  slider: { min: 0.25, max: 4, scale: "linear" },
};

/** Two arms of an Archimedean spiral, radius 0 to 1 in `turns` turns, the second turned by half a circle. */
export const spirals: SyntheticDataset = {
  kind: "synthetic",
  id: "spirals",
  parameters: [samplesRow(200), noiseRow(0.02), turns],
  source: "cf. Lang & Witbrock (1988), Connectionist Models Summer School: the two-spirals problem",
  standardise: false,
  create(parameters, random) {
    const full = 2 * Math.PI * numberOf(parameters, "turns");
    return planeClasses(numberOf(parameters, "samples"), 2, numberOf(parameters, "noise"), random, (i, of, label) => {
      const radius = (i + 0.5) / of;
      const angle = full * radius + label * Math.PI;
      return [radius * cos(angle), radius * sin(angle)];
    });
  },
};
