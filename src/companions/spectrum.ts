import { cos, sin } from "../math/elementary.ts";
import { numberOf, type Parameter } from "../math/parameter.ts";
import { createNetworkLandscape, outputsAt } from "../objectives/networkLandscape.ts";
import type { NetworkObjectiveSpec } from "../objectives/spec.ts";
import type { Companion, Report } from "./companion.ts";
import { train } from "./training.ts";

/** π to double precision. */
const PI = Math.PI;
const SAMPLES = 64;
/** Midpoints of 64 cells of [−1, 1], on which sines of different whole frequencies are orthogonal. */
export const INPUTS = Array.from({ length: SAMPLES }, (_, i) => -1 + (2 * i + 1) / SAMPLES);

/** A network that is to learn sin πx + sin kπx, from x alone or from the sines and cosines of both frequencies as well. */
export function spectrumNetwork(frequency: number, features: boolean): NetworkObjectiveSpec {
  const inputs = INPUTS.map((x) =>
    features ? [x, sin(PI * x), cos(PI * x), sin(frequency * PI * x), cos(frequency * PI * x)] : [x],
  );
  return {
    type: "network",
    layers: features ? [5, 32, 1] : [1, 32, 32, 1],
    activation: "tanh",
    loss: "mse",
    bias: true,
    initialisation: { type: "scaled", parameters: { gain: 1, biasDeviation: 0 } },
    data: {
      inputs,
      targets: INPUTS.map((x) => [sin(PI * x) + sin(frequency * PI * x)]),
      split: 1,
      standardise: false,
    },
  };
}

/** 2·mean of z·sin kπx: the share of sin kπx in outputs z at the inputs. */
export function amplitude(outputs: ArrayLike<number>, frequency: number): number {
  let sum = 0;
  for (let i = 0; i < SAMPLES; i++) sum += outputs[i] * sin(frequency * PI * INPUTS[i]);
  return (2 * sum) / SAMPLES;
}

const RATE = 0.003;

/** The first step at which an amplitude is a half or more, at least 1; one past the last where it never is. */
function learntAt(amplitudes: readonly number[]): number {
  const at = amplitudes.findIndex((one) => one >= 0.5);
  return at < 0 ? amplitudes.length : Math.max(1, at);
}

const parameters: readonly Parameter[] = [
  {
    kind: "number",
    id: "frequency",
    symbol: "k",
    default: 4,
    domain: { min: 2, max: 12, integer: true },
    slider: { min: 2, max: 8, scale: "linear" },
  },
  {
    kind: "number",
    id: "steps",
    symbol: "n",
    default: 800,
    domain: { min: 10, max: 5000, integer: true },
    slider: { min: 50, max: 3000, scale: "log" },
  },
];

/** How much of a low and of a high frequency a network has learnt after each step, with and without Fourier features. */
export const spectrum: Companion = {
  id: "spectrum",
  parameters,
  *run(values, seed): Generator<number | undefined, Report> {
    const [frequency, steps] = [numberOf(values, "frequency"), numberOf(values, "steps")];
    const courses: number[][] = [];
    for (const features of [false, true]) {
      const { landscape, network, start, data } = createNetworkLandscape(
        spectrumNetwork(frequency, features),
        [],
        seed,
      );
      const outputs = outputsAt(network, data.train.inputs);
      const [low, high]: number[][] = [[], []];
      yield* train({
        landscape,
        optimizer: "adam",
        learningRate: RATE,
        start,
        steps,
        seed,
        watch: (_, theta) => {
          const z = outputs(theta);
          low.push(amplitude(z, 1));
          high.push(amplitude(z, frequency));
          return undefined;
        },
      });
      courses.push(low, high);
    }
    const [low, high, featuredLow, featuredHigh] = courses.map(learntAt);
    const x = courses[0].map((_, i) => i);
    const curve = (id: string, course: number, mark: "line" | "dashed") => ({
      id,
      values: { k: frequency },
      x,
      y: courses[course],
      mark,
    });
    return {
      readings: { low, high, ratio: high / low, featuredLow, featuredHigh },
      figures: [
        {
          kind: "lines",
          id: "course",
          x: { scale: "log" },
          y: { scale: "linear" },
          series: [
            curve("low", 0, "line"),
            curve("high", 1, "line"),
            curve("featuredLow", 2, "dashed"),
            curve("featuredHigh", 3, "dashed"),
          ],
        },
      ],
    };
  },
};
