import type { Step } from "../lesson.ts";

export const priceOfAGradient: Step = {
  id: "price-of-a-gradient",
  companion: { id: "backprop-cost" },
  related: {
    objective: {
      type: "network",
      layers: [1, 16, 16, 1],
      activation: "tanh",
      loss: "half-mse",
      initialisation: { type: "scaled", gain: 1, biasDeviation: 0.5 },
      data: { name: "sine", frequencies: [3], samples: 32, noise: 0 },
    },
    steps: 200,
    runs: [{ optimizer: "gradient-descent", parameters: { learningRate: 0.1 } }],
    slice: { type: "pca" },
  },
  claims: [
    {
      id: "three-passes",
      recipe: "backprop-cost",
      *measure(bench) {
        if (bench.companion?.id !== "backprop-cost") return undefined;
        const { ratio, parameters, forwardPasses, centralPasses } = (yield* bench.report()).readings;
        return { ratio, parameters, forwardPasses, centralPasses };
      },
      holds: ({ ratio, parameters, forwardPasses, centralPasses }) =>
        ratio < 3 && forwardPasses === parameters + 1 && centralPasses === 2 * parameters && forwardPasses > 100,
    },
    {
      id: "two-networks",
      recipe: "backprop-cost",
      *measure(bench) {
        if (bench.companion?.id !== "backprop-cost") return undefined;
        const small = (yield* bench.report({ inputs: 1, width: 16, hidden: 2, outputs: 1 })).readings;
        const large = (yield* bench.report({ inputs: 10, width: 100, hidden: 2, outputs: 10 })).readings;
        return {
          small: small.ratio,
          large: large.ratio,
          smallPasses: small.forwardPasses,
          largePasses: large.forwardPasses,
          smallCentral: small.centralPasses,
          largeCentral: large.centralPasses,
        };
      },
      holds: ({ small, large, smallPasses, largePasses, smallCentral, largeCentral }) =>
        Math.abs(small - 2.944) < 5e-4 &&
        Math.abs(large - 2.917) < 5e-4 &&
        smallPasses === 322 &&
        largePasses === 12_211 &&
        smallCentral === 642 &&
        largeCentral === 24_420,
    },
  ],
  sources: [{ source: "griewank-walther-2008", locator: "§3.4 and §4.6" }],
};
