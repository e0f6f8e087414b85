import { integerPower } from "../../math/elementary.ts";
import type { Recorded, Step } from "../lesson.ts";
import { firstWhere, isSurface, run } from "./ways.ts";

/** The first step within 1 of x = 10; −1 where there is none. */
function arrival(recorded: Recorded): number {
  const i = firstWhere(recorded, (x) => Math.abs(x - 10) < 1);
  return i < 0 ? -1 : recorded.steps[i];
}

const adagrad = run("adagrad", { learningRate: 0.5 });
/** Its first step is as long as AdaGrad's: η/√(1 − α) = 0.5. */
const rmsprop = run("rmsprop", { learningRate: 0.05, alpha: 0.99 });
const STARTS = Array.from({ length: 20 }, (_, i) => [-2.5 + 0.05 * i, 1]);
const quiet = { curvature: "none" };

/** Down a slope of g that becomes 1 at x = 0; the start is far enough for the mean of squares to have filled. */
const easing = (g: number) => ({
  objective: {
    type: "formula",
    expression: "-(g*min(x, 0) + max(x, 0))",
    parameters: { g },
    domain: [
      [-60, 60],
      [-1, 1],
    ],
  },
  start: [-60.02, 0],
  steps: 2200,
  runs: [rmsprop],
  record: quiet,
});

/** Steps on the gentle slope until one is half of η = 0.05, its length for good. */
function recovery({ points, count }: Recorded): number {
  let steps = 0;
  for (let i = 0; i + 1 < count; i++) {
    if (points[2 * i] < 0) continue;
    steps++;
    if (points[2 * i + 2] - points[2 * i] >= 0.025) return steps;
  }
  return -1;
}

export const longMemory: Step = {
  id: "adagrad-stalls-rmsprop-forgets",
  experiment: {
    objective: { type: "surface", name: "adagrad-cliff" },
    start: [-2, 1],
    steps: 7000,
    runs: [adagrad, rmsprop, run("rmsprop", { learningRate: 0.05, alpha: 0.9 })],
    record: quiet,
  },
  handles: [
    { path: "runs[2].parameters.alpha", min: 0, max: 0.999, scale: "linear" },
    { path: "runs[0].parameters.learningRate", min: 0.05, max: 5, scale: "log" },
  ],
  claims: [
    {
      id: "meadow",
      recipe: "adagrad-stalls-rmsprop-forgets",
      *measure(bench) {
        if (!isSurface(bench, "adagrad-cliff", 3)) return undefined;
        const [ada, long, short] = (yield* bench.shown()).runs.map(arrival);
        return { ada, long, short };
      },
      holds: ({ ada, long, short }) => ada === 6266 && long === 718 && short === 282,
    },
    {
      id: "from-anywhere",
      recipe: "adagrad-stalls-rmsprop-forgets",
      heavy: 1,
      *measure(bench) {
        const { experiment } = bench;
        if (experiment === undefined || !isSurface(bench, "adagrad-cliff", 3)) return undefined;
        const [first, second] = experiment.runs;
        const runs = STARTS.flatMap((start) => [
          { ...first, start },
          { ...second, start },
        ]);
        const found = (yield* bench.race({ ...experiment, runs, steps: 8000 })).runs.map(arrival);
        return { least: Math.min(...STARTS.map((_, i) => found[2 * i] / found[2 * i + 1])) };
      },
      holds: ({ least }) => least > 6.6,
    },
    {
      id: "never-halts",
      recipe: "adagrad-stalls-rmsprop-forgets",
      *measure(bench) {
        if (!isSurface(bench, "adagrad-cliff", 3)) return undefined;
        const slope = {
          objective: {
            type: "formula",
            expression: "-x",
            domain: [
              [0, 40],
              [-1, 1],
            ],
          },
          start: [0, 0],
          steps: 10_000,
          runs: [run("adagrad", { learningRate: 0.1 })],
          record: { every: 2500, curvature: "none" },
        };
        const { points, count } = (yield* bench.race(slope)).runs[0];
        return { quarter: points[2], whole: points[2 * count - 2] };
      },
      holds: ({ quarter, whole }) => Math.abs(whole - 19.85) < 0.01 && Math.abs(quarter - 9.85) < 0.01,
    },
    {
      id: "memory",
      recipe: "adagrad-stalls-rmsprop-forgets",
      *measure(bench) {
        if (!isSurface(bench, "adagrad-cliff", 3)) return undefined;
        const found: number[] = [];
        for (const g of [3, 10, 50]) found.push(recovery((yield* bench.race(easing(g))).runs[0]));
        const [three, ten, fifty] = found;
        return { share: 1 - integerPower(0.99, 100), three, ten, fifty };
      },
      holds: ({ share, three, ten, fifty }) =>
        Math.abs(share - 0.634) < 5e-4 && three === 98 && ten === 348 && fifty === 670,
    },
  ],
  sources: [
    { source: "duchi-2011", locator: "eq. 1" },
    { source: "hinton-2012", locator: "lecture 6.5" },
  ],
};
