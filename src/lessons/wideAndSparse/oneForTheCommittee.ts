import type { Step } from "../lesson.ts";

export const oneForTheCommittee: Step = {
  id: "one-for-the-committee",
  companion: { id: "committee" },
  related: {
    objective: {
      type: "network",
      layers: [1, 16, 1],
      activation: "tanh",
      loss: "half-mse",
      initialisation: { type: "scaled", gain: 1, biasDeviation: 0.5 },
      data: { name: "sine", frequencies: [1], samples: 64, noise: 0 },
      dropout: { rate: 0.5 },
    },
    steps: 400,
    runs: [{ optimizer: "adam", parameters: { learningRate: 0.01 } }],
    slice: { type: "pca" },
  },
  claims: [
    {
      id: "linear",
      recipe: "dropout-inference-scaling",
      seeds: { least: 19 },
      *measure(bench) {
        if (bench.companion?.id !== "committee") return undefined;
        const { linearMean, linearScaled, linearGap } = (yield* bench.report()).readings;
        return { linearMean, linearScaled, linearGap };
      },
      holds: ({ linearGap }) => linearGap < 0.01,
    },
    {
      id: "bent",
      recipe: "dropout-inference-scaling",
      seeds: { least: 18 },
      *measure(bench) {
        if (bench.companion?.id !== "committee") return undefined;
        const { tanhMean, tanhScaled, tanhUnscaled } = (yield* bench.report()).readings;
        return { tanhMean, tanhScaled, tanhUnscaled };
      },
      holds: ({ tanhMean, tanhScaled, tanhUnscaled }) =>
        Math.abs(tanhScaled) > Math.abs(tanhMean) && Math.abs(tanhUnscaled) > Math.abs(tanhScaled),
    },
    {
      id: "relu",
      recipe: "dropout-inference-scaling",
      seeds: { least: 20 },
      *measure(bench) {
        if (bench.companion?.id !== "committee") return undefined;
        const { linearGap, reluGap } = (yield* bench.report()).readings;
        return { linearGap, reluGap };
      },
      holds: ({ reluGap }) => reluGap > 0.05,
    },
  ],
  sources: [{ source: "srivastava-2014", locator: "§4, fig. 2" }],
};
