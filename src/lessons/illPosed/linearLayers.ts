import { randomStream } from "../../math/random.ts";
import type { Recorded, Step, Workbench } from "../lesson.ts";

const SCALES = [0.1, 0.01, 0.001];
const RATE = 0.1;

/** ½(w₁⋯w_d − 1)²: linear layers one wide, and the one datum 1 ↦ 1. */
const chain = (depth: number) => ({
  type: "network",
  layers: Array.from({ length: depth + 1 }, () => 1),
  activation: "linear",
  loss: "half-mse",
  bias: false,
  data: { inputs: [[1]], targets: [[1]] },
});

/** The first recorded step with a loss below 1/8, where the product has passed one half; −1 where there is none. */
function halfwayAt({ count, losses, steps }: Recorded): number {
  for (let i = 0; i < count; i++) if (losses[i] < 0.125) return steps[i];
  return -1;
}

/** A 1-2-1 ReLU network on |x|. */
const relu = {
  type: "network",
  layers: [1, 2, 1],
  activation: "relu",
  loss: "half-mse",
  data: {
    inputs: [-2, -1, -0.5, 0.5, 1, 2].map((x) => [x]),
    targets: [2, 1, 0.5, 0.5, 1, 2].map((y) => [y]),
  },
};
const RELU_STARTS = 50;

const isOurs = ({ experiment }: Workbench) =>
  experiment?.objective.type === "surface" && experiment.objective.name === "product-valley";

const descent = (start: readonly number[], learningRate = RATE) => ({
  optimizer: "gradient-descent",
  parameters: { learningRate },
  start,
});

export const linearLayers: Step = {
  id: "linear-layers",
  experiment: {
    objective: { type: "surface", name: "product-valley" },
    steps: 200,
    runs: [...SCALES.map((scale) => descent([scale, scale])), descent([1.5, -1.5]), descent([1.5, -1.49])],
  },
  handles: [{ path: "runs[4].start[1]", min: -1.6, max: -1.4, scale: "linear" }],
  companion: { id: "critical-census" },
  claims: [
    {
      id: "origin",
      recipe: "deep-linear-saddles",
      // biome-ignore lint/correctness/useYield: two Hessians of nine numbers at most
      *measure(bench) {
        const { experiment } = bench;
        if (experiment === undefined || !isOurs(bench)) return undefined;
        const [lowest, highest] = bench.inspect(experiment, [0, 0]).eigenvalues;
        const three = bench.inspect(bench.read({ objective: chain(3) }), [0, 0, 0]);
        return { lowest, highest, three: Math.max(...three.eigenvalues.map(Math.abs)) };
      },
      holds: ({ lowest, highest, three }) =>
        Math.abs(lowest + 1) < 1e-12 && Math.abs(highest - 1) < 1e-12 && three === 0,
    },
    {
      id: "depth-waits",
      recipe: "deep-linear-saddles",
      *measure(bench) {
        if (!isOurs(bench)) return undefined;
        const readings: Record<string, number> = {};
        for (const [depth, name] of [
          [2, "two"],
          [3, "three"],
        ] as const) {
          const json = {
            objective: chain(depth),
            steps: 10_500,
            runs: SCALES.map((scale) => descent(Array.from({ length: depth }, () => scale))),
            record: { curvature: "none" },
          };
          const { runs } = yield* bench.race(json);
          for (const [i, scale] of ["Tenth", "Hundredth", "Thousandth"].entries())
            readings[name + scale] = halfwayAt(runs[i]);
        }
        return readings;
      },
      holds: (found) =>
        found.twoTenth === 24 &&
        found.twoHundredth === 48 &&
        found.twoThousandth === 72 &&
        found.threeTenth === 94 &&
        found.threeHundredth === 996 &&
        found.threeThousandth === 9998,
    },
    {
      id: "on-the-way-in",
      recipe: "deep-linear-saddles",
      *measure(bench) {
        if (!isOurs(bench)) return undefined;
        const { runs } = yield* bench.shown();
        if (runs.length !== 5) return undefined;
        const [onto, beside] = runs.slice(3);
        return { onto: onto.losses[onto.count - 1], beside: beside.losses[beside.count - 1] };
      },
      holds: ({ onto, beside }) => Math.abs(onto - 0.5) < 1e-9 && beside < 1e-9,
    },
    {
      id: "census",
      recipe: "deep-linear-saddles",
      seeds: { least: 19 },
      heavy: 1,
      *measure(bench) {
        if (bench.companion?.id !== "critical-census") return undefined;
        return (yield* bench.report()).readings;
      },
      holds: ({ minima, saddles, bad, descents, reached }) =>
        minima > 0 && saddles > minima && bad === 0 && reached === descents,
    },
    {
      id: "relu-twin",
      recipe: "deep-linear-saddles",
      seeds: { least: 18 },
      heavy: 1,
      *measure(bench) {
        if (!isOurs(bench)) return undefined;
        const random = randomStream(bench.seed, "relu twin");
        // Layer one of deviation 1, layer two of 1/√2, biases of 0.3, in the order of the parameters.
        const deviations = [1, 1, 0.3, 0.3, Math.SQRT1_2, Math.SQRT1_2, 0.3];
        const { runs } = yield* bench.race({
          objective: relu,
          steps: 3000,
          runs: Array.from({ length: RELU_STARTS }, () =>
            descent(
              deviations.map((deviation) => deviation * random.normal()),
              0.05,
            ),
          ),
          record: { every: 3000, curvature: "none" },
        });
        return { stuck: runs.filter(({ losses, count }) => losses[count - 1] > 1e-2).length, of: RELU_STARTS };
      },
      holds: ({ stuck, of }) => stuck > 0.3 * of && stuck < 0.9 * of,
    },
  ],
  sources: [
    { source: "baldi-hornik-1989", locator: "§3" },
    { source: "kawaguchi-2016", locator: "theorem 2.3" },
  ],
};
