import type { Raced, Recorded, Step, Workbench } from "../lesson.ts";

const EXPRESSION = "0.5*((x + y)*s - t)^2";

/** Inputs, and targets of one filter 1.5. */
const COLUMNS = { s: [-2, -1.5, -1, -0.5, 0.5, 1, 1.25, 1.75], t: [-3, -2.25, -1.5, -0.75, 0.75, 1.5, 1.875, 2.625] };

/** What w₁ − w₂ is at the start. */
const DIFFERENCE = 3.5;

const METHODS = [
  { optimizer: "gradient-descent", parameters: { learningRate: 0.1 } },
  { optimizer: "momentum", parameters: { learningRate: 0.02, momentum: 0.9 } },
  { optimizer: "adam", parameters: { learningRate: 0.05 } },
  { optimizer: "rmsprop", parameters: { learningRate: 0.02 } },
];

const penalty = (strength: number) => ({ transforms: [{ type: "l2", strength }] });

const difference = ({ points }: Recorded, i: number) => points[2 * i] - points[2 * i + 1];

/** The most that w₁ − w₂ strays over all runs. */
function drift({ runs }: Raced): number {
  let most = 0;
  for (const run of runs)
    for (let i = 1; i < run.count; i++) most = Math.max(most, Math.abs(difference(run, i) - difference(run, 0)));
  return most;
}

/** The strength of L2 on show; undefined where another objective is. */
function strengthOf(bench: Workbench): number | undefined {
  const { objective, transforms = [] } = bench.experiment ?? {};
  if (objective?.type !== "sum" || objective.expression !== EXPRESSION || transforms.length > 1) return undefined;
  const [l2] = transforms;
  return l2 === undefined ? 0 : l2.type === "l2" ? l2.strength : undefined;
}

/** Three filters of three taps, added up, on six signals. */
const FILTERS = {
  type: "network",
  layers: [3, 1],
  bias: false,
  activation: "linear",
  loss: "half-mse",
  convolution: { filters: 3, taps: 3 },
  initialisation: { type: "scaled", gain: 1 },
  data: {
    inputs: [
      [1, 0, 0],
      [0, 1, 0.5],
      [0.5, -1, 1],
      [1, 1, -1],
      [-0.5, 0, 1],
      [0, -1, -0.5],
    ],
    targets: [[1], [0.5], [-1], [1.5], [0], [-0.5]],
  },
};

export const filterSum: Step = {
  id: "filter-sum-conservation",
  experiment: {
    objective: {
      type: "sum",
      expression: EXPRESSION,
      columns: COLUMNS,
      domain: [
        [-1, 3.5],
        [-2.5, 2],
      ],
    },
    ...penalty(0),
    start: [2, -1.5],
    steps: 500,
    runs: METHODS,
  },
  handles: [{ path: "transforms[0].strength", min: 0, max: 0.1, scale: "linear" }],
  claims: [
    {
      id: "conserved",
      recipe: "filter-sum-conservation",
      *measure(bench) {
        if (strengthOf(bench) === undefined || bench.experiment?.runs.length === 0) return undefined;
        const shown = yield* bench.shown();
        const batches = yield* bench.race(bench.changed({ batch: { size: 1 } }));
        const [run] = shown.runs;
        const { gradient, eigenvalues } = bench.inspect(shown.experiment, run.thetaAt(0));
        return {
          full: drift(shown),
          batches: drift(batches),
          across: gradient[0] - gradient[1],
          low: eigenvalues[0],
          high: eigenvalues[1],
        };
      },
      holds: ({ full, batches, across, low, high }) =>
        full < 1e-14 && batches < 1e-14 && Math.abs(across) < 1e-14 && Math.abs(low) < 1e-14 && high > 3,
    },
    {
      id: "nine-weights",
      recipe: "filter-sum-conservation",
      *measure(bench) {
        if (strengthOf(bench) === undefined) return undefined;
        const raced = yield* bench.race({
          seed: bench.seed,
          objective: FILTERS,
          slice: { type: "random" },
          steps: 300,
          runs: [{ optimizer: "gradient-descent", parameters: { learningRate: 0.1 } }],
          record: { curvature: "none" },
        });
        const [run] = raced.runs;
        const [from, to] = [run.thetaAt(0), run.thetaAt(run.count - 1)];
        // Filter after filter, three taps each.
        const strayed = [0, 1, 2].flatMap((tap) =>
          [1, 2].map((filter) => Math.abs(to[3 * filter + tap] - to[tap] - (from[3 * filter + tap] - from[tap]))),
        );
        const { eigenvalues } = bench.inspect(raced.experiment, to);
        return {
          drift: Math.max(...strayed),
          moved: Math.max(...to.map((weight, i) => Math.abs(weight - from[i]))),
          zero: eigenvalues.filter((lambda) => Math.abs(lambda) < 1e-12).length,
        };
      },
      holds: ({ drift, moved, zero }) => drift < 1e-14 && moved > 0.01 && zero === 6,
    },
    {
      id: "forgotten-by-decay",
      recipe: "filter-sum-conservation",
      *measure(bench) {
        if (strengthOf(bench) === undefined) return undefined;
        const { runs } = yield* bench.race(bench.changed({ ...penalty(0.02), runs: METHODS.slice(0, 1), steps: 500 }));
        let formula = DIFFERENCE;
        for (let k = 0; k < 500; k++) formula *= 1 - 0.1 * 0.02;
        return { end: difference(runs[0], runs[0].count - 1), formula };
      },
      holds: ({ end, formula }) => Math.abs(end - formula) < 1e-9 && Math.abs(end - 1.2863) < 1e-3,
    },
    {
      id: "diffused-by-heat",
      recipe: "filter-sum-conservation",
      *measure(bench) {
        if (strengthOf(bench) === undefined) return undefined;
        const warm = { optimizer: "sgld", parameters: { learningRate: 0.1, temperature: 0.01 } };
        const { runs } = yield* bench.race(
          bench.changed({
            seed: bench.seed,
            transforms: [],
            steps: 500,
            runs: Array.from({ length: 64 }, () => warm),
            record: { every: 500, curvature: "none" },
          }),
        );
        const strayed = runs.map((run) => difference(run, run.count - 1) - DIFFERENCE);
        // √(4ηTn)
        const formula = Math.sqrt(4 * 0.1 * 0.01 * 500);
        return { spread: Math.sqrt(strayed.reduce((sum, one) => sum + one * one, 0) / strayed.length), formula };
      },
      holds: ({ spread, formula }) => Math.abs(spread / formula - 1) < 0.25,
      seeds: { least: 18 },
    },
  ],
  sources: [{ source: "saxe-2014", locator: "§1" }],
};
