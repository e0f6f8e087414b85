import { numberOf } from "../math/parameter.ts";
import { randomStream } from "../math/random.ts";
import type { Companion, Report } from "./companion.ts";
import { wholeRuler } from "./rows.ts";

/** Widths that the curve is worked out for. */
const WIDTHS = [1, 2, 4, 8, 16, 32, 64, 128];

/** Multiplications of a weight that one sample's passes take; activations and sums of biases are not counted. */
export interface Counted {
  readonly forward: number;
  readonly backward: number;
  /** Weights and biases. */
  readonly parameters: number;
  /** d(½‖z‖²)/dW, layer after layer, row-major. */
  readonly gradient: Float64Array;
}

/**
 * One sample through a dense network with ReLU between its layers and back again, every multiply-add with a weight counted
 * as it is done: z = Wa forward; dW = δaᵀ and Wᵀδ backward, the last not for the inputs, which nobody asks about.
 */
export function countPasses(layers: readonly number[], weights: Float64Array, input: Float64Array): Counted {
  let [forward, backward, parameters, offset] = [0, 0, 0, 0];
  const answers: Float64Array[] = [input];
  const offsets: number[] = [];
  for (let l = 1; l < layers.length; l++) {
    const a = answers[l - 1];
    const z = new Float64Array(layers[l]);
    for (let i = 0; i < layers[l]; i++)
      for (let j = 0; j < a.length; j++, forward++) z[i] += weights[offset + i * a.length + j] * a[j];
    if (l < layers.length - 1) for (let i = 0; i < z.length; i++) z[i] = Math.max(0, z[i]);
    offsets.push(offset);
    offset += layers[l] * a.length;
    parameters += layers[l] * (a.length + 1);
    answers.push(z);
  }
  const gradient = new Float64Array(offset);
  let delta = answers[answers.length - 1];
  for (let l = layers.length - 1; l >= 1; l--) {
    const a = answers[l - 1];
    const at = offsets[l - 1];
    for (let i = 0; i < delta.length; i++)
      for (let j = 0; j < a.length; j++, backward++) gradient[at + i * a.length + j] = delta[i] * a[j];
    if (l === 1) break;
    const before = new Float64Array(a.length);
    for (let i = 0; i < delta.length; i++)
      for (let j = 0; j < a.length; j++, backward++) before[j] += weights[at + i * a.length + j] * delta[i];
    for (let j = 0; j < a.length; j++) if (a[j] <= 0) before[j] = 0;
    delta = before;
  }
  return { forward, backward, parameters, gradient };
}

/** Weights and an input to run on; the counts do not depend on them. */
function counted(layers: readonly number[], seed: number): Counted {
  const random = randomStream(seed, "backprop cost");
  let weights = 0;
  for (let l = 1; l < layers.length; l++) weights += layers[l] * layers[l - 1];
  return countPasses(
    layers,
    Float64Array.from({ length: weights }, () => random.normal()),
    Float64Array.from({ length: layers[0] }, () => random.normal()),
  );
}

/** What all partial derivatives cost by backpropagation and by difference quotients, in multiply-adds counted one by one. */
export const backpropCost: Companion = {
  id: "backprop-cost",
  parameters: [
    wholeRuler("inputs", "n_0", 1, 1, 10),
    wholeRuler("width", "n", 16, 1, 128, "log"),
    wholeRuler("hidden", "L", 2, 1, 8),
    wholeRuler("outputs", "n_L", 1, 1, 10),
  ],
  *run(values, seed): Generator<number | undefined, Report> {
    const [inputs, width, hidden, outputs] = ["inputs", "width", "hidden", "outputs"].map((id) => numberOf(values, id));
    const layersOf = (wide: number) => [inputs, ...Array.from({ length: hidden }, () => wide), outputs];
    const { forward, backward, parameters } = counted(layersOf(width), seed);
    const all: Counted[] = [];
    for (const wide of WIDTHS) {
      all.push(counted(layersOf(wide), seed));
      yield undefined;
    }
    const curve = (id: string, y: readonly number[], mark: "line" | "dashed") => ({ id, x: WIDTHS, y, mark });
    return {
      readings: {
        forward,
        backprop: forward + backward,
        ratio: (forward + backward) / forward,
        parameters,
        forwardPasses: parameters + 1,
        centralPasses: 2 * parameters,
      },
      figures: [
        {
          kind: "bars",
          id: "work",
          y: { scale: "log" },
          groups: ["forward", "backprop", "differences", "central"],
          series: [
            {
              id: "products",
              values: [forward, forward + backward, (parameters + 1) * forward, 2 * parameters * forward],
            },
          ],
        },
        {
          kind: "lines",
          id: "growth",
          x: { scale: "log" },
          y: { scale: "log" },
          series: [
            curve(
              "backprop",
              all.map((one) => one.forward + one.backward),
              "line",
            ),
            curve(
              "differences",
              all.map((one) => (one.parameters + 1) * one.forward),
              "dashed",
            ),
          ],
        },
      ],
    };
  },
};
