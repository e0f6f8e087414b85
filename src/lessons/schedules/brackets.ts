import type { Step, Workbench } from "../lesson.ts";

/** The best of all five brackets, the best of random search with at least as many units, and what the brackets cost. */
function* allBrackets(bench: Workbench, task: string) {
  const found = { hyperband: Number.POSITIVE_INFINITY, guessed: Number.POSITIVE_INFINITY, spent: 0 };
  for (const bracket of [4, 3, 2, 1, 0]) {
    const { halving, guessed, spent } = (yield* bench.report({ bracket, task })).readings;
    found.hyperband = Math.min(found.hyperband, halving);
    found.guessed = Math.min(found.guessed, guessed);
    found.spent += spent;
  }
  return found;
}

export const brackets: Step = {
  id: "hyperband",
  companion: { id: "successive-halving" },
  related: {
    objective: {
      type: "network",
      layers: [1, 8, 1],
      activation: "tanh",
      loss: "half-mse",
      initialisation: { type: "scaled", gain: 1, biasDeviation: 0.5 },
      data: { name: "sine", frequencies: [3], samples: 32, noise: 0 },
    },
    steps: 300,
    runs: [
      { optimizer: "gradient-descent", parameters: { learningRate: 0.001 } },
      { optimizer: "gradient-descent", parameters: { learningRate: 0.03 } },
      { optimizer: "gradient-descent", parameters: { learningRate: 0.3 } },
      { optimizer: "gradient-descent", parameters: { learningRate: 1 } },
    ],
    slice: { type: "pca" },
  },
  claims: [
    {
      id: "halving",
      recipe: "hyperband",
      seeds: { least: 17 },
      heavy: 1,
      *measure(bench) {
        if (bench.companion?.id !== "successive-halving") return undefined;
        const { halving, guessed, spent, guesses } = (yield* bench.report()).readings;
        return { halving, guessed, spent, guesses };
      },
      holds: ({ halving, guessed }) => halving < guessed,
    },
    {
      id: "all-brackets",
      recipe: "hyperband",
      seeds: { least: 15 },
      heavy: 5,
      *measure(bench) {
        if (bench.companion?.id !== "successive-halving") return undefined;
        return yield* allBrackets(bench, "network");
      },
      holds: ({ hyperband, guessed, spent }) => hyperband < guessed && spent === 1581,
    },
    {
      id: "not-the-best",
      recipe: "hyperband",
      seeds: { least: 12 },
      heavy: 1,
      *measure(bench) {
        if (bench.companion?.id !== "successive-halving") return undefined;
        const { rank, configurations } = (yield* bench.report()).readings;
        return { rank, configurations };
      },
      holds: ({ rank }) => rank > 1,
    },
    {
      id: "good-enough",
      recipe: "hyperband",
      seeds: { least: 18 },
      heavy: 1,
      *measure(bench) {
        if (bench.companion?.id !== "successive-halving") return undefined;
        const { rank, configurations } = (yield* bench.report()).readings;
        return { rank, configurations };
      },
      holds: ({ rank, configurations }) => rank <= 5 && configurations === 81,
    },
    {
      id: "ravine",
      recipe: "hyperband",
      seeds: { least: 12 },
      heavy: 5,
      *measure(bench) {
        if (bench.companion?.id !== "successive-halving") return undefined;
        return yield* allBrackets(bench, "ravine");
      },
      holds: ({ hyperband, guessed, spent }) => hyperband < guessed && spent === 1581,
    },
    {
      id: "ravine-hides-the-best",
      recipe: "hyperband",
      seeds: { least: 15 },
      heavy: 1,
      *measure(bench) {
        if (bench.companion?.id !== "successive-halving") return undefined;
        const { rank, configurations } = (yield* bench.report({ task: "ravine" })).readings;
        return { rank, configurations };
      },
      holds: ({ rank }) => rank > 1,
    },
  ],
  sources: [{ source: "li-2018-hyperband", locator: "§3, algorithm 1" }],
};
