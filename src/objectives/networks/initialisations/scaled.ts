import { type NumberParameter, numberOf } from "../../../math/parameter.ts";
import { gain, type Initialisation } from "./initialisation.ts";
import { fillRandomly } from "./varianceScaling.ts";

const biasDeviation: NumberParameter = {
  kind: "number",
  id: "biasDeviation",
  symbol: "s",
  default: 0,
  domain: { min: 0, max: 1e6 },
  slider: { min: 0, max: 2, scale: "linear" },
};

/** Normal weights of deviation g/√n_in and normal biases of deviation s: how far from linear a network starts. */
export const scaled: Initialisation = {
  id: "scaled",
  parameters: [gain, biasDeviation],
  latex: "w \\sim \\mathcal N\\left(0, \\tfrac{g^2}{n_{\\mathrm{in}}}\\right),\\; b \\sim \\mathcal N(0, s^2)",
  source: "cf. Poole, Lahiri, Raghu, Sohl-Dickstein & Ganguli (2016), NeurIPS, arXiv:1606.05340, §2",
  draw(theta, { inputs, outputs, weightsAt, biasesAt }, parameters, random) {
    const deviation = numberOf(parameters, "gain") / Math.sqrt(inputs);
    fillRandomly(theta, weightsAt, weightsAt + inputs * outputs, deviation, false, random);
    if (biasesAt < 0) return;
    fillRandomly(theta, biasesAt, biasesAt + outputs, numberOf(parameters, "biasDeviation"), false, random);
  },
};
