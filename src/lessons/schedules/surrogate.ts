import type { Step } from "../lesson.ts";

export const surrogate: Step = {
  id: "bayesian-optimisation",
  companion: { id: "surrogate-search" },
  related: {
    objective: {
      type: "formula",
      expression: "15*x^2 + 0.15*y^2",
      domain: [
        [-2, 2],
        [-2, 2],
      ],
    },
    steps: 40,
    runs: [
      { optimizer: "momentum", parameters: { learningRate: 0.001, momentum: 0.5 } },
      { optimizer: "momentum", parameters: { learningRate: 0.03, momentum: 0.5 } },
      { optimizer: "momentum", parameters: { learningRate: 0.03, momentum: 0.9 } },
      { optimizer: "momentum", parameters: { learningRate: 0.1, momentum: 0.5 } },
    ],
    start: [1, 1],
  },
  claims: [
    {
      id: "sooner",
      recipe: "bayesian-optimisation",
      seeds: { least: 16 },
      heavy: 1,
      *measure(bench) {
        if (bench.companion?.id !== "surrogate-search") return undefined;
        const { evaluations, guesses } = (yield* bench.report()).readings;
        return { evaluations, guesses };
      },
      holds: ({ evaluations, guesses }) => evaluations < guesses,
    },
    {
      id: "within-thirty",
      recipe: "bayesian-optimisation",
      seeds: { least: 11 },
      heavy: 1,
      *measure(bench) {
        if (bench.companion?.id !== "surrogate-search") return undefined;
        const { evaluations } = (yield* bench.report()).readings;
        return { evaluations };
      },
      holds: ({ evaluations }) => evaluations <= 30,
    },
    {
      id: "closer",
      recipe: "bayesian-optimisation",
      seeds: { least: 16 },
      heavy: 1,
      *measure(bench) {
        if (bench.companion?.id !== "surrogate-search") return undefined;
        const { regret, guessRegret } = (yield* bench.report()).readings;
        return { regret, guessRegret };
      },
      holds: ({ regret, guessRegret }) => regret < guessRegret,
    },
    {
      id: "small-target",
      recipe: "bayesian-optimisation",
      *measure(bench) {
        if (bench.companion?.id !== "surrogate-search") return undefined;
        const { share } = (yield* bench.report()).readings;
        return { share: 100 * share };
      },
      holds: ({ share }) => share > 0.35 && share < 0.5,
    },
  ],
  sources: [
    { source: "mockus-1975" },
    { source: "snoek-2012", locator: "§2" },
    { source: "rasmussen-williams-2006", locator: "§2.2, §4.2.1" },
  ],
};
