import type { Step } from "../lesson.ts";
import { spiral } from "./spiral.ts";

export const learntLaw: Step = {
  id: "neural-ode-protein",
  companion: { id: "learnt-law" },
  related: {
    objective: spiral(2, 1),
    start: [1.2, 0.6],
    steps: 400,
    runs: [
      { optimizer: "gradient-descent", parameters: { learningRate: 0.1 } },
      { optimizer: "adam", parameters: { learningRate: 0.02 } },
    ],
  },
  claims: [
    {
      id: "predicts",
      recipe: "neural-ode-protein",
      *measure(bench) {
        const { readings } = yield* bench.report();
        return { seen: readings.seen, predicted: readings.predicted };
      },
      holds: ({ seen, predicted }) => seen < 0.05 && predicted < 0.03,
      seeds: { least: 18 },
      heavy: 1,
    },
    {
      id: "curve-does-not",
      recipe: "neural-ode-protein",
      *measure(bench) {
        const { readings } = yield* bench.report();
        return { predicted: readings.predicted, still: readings.still };
      },
      holds: ({ predicted, still }) => still > 2 * predicted,
      seeds: { least: 19 },
      heavy: 1,
    },
  ],
  sources: [{ source: "chen-2018", locator: "§5" }],
};
