import type { Step } from "../lesson.ts";
import { lastDistance } from "./distance.ts";

export const pullToTheEquilibrium: Step = {
  id: "pull-to-the-equilibrium",
  experiment: {
    objective: { type: "surface", name: "two-players", parameters: { a: 0.1 } },
    transforms: [{ type: "minimax" }],
    start: [1, 0],
    steps: 200,
    runs: [0.1, 0.38, 0.39, 0.5].map((learningRate) => ({
      optimizer: "gradient-descent",
      parameters: { learningRate },
    })),
    view: {
      domain: [
        [-3, 3],
        [-3, 3],
      ],
    },
  },
  handles: [
    { path: "objective.parameters.a", min: 0, max: 0.5, scale: "linear" },
    { path: "runs[0].parameters.learningRate", min: 0.01, max: 0.6, scale: "log" },
  ],
  claims: [
    {
      id: "threshold",
      recipe: "gan-saddle-rotation",
      *measure(bench) {
        const { experiment, runs } = yield* bench.shown();
        const { objective, steps } = experiment;
        if (objective.type !== "surface" || objective.name !== "two-players" || runs.length !== 4) return undefined;
        if (steps !== 200) return undefined;
        const { a } = objective.parameters;
        const [slow, below, above, fast] = runs.map(lastDistance);
        return { limit: (4 * a) / (1 + 4 * a * a), slow, below, above, fast };
      },
      holds: ({ limit, slow, below, above, fast }) =>
        Math.abs(limit - 0.385) < 5e-4 && slow < 0.05 && below < 1 && above > 1 && fast > 300,
    },
  ],
  sources: [{ source: "mescheder-2017", locator: "§3.1" }],
};
