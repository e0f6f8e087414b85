import type { Step } from "../lesson.ts";

export const checkpointingBudget: Step = {
  id: "checkpointing-budget",
  companion: { id: "checkpointing" },
  related: {
    objective: {
      type: "network",
      layers: [1, 6, 6, 6, 6, 1],
      activation: "tanh",
      loss: "half-mse",
      data: { name: "sine", frequencies: [1], samples: 24, noise: 0, standardise: true },
    },
    steps: 400,
    runs: [
      { optimizer: "gradient-descent", parameters: { learningRate: 0.1 } },
      { optimizer: "adam", parameters: { learningRate: 0.02 } },
    ],
  },
  claims: [
    {
      id: "memory",
      recipe: "checkpointing-budget",
      *measure(bench) {
        const { plain, peak, again, slower, plainBatch, batch } = (yield* bench.report()).readings;
        return { plain, peak, again, slower, plainBatch, batch };
      },
      holds: ({ plain, peak, again, slower, plainBatch, batch }) =>
        plain === 64 && peak === 15 && again === 56 && slower < 0.3 && plainBatch === 2 && batch === 8,
    },
    {
      id: "square-root",
      recipe: "checkpointing-budget",
      *measure(bench) {
        const found: number[] = [];
        for (const layers of [64, 144, 400]) found.push((yield* bench.report({ layers })).readings.best);
        const [short, middle, long] = found;
        return { short, middle, long };
      },
      holds: ({ short, middle, long }) => short === 15 && middle === 23 && long === 39,
    },
  ],
  sources: [
    { source: "chen-2016", locator: "§4, algorithm 1" },
    { source: "griewank-walther-2000", locator: "pp. 19–45" },
  ],
};

export const memoryAndNoise: Step = {
  id: "what-memory-buys",
  companion: { id: "memory-and-noise" },
  related: {
    objective: {
      type: "network",
      layers: [1, 16, 16, 1],
      activation: "tanh",
      loss: "half-mse",
      data: { name: "sine", frequencies: [1], samples: 24, noise: 0, standardise: true },
    },
    batch: { size: 2 },
    steps: 400,
    runs: [
      { optimizer: "gradient-descent", parameters: { learningRate: 0.1 } },
      { optimizer: "adam", parameters: { learningRate: 0.02 } },
    ],
  },
  claims: [
    {
      id: "simple-target",
      recipe: "checkpointing-budget",
      *measure(bench) {
        const { simpleSmall, simpleLarge } = (yield* bench.report()).readings;
        return { small: simpleSmall, large: simpleLarge };
      },
      holds: ({ small, large }) => small < 0.005 && large > 5 * small,
      seeds: { least: 20 },
    },
    {
      id: "complex-target",
      recipe: "checkpointing-budget",
      *measure(bench) {
        const { complexSmall, complexLarge, complexCheckpointed } = (yield* bench.report()).readings;
        return { small: complexSmall, large: complexLarge, checkpointed: complexCheckpointed };
      },
      holds: ({ small, large, checkpointed }) => small > 5 * large && large > 2 * checkpointed,
      seeds: { least: 20 },
    },
  ],
  sources: [{ source: "chen-2016", locator: "§4" }],
};
