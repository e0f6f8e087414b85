import { type ChoiceParameter, numberOf } from "../../../math/parameter.ts";
import type { RandomStream } from "../../../math/random.ts";
import type { LayerLayout } from "../layout.ts";
import { gain, type Initialisation } from "./initialisation.ts";

/** Fills `theta` between `from` and `to` with numbers of mean 0 and standard deviation `deviation`. */
export function fillRandomly(
  theta: Float64Array,
  from: number,
  to: number,
  deviation: number,
  uniform: boolean,
  random: RandomStream,
): void {
  const bound = deviation * 1.7320508075688772; // √3: the uniform distribution on ±√3σ has deviation σ
  for (let j = from; j < to; j++) theta[j] = uniform ? bound * (2 * random.uniform() - 1) : deviation * random.normal();
}

const distribution = (usual: "uniform" | "normal"): ChoiceParameter => ({
  kind: "choice",
  id: "distribution",
  default: usual,
  choices: ["uniform", "normal"],
});

/** Weights of mean 0 and variance g²·`variance`(layer), uniform or normal; biases 0. */
function varianceScaling(
  id: string,
  usual: "uniform" | "normal",
  latex: string,
  source: string,
  variance: (layer: LayerLayout) => number,
): Initialisation {
  return {
    id,
    parameters: [gain, distribution(usual)],
    latex,
    source,
    draw(theta, layer, parameters, random) {
      const { inputs, outputs, weightsAt } = layer;
      const deviation = numberOf(parameters, "gain") * Math.sqrt(variance(layer));
      const uniform = parameters.distribution === "uniform";
      fillRandomly(theta, weightsAt, weightsAt + inputs * outputs, deviation, uniform, random);
    },
  };
}

/** PyTorch's `xavier_uniform_` and `xavier_normal_`. */
export const xavier = varianceScaling(
  "xavier",
  "uniform",
  "\\operatorname{Var} w = \\frac{2 g^2}{n_{\\mathrm{in}} + n_{\\mathrm{out}}}",
  "Glorot & Bengio (2010), AISTATS, eq. 12 and 16",
  ({ inputs, outputs, fanOut = outputs }) => 2 / (inputs + fanOut),
);

/** PyTorch's `kaiming_normal_` and `kaiming_uniform_` with `mode="fan_in"`, `nonlinearity="relu"`; its √2 is not in g. */
export const he = varianceScaling(
  "he",
  "normal",
  "\\operatorname{Var} w = \\frac{2 g^2}{n_{\\mathrm{in}}}",
  "He, Zhang, Ren & Sun (2015), ICCV, arXiv:1502.01852, eq. 10",
  ({ inputs }) => 2 / inputs,
);

/** PyTorch's `kaiming_normal_` and `kaiming_uniform_` with `nonlinearity="linear"`; not truncated, as JAX's is. */
export const lecun = varianceScaling(
  "lecun",
  "normal",
  "\\operatorname{Var} w = \\frac{g^2}{n_{\\mathrm{in}}}",
  "LeCun, Bottou, Orr & Müller (1998), Efficient BackProp, eq. 16",
  ({ inputs }) => 1 / inputs,
);
