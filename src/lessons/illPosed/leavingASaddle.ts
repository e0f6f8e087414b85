import { log } from "../../math/elementary.ts";
import type { Recorded, Step, Workbench } from "../lesson.ts";

const HEIGHTS = [1e-2, 1e-4, 1e-6, 1e-8];
const RATE = 0.1;

/** The first recorded step at which |y| > 0.1; −1 where there is none. */
function freedAt({ count, points, steps }: Recorded): number {
  for (let i = 0; i < count; i++) if (Math.abs(points[2 * i + 1]) > 0.1) return steps[i];
  return -1;
}

const descent = (start: readonly number[], noise = 0) => ({
  optimizer: "gradient-descent",
  parameters: { learningRate: RATE, noise },
  start,
});

const isOurs = ({ experiment }: Workbench) =>
  experiment?.objective.type === "surface" && experiment.objective.name === "saddle-escape";

export const leavingASaddle: Step = {
  id: "leaving-a-saddle",
  experiment: {
    objective: { type: "surface", name: "saddle-escape", parameters: { mu: 0.1 } },
    steps: 2000,
    runs: [...HEIGHTS.map((y) => descent([1, y])), descent([1, 0]), descent([1, 0], 1e-3)],
  },
  handles: [
    { path: "objective.parameters.mu", min: 0.02, max: 1, scale: "log" },
    { path: "runs[5].parameters.noise", min: 1e-6, max: 0.1, scale: "log" },
  ],
  claims: [
    {
      id: "clock",
      recipe: "saddle-escape-time",
      *measure(bench) {
        if (!isOurs(bench)) return undefined;
        const { runs } = yield* bench.shown();
        if (runs.length !== 6) return undefined;
        const [hundredth, tenThousandth, millionth, hundredMillionth] = runs.map(freedAt);
        return {
          hundredth,
          tenThousandth,
          millionth,
          hundredMillionth,
          predicted: log(0.1 / HEIGHTS[3]) / log(1.01),
        };
      },
      holds: ({ hundredth, tenThousandth, millionth, hundredMillionth, predicted }) =>
        hundredth === 237 &&
        tenThousandth === 700 &&
        millionth === 1163 &&
        hundredMillionth === 1626 &&
        hundredMillionth - predicted < 10,
    },
    {
      id: "never",
      recipe: "saddle-escape-time",
      *measure(bench) {
        if (!isOurs(bench)) return undefined;
        const { runs } = yield* bench.race(
          bench.changed({ steps: 100_000, runs: [descent([1, 0])], record: { every: 100_000, curvature: "none" } }),
        );
        const [run] = runs;
        return { y: run.points[2 * run.count - 1], gradient: run.gradientNorms[run.count - 1], step: run.lastStep };
      },
      holds: ({ y, gradient, step }) => y === 0 && gradient < 1e-12 && step === 100_000,
    },
    {
      id: "freed-by-noise",
      recipe: "saddle-escape-time",
      seeds: { least: 19 },
      *measure(bench) {
        if (!isOurs(bench)) return undefined;
        const { runs } = yield* bench.shown();
        if (runs.length !== 6) return undefined;
        return { step: freedAt(runs[5]) };
      },
      holds: ({ step }) => step >= 300 && step <= 1000,
    },
  ],
  sources: [
    { source: "nesterov-2018", locator: "example 1.2.2" },
    { source: "lee-2016", locator: "§4" },
  ],
};
