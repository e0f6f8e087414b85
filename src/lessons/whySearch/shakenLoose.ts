import { randomStream } from "../../math/random.ts";
import type { ExperimentJson, Step, Workbench } from "../lesson.ts";
import { lastLoss, medianOf } from "../ways.ts";

/** One sample's loss: a wide bowl with dimples, their phases p and q its own. */
const EXPRESSION = "0.05*(x^2 + y^2) + 0.12*(2 - cos(6*x + p) - cos(6*y + q))";
const SAMPLES = 64;
const STARTS = 3;
const phase = { distribution: "normal", mean: 0, deviation: 1.5 };

/** Rate 0.3, and over the last 300 of 1500 steps halved five times. */
const walker = (start: readonly number[]) => ({
  optimizer: "gradient-descent",
  parameters: { learningRate: 0.3 },
  start,
  schedule: { type: "multi-step", milestones: [1200, 1260, 1320, 1380, 1440], gamma: 0.5 },
});

const starts = (seed: number) => {
  const random = randomStream(seed, "pits");
  return Array.from({ length: STARTS }, () => [2.5 + random.uniform(), 2.5 + random.uniform()]);
};

const at = (seed: number): ExperimentJson => ({
  seed,
  objective: {
    type: "sum",
    expression: EXPRESSION,
    columns: { p: phase, q: phase },
    samples: SAMPLES,
    seed: 11,
    domain: [
      [-4, 4],
      [-4, 4],
    ],
  },
  batch: { size: 4 },
  steps: 1500,
  runs: starts(seed).map(walker),
  record: { curvature: "none" },
  view: { height: "linear" },
});

const isOurs = ({ experiment }: Workbench) =>
  experiment?.objective.type === "sum" && experiment.objective.expression === EXPRESSION;

export const shakenLoose: Step = {
  id: "shaken-loose",
  experiment: at(1),
  reseeded: (_, seed) => at(seed),
  handles: [{ path: "batch.size", min: 1, max: 64, scale: "log", integer: true }],
  claims: [
    {
      id: "full-batch-stays",
      recipe: "noise-escapes-pits",
      heavy: 1,
      *measure(bench) {
        if (!isOurs(bench)) return undefined;
        const { runs } = yield* bench.race(
          bench.changed({ batch: { size: SAMPLES }, record: { every: 1500, curvature: "none" } }),
        );
        const ends = runs.map(lastLoss);
        return { lowest: Math.min(...ends), highest: Math.max(...ends) };
      },
      holds: ({ lowest, highest }) => lowest > 0.5 && highest < 0.7,
    },
    {
      id: "small-batch-leaves",
      recipe: "noise-escapes-pits",
      heavy: 1,
      seeds: { least: 18 },
      *measure(bench) {
        if (!isOurs(bench)) return undefined;
        const ends = (yield* bench.shown()).runs.map(lastLoss);
        return { lowest: Math.min(...ends), highest: Math.max(...ends) };
      },
      holds: ({ highest }) => highest < 0.35,
    },
    {
      id: "too-little-noise",
      recipe: "noise-escapes-pits",
      heavy: 2,
      seeds: { least: 18 },
      *measure(bench) {
        if (!isOurs(bench)) return undefined;
        const four = medianOf((yield* bench.shown()).runs.map(lastLoss));
        const { runs } = yield* bench.race(
          bench.changed({ batch: { size: 8 }, record: { every: 1500, curvature: "none" } }),
        );
        return { four, eight: medianOf(runs.map(lastLoss)) };
      },
      holds: ({ four, eight }) => eight > four - 1e-3,
    },
  ],
  sources: [{ source: "bottou-curtis-nocedal-2018", locator: "§4" }],
};
