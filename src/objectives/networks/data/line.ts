import { type NumberParameter, numberOf } from "../../../math/parameter.ts";
import { curve, evenly, noiseRow, type SyntheticDataset, samplesRow } from "./dataset.ts";

const slope: NumberParameter = {
  kind: "number",
  id: "slope",
  symbol: "w",
  default: 1.5,
  domain: { min: -1000, max: 1000 },
  slider: { min: -5, max: 5, scale: "linear" },
};

const intercept: NumberParameter = { ...slope, id: "intercept", symbol: "b", default: -0.5 };

/** y = wx + b with noise, x evenly on [−2, 2]. */
export const line: SyntheticDataset = {
  kind: "synthetic",
  id: "linear",
  parameters: [samplesRow(50), noiseRow(0.5), slope, intercept],
  source: "cf. Bishop (2006), Pattern Recognition and Machine Learning, §3.1",
  standardise: false,
  create(parameters, random) {
    const w = numberOf(parameters, "slope");
    const b = numberOf(parameters, "intercept");
    const xs = evenly(numberOf(parameters, "samples"), -2, 2);
    return curve(xs, numberOf(parameters, "noise"), random, (x) => w * x + b);
  },
};
