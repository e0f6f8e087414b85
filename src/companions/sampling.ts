import { cos, sin } from "../math/elementary.ts";
import { numberOf, type Parameter } from "../math/parameter.ts";
import { createNetworkLandscape, outputsAt } from "../objectives/networkLandscape.ts";
import type { NetworkObjectiveSpec } from "../objectives/spec.ts";
import type { Companion, Report } from "./companion.ts";
import { train } from "./training.ts";

/** 2π. */
const TURN = 2 * Math.PI;
/** Waves of the truth on [0, 1). */
export const FREQUENCY = 4;
/** Highest frequency that the network is given. */
const HIGHEST = 4;
/** Points between the samples at which errors are measured and curves drawn. */
const FINE = 200;

export const truth = (x: number) => sin(TURN * FREQUENCY * x);

/** `n` points, evenly on [0, 1). */
const evenly = (n: number) => Array.from({ length: n }, (_, i) => i / n);

const featuresOf = (x: number) =>
  Array.from({ length: HIGHEST }, (_, k) => [sin(TURN * (k + 1) * x), cos(TURN * (k + 1) * x)]).flat();

function network(n: number): NetworkObjectiveSpec {
  return {
    type: "network",
    layers: [2 * HIGHEST, 16, 1],
    activation: "tanh",
    loss: "half-mse",
    bias: true,
    initialisation: { type: "scaled", parameters: { gain: 1, biasDeviation: 0 } },
    data: {
      inputs: evenly(n).map(featuresOf),
      targets: evenly(n).map((x) => [truth(x)]),
      split: 1,
      standardise: false,
    },
  };
}

/** Mean of ½(z − truth)² over `xs`. */
function halfSquare(zs: ArrayLike<number>, xs: readonly number[]): number {
  let sum = 0;
  for (const [i, x] of xs.entries()) sum += (zs[i] - truth(x)) * (zs[i] - truth(x));
  return sum / (2 * xs.length);
}

const parameters: readonly Parameter[] = [
  {
    kind: "number",
    id: "samples",
    symbol: "n",
    default: 8,
    domain: { min: 2, max: 64, integer: true },
    slider: { min: 3, max: 24, scale: "linear" },
  },
];

/** sin 8πx seen at n even points only, learnt by a network that is given sines and cosines of up to four waves. */
export const sampling: Companion = {
  id: "sampling",
  parameters,
  *run(values, seed): Generator<number | undefined, Report> {
    const n = numberOf(values, "samples");
    const { landscape, network: learner, start, data } = createNetworkLandscape(network(n), [], seed);
    let loss = 0;
    const theta = yield* train({
      landscape,
      optimizer: "adam",
      learningRate: 0.01,
      start,
      steps: 2000,
      seed,
      every: 2000,
      watch(_, __, reached) {
        loss = reached;
        return undefined;
      },
    });
    const xs = evenly(FINE);
    const fine = outputsAt(learner, Float64Array.from(xs.flatMap(featuresOf)))(theta);
    const seen = data.train.targets;
    const nothing = new Float64Array(FINE);
    return {
      readings: {
        samples: n,
        trained: loss,
        tested: halfSquare(fine, xs),
        zeroTrained: halfSquare(nothing, evenly(n)),
        zeroTested: halfSquare(nothing, xs),
      },
      figures: [
        {
          kind: "lines",
          id: "curves",
          x: { scale: "linear", from: 0, to: 1 },
          y: { scale: "linear" },
          series: [
            { id: "truth", x: xs, y: xs.map(truth), mark: "dashed" },
            { id: "network", x: xs, y: fine, mark: "line" },
            { id: "samples", x: evenly(n), y: seen, mark: "dots" },
          ],
        },
      ],
    };
  },
};
