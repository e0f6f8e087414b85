import type { Step } from "../lesson.ts";

export const float32Order: Step = {
  id: "float32-order",
  companion: { id: "summation-order" },
  related: {
    objective: {
      type: "network",
      layers: [2, 8, 1],
      activation: "tanh",
      loss: "half-mse",
      initialisation: { type: "scaled", gain: 1, biasDeviation: 0.5 },
      data: { name: "xor", samples: 64, noise: 0.1 },
    },
    steps: 400,
    runs: [
      { optimizer: "adam", parameters: { learningRate: 0.01 } },
      { optimizer: "adam", parameters: { learningRate: 0.3 } },
    ],
    slice: { type: "pca" },
  },
  claims: [
    {
      id: "last-bits",
      recipe: "float32-order",
      *measure(bench) {
        const { early, end } = (yield* bench.report()).readings;
        return { early, end };
      },
      holds: ({ early, end }) => early > 1e-8 && early < 1e-5 && end > 0.01,
      seeds: { least: 18 },
      heavy: 1,
    },
    {
      id: "calm",
      recipe: "float32-order",
      *measure(bench) {
        const { calm, end } = (yield* bench.report()).readings;
        return { calm, times: end / calm };
      },
      holds: ({ calm, times }) => calm < 2e-5 && times > 100,
      seeds: { least: 11 },
      heavy: 1,
    },
    {
      id: "more-digits",
      recipe: "float32-order",
      *measure(bench) {
        const { double, end } = (yield* bench.report()).readings;
        return { double, end };
      },
      holds: ({ double, end }) => double > 1e-13 && double < end / 1000,
      seeds: { least: 16 },
      heavy: 1,
    },
  ],
  sources: [
    { source: "goldberg-1991", locator: "pp. 5–48" },
    { source: "higham-2002", locator: "chapter 4" },
  ],
};
