import type { Step } from "../lesson.ts";

export const lakeAndPonds: Step = {
  id: "lake-and-ponds",
  companion: { id: "wide-and-deep" },
  related: {
    objective: {
      type: "network",
      layers: [1, 4, 4, 4, 4, 4, 4, 4, 1],
      activation: "tanh",
      loss: "half-mse",
      initialisation: { type: "scaled", gain: 1, biasDeviation: 0.5 },
      data: { name: "sine", frequencies: [4], samples: 16, noise: 0 },
    },
    steps: 400,
    runs: [{ optimizer: "adam", parameters: { learningRate: 0.01 } }],
    slice: { type: "random", seed: 1 },
  },
  claims: [
    {
      id: "minima",
      recipe: "wide-vs-deep-narrow-slices",
      seeds: { least: 20 },
      *measure(bench) {
        if (bench.companion?.id !== "wide-and-deep") return undefined;
        const { wideMinima, deepMinima, parameters, deepParameters } = (yield* bench.report()).readings;
        return { wideMinima, deepMinima, parameters, deepParameters };
      },
      holds: ({ wideMinima, deepMinima, parameters, deepParameters }) =>
        deepMinima > wideMinima && wideMinima <= 10 && deepMinima >= 10 && parameters === deepParameters,
    },
    {
      id: "ponds",
      recipe: "wide-vs-deep-narrow-slices",
      seeds: { least: 19 },
      *measure(bench) {
        if (bench.companion?.id !== "wide-and-deep") return undefined;
        const { widePonds, deepPonds, wideLoss, deepLoss } = (yield* bench.report()).readings;
        return { widePonds, deepPonds, wideLoss, deepLoss };
      },
      holds: ({ widePonds, deepPonds, wideLoss, deepLoss }) =>
        widePonds <= 5 && deepPonds > widePonds && wideLoss < 1e-3 && deepLoss < 1e-3,
    },
  ],
  sources: [{ source: "li-2018", locator: "§4–5" }],
};
