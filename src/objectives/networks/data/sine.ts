import { sin } from "../../../math/elementary.ts";
import { type ListParameter, numberOf, type ParameterValues } from "../../../math/parameter.ts";
import { curve, evenly, noiseRow, type SyntheticDataset, samplesRow } from "./dataset.ts";

const frequencies: ListParameter = {
  kind: "list",
  id: "frequencies",
  symbol: "f",
  default: [1, 5],
  domain: { min: 0, max: 1000 },
};

function frequenciesOf({ frequencies: given }: ParameterValues): readonly number[] {
  return Array.isArray(given) ? given : frequencies.default;
}

/** y = Σ sin(fx) over the frequencies, with noise, x evenly on [−π, π]: networks learn the low ones first. */
export const sine: SyntheticDataset = {
  kind: "synthetic",
  id: "sine",
  parameters: [samplesRow(64), noiseRow(0), frequencies],
  source: "cf. Rahaman et al. (2019), ICML, arXiv:1806.08734, §3",
  standardise: false,
  create(parameters, random) {
    const waves = frequenciesOf(parameters);
    const xs = evenly(numberOf(parameters, "samples"), -Math.PI, Math.PI);
    return curve(xs, numberOf(parameters, "noise"), random, (x) => waves.reduce((sum, f) => sum + sin(f * x), 0));
  },
};
