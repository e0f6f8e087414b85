import type { Step } from "../lesson.ts";

export const everWider: Step = {
  id: "ever-wider",
  companion: { id: "wide-networks" },
  related: {
    objective: {
      type: "network",
      layers: [1, 64, 1],
      activation: "tanh",
      loss: "half-mse",
      initialisation: { type: "scaled", gain: 1, biasDeviation: 0.5 },
      data: { name: "sine", frequencies: [3], samples: 8, noise: 0 },
    },
    steps: 300,
    runs: [{ optimizer: "gradient-descent", parameters: { learningRate: 0.02 } }],
    slice: { type: "pca" },
  },
  claims: [
    {
      id: "lazy",
      recipe: "wide-near-convex-ntk",
      seeds: { least: 19 },
      heavy: 1,
      *measure(bench) {
        if (bench.companion?.id !== "wide-networks") return undefined;
        const { travel4, travel16, travel64, travel256, travel1024 } = (yield* bench.report()).readings;
        return { travel4, travel16, travel64, travel256, travel1024 };
      },
      holds: ({ travel4, travel16, travel64, travel256, travel1024 }) =>
        travel4 > travel16 &&
        travel16 > travel64 &&
        travel64 > travel256 &&
        travel256 > travel1024 &&
        travel4 > 1 &&
        travel256 < 0.5 &&
        travel1024 < 0.25,
    },
    {
      id: "frozen-kernel",
      recipe: "wide-near-convex-ntk",
      seeds: { least: 18 },
      heavy: 1,
      *measure(bench) {
        if (bench.companion?.id !== "wide-networks") return undefined;
        const { kernel4, kernel16, kernel64, kernel256, kernel1024 } = (yield* bench.report()).readings;
        return { kernel4, kernel16, kernel64, kernel256, kernel1024 };
      },
      holds: ({ kernel4, kernel16, kernel64, kernel256, kernel1024 }) =>
        kernel4 > kernel16 &&
        kernel16 > kernel64 &&
        kernel64 > kernel256 &&
        kernel256 > kernel1024 &&
        kernel256 < 0.2 &&
        kernel1024 < 0.05,
    },
    {
      id: "nearly-convex",
      recipe: "wide-near-convex-ntk",
      seeds: { least: 19 },
      heavy: 1,
      *measure(bench) {
        if (bench.companion?.id !== "wide-networks") return undefined;
        const { bend4, bend16, bend64, bend256, bend1024 } = (yield* bench.report()).readings;
        return { bend4, bend16, bend64, bend256, bend1024 };
      },
      holds: ({ bend4, bend256, bend1024 }) =>
        bend256 > 0 && bend256 < 0.15 && bend4 > 2 * bend256 && bend1024 > 0 && bend1024 < 0.1,
    },
  ],
  sources: [
    { source: "jacot-2018", locator: "theorems 1 and 2" },
    { source: "lee-2019", locator: "theorem 2.1" },
  ],
};
