import { randomDirections } from "../curvature/directions/randomDirections.ts";
import { log10, sin } from "../math/elementary.ts";
import { type NumberParameter, numberOf } from "../math/parameter.ts";
import { randomStream } from "../math/random.ts";
import { createNetworkLandscape } from "../objectives/networkLandscape.ts";
import { parameterGroups } from "../objectives/networks/layout.ts";
import type { NetworkObjectiveSpec } from "../objectives/spec.ts";
import type { Companion, Report } from "./companion.ts";
import { train } from "./training.ts";

/** Heights along one side of the slice, which reaches ±2 lengths of each layer's weights. */
const SIDE = 41;
const REACH = 2;
const SAMPLES = 16;
/** 133 parameters either way. */
const WIDE = [1, 44, 1];
const DEEP = [1, 4, 4, 4, 4, 4, 4, 4, 1];
/** Added before the logarithm that is drawn: else the one deep point in the middle would take most of the colours. */
const SHALLOW = 0.03;
/** Levels below which the ponds are counted; the most of them is what is reported. */
const LEVELS = [0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4];

function network(layers: readonly number[]): NetworkObjectiveSpec {
  const xs = Array.from({ length: SAMPLES }, (_, i) => -1 + (2 * i) / (SAMPLES - 1));
  return {
    type: "network",
    layers,
    activation: "tanh",
    loss: "half-mse",
    bias: true,
    initialisation: { type: "scaled", parameters: { gain: 1.5, biasDeviation: 0.5 } },
    data: {
      inputs: xs.map((x) => [x]),
      targets: xs.map((x) => [sin(4 * x)]),
      split: 1,
      standardise: false,
    },
  };
}

/** Inner points of a grid, row-major, that lie below all eight neighbours. */
export function countMinima(heights: ArrayLike<number>, side: number): number {
  let found = 0;
  for (let j = 1; j < side - 1; j++)
    for (let i = 1; i < side - 1; i++) {
      const at = j * side + i;
      const around = [-side - 1, -side, -side + 1, -1, 1, side - 1, side, side + 1];
      if (around.every((step) => heights[at] < heights[at + step])) found++;
    }
  return found;
}

/** Connected parts, by the four sides, of where a grid lies below `level`. */
export function countPonds(heights: ArrayLike<number>, side: number, level: number): number {
  const left = Uint8Array.from(heights, (height) => (height < level ? 1 : 0));
  let ponds = 0;
  for (let from = 0; from < left.length; from++) {
    if (left[from] === 0) continue;
    ponds++;
    const shore = [from];
    left[from] = 0;
    for (let at = shore.pop(); at !== undefined; at = shore.pop()) {
      const i = at % side;
      const near = [at - side, at + side, ...(i > 0 ? [at - 1] : []), ...(i < side - 1 ? [at + 1] : [])];
      for (const next of near) {
        if (!left[next]) continue;
        left[next] = 0;
        shore.push(next);
      }
    }
  }
  return ponds;
}

const level: NumberParameter = {
  kind: "number",
  id: "level",
  symbol: "c",
  default: 0.2,
  domain: { min: 0, max: 10 },
  slider: { min: 0.02, max: 0.6, scale: "linear" },
};

/** Where trained networks of equal size, one wide and one deep, stand: a random plane through each, and its ponds. */
export const wideAndDeep: Companion = {
  id: "wide-and-deep",
  parameters: [level],
  *run(values, seed): Generator<number | undefined, Report> {
    const below = numberOf(values, "level");
    const slices: { heights: Float64Array; loss: number; parameters: number }[] = [];
    for (const layers of [WIDE, DEEP]) {
      const { landscape, network: net, start } = createNetworkLandscape(network(layers), [], seed);
      let loss = 0;
      const theta = yield* train({
        landscape,
        optimizer: "adam",
        learningRate: 0.01,
        start,
        steps: 4000,
        seed,
        watch(_, __, reached) {
          loss = reached;
          return reached < 1e-3;
        },
      });
      const { u, v } = randomDirections(theta, parameterGroups(net.layout), "layer", randomStream(seed, "plane"));
      const axis = Float64Array.from({ length: SIDE }, (_, i) => REACH * ((2 * i) / (SIDE - 1) - 1));
      const heights = new Float64Array(SIDE * SIDE);
      net.across(theta, u, v).grid(axis, axis, heights);
      slices.push({ heights, loss, parameters: net.dimension });
      yield slices.length / 2;
    }
    const [wide, deep] = slices.map(({ heights, loss, parameters }) => ({
      minima: countMinima(heights, SIDE),
      ponds: Math.max(...LEVELS.map((one) => countPonds(heights, SIDE, one))),
      here: countPonds(heights, SIDE, below),
      loss,
      parameters,
    }));
    const field = (id: string, { heights }: (typeof slices)[number]) => ({
      kind: "field" as const,
      id,
      values: heights.map((height) => log10(height + SHALLOW)),
      columns: SIDE,
      rows: SIDE,
      x: [-REACH, REACH] as const,
      y: [-REACH, REACH] as const,
      level: log10(below + SHALLOW),
    });
    return {
      readings: {
        wideMinima: wide.minima,
        deepMinima: deep.minima,
        widePonds: wide.ponds,
        deepPonds: deep.ponds,
        wideHere: wide.here,
        deepHere: deep.here,
        parameters: wide.parameters,
        deepParameters: deep.parameters,
        wideLoss: wide.loss,
        deepLoss: deep.loss,
      },
      figures: [
        field("wide", slices[0]),
        field("deep", slices[1]),
        {
          kind: "table",
          id: "counts",
          columns: ["network", "minima", "ponds"],
          rows: [
            ["1-44-1", wide.minima, wide.here],
            ["1-4-4-4-4-4-4-4-1", deep.minima, deep.here],
          ],
        },
      ],
    };
  },
};
