import { sin } from "../math/elementary.ts";
import { type NumberParameter, numberOf } from "../math/parameter.ts";
import { createNetworkLandscape } from "../objectives/networkLandscape.ts";
import type { NetworkObjectiveSpec } from "../objectives/spec.ts";
import type { Companion, Report } from "./companion.ts";
import { train } from "./training.ts";

const UNITS = 16;
const SAMPLES = 64;
const STEPS = 1200;

function network(rate: number): NetworkObjectiveSpec {
  const xs = Array.from({ length: SAMPLES }, (_, i) => -2 + (4 * i) / (SAMPLES - 1));
  return {
    type: "network",
    layers: [1, UNITS, 1],
    activation: "tanh",
    loss: "mse",
    bias: true,
    ...(rate > 0 && { dropout: { rate, on: "hidden", scaling: "inverted", form: "sampled" } }),
    initialisation: { type: "scaled", parameters: { gain: 1.5, biasDeviation: 0.5 } },
    data: { inputs: xs.map((x) => [x]), targets: xs.map((x) => [sin(2 * x)]), split: 1, standardise: false },
  };
}

const rate: NumberParameter = {
  kind: "number",
  id: "rate",
  symbol: "p",
  default: 0.5,
  domain: { min: 0, max: 1, maxOpen: true },
  slider: { min: 0.05, max: 0.8, scale: "linear" },
};

/** How much worse a trained network gets when one of its hidden units is deleted, with and without dropout in training. */
export const unitDamage: Companion = {
  id: "unit-damage",
  parameters: [rate],
  *run(values, seed): Generator<number | undefined, Report> {
    const found: { loss: number; damages: Float64Array }[] = [];
    for (const dropped of [0, numberOf(values, "rate")]) {
      const {
        landscape,
        network: net,
        start,
      } = createNetworkLandscape(network(dropped), [], seed, {
        size: 16,
        order: "shuffled",
      });
      const theta = yield* train({
        landscape,
        optimizer: "adam",
        learningRate: 0.01,
        start,
        steps: STEPS,
        seed,
        every: STEPS,
      });
      const loss = net.value(theta);
      const damages = new Float64Array(UNITS);
      const { weightsAt } = net.layout.layers[1];
      for (let unit = 0; unit < UNITS; unit++) {
        const without = theta.slice();
        without[weightsAt + unit] = 0;
        damages[unit] = net.value(without) - loss;
      }
      found.push({ loss, damages: damages.sort().reverse() });
      yield found.length / 2;
    }
    const [none, some] = found;
    return {
      readings: {
        star: none.damages[0],
        shared: some.damages[0],
        ratio: none.damages[0] / some.damages[0],
        loss: none.loss,
        price: some.loss,
      },
      figures: [
        {
          kind: "bars",
          id: "damages",
          y: { scale: "linear" },
          groups: Array.from({ length: UNITS }, (_, i) => ({ id: "unit", values: { n: i + 1 } })),
          series: [
            { id: "none", values: none.damages },
            { id: "some", values: some.damages },
          ],
        },
      ],
    };
  },
};
