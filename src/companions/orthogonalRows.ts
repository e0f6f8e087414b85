import { sin } from "../math/elementary.ts";
import { type NumberParameter, numberOf } from "../math/parameter.ts";
import { randomStream } from "../math/random.ts";
import { symmetricEigen } from "../math/symmetricEigen.ts";
import { createNetworkLandscape } from "../objectives/networkLandscape.ts";
import type { InlineDataSpec, NetworkObjectiveSpec } from "../objectives/spec.ts";
import type { Companion, Report } from "./companion.ts";
import { train } from "./training.ts";

/** Inputs, and rows of the hidden layer's matrix. */
const WIDTH = 4;
const STEPS = 1500;
const RATE = 0.02;
/** Samples that are never trained on. */
const TESTED = 200;

/** A sum of one function for each input: rows along the axes would do. */
const truth = ([a, b, c, d]: readonly number[]) => sin(a) + 0.5 * sin(b) - 0.5 * sin(c) + 0.1 * d;

/** Inputs of deviation 0.7; `noise` is the deviation of what is added to the truth. */
function samples(count: number, seed: number, name: string, noise: number): InlineDataSpec {
  const random = randomStream(seed, name);
  const inputs = Array.from({ length: count }, () => Array.from({ length: WIDTH }, () => 0.7 * random.normal()));
  return { inputs, targets: inputs.map((x) => [truth(x) + noise * random.normal()]), split: 1, standardise: false };
}

const network = (data: InlineDataSpec): NetworkObjectiveSpec => ({
  type: "network",
  layers: [WIDTH, WIDTH, 1],
  activation: "tanh",
  loss: "mse",
  bias: true,
  initialisation: { type: "scaled", parameters: { gain: 1, biasDeviation: 0 } },
  data,
});

/** WWᵀ of the first layer's matrix, which stands at the head of θ. */
function gram(theta: Float64Array): Float64Array {
  const g = new Float64Array(WIDTH * WIDTH);
  for (let i = 0; i < WIDTH; i++)
    for (let k = 0; k < WIDTH; k++)
      for (let j = 0; j < WIDTH; j++) g[i * WIDTH + k] += theta[i * WIDTH + j] * theta[k * WIDTH + j];
  return g;
}

/** Largest |cos| of the angle between two of the rows. */
export function largestCosine(theta: Float64Array): number {
  const g = gram(theta);
  let most = 0;
  for (let i = 0; i < WIDTH; i++)
    for (let k = 0; k < i; k++)
      most = Math.max(most, Math.abs(g[i * WIDTH + k]) / Math.sqrt(g[i * WIDTH + i] * g[k * WIDTH + k]));
  return most;
}

/** (Σσ²)² / Σσ⁴ over the singular values σ of the rows: 4 where all are equal, 1 where only one is not 0. */
export function effectiveRank(theta: Float64Array): number {
  const squares = new Float64Array(WIDTH);
  symmetricEigen(gram(theta), WIDTH, squares);
  let [sum, sumOfSquares] = [0, 0];
  for (const one of squares) {
    sum += one;
    sumOfSquares += one * one;
  }
  return (sum * sum) / sumOfSquares;
}

const count: NumberParameter = {
  kind: "number",
  id: "samples",
  symbol: "N",
  default: 30,
  domain: { min: 4, max: 1000, integer: true },
  slider: { min: 10, max: 300, scale: "log" },
};
const strength: NumberParameter = {
  kind: "number",
  id: "strength",
  symbol: "\\mu",
  default: 0.01,
  domain: { min: 0, max: 1000 },
  slider: { min: 1e-4, max: 1, scale: "log" },
};

/** A network 4-4-1 with and without the orthogonality penalty: what its rows look like, and what that costs and brings. */
export const orthogonalRows: Companion = {
  id: "orthogonal-rows",
  parameters: [strength, count],
  *run(values, seed): Generator<number | undefined, Report> {
    const [mu, n] = [numberOf(values, "strength"), numberOf(values, "samples")];
    const data = samples(n, seed, "samples", 0.1);
    const test = createNetworkLandscape(network(samples(TESTED, seed, "tested", 0)), [], seed).network;
    const found: { cosine: number; rank: number; trained: number; tested: number; gram: Float64Array }[] = [];
    for (const transforms of [[], [{ type: "orthogonality", strength: mu, matrices: "hidden" } as const]]) {
      const { landscape, network: net, start } = createNetworkLandscape(network(data), transforms, seed);
      const theta = yield* train({
        landscape,
        optimizer: "adam",
        learningRate: RATE,
        start,
        steps: STEPS,
        seed,
        every: STEPS,
      });
      found.push({
        cosine: largestCosine(theta),
        rank: effectiveRank(theta),
        trained: net.value(theta),
        tested: test.value(theta),
        gram: gram(theta),
      });
      yield found.length / 2;
    }
    const [free, held] = found;
    return {
      readings: {
        freeCosine: free.cosine,
        heldCosine: held.cosine,
        freeRank: free.rank,
        heldRank: held.rank,
        freeTrained: free.trained,
        heldTrained: held.trained,
        freeTested: free.tested,
        heldTested: held.tested,
      },
      figures: [
        {
          kind: "bars",
          id: "losses",
          y: { scale: "log" },
          groups: ["trained", "tested"],
          series: [
            { id: "free", values: [free.trained, free.tested] },
            { id: "held", values: [held.trained, held.tested] },
          ],
        },
        {
          kind: "table",
          id: "rows",
          columns: ["network", "cosine", "rank"],
          rows: [
            ["μ = 0", free.cosine, free.rank],
            [`μ = ${mu}`, held.cosine, held.rank],
          ],
        },
      ],
    };
  },
};
